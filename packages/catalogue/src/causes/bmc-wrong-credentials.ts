import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** User or password not accepted by the BMC. */
export default cause({
  key: 'bmc-wrong-credentials',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 4,
  brings: { 'bmc.rejects-account': grade.sure },
  given: [
    { finding: 'said.bmc-account-good', outcome: 'yes', factor: 0.05 },
    { finding: 'said.bmc-directory', outcome: 'yes', factor: 5 },
    { finding: 'said.bmc-password-rule', outcome: 'yes', factor: 3 },
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.1 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.1 },
    { finding: 'said.bmc-slow', outcome: 'yes', factor: 0.3 },
  ],
  wide: true,
  title: { en: 'The BMC does not accept this user and password', ja: 'BMCがユーザー名とパスワードを受け付けません' },
  explanation: {
    en: 'The exchange gets as far as the proof of the password and fails there: the BMC does not know the name, or the key made from the password differs. IPMI checks the local table of the BMC only: directory accounts do not exist for it, passwords end at 20 (often 16) characters, and one set through the operating system may have been refused by a policy.',
    ja: '通信はパスワードの照合段階まで進み、そこで失敗しています。名前が存在しないか、パスワードから作られる鍵が一致しません。IPMIが参照するのはBMC内の表だけで、ディレクトリーのアカウントは使えず、パスワードは20文字（多くは16文字）までです。OS側から設定した値がポリシーで拒否されていた例もあります。',
  },
  breaks: {
    en: 'All automation with this account is locked out; repeated tries may lock the account for everyone.',
    ja: 'このアカウントを使う自動化がすべて停止し、繰り返すとアカウント自体がロックされることがあります。',
  },
  remedy: {
    en: 'FreeIPMI says which half is wrong: `ipmipower -D LAN_2_0 -h BMC -u USER -P --stat` prints "username invalid" or "password invalid". From inside the host: `ipmitool user list 1`, `ipmitool user test 2 16`, then `ipmitool user set password 2` and `ipmitool user enable 2`, `ipmitool channel setaccess 1 2 ipmi=on privilege=4`. Quote special characters or use `-E` with IPMI_PASSWORD; for a directory account use Redfish, or a local one.',
    ja: 'FreeIPMIなら `ipmipower -D LAN_2_0 -h BMC -u USER -P --stat` の「username invalid」「password invalid」で、どちらが誤りか分かります。ホスト内部から `ipmitool user list 1` と `ipmitool user test 2 16` で確かめ、`ipmitool user set password 2`、`ipmitool user enable 2`、`ipmitool channel setaccess 1 2 ipmi=on privilege=4` で直します。特殊文字は引用符で囲むか `-E` と環境変数IPMI_PASSWORDを使います。ディレクトリーのアカウントはRedfishで使い、IPMIではローカルアカウントを使います。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Use one local account per tool with at most 16 characters, and test it after each rotation.',
    ja: 'ツールごとに16文字以内のローカルアカウントを用意し、変更のたびに確認します。',
  },
  references: ['IPMI 2.0 §13.31, §22.30', 'ipmitool(1) user', 'ipmipower(8)'],
});
