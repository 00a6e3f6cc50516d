import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A factory account still works. */
export default cause({
  key: 'bmc-default-credentials',
  on: 'bmc',
  nature: 'exposure',
  domain: 'bmc',
  weight: 0.3,
  brings: { 'bmc.factory-open': grade.sure },
  given: [
    { finding: 'bmc.factory-account', outcome: 'yes', factor: 6 },
    { finding: 'bmc.factory-account', outcome: 'works', factor: 100000 },
    { finding: 'bmc.factory-account', outcome: 'no', factor: 0.01 },
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 4 },
  ],
  title: {
    en: 'The factory account of the BMC may still be in use',
    ja: 'BMCの工場出荷時アカウントが残っているおそれがあります',
  },
  explanation: {
    en: 'An account with the name the vendor ships (ADMIN, root, USERID, Administrator) is enabled with LAN access. Whether its password is still the printed one cannot be seen in the list; RAKP also hands anyone a salted hash of it to try at home.',
    ja: 'ベンダー出荷時の名前（ADMIN、root、USERID、Administratorなど）のアカウントが、LANアクセス付きで有効です。パスワードが初期値のままかは一覧では分かりません。またRAKPの仕様上、ソルト付きハッシュを誰でも取得して手元で試せます。',
  },
  breaks: {
    en: 'The first guess of every attacker, and of every worm for BMCs.',
    ja: '攻撃者やBMCを狙うワームが最初に試す組み合わせです。',
  },
  remedy: {
    en: 'Try the documented default yourself: `ipmitool -I lanplus -H BMC -U ADMIN -P ADMIN power status` must fail. Change it live: `ipmitool user set password 2`, better make an account with a name of your own and `ipmitool user disable 2`.',
    ja: '公開されている初期値を自分で試し、`ipmitool -I lanplus -H BMC -U ADMIN -P ADMIN power status` が失敗することを確かめます。`ipmitool user set password 2` で変更できますが、独自の名前のアカウントを作り、`ipmitool user disable 2` とする方が安全です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Change it before the cable is plugged in; keep BMCs in a network of their own.',
    ja: '配線する前に変更し、BMCは専用ネットワークに置きます。',
  },
  references: ['CVE-2013-4786', 'IPMI 2.0 §22.30'],
});
