import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** An empty user name may log in. */
export default cause({
  key: 'bmc-anonymous-access',
  on: 'bmc',
  nature: 'exposure',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.anonymous-open': grade.sure },
  given: [
    { finding: 'bmc.anonymous', outcome: 'yes', factor: 100000 },
    { finding: 'bmc.anonymous', outcome: 'no', factor: 0.001 },
  ],
  title: { en: 'An empty user name may log in to the BMC', ja: '空のユーザー名でBMCにログインできます' },
  explanation: {
    en: 'User 1 of the table has an empty name. Enabled with LAN access it lets anyone in who leaves the name away, often with an empty password; the reply to Get Channel Authentication Capabilities tells so to everybody without a log-in.',
    ja: 'ユーザー表の1番は名前が空です。LANアクセス付きで有効だと、名前を省くだけで（多くは空のパスワードで）ログインできます。この状態は、ログイン前の認証方式の問い合わせへの応答から誰にでも分かります。',
  },
  breaks: {
    en: 'Power and console are in the hands of whoever reaches the address.',
    ja: 'アドレスに届く誰もが、電源とコンソールを操作できます。',
  },
  remedy: {
    en: 'Close it from inside the host or over LAN, without a restart: `ipmitool user disable 1`, `ipmitool channel setaccess 1 1 callin=off ipmi=off link=off privilege=15`. Then `ipmitool -I lanplus -H BMC -U "" -P "" power status` must fail.',
    ja: 'ホスト内部またはLAN経由で、再起動なしに無効化できます。`ipmitool user disable 1` と `ipmitool channel setaccess 1 1 callin=off ipmi=off link=off privilege=15` です。`ipmitool -I lanplus -H BMC -U "" -P "" power status` が失敗することを確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Look for the anonymous bits in the authentication capabilities when new machines are accepted.',
    ja: '新しい機器の受け入れ時に、認証方式の応答の匿名ビットを点検します。',
  },
  references: ['IPMI 2.0 §22.13, §22.26', 'ipmitool(1) user'],
});
