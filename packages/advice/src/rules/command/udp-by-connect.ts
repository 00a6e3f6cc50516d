import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'udp-by-connect',
  severity: 'warning',
  title: t('“succeeded” for UDP means nothing', 'UDP の「succeeded」は何も示さない'),
  reason: t(
    'UDP has no handshake: nc says “succeeded” whenever no ICMP error comes back, a dropping firewall included; telnet asks TCP, which NTP and IPMI do not use. Ask in the protocol itself.',
    'UDP に接続手順はなく、ICMP エラーが返らなければ nc は「succeeded」と言います。破棄するファイアウォールでも同じです。telnet は NTP や IPMI が使わない TCP を試します。プロトコル自身で問い合わせます。',
  ),
  reference: 'nc(1) -u, -z; RFC 768',
  on: /^(?:(?:nc|ncat|netcat)\s+(?=.{0,80}-\w{0,6}u)(?=.{0,80}-\w{0,6}z).{1,120}|telnet\s+\S{1,200}\s+)\b(?:123|623)\s*$/,
  instead: ['chronyd -Q -t 5 "server NTP1 iburst maxsamples 1"   # sets nothing', 'ntpdate -q NTP1'],
  bad: 'nc -zuv ntp1.example.net 123',
  fine: 'nc -zv www.example.net 443',
});
