import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC replies from another address than was asked. */
export default cause({
  key: 'bmc-reply-from-wrong-address',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.replies-elsewhere': grade.sure },
  given: [{ finding: 'place.nat', outcome: 'yes', factor: 2 }],
  title: {
    en: 'The BMC replies from another address than was asked',
    ja: 'BMCの応答元アドレスが問い合わせ先と異なります',
  },
  explanation: {
    en: 'The BMC (or a NAT device before it) has two addresses and sends its reply from the other one. UDP has no connection that would hold it: the client compares the sender, finds a stranger and waits on, and a stateful filter drops the packet as unasked.',
    ja: 'BMC（または手前のNAT機器）が2つのアドレスを持ち、別の方から応答しています。UDPには接続がないため、クライアントは送信元が異なる応答を無視して待ち続け、ステートフルなフィルターは要求のない通信として捨てます。',
  },
  breaks: {
    en: 'To every tool the BMC is dead, although it answers each single request.',
    ja: 'BMCはすべての要求に応答しているのに、どのツールからも停止して見えます。',
  },
  remedy: {
    en: 'See it with `tcpdump -ni any udp port 623`: request to one address, reply from another. Ask the address that replies: `ipmitool -I lanplus -H REPLYING -U USER -E mc info`. Then mend it where it arises: give the BMC one address per network, take a static second one away (`ipmitool lan print 1`, `ipmitool lan print 2`), or correct the NAT rule so that both directions are translated.',
    ja: '`tcpdump -ni any udp port 623` で、要求の宛先と応答の送信元が異なることを確認できます。まず応答元のアドレスに `ipmitool -I lanplus -H REPLYING -U USER -E mc info` と尋ねます。そのうえで原因を直します。ネットワークごとにアドレスを1つとし、余分な固定アドレスを外す（`ipmitool lan print 1` と `ipmitool lan print 2` で確認）か、NATの規則を往復とも変換するように改めます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'One address per BMC and network, written in the inventory.',
    ja: 'BMCのアドレスはネットワークごとに1つとし、台帳に記録します。',
  },
  references: ['RFC 1122 §4.1.3.5', 'tcpdump(8)'],
});
