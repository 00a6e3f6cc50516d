import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** All session slots of the BMC are taken. */
export default cause({
  key: 'bmc-session-slots-exhausted',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 2,
  brings: { 'bmc.slots-taken': grade.sure },
  given: [
    { finding: 'said.bmc-pollers', outcome: 'yes', factor: 4 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'All session slots of the BMC are taken', ja: 'BMCのセッション枠がすべて使われています' },
  explanation: {
    en: 'A BMC keeps a handful of sessions: four on some, eight by default on iDRAC, a few dozen at most. Clients that end without logging out (killed by a timer, crashed, or new for each request) leave theirs behind until the idle limit, 60 seconds in IPMI and up to 30 minutes in Redfish, and the next one is refused for lack of resources.',
    ja: 'BMCのセッション数はわずかです（4、iDRACは既定で8、多くても数十）。ログアウトせずに終わるクライアント（タイムアウトで強制終了、異常終了、要求ごとに新規接続）の分は、無通信の上限（IPMIは60秒、Redfishは最長30分）まで残り、次の接続が資源不足で拒否されます。',
  },
  breaks: {
    en: 'Nobody gets in any more, the administrator at the web page included, until old sessions run out.',
    ja: '古いセッションが切れるまで、Web画面の管理者も含めて誰もログインできません。',
  },
  remedy: {
    en: 'See who holds them: `ipmitool session info all`, `curl -sk -u USER https://BMC/redfish/v1/SessionService/Sessions`, iDRAC `racadm getssninfo`. Close the left ones without a reset: `curl -sk -u USER -X DELETE https://BMC/redfish/v1/SessionService/Sessions/ID`, iDRAC `racadm closessn -i ID`. Or wait a minute (IPMI) without polling. Then mend the client: one kept session or Basic authentication, and a logout on every way out.',
    ja: '`ipmitool session info all`、`curl -sk -u USER https://BMC/redfish/v1/SessionService/Sessions`、iDRACでは `racadm getssninfo` で使用者を調べます。残ったものは `curl -sk -u USER -X DELETE https://BMC/redfish/v1/SessionService/Sessions/ID`、iDRACなら `racadm closessn -i ID` で、リセットせずに閉じられます。IPMIなら問い合わせを止めて1分待つだけでも空きます。そのうえでクライアントを直し、セッションを1つ使い回すかBasic認証とし、どの終了経路でもログアウトさせます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Poll each BMC from one place, and alert when more than half of its sessions are open.',
    ja: '各BMCへの問い合わせ元を1か所にまとめ、セッションの半数が使われたら通知します。',
  },
  references: ['IPMI 2.0 §13.24 (status 01h), §6.12.15', 'DSP0266 §13.3.4', 'racadm getssninfo, closessn'],
});
