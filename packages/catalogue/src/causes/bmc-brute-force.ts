import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Many failed log-ins on a BMC. */
export default cause({
  key: 'bmc-brute-force',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.7,
  brings: { 'bmc.guessed': grade.sure },
  given: [{ finding: 'place.public', outcome: 'yes', factor: 3 }],
  title: { en: 'Somebody is guessing passwords on the BMC', ja: 'BMCへのパスワード総当たりが続いています' },
  explanation: {
    en: 'Many failed log-ins follow each other, from few addresses or over many user names. A person mistypes three times; a program does not stop. It takes session slots and processor time of the BMC besides, so that others see it slow or full.',
    ja: 'ログイン失敗が、少数のアドレスから、または多数のユーザー名で続いています。人の打ち間違いは数回で終わりますが、プログラムは止まりません。セッション枠とBMCの処理能力も消費するため、他の利用者には遅延や枠切れとして現れます。',
  },
  breaks: {
    en: 'A guessed password is full control of the machine, below its operating system.',
    ja: 'パスワードが破られると、OSより下の層で機器を完全に支配されます。',
  },
  remedy: {
    en: 'Shut the source out before the BMC: `nft insert rule inet filter forward ip saddr ATTACKER ip daddr BMC drop`. Take the BMC off any public address, change the passwords of all its accounts, look at `curl -sk -u USER https://BMC/redfish/v1/SessionService/Sessions` for foreign sessions. If it is a tool of your own with an old password, mend its configuration.',
    ja: 'BMCの手前で送信元を遮断します（`nft insert rule inet filter forward ip saddr ATTACKER ip daddr BMC drop`）。公開アドレスから外し、全アカウントのパスワードを変え、`curl -sk -u USER https://BMC/redfish/v1/SessionService/Sessions` に見知らぬセッションがないか確かめます。自組織のツールが古いパスワードを使っている場合は、その設定を直します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'BMCs belong into a network that only the management hosts reach; set the lock-out of accounts.',
    ja: 'BMCは管理ホストだけが届くネットワークに置き、アカウントのロックアウトを設定します。',
  },
  references: ['CISA AA23-158A guidance on BMC hardening', 'DSP0268 AccountService lockout'],
});
