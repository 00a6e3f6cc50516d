import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

/** A tool that prints name and address makes them one; the tests speak of the address. */
const byAddress = (fact: string) => fact.replace(/^path:local>(?:web1|app1) /, 'path:local>10.0.0.5 ');

/** The facts of a paste, without what a sentence of a test need not repeat. */
const says = (text: string, ...names: string[]) =>
  told(text)
    .map(byAddress)
    .filter((fact) => names.length === 0 || names.some((name) => fact.includes(` ${name}=`)));

describe('ping in every tongue', () => {
  test.each([
    [
      'BusyBox',
      'PING web1 (10.0.0.5): 56 data bytes\n64 bytes from 10.0.0.5: seq=0 ttl=64 time=0.109 ms\n\n--- web1 ping statistics ---\n4 packets transmitted, 4 packets received, 0% packet loss\nround-trip min/avg/max = 0.109/0.110/0.111 ms',
      0,
    ],
    [
      'macOS',
      'PING 10.0.0.5 (10.0.0.5): 56 data bytes\nRequest timeout for icmp_seq 0\nRequest timeout for icmp_seq 1\n\n--- 10.0.0.5 ping statistics ---\n3 packets transmitted, 0 packets received, 100.0% packet loss',
      1,
    ],
    [
      'Windows',
      'Pinging web1 [10.0.0.5] with 32 bytes of data:\nReply from 10.0.0.5: bytes=32 time<1ms TTL=64\nRequest timed out.\n\nPing statistics for 10.0.0.5:\n    Packets: Sent = 4, Received = 3, Lost = 1 (25% loss),\nApproximate round trip times in milli-seconds:\n    Minimum = 0ms, Maximum = 1ms, Average = 0ms',
      0.25,
    ],
    [
      'Windows, Japanese',
      '10.0.0.5 に ping を送信しています 32 バイトのデータ:\n10.0.0.5 からの応答: バイト数 =32 時間 <1ms TTL=128\n要求がタイムアウトしました。\n\n10.0.0.5 の ping 統計:\n    パケット数: 送信 = 4、受信 = 2、損失 = 2 (50% の損失)、\nラウンド トリップの概算時間 (ミリ秒):\n    最小 = 0ms、最大 = 0ms、平均 = 0ms',
      0.5,
    ],
    [
      'a piece with time-outs',
      '64 bytes from 10.0.0.5: icmp_seq=1 ttl=64 time=1.1 ms\nRequest timeout for icmp_seq 2',
      0.5,
    ],
  ])('%s', (_name, text, share) => {
    expect(says(text, 'link.lost-share').map((it) => it.replace(/ \{.*/, ''))).toEqual([
      `path:local>10.0.0.5 link.lost-share=${share}`,
    ]);
  });

  test.each([
    ['From 10.0.0.1 icmp_seq=1 Destination Host Unreachable', 'link.unreachable=host {"by":"10.0.0.1"}'],
    ['From 10.0.0.1 icmp_seq=1 Packet filtered', 'link.unreachable=prohibited {"by":"10.0.0.1"}'],
    ['From 10.0.0.1 icmp_seq=1 Destination Net Unreachable', 'link.unreachable=net {"by":"10.0.0.1"}'],
    ['From 10.0.0.1 icmp_seq=1 Frag needed and DF set (mtu = 1400)', 'link.too-big=1400 {"by":"10.0.0.1"}'],
    ['ping: local error: message too long, mtu=1420', 'link.too-big=1420 {"by":"own"}'],
    ['From 10.0.0.1: icmp_seq=2 Redirect Host(New nexthop: 10.0.0.2)', 'link.redirect=10.0.0.2 {"by":"10.0.0.1"}'],
    ['Reply from 10.0.0.1: Destination host unreachable.', 'link.unreachable=host {"by":"10.0.0.1"}'],
    ['10.0.0.1 からの応答: 宛先ホストに到達できません。', 'link.unreachable=host {"by":"10.0.0.1"}'],
  ])('%s', (line, fact) => {
    expect(says(`PING 10.0.0.5 (10.0.0.5) 56(84) bytes of data.\n${line}`)).toContain(`path:local>10.0.0.5 ${fact}`);
  });

  test('duplicates', () => {
    expect(
      says(
        'PING 10.0.0.5 (10.0.0.5) 56(84) bytes of data.\n64 bytes from 10.0.0.5: icmp_seq=1 ttl=64 time=0.3 ms\n64 bytes from 10.0.0.5: icmp_seq=1 ttl=64 time=0.4 ms (DUP!)\n\n--- 10.0.0.5 ping statistics ---\n1 packets transmitted, 1 received, +1 duplicates, 0% packet loss, time 0ms',
        'link.duplicate',
        'link.lost-share',
      ),
    ).toEqual([
      'path:local>10.0.0.5 link.duplicate=1 duplicate answers {"by":"echo"}',
      'path:local>10.0.0.5 link.lost-share=0 {"size":56}',
    ]);
  });

  test('small come through, big ones with DF do not', () => {
    const run = (size: number, received: number) =>
      `$ ping -M do -c 3 -s ${size} 10.0.0.5\nPING 10.0.0.5 (10.0.0.5) ${size}(${size + 28}) bytes of data.\n\n--- 10.0.0.5 ping statistics ---\n3 packets transmitted, ${received} received, ${received === 0 ? 100 : 0}% packet loss, time 2043ms`;
    expect(says(`${run(56, 3)}\n${run(1472, 0)}`, 'link.big-lost')).toEqual(['path:local>10.0.0.5 link.big-lost=true']);
    expect(says(`${run(56, 0)}\n${run(1472, 0)}`, 'link.big-lost')).toEqual([]);
  });

  test.each([
    ['$ ping 10.0.0.5\nping: connect: Network is unreachable', 'host:local net.route=none {"address":"10.0.0.5"}'],
    [
      '$ ping 10.0.0.5\nping: sendmsg: Operation not permitted',
      'host:local net.own-filter=drops-output {"protocol":"icmp","address":"10.0.0.5"}',
    ],
    [
      '$ ping app1\nping: app1: Temporary failure in name resolution',
      'host:local machine.resolves=timeout {"name":"app1"}',
    ],
    [
      'C:\\Users\\ops>ping 10.0.0.9\n\nPinging 10.0.0.9 with 32 bytes of data:\nRequest timed out.',
      'path:local>10.0.0.9 link.lost-share=1 {"size":32}',
    ],
  ])('%s', (text, fact) => expect(says(text)).toContain(fact));

  test('to oneself says nothing', () => {
    expect(
      says('PING localhost (127.0.0.1) 56(84) bytes of data.\n64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.03 ms'),
    ).toEqual([]);
  });
});

describe('traces', () => {
  test('only the last hop of mtr counts', () => {
    const text =
      '$ mtr -rn 10.0.9.9\nHOST: web1                 Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 10.0.0.1            0.0%    10    0.3   0.3   0.2   0.5   0.1\n  2.|-- 10.0.5.1           80.0%    10    0.9   0.9   0.8   1.2   0.1\n  3.|-- ???                100.0    10    0.0   0.0   0.0   0.0   0.0\n  4.|-- 10.0.9.9            0.0%    10    1.3   1.3   1.2   1.5   0.1';
    expect(says(text, 'link.lost-share', 'link.ends-at')).toEqual(['path:local>10.0.9.9 link.lost-share=0']);
  });

  test('an mtr that does not arrive', () => {
    const text =
      '$ mtr -rn 10.0.9.9\nHOST: web1                 Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 10.0.0.1            0.0%    10    0.3   0.3   0.2   0.5   0.1\n  2.|-- ???                100.0    10    0.0   0.0   0.0   0.0   0.0';
    expect(says(text, 'link.lost-share', 'link.ends-at')).toEqual([
      'path:local>10.0.9.9 link.ends-at=10.0.0.1 {"ttl":1}',
    ]);
  });

  test('five hops that count like line numbers, silence at the end, a filter’s word', () => {
    const text =
      'traceroute to app1 (10.0.9.9), 30 hops max, 60 byte packets\n 1  10.0.0.1 (10.0.0.1)  0.5 ms  0.4 ms  0.4 ms\n 2  10.0.5.1 (10.0.5.1)  1.5 ms  1.4 ms  1.4 ms\n 3  * * *\n 4  * * *\n 5  * * *';
    expect(says(text, 'link.ends-at')).toEqual(['path:local>10.0.0.5 link.ends-at=10.0.5.1 {"ttl":2}']);
    expect(
      says(`${text.split('\n').slice(0, 2).join('\n')}\n 2  10.0.5.1  1.2 ms !X  1.1 ms !X  *`, 'link.unreachable'),
    ).toEqual(['path:local>10.0.0.5 link.unreachable=prohibited {"by":"10.0.5.1"}']);
  });

  test('tracert, Japanese', () => {
    const text =
      'app1 [10.0.9.9] へのルートをトレースしています\n経由するホップ数は最大 30 です:\n\n  1    <1 ms    <1 ms    <1 ms  10.0.0.1\n  2     2 ms     1 ms     1 ms  app1 [10.0.9.9]\n\nトレースを完了しました。';
    expect(says(text, 'link.hop', 'link.ends-at')).toEqual(['path:local>10.0.0.5 link.hop=10.0.0.1 {"ttl":1}']);
  });
});

describe('connections tried by hand', () => {
  test.each([
    ['nc: connect to 10.0.0.5 port 8080 (tcp) failed: Connection refused', 'refused', 8080],
    ['nc: connect to app1 (10.0.0.5) port 8080 (tcp) timed out: Operation now in progress', 'silent', 8080],
    ['(UNKNOWN) [10.0.0.5] 8080 (http-alt) : Connection refused', 'refused', 8080],
    ['app1 [10.0.0.5] 8080 (http-alt) open', 'open', 8080],
    ['nc: 10.0.0.5 (10.0.0.5:8080): Connection refused', 'refused', 8080],
    ['Ncat: Connected to 10.0.0.5:443.', 'open', 443],
    ['$ nc -v 10.0.0.5 443\nNcat: TIMEOUT.', 'silent', 443],
    ['bash: line 1: /dev/tcp/10.0.0.5/443: No route to host', 'unreachable', 443],
    ["$ telnet 10.0.0.5 443\nTrying 10.0.0.5...\nConnected to 10.0.0.5.\nEscape character is '^]'.", 'open', 443],
    [
      '$ telnet 10.0.0.5 443\nTrying 10.0.0.5...\ntelnet: Unable to connect to remote host: Connection timed out',
      'silent',
      443,
    ],
    [
      'ComputerName     : 10.0.0.5\nRemoteAddress    : 10.0.0.5\nRemotePort       : 443\nTcpTestSucceeded : True',
      'open',
      443,
    ],
    [
      'Nmap scan report for app1 (10.0.0.5)\nHost is up (0.001s latency).\n\nPORT     STATE    SERVICE\n443/tcp  filtered https',
      'silent',
      443,
    ],
  ])('%s', (text, result, port) => {
    expect(says(text)).toEqual([`path:local>10.0.0.5 link.tcp=${result} {"port":${port}}`]);
  });

  test('closed ports of a scan are no complaint', () => {
    expect(
      says(
        'Nmap scan report for 10.0.0.5\nHost is up.\n\nPORT    STATE  SERVICE\n22/tcp  open   ssh\n443/tcp closed https',
      ),
    ).toEqual(['path:local>10.0.0.5 link.tcp=open {"port":22}']);
  });
});

describe('sockets', () => {
  test('a full listen queue, one at work, a wildcard', () => {
    expect(
      says(
        'State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port  Process\nLISTEN  129     128            0.0.0.0:8080         0.0.0.0:*      users:(("gunicorn",pid=7,fd=5))\nLISTEN  0       511               [::]:80              [::]:*',
      ),
    ).toEqual([
      'backend:gunicorn backend.queue-full=listen queue 129 of 128',
      'host:local machine.listens=0.0.0.0:8080 {"queue":129,"backlog":128,"program":"gunicorn"}',
      'host:local machine.listens=[::]:80 {"queue":0,"backlog":511}',
    ]);
  });

  test.each([
    ['SYN-SENT 0 1 10.0.0.1:40000 10.0.0.5:8080', 'path:local>10.0.0.5 link.socket=syn-sent {"port":8080,"count":1}'],
    [
      'tcp        0      1 10.0.0.1:40000          10.0.0.5:8080           SYN_SENT',
      'path:local>10.0.0.5 link.socket=syn-sent {"port":8080,"count":1}',
    ],
    [
      'SYN-RECV 0 0 10.0.0.5:8080 10.0.0.1:40000',
      'path:10.0.0.1>10.0.0.5 link.socket=syn-recv {"port":8080,"count":1}',
    ],
    [
      'ESTAB 0 97 10.0.0.1:40000 10.0.0.5:8080 timer:(on,412ms,3)',
      'path:local>10.0.0.5 link.socket=retransmitting {"port":8080,"count":1}',
    ],
    ['ESTAB 97 0 10.0.0.5:8080 10.0.0.1:40000', 'path:10.0.0.1>10.0.0.5 link.socket=unread {"port":8080,"count":1}'],
    [
      'ESTAB 0 9000 10.0.0.1:40000 10.0.0.5:8080\n\t cubic rto:204 rtt:0.5/0.2 mss:1448 retrans:1/4',
      'path:local>10.0.0.5 link.socket=retransmitting {"port":8080,"count":1}',
    ],
    ['ESTAB 0 9000 10.0.0.1:40000 10.0.0.5:8080', 'path:local>10.0.0.5 link.socket=queued {"port":8080,"count":1}'],
  ])('%s', (row, fact) => expect(says(row)).toEqual([fact]));

  test('local ports used up by connections to one port', () => {
    const row = (i: number) => `TIME-WAIT 0 0 10.0.0.1:${32_768 + i} 10.0.0.5:8080`;
    expect(says(Array.from({ length: 20_000 }, (_, i) => row(i)).join('\n'), 'machine.ports-used')[0]).toMatch(
      /^host:local machine\.ports-used=20000 sockets .*"share":0\.708/,
    );
    expect(says(Array.from({ length: 200 }, (_, i) => row(i)).join('\n'))).toEqual([]);
  });

  test('counters', () => {
    expect(
      says(
        'Tcp:\n    100000 segments sent out\n    2500 segments retransmitted\nTcpExt:\n    17 times the listen queue of a socket overflowed',
      ),
    ).toEqual(['host:local machine.retransmits=0.025', 'host:local machine.listen-overflow=17']);
    expect(says('#kernel\nTcpOutSegs   1000   0.0\nTcpRetransSegs   3   0.0\nTcpExtListenOverflows  0   0.0')).toEqual([
      'host:local machine.retransmits=0.003',
      'host:local machine.listen-overflow=0',
    ]);
  });

  test.each([
    [
      'net.netfilter.nf_conntrack_count = 65536\nnet.netfilter.nf_conntrack_max = 65536',
      ['machine.conntrack-used=1', 'machine.conntrack-full=65536 of 65536 entries in use'],
    ],
    ['net.netfilter.nf_conntrack_count = 100\nnet.netfilter.nf_conntrack_max = 1000', ['machine.conntrack-used=0.1']],
    [
      '# conntrack -C\n1000\n# sysctl net.netfilter.nf_conntrack_max\nnet.netfilter.nf_conntrack_max = 2000',
      ['machine.conntrack-used=0.5'],
    ],
    [
      '# cat /proc/sys/net/netfilter/nf_conntrack_count\n4\n# cat /proc/sys/net/netfilter/nf_conntrack_max\n8',
      ['machine.conntrack-used=0.5'],
    ],
    ['cpu=0 found=12 invalid=3 insert=0 insert_failed=0 drop=3 early_drop=0 error=0 search_restart=9', []],
    [
      'cpu=0 found=12 invalid=3 insert=0 insert_failed=9 drop=9 early_drop=7 error=0 search_restart=9',
      [
        'machine.conntrack-full=cpu=0 found=12 invalid=3 insert=0 insert_failed=9 drop=9 early_drop=7 error=0 search_restart=9',
      ],
    ],
  ])('%s', (text, facts) => expect(says(text)).toEqual(facts.map((fact) => `host:local ${fact}`)));
});

describe('packet filters', () => {
  test.each([
    [
      '-A OUTPUT -d 10.0.0.5/32 -p tcp -m tcp --dport 8080 -j DROP',
      [
        'host:local net.own-filter=drops-output {"protocol":"tcp","port":8080,"address":"10.0.0.5"}',
        'path:local>10.0.0.5 link.filter=drops {"protocol":"tcp","port":8080,"by":"own"}',
      ],
    ],
    [
      '-A FORWARD -s 10.0.1.0/24 -d 10.0.0.5/32 -p tcp -m multiport --dports 80,443 -j REJECT --reject-with icmp-port-unreachable',
      [
        'path:local>10.0.0.5 link.filter=rejects {"protocol":"tcp","port":80,"by":"local"}',
        'path:local>10.0.0.5 link.filter=rejects {"protocol":"tcp","port":443,"by":"local"}',
      ],
    ],
    ['[0:0] -A OUTPUT -p tcp -m tcp --dport 8080 -j DROP', []],
    ['-A INPUT -m state --state INVALID -p tcp --dport 80 -j DROP', []],
    ['-A OUTPUT -p udp -m udp --dport 123 -j DROP', ['host:local net.own-filter=drops-output']],
    [
      'Chain INPUT (policy ACCEPT 0 packets, 0 bytes)\n pkts bytes target prot opt in out source destination\n 12 720 DROP tcp -- * * 0.0.0.0/0 0.0.0.0/0 tcp dpt:8080',
      ['host:local net.own-filter=drops-input {"protocol":"tcp","port":8080,"hits":12}'],
    ],
  ])('%s', (text, facts) => expect(says(text)).toEqual(facts));

  test.each([
    [
      '[UFW BLOCK] IN=eth0 OUT= MAC=00:11 SRC=10.0.0.9 DST=10.0.0.5 LEN=60 TOS=0x00 PREC=0x00 TTL=63 ID=1 DF PROTO=TCP SPT=40000 DPT=8080 WINDOW=64240 RES=0x00 SYN URGP=0',
      ['path:10.0.0.9>10.0.0.5 link.filter=drops {"protocol":"tcp","port":8080,"direction":"in","by":"netfilter"}'],
    ],
    [
      'Nov 24 10:00:00 web1 kernel: [12.3] FINAL_REJECT: IN= OUT=eth0 SRC=10.0.0.1 DST=10.0.0.5 LEN=60 PROTO=TCP SPT=40000 DPT=8080',
      ['path:web1>10.0.0.5 link.filter=rejects {"protocol":"tcp","port":8080,"by":"web1"}'],
    ],
    ['[UFW BLOCK] IN=eth0 OUT= SRC=185.1.2.3 DST=10.0.0.5 LEN=40 PROTO=TCP SPT=51000 DPT=23 SYN', []],
    ['[UFW BLOCK] IN=eth0 OUT= SRC=10.0.0.7 DST=224.0.0.1 LEN=40 PROTO=2', []],
    ['[UFW AUDIT] IN=eth0 OUT= SRC=10.0.0.7 DST=10.0.0.5 LEN=40 PROTO=TCP SPT=40000 DPT=80', []],
    [
      'DROP: IN=eth0 OUT= SRC=192.0.2.9 DST=10.0.0.5 LEN=76 PROTO=UDP SPT=123 DPT=123 LEN=56',
      ['host:local net.own-filter=drops-input'],
    ],
    [
      '2 123456789012 eni-0a1b2c3d 10.0.1.5 10.0.2.11 40000 8080 6 3 180 1732442400 1732442460 REJECT OK',
      ['path:10.0.1.5>10.0.2.11 link.filter=drops {"protocol":"tcp","port":8080,"by":"eni-0a1b2c3d","count":1}'],
    ],
    [
      '2 123456789012 eni-0a1b2c3d 10.0.2.11 10.0.1.5 8080 40000 6 3 180 1732442400 1732442460 REJECT OK',
      [
        'path:10.0.1.5>10.0.2.11 link.filter=drops {"protocol":"tcp","port":8080,"direction":"reply","by":"eni-0a1b2c3d","count":1}',
      ],
    ],
    [
      'Nov 24 10:00:00 fw1 : %ASA-4-106023: Deny tcp src inside:10.0.1.5/40000 dst dmz:10.0.2.11/8080 by access-group "inside_in" [0x0, 0x0]',
      ['path:10.0.1.5>10.0.2.11 link.filter=drops {"protocol":"tcp","port":8080,"by":"inside_in","count":1}'],
    ],
    [
      'date=2026-11-24 time=10:00:00 devname="fw1" type="traffic" subtype="forward" srcip=10.0.1.5 srcport=40000 dstip=10.0.2.11 dstport=8080 proto=6 action="deny" policyid=0',
      ['path:10.0.1.5>10.0.2.11 link.filter=drops {"protocol":"tcp","port":8080,"by":"fw1","count":1}'],
    ],
    [
      'Nov 24 10:00:00 pf filterlog[123]: 5,,,1000000103,em0,match,block,in,4,0x0,,64,1,0,DF,6,tcp,60,10.0.1.5,10.0.2.11,40000,8080,0,S,1,,64240,,mss',
      ['path:10.0.1.5>10.0.2.11 link.filter=drops {"protocol":"tcp","port":8080,"by":"pf","count":1}'],
    ],
  ])('%s', (text, facts) => expect(says(text)).toEqual(facts));
});

describe('captures of TCP', () => {
  const syn = (time: string) =>
    `10:00:${time} IP 10.0.0.1.40000 > 10.0.0.5.8080: Flags [S], seq 1, win 64240, length 0`;
  test.each([
    [[syn('00.1'), syn('01.1')], ['path:local>10.0.0.5 link.tcp=silent {"port":8080,"count":1}']],
    [[syn('00.1')], []],
    [
      [syn('00.1'), '10:00:00.2 IP 10.0.0.5.8080 > 10.0.0.1.40000: Flags [R.], seq 0, ack 2, win 0, length 0'],
      ['path:local>10.0.0.5 link.tcp=refused {"port":8080,"count":1}'],
    ],
    [
      [
        syn('00.1'),
        '10:00:00.2 IP 10.0.0.5.8080 > 10.0.0.1.40000: Flags [S.], seq 9, ack 2, win 0, length 0',
        '10:00:00.3 IP 10.0.0.1.40000 > 10.0.0.5.8080: Flags [.], ack 10, win 502, length 0',
        ...['1', '2', '3'].map(
          (s) => `10:00:0${s}.3 IP 10.0.0.1.40000 > 10.0.0.5.8080: Flags [P.], seq 2:99, ack 10, win 502, length 97`,
        ),
      ],
      [
        'path:local>10.0.0.5 link.tcp=open {"port":8080,"count":1}',
        'path:local>10.0.0.5 link.socket=retransmitting {"port":8080,"count":1}',
      ],
    ],
    [
      ['10:00:00.1 IP 10.0.0.254 > 10.0.0.1: ICMP 10.0.0.5 unreachable - need to frag (mtu 1400), length 556'],
      ['path:local>10.0.0.5 link.too-big=1400 {"by":"10.0.0.254","in":"traffic"}'],
    ],
    [
      [
        '    1 0.000000 10.0.0.1 → 10.0.0.5 TCP 74 40000 → 8080 [SYN] Seq=0 Win=64240 Len=0',
        '    2 1.010000 10.0.0.1 → 10.0.0.5 TCP 74 [TCP Retransmission] 40000 → 8080 [SYN] Seq=0 Win=64240 Len=0',
      ],
      ['path:local>10.0.0.5 link.tcp=silent {"port":8080,"count":1}'],
    ],
  ])('%#', (lines, facts) => expect(says(lines.join('\n'))).toEqual(facts));
});

describe('names', () => {
  test.each([
    [';; connection timed out; no servers could be reached', 'timeout', {}],
    [
      "Server:\t\t10.0.0.2\nAddress:\t10.0.0.2#53\n\n** server can't find app1.example.com: NXDOMAIN",
      'not-found',
      { name: 'app1.example.com', server: '10.0.0.2' },
    ],
    [
      "Server:  dc1.example.com\nAddress:  10.0.0.2\n\n*** dc1.example.com can't find app1: Non-existent domain",
      'not-found',
      { name: 'app1', server: '10.0.0.2' },
    ],
    ['app1.example.com: resolve call failed: Query timed out', 'timeout', { name: 'app1.example.com' }],
    ['Host app1.example.com not found: 2(SERVFAIL)', 'server-failure', { name: 'app1.example.com' }],
    ['app1.example.com has address 10.0.0.5', 'answered', { name: 'app1.example.com' }],
  ])('%s', (text, result, conditions) => {
    const shown = Object.keys(conditions).length === 0 ? '{}' : JSON.stringify(conditions);
    const results = says(text).filter((fact) => fact.includes('machine.resolves='));
    expect(results).toEqual([`host:local machine.resolves=${result} ${shown}`]);
  });
});

describe('neighbours and interfaces', () => {
  test.each([
    ['? (10.0.0.5) at <incomplete> on eth0', ['host:local net.neighbour=failed {"address":"10.0.0.5"}']],
    [
      '? (10.0.0.5) at 2:0:0:aa:bb:cc on en0 ifscope [ethernet]',
      ['host:local net.neighbour=resolved {"address":"10.0.0.5"}'],
    ],
    [
      '10.0.0.5                 (incomplete)                              eth0',
      ['host:local net.neighbour=failed {"address":"10.0.0.5"}'],
    ],
    [
      '2: eth0: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc mq state DOWN mode DEFAULT group default qlen 1000',
      ['host:local machine.link-state=down {"interface":"eth0"}'],
    ],
    [
      '    inet6 2001:db8::5/64 scope global dadfailed tentative',
      [
        'host:local machine.address-conflict=2001:db8::5: duplicate address detection failed {"address":"2001:db8::5"}',
        'host:local host.address=2001:db8::5',
      ],
    ],
    [
      'Settings for eth0:\n\tSpeed: 100Mb/s\n\tDuplex: Half\n\tLink detected: yes',
      [
        'host:local machine.link-errors=half duplex {"interface":"eth0"}',
        'host:local machine.link-state=up {"interface":"eth0"}',
      ],
    ],
    [
      'NIC statistics:\n     rx_packets: 1000000\n     rx_crc_errors: 5000\n     rx_dropped: 900',
      ['host:local machine.link-errors=rx_crc_errors 5000 of 1000000 packets {"interface":""}'],
    ],
    [
      'ARPING 10.0.0.5 from 10.0.0.1 eth0\nUnicast reply from 10.0.0.5 [02:00:00:00:00:01]  0.7ms\nUnicast reply from 10.0.0.5 [02:00:00:00:00:02]  0.8ms\nSent 1 probes (1 broadcast(s))\nReceived 2 response(s)',
      [
        'host:local net.neighbour=resolved {"address":"10.0.0.5"}',
        'path:local>10.0.0.5 link.duplicate=10.0.0.5 is answered by 02:00:00:00:00:01 and 02:00:00:00:00:02',
      ],
    ],
    [
      '# ip route\n10.0.0.0/24 dev eth0 proto kernel scope link src 10.0.0.1',
      ['host:local net.route=none {"address":"default"}'],
    ],
  ])('%s', (text, facts) => expect(says(text)).toEqual(facts));
});
