/** Runs in a network namespace of its own with `ip` and `nft`: every failure a UDP socket can be told of, as JSON. */
import { execFileSync } from 'node:child_process';
import { ask, Crowd, endpoint, Peer, type Question } from '../../src/index.ts';

const run = (command: string): void => {
  execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] });
};
const question: Question<string> = {
  request: () => Buffer.from('?'),
  read: ({ bytes }) => ({ answer: Buffer.from(bytes).toString() }),
};
const to = async (address: string) => {
  const { outcome, ...rest } = await ask(address, 123, question, { timeoutMilliseconds: 150 });
  return { outcome, errno: 'errno' in rest ? rest.errno : undefined };
};

const out: Record<string, unknown> = {};
out['no route'] = await to('192.0.2.1');
out['no route, IPv6'] = await to('2001:db8::1');
run('ip link set lo up && ip link add one type veth peer name two && ip link set one up && ip link set two up');
run('ip address add 192.0.2.2/24 dev one && ip -6 address add 2001:db8::2/64 dev one nodad');
out['closed port'] = await to('127.0.0.1');
out['closed port, IPv6'] = await to('::1');
out['no such neighbour'] = await to('192.0.2.9');
run('nft add table inet f && nft "add chain inet f in { type filter hook input priority 0; }"');
run('nft "add chain inet f out { type filter hook output priority 0; }"');
run('nft add rule inet f in ip daddr 127.0.0.2 udp dport 123 drop');
run('nft add rule inet f in ip daddr 127.0.0.3 udp dport 123 reject with icmp type admin-prohibited');
run('nft add rule inet f in ip daddr 127.0.0.4 udp dport 123 reject');
run('nft add rule inet f out ip daddr 127.0.0.5 udp dport 123 drop');
run('nft add rule inet f in ip daddr 127.0.0.6 udp dport 123 reject with icmp type host-unreachable');
out['dropped there'] = await to('127.0.0.2');
out['prohibited there'] = await to('127.0.0.3');
out['rejected there'] = await to('127.0.0.4');
out['own filter'] = await to('127.0.0.5');
out['host unreachable'] = await to('127.0.0.6');
run('ip route add prohibit 198.51.100.0/24 && ip route add unreachable 203.0.113.0/24');
out['prohibited route'] = await to('198.51.100.1');
out['unreachable route'] = await to('203.0.113.1');
await using crowd = await Crowd.open(4);
const echoed = { request: new Uint8Array(16), ticketAt: 8, replyTicketAt: 0, replyOctets: 8, read: () => true };
out['crowd: own filter, closed port'] = await crowd.ask(
  ['127.0.0.5', '127.0.0.1'].map((it) => endpoint(it, 123)),
  echoed,
  { timeoutMilliseconds: 150 },
);
await using low = await Peer.open('127.0.0.1', 9, { localPort: 123 });
out['source port'] = low.localPort;
console.log(JSON.stringify(out));
