import type { FindingName } from '@tokimori/findings';
import type { CheckSpec } from '@tokimori/model';

type Check = CheckSpec<FindingName>;

const t = (en: string, ja: string) => ({ en, ja });

/** What can be asked about a way whatever it serves, and about the devices on it. */
export const networkChecks: readonly Check[] = [
  {
    id: 'ping-loss',
    on: 'path',
    from: 'host',
    costSeconds: 20,
    perturbs: false,
    command: 'ping -n -i 0.2 -c 100 {source}',
    decides: ['link.loss', 'link.round-trip'],
    how: t(
      'On {host}: `ping -n -i 0.2 -c 100 {source}`. Two or more lost of a hundred is loss; an average far above the minimum is a queue. No answer at all may be a filter against ping: try the service’s own port.',
      '{host} で `ping -n -i 0.2 -c 100 {source}` を実行します。100 回中 2 回以上失われれば損失、平均が最小値を大きく超えれば待ち行列です。まったく応答がない場合は ping だけ遮断されていることもあるため、サービスのポートで試します。',
    ),
  },
  {
    id: 'path-sizes',
    on: 'path',
    from: 'host',
    costSeconds: 8,
    perturbs: false,
    command: 'ping -n -c 3 {source}; ping -n -M do -s 1472 -c 3 {source}',
    decides: ['link.sizes', 'link.width'],
    how: t(
      'On {host}: `ping -c 3 {source}`, then `ping -M do -s 1472 -c 3 {source}` (Windows: `ping -f -l 1472`, ESXi: `vmkping -d -s 1472`). Small answered, large silent: large packets vanish. An answer "frag needed" or "message too long" names the MTU.',
      '{host} で `ping -c 3 {source}` の後に `ping -M do -s 1472 -c 3 {source}` を実行します(Windows は `ping -f -l 1472`、ESXi は `vmkping -d -s 1472`)。小さいものだけ応答があれば、大きいパケットが消えています。「frag needed」「message too long」が出れば MTU の値が分かります。',
    ),
  },
  {
    id: 'path-hops',
    on: 'path',
    from: 'host',
    costSeconds: 30,
    perturbs: false,
    command: 'mtr -n -c 30 --report {source}',
    decides: ['link.loss', 'link.round-trip'],
    how: t(
      'On {host}: `mtr -n -c 30 --report {source}`. Only loss that begins at a hop and goes on to the last line counts; a middle hop that answers seldom is busy, not broken.',
      '{host} で `mtr -n -c 30 --report {source}` を実行します。あるホップから最終行まで続く損失だけが意味を持ちます。途中のホップだけの損失は、応答を省いているだけです。',
    ),
  },
  {
    id: 'small-segments',
    on: 'path',
    from: 'host',
    costSeconds: 5,
    perturbs: true,
    decides: ['link.stall'],
    how: t(
      'On {host}: repeat what hangs with small segments: `ip route replace {source} via GATEWAY advmss 536`, try again, then delete the route. If it works now, the size is what kills it.',
      '{host} で `ip route replace {source} via GATEWAY advmss 536` を設定して、止まる操作をもう一度試し、終わったら経路を削除します。これで成功するなら、パケットの大きさが原因です。',
    ),
  },
  {
    id: 'address-owners',
    on: 'path',
    from: 'observer',
    costSeconds: 5,
    perturbs: false,
    command: 'arping -c 4 -I IFACE {source}',
    decides: ['link.owners'],
    how: t(
      'From a machine in the same network: `arping -c 4 -I IFACE {source}`. Answers from two hardware addresses: two machines use the address.',
      '同じネットワークのマシンで `arping -c 4 -I IFACE {source}` を実行します。2 つの MAC アドレスから応答があれば、アドレスが重複しています。',
    ),
  },
  {
    id: 'interface-errors',
    on: 'host',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'ip -s -s link; ethtool -S IFACE',
    decides: ['machine.interfaces'],
    how: t(
      'On {host}: `ip -s -s link` and `ethtool -S IFACE | grep -iE "err|crc|drop"` twice, a minute apart (ESXi: `esxcli network nic stats get -n vmnic0`). Counters that grow are a fault, old ones are history.',
      '{host} で `ip -s -s link` と `ethtool -S IFACE | grep -iE "err|crc|drop"` を 1 分空けて 2 回実行します(ESXi は `esxcli network nic stats get -n vmnic0`)。増え続けていれば障害、増えなければ過去の記録です。',
    ),
  },
  {
    id: 'retransmissions',
    on: 'path',
    from: 'host',
    costSeconds: 10,
    perturbs: false,
    command: 'nstat -n; sleep 10; nstat -z TcpOutSegs TcpRetransSegs',
    decides: ['link.retransmits'],
    how: t(
      'On {host}: `nstat -n; sleep 10; nstat -z TcpOutSegs TcpRetransSegs`. More than 3 of 100 segments sent again means packets are lost.',
      '{host} で `nstat -n; sleep 10; nstat -z TcpOutSegs TcpRetransSegs` を実行します。再送が 3% を超えれば、パケットが失われています。',
    ),
  },
  {
    id: 'names-by-hand',
    on: 'host',
    from: 'host',
    costSeconds: 4,
    perturbs: false,
    command: 'getent ahosts NAME; dig +tries=1 +time=2 @RESOLVER NAME',
    decides: ['host.names'],
    how: t(
      'On {host}: `getent ahosts NAME`, then each server of /etc/resolv.conf by itself with `dig +tries=1 +time=2 @RESOLVER NAME`. NXDOMAIN is an answer about that name; SERVFAIL, REFUSED or silence is about the resolver.',
      '{host} で `getent ahosts NAME` を試し、次に /etc/resolv.conf のサーバーを 1 台ずつ `dig +tries=1 +time=2 @RESOLVER NAME` で確認します。NXDOMAIN はその名前についての答えで、SERVFAIL・REFUSED・無応答はリゾルバーの問題です。',
    ),
  },
  {
    id: 'device-counters',
    on: 'device',
    from: 'person',
    costSeconds: 60,
    perturbs: false,
    decides: ['device.port', 'device.load'],
    how: t(
      'On the device before the host: `show interfaces counters errors`, `show processes cpu`, and the count of its session table against its limit.',
      '手前の機器で `show interfaces counters errors`、`show processes cpu` と、セッション数の上限に対する割合を確認します。',
    ),
  },
];
