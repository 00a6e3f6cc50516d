import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Cipher suite 0 accepts any password. */
export default cause({
  key: 'bmc-cipher-zero-open',
  on: 'bmc',
  nature: 'exposure',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.suite-zero': grade.sure },
  given: [
    { finding: 'bmc.cipher-zero', outcome: 'open', factor: 100000 },
    { finding: 'bmc.cipher-zero', outcome: 'closed', factor: 0.001 },
  ],
  title: {
    en: 'Cipher suite 0 is open: any password is accepted',
    ja: '暗号スイート0が有効で、どのパスワードでも通ります',
  },
  explanation: {
    en: 'Cipher suite 0 means no authentication: who knows one valid user name gets a session with any password, at the privilege the first letter of "Cipher Suite Priv Max" gives. Scanners find it without logging in.',
    ja: '暗号スイート0は認証なしを意味し、有効なユーザー名さえ分かれば任意のパスワードで、Cipher Suite Priv Maxの1文字目の特権でログインできます。スキャナーはログインせずに検出します。',
  },
  breaks: {
    en: 'Anybody on this network can switch the machine off or boot it from his own medium.',
    ja: 'このネットワークの誰でも、電源を切ったり別の媒体から起動させたりできます。',
  },
  remedy: {
    en: 'Close it live: `ipmitool lan set 1 cipher_privs XXXaXXXXXXXaXXX` (15 letters for the suites in the order of `ipmitool lan print 1`, X is off; keep those you use). Prove it: `ipmitool -I lanplus -C 0 -H BMC -U USER -P wrong power status` must fail.',
    ja: 'その場で無効にします。`ipmitool lan set 1 cipher_privs XXXaXXXXXXXaXXX`（`ipmitool lan print 1` に示されるスイート順の15文字で、Xが無効。使用中のものは残します）です。`ipmitool -I lanplus -C 0 -H BMC -U USER -P wrong power status` が失敗することを確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Audit LAN parameter 24 of all BMCs after each firmware update.',
    ja: 'ファームウェア更新のたびに、全BMCのLANパラメーター24を点検します。',
  },
  references: ['CVE-2013-4782', 'IPMI 2.0 §22.15.2, §23.2 (LAN parameter 24)'],
});
