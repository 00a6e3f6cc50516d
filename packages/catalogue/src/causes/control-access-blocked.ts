import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Time is fine, only the control channel is closed. */
export default cause({
  key: 'control-access-blocked',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 2,
  brings: { 'control.closed': grade.sure },
  given: [{ finding: 'config.local-query', outcome: 'refused', factor: 0.5 }],
  title: {
    en: "Time is fine, but the daemon's control channel is closed",
    ja: '時刻は正常ですが、制御用の通信が拒否されています',
  },
  explanation: {
    en: "The daemon synchronises and answers NTP; only the questions of the tools are refused: chrony's command port (323) is closed or not allowed for this address, or ntpd has `noquery` for it. Over UDP chrony gives `506 Cannot talk to daemon` or `501 Not authorised`, while the Unix socket as root works.",
    ja: 'デーモンは同期しNTPにも応答していますが、ツールからの問い合わせだけが拒否されています（chronyの323番ポートが閉じている、このアドレスが未許可、ntpdの `noquery`）。UDPでは `506 Cannot talk to daemon` や `501 Not authorised` となり、rootのUNIXソケット経由なら使えます。',
  },
  breaks: {
    en: 'No service suffers, but exporters report the host as down or without sources and hide real alarms among false ones.',
    ja: 'サービスへの影響はありませんが、エクスポーターが停止や同期元なしと誤報し、本当の警報が埋もれます。',
  },
  remedy: {
    en: 'Run `chronyc` as root on the host itself; for more eyes `chronyc cmdallow CLIENT` live plus `cmdallow` in chrony.conf (remote ones also need `bindcmdaddress`, which like `cmdport 0` is read only at start). 501 is by design: `ntpdata`, `selectdata`, `serverstats` and all changes work over the socket only. For ntpd see its `restrict` lines for 127.0.0.1 and ::1.',
    ja: 'そのホスト上でrootとして `chronyc` を実行します。ほかにも見せるなら `chronyc cmdallow CLIENT` を実行し、chrony.confにも `cmdallow` を書きます（遠隔には `bindcmdaddress` も必要で、`cmdport 0` と同じく起動時にしか読まれません）。501は仕様で、`ntpdata`・`selectdata`・`serverstats` と変更操作はソケット経由に限られます。ntpdは127.0.0.1と::1の `restrict` 行を確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let the monitoring agent run on the host with access to the socket instead of opening the port to the network.',
    ja: 'ポートを開くのではなく、ソケットを使える監視エージェントをホスト上で動かします。',
  },
  references: ['chronyc(1) cmdallow', 'chrony.conf(5) bindcmdaddress, cmdport', 'RFC 9327'],
});
