import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The asked privilege is above that of the account. */
export default cause({
  key: 'bmc-insufficient-privilege',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 2,
  brings: { 'bmc.rejects-privilege': grade.sure },
  given: [
    { finding: 'said.bmc-account-good', outcome: 'yes', factor: 0.5 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.2 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.1 },
  ],
  wide: true,
  title: { en: 'The account has less privilege than was asked for', ja: 'アカウントの特権が要求より低くなっています' },
  explanation: {
    en: 'ipmitool asks for ADMINISTRATOR unless told otherwise. An account limited to USER or OPERATOR, or a channel limited below, is let in by name and password and refused at the privilege (RAKP status 0x0A, Set Session Privilege Level, or completion code 0xD4 for a single command).',
    ja: 'ipmitoolは指定しない限りADMINISTRATORを要求します。USERやOPERATORに制限されたアカウント、または上限を下げたチャネルでは、認証は通っても特権の段階で拒否されます（RAKPステータス0x0A、Set Session Privilege Level、個別コマンドの完了コード0xD4）。',
  },
  breaks: {
    en: 'Monitoring with a read-only account fails entirely, though it has all the rights it needs.',
    ja: '読み取り専用アカウントの監視が、必要な権限はあるのに全面的に失敗します。',
  },
  remedy: {
    en: 'Ask for what the account has: `ipmitool -I lanplus -L USER -H BMC -U monitor -E sdr`, FreeIPMI `-l user`. If the command truly needs more, raise it from inside the host: `ipmitool channel getaccess 1 3`, then `ipmitool channel setaccess 1 3 privilege=3` (2 USER, 3 OPERATOR, 4 ADMINISTRATOR). The limit of the channel itself is in `ipmitool channel info 1`; on Redfish look at the RoleId of the account.',
    ja: 'アカウントの権限に合わせて要求します。ipmitoolは `ipmitool -I lanplus -L USER -H BMC -U monitor -E sdr`、FreeIPMIは `-l user` です。本当に高い特権が要る場合は、ホスト内部から `ipmitool channel getaccess 1 3` で確かめ、`ipmitool channel setaccess 1 3 privilege=3` とします（2がUSER、3がOPERATOR、4がADMINISTRATOR）。チャネル側の上限は `ipmitool channel info 1`、RedfishではアカウントのRoleIdを確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give pollers a USER account and write `-L USER` into their configuration.',
    ja: '監視用にはUSER権限のアカウントを用意し、設定に `-L USER` を書いておきます。',
  },
  references: ['IPMI 2.0 §6.8, §22.18', 'ipmitool(1) -L'],
});
