import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'tw-recycle',
  severity: 'error',
  title: t('`tcp_tw_recycle`', '`tcp_tw_recycle`'),
  reason: t(
    'It silently drops SYNs of clients behind NAT (their time stamps differ), which looks like random connect time-outs; Linux 4.12 removed it. For outgoing connections use keep-alive or `tcp_tw_reuse`.',
    'NAT 配下のクライアントの SYN を、タイムスタンプの食い違いから黙って捨てます。接続がでたらめにタイムアウトして見えます。Linux 4.12 で廃止されました。外向きの接続には keep-alive か `tcp_tw_reuse` を使います。',
  ),
  reference: 'tcp(7); Linux commit 4396e46187ca',
  on: /^(?:sysctl\b.{0,80}\btcp_tw_recycle\s*=\s*1|echo\s+['"]?1['"]?\s*>\s*\S{0,80}tcp_tw_recycle)/,
  instead: ['sysctl -w net.ipv4.tcp_tw_reuse=1'],
  bad: 'sysctl -w net.ipv4.tcp_tw_recycle=1',
  fine: 'sysctl -w net.ipv4.tcp_tw_reuse=1',
});
