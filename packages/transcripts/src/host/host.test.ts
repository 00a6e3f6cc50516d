import { vocabulary } from '@tokimori/facts';
import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';
import { read } from '../read.ts';

const facts = (...all: string[]) => all.map((fact) => `host:local ${fact}`);

describe('the kernel’s words, in every style of stamp', () => {
  test.each([
    'nf_conntrack: table full, dropping packet',
    '[12345.678901] nf_conntrack: nf_conntrack: table full, dropping packet',
    '[Tue Nov 24 22:30:22 2026] nf_conntrack: table full in netns 4026532281, dropping packet',
    'Nov 24 22:30:22 web1 kernel: [12345.6] ip_conntrack: table full, dropping packet.',
    '2026-11-24T22:30:22.123456+09:00 web1 kernel: nf_conntrack: nf_conntrack: table full, dropping packet',
  ])('%s', (line) => expect(told(line).join()).toMatch(/machine\.conntrack-full=table full, dropping packet/));

  test.each([
    [
      'Out of memory: Killed process 4242 (java) total-vm:8000000kB, anon-rss:7000000kB',
      'machine.memory-pressure=OOM kill {"program":"java"}',
    ],
    [
      'Out of memory: Kill process 4242 (mysqld) score 900 or sacrifice child',
      'machine.memory-pressure=OOM kill {"program":"mysqld"}',
    ],
    [
      'Memory cgroup out of memory: Killed process 77 (node) total-vm:100kB',
      'machine.memory-pressure=OOM kill in a control group {"program":"node"}',
    ],
    [
      'php-fpm7.4 invoked oom-killer: gfp_mask=0x100cca, order=0, oom_score_adj=0',
      'machine.memory-pressure=OOM killer invoked {"program":"php-fpm7.4"}',
    ],
    [
      'INFO: task jbd2/sda1-8:312 blocked for more than 120 seconds.',
      'machine.io-stall=task blocked for more than 120 seconds {"program":"jbd2/sda1-8"}',
    ],
    [
      'blk_update_request: I/O error, dev sdb, sector 1234 op 0x0:(READ)',
      'machine.io-stall=I/O error {"device":"sdb"}',
    ],
    [
      'Buffer I/O error on dev dm-0, logical block 12, lost async page write',
      'machine.io-stall=Buffer I/O error {"device":"dm-0"}',
    ],
    ['nvme nvme0: I/O 12 QID 3 timeout, reset controller', 'machine.io-stall=I/O 12 QID 3 timeout {"device":"nvme0"}'],
    [
      'ata1.00: exception Emask 0x0 SAct 0x0 SErr 0x0 action 0x6 frozen',
      'machine.io-stall=exception Emask {"device":"ata1.00"}',
    ],
    [
      'nfs: server 10.0.0.9 not responding, still trying',
      'machine.io-stall=NFS server not responding {"device":"10.0.0.9"}',
    ],
    ['watchdog: BUG: soft lockup - CPU#3 stuck for 23s! [kworker/3:1:99]', 'machine.cpu-pressure=soft lockup'],
    ['e1000e 0000:00:19.0 eth0: NIC Link is Down', 'machine.link-state=down {"interface":"eth0"}'],
    [
      'igb 0000:01:00.0 eno1: igb: eno1 NIC Link is Up 1000 Mbps Full Duplex, Flow Control: RX',
      'machine.link-state=up {"interface":"eno1"}',
    ],
    [
      'tg3 0000:02:00.0 eth0: Link is up at 100 Mbps, half duplex',
      'machine.link-errors=half duplex {"interface":"eth0"}',
    ],
    [
      'NETDEV WATCHDOG: eth0 (r8169): transmit queue 0 timed out',
      'machine.link-errors=transmit queue timed out {"interface":"eth0"}',
    ],
    ['neighbour: arp_cache: neighbor table overflow!', 'machine.neighbour-full=neighbour table overflow'],
    [
      'TCP: out of memory -- consider tuning tcp_mem',
      'machine.socket-memory=TCP: out of memory -- consider tuning tcp_mem',
    ],
    [
      'TCP: request_sock_TCP: Possible SYN flooding on port 8080. Sending cookies.  Check SNMP counters.',
      'machine.listen-overflow=1',
    ],
    [
      'IPv6: eth0: IPv6 duplicate address 2001:db8::5 used by 02:00:00:00:00:01 detected!',
      'machine.address-conflict=IPv6: eth0: IPv6 duplicate address 2001:db8::5 used by 02:00:00:00:00:01 detected!',
    ],
    ['mce: [Hardware Error]: Machine check events logged', 'machine.hardware-error=Machine check events logged'],
    ['EDAC MC0: 1 CE memory read error on CPU_SrcID#0_Channel#1_DIMM#0', 'machine.hardware-error=EDAC MC0: 1 CE '],
  ])('%s', (line, fact) => {
    expect(told(`[  123.456789] ${line}`)).toContain(`host:local ${fact}`);
    expect(told(`Nov 24 10:00:00 web1 kernel: ${line}`)).toContain(`host:web1 ${fact}`);
  });

  test.each([
    'EXT4-fs (sda1): mounted filesystem with ordered data mode. Opts: errors=remount-ro',
    'blk_update_request: I/O error, dev sr0, sector 0',
    'veth1234: link becomes ready',
    'docker0: port 1(veth12) entered blocking state',
    'oom_reaper: reaped process 4242 (java), now anon-rss:0kB',
  ])('says nothing: %s', (line) => expect(told(`[  123.456789] ${line}`)).toEqual([]));
});

describe('words in anybody’s lines', () => {
  test.each([
    [
      'Nov 24 10:00:00 db1 postgres[7]: FATAL:  could not write lock file: No space left on device',
      'host:db1 machine.disk-full=no space left on device {"program":"postgres"}',
    ],
    [
      "cp: error writing '/srv/x': No space left on device",
      'host:local machine.disk-full=no space left on device {"program":"cp"}',
    ],
    [
      'java.io.IOException: No space left on device',
      'host:local machine.disk-full=no space left on device {"program":"java.io.IOException"}',
    ],
    [
      'sshd[7]: error: accept: Too many open files',
      'host:local machine.descriptors=too many open files {"program":"sshd"}',
    ],
    ['fork: Cannot allocate memory', 'host:local machine.memory-pressure=cannot allocate memory {"program":"fork"}'],
  ])('%s', (line, fact) => expect(told(line)).toEqual([fact]));

  test.each([
    'Failed to add watch: inotify_add_watch: No space left on device',
    'semget: No space left on device',
    "Error: ENOSPC: System limit for number of file watchers reached, watch '/app'",
    'mkdir /sys/fs/cgroup/memory/docker/1: no space left on device',
    'What happens when there is no space left on device?',
  ])('says nothing: %s', (line) => expect(told(line)).toEqual([]));

  test('repeats are one fact', () => {
    const [fact, ...others] = read([
      { name: 'log', lines: Array(500).fill('cp: writing: No space left on device') },
    ]).facts;
    expect(others).toEqual([]);
    expect(fact?.tally?.count).toBe(500);
  });
});

describe('mandatory access control', () => {
  test.each([
    [
      'type=AVC msg=audit(1700000000.123:42): avc:  denied  { name_connect } for  pid=7 comm="nginx" dest=9000 scontext=system_u:system_r:httpd_t:s0 tcontext=system_u:object_r:http_port_t:s0 tclass=tcp_socket permissive=0',
      facts('machine.mac-denied=name_connect denied {"action":"name_connect","program":"nginx","port":9000}'),
    ],
    [
      'Nov 24 10:00:00 web1 kernel: audit: type=1400 audit(1700000000.123:42): apparmor="DENIED" operation="connect" profile="/usr/sbin/nginx" pid=7 comm="nginx" requested_mask="send"',
      ['host:web1 machine.mac-denied=connect denied {"action":"connect","program":"nginx"}'],
    ],
    ['type=AVC msg=audit(1700000000.123:42): avc:  denied  { read } for  pid=7 comm="nginx" permissive=1', []],
    ['type=AVC msg=audit(1700000000.123:42): avc:  granted  { read } for  pid=7 comm="nginx"', []],
  ])('%s', (line, expected) => expect(told(line)).toEqual(expected));
});

describe('pressure', () => {
  test.each([
    [
      '$ cat /proc/pressure/io\nsome avg10=45.00 avg60=30.10 avg300=9.00 total=1\nfull avg10=40.00 avg60=25.00 avg300=8.00 total=1',
      facts(
        'machine.io-stall=PSI io some avg10=45.00 avg60=30.10',
        'machine.io-stall=PSI io full avg10=40.00 avg60=25.00',
      ),
    ],
    [
      '==> /proc/pressure/cpu <==\nsome avg10=30.00 avg60=20.00 avg300=9.00 total=1\n\n==> /proc/pressure/memory <==\nsome avg10=0.00 avg60=0.00 avg300=0.00 total=0',
      facts('machine.memory-calm=PSI memory some avg10=0.00 avg60=0.00'),
    ],
    [
      '$ cat /proc/pressure/memory\nsome avg10=15.00 avg60=9.00 avg300=9.00 total=1',
      facts('machine.memory-pressure=PSI memory some avg10=15.00 avg60=9.00'),
    ],
    ['some avg10=45.00 avg60=30.10 avg300=9.00 total=1', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('memory, processors, disks', () => {
  test.each([
    [
      '              total        used        free      shared  buff/cache   available\nMem:           7950        7500         100          10         376         159\nSwap:          2047        2047           0',
      ['machine.memory-free=0.02'],
    ],
    [
      '             total       used       free     shared    buffers     cached\nMem:          1000        900        100          0         50        300\n-/+ buffers/cache:        550        450\nSwap:          100          0        100',
      ['machine.memory-free=0.45'],
    ],
    [
      '               合計        使用        空き        共有  バッファ/キャッシュ    利用可能\nメモリ:         1000         100         100           0         800         900',
      ['machine.memory-free=0.9'],
    ],
    [
      'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----\n r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st\n 1  0      0  20000  27016  29812    0    0     1     1  380  882  2  1 97  0  0\n 2  6 900000  10000   1000   2000 4000 5000  9000  9000 1226 2805  5 10 25 60  0',
      [
        'machine.idle=0.25',
        'machine.io-stall=iowait 60 %',
        'machine.memory-pressure=swapping: si 4000, so 5000',
        'machine.io-stall=6 processes blocked, iowait 60 %',
      ],
    ],
    [
      '%Cpu(s):  2.0 us,  1.0 sy,  0.0 ni, 30.0 id,  0.0 wa,  0.0 hi,  0.0 si, 67.0 st',
      ['machine.idle=0.3', 'machine.cpu-pressure=steal 67 %'],
    ],
    [
      '# nproc\n4\n# uptime\n 10:00:00 up 3 days,  1:02,  2 users,  load average: 40.00, 20.00, 8.00',
      [
        'machine.load-per-core=10 {"minutes":1}',
        'machine.load-per-core=5 {"minutes":5}',
        'machine.load-per-core=2 {"minutes":15}',
      ],
    ],
    [' 10:00:00 up 3 days,  1:02,  2 users,  load average: 40.00, 20.00, 8.00', []],
    [
      'Device:         rrqm/s   wrqm/s     r/s     w/s    rkB/s    wkB/s avgrq-sz avgqu-sz   await r_await w_await  svctm  %util\nsda               0.00     1.00   10.00   90.00   100.00  9000.00   182.00    30.00  300.00   50.00  330.00   9.90  99.00',
      ['machine.io-stall=sda await 330 ms, 99 % busy'],
    ],
    [
      'Device            r/s     rkB/s   rrqm/s  %rrqm r_await rareq-sz     w/s     wkB/s   wrqm/s  %wrqm w_await wareq-sz  aqu-sz  %util\nnvme0n1       9000.00 900000.00     0.00   0.00    0.40   100.00  100.00   1000.00     0.00   0.00    0.10    10.00    4.00  99.00',
      [],
    ],
    [
      'Filesystem      Size  Used Avail Use% Mounted on\n/dev/mapper/vg-very--long--name\n                 50G   50G     0 100% /var\n/dev/loop3       64M   64M     0 100% /snap/core/1\ntmpfs           798M     0  798M   0% /run',
      [
        'machine.disk-used=1 {"mount":"/var","of":"space"}',
        'machine.disk-full=space of /var used up {"mount":"/var","of":"space"}',
        'machine.disk-used=0 {"mount":"/run","of":"space"}',
      ],
    ],
    [
      'ファイルシス   サイズ  使用  残り 使用% マウント位置\n/dev/sda1         50G   50G     0  100% /',
      [
        'machine.disk-used=1 {"mount":"/","of":"space"}',
        'machine.disk-full=space of / used up {"mount":"/","of":"space"}',
      ],
    ],
    [
      '# cat /proc/77/limits\nLimit                     Soft Limit           Hard Limit           Units\nMax cpu time              unlimited            unlimited            seconds\nMax open files            1024                 4096                 files\n# ls /proc/77/fd | wc -l\n1021',
      ['machine.descriptors=1021 of 1024 descriptors {"pid":"77"}'],
    ],
    ['# cat /proc/sys/fs/file-nr\n1200\t0\t100000', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(facts(...expected)));
});

describe('processes and units', () => {
  test('stopped and blocked processes; an editor in the background is nobody’s trouble', () => {
    const row = (state: string, tty: string, command: string) =>
      `www-data   77  0.0  0.1  1000  1000 ${tty}        ${state}    10:00   0:00 ${command}`;
    const head = 'USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND';
    const text = [
      head,
      row('T', '?', '/usr/bin/gunicorn app'),
      row('T', 'pts/0', 'vim x'),
      ...Array(3).fill(row('D', '?', 'postgres: writer')),
      row('D', '?', '[kworker/0:1]'),
    ];
    expect(told(text.join('\n'))).toEqual([
      'host:local machine.stopped=gunicorn is stopped {"program":"gunicorn"}',
      'backend:gunicorn backend.worker-hung=gunicorn is stopped (state T)',
      'host:local machine.io-stall=3 processes in state D (postgres)',
    ]);
  });

  test.each([
    [
      '● app.service - The app\n     Loaded: loaded (/etc/systemd/system/app.service; enabled; preset: enabled)\n     Active: failed (Result: oom-kill) since Tue 2026-11-24 10:00:00 UTC; 3min ago',
      facts('machine.unit=failed {"unit":"app"}', 'machine.memory-pressure=OOM kill {"program":"app"}'),
    ],
    [
      "Nov 24 10:00:00 web1 systemd[1]: app.service: Failed with result 'exit-code'.\nNov 24 10:00:05 web1 systemd[1]: Started app.service - The app.",
      ['host:web1 machine.unit=failed {"unit":"app"}', 'host:web1 machine.unit=active {"unit":"app"}'],
    ],
    [
      '● app.service   loaded failed failed   The app\n  sshd.service  loaded active running  OpenSSH',
      facts('machine.unit=failed {"unit":"app"}'),
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  test.each([
    [
      '  Warning  Evicted  3m  kubelet  The node was low on resource: ephemeral-storage.',
      facts('machine.disk-full=evicted for disk space'),
    ],
    [
      '  MemoryPressure   True    Tue, 24 Nov 2026 10:00:00 +0000   KubeletHasInsufficientMemory',
      facts('machine.memory-pressure=evicted for memory'),
    ],
    ['      Reason:       OOMKilled', facts('machine.memory-pressure=OOM kill')],
    ['  DiskPressure     False   Tue, 24 Nov 2026 10:00:00 +0000   KubeletHasNoDiskPressure', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('hostile text', () => {
  const shapes = [
    '64 bytes from 10.0.0.5: icmp_seq=1 ttl=64 time=0.1 ms',
    'PING 10.0.0.5 (10.0.0.5) 56(84) bytes of data.',
    'LISTEN 129 128 0.0.0.0:8080 0.0.0.0:* users:(("x",pid=1,fd=2))',
    '[UFW BLOCK] IN=eth0 OUT= SRC=10.0.0.9 DST=10.0.0.5 PROTO=TCP SPT=1 DPT=8080',
    'Device            r/s     rkB/s   %util\nsda 1 2 3',
    '10:00:00.1 IP 10.0.0.1.40000 > 10.0.0.5.8080: Flags [S], seq 1',
    ' 1  10.0.0.1  0.5 ms !X',
    'some avg10=45.00 avg60=30.10 avg300=9.00 total=1',
    'Filesystem      Size  Used Avail Use% Mounted on',
  ];
  test('cut, repeated and stretched lines never throw, are quick, and give facts of the vocabulary', () => {
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % n;
    };
    const lines: string[] = [];
    for (let i = 0; i < 1500; i++) {
      const shape = shapes[random(shapes.length)] ?? '';
      const at = random(shape.length + 1);
      lines.push(
        shape.slice(0, at) + ['', ' '.repeat(300), '9'.repeat(300), '.', ':', '(', shape][random(7)] + shape.slice(at),
      );
    }
    lines.push('1'.repeat(9000), ' '.repeat(9000), '1 '.repeat(4000), 'a.'.repeat(4000), `${'0.0 '.repeat(2000)}%util`);
    // Time of this process alone: how busy the machine is says nothing about the patterns.
    const began = process.cpuUsage();
    const reading = read([{ name: 'x', lines: lines.join('\n').split('\n') }]);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(8000);
    for (const fact of reading.facts) expect(Object.hasOwn(vocabulary, fact.name)).toBe(true);
  });
});

describe('an address used twice', () => {
  test.each([
    [
      'Nov 24 10:00:00 web1 NetworkManager[9]: <warn>  [1.2] device (eth0): conflict detected for IP address 10.0.0.5',
      1,
    ],
    [
      'Nov 24 10:00:00 web1 systemd-networkd[9]: eth0: Dropping address 10.0.0.5/24, as an address conflict was detected.',
      1,
    ],
    ['Nov 24 10:00:00 web1 dhcpcd[9]: eth0: hardware address 02:00:00:00:00:01 claims 10.0.0.5', 1],
    ['bind() to 0.0.0.0:80 failed (98: Address already in use)', 0],
    ['Error: listen EADDRINUSE: address already in use :::8080', 0],
  ])('%s', (line, count) => expect(told(line).filter((fact) => fact.includes('address-conflict'))).toHaveLength(count));
});

describe('cards, containers, quotas and Windows in their own words', () => {
  test.each([
    ['e1000e 0000:00:1f.6 eno1: Detected Hardware Unit Hang:', 'machine.link-errors=transmit queue timed out'],
    ['igb 0000:02:00.1: Detected Tx Unit Hang', 'machine.link-errors=transmit queue timed out'],
    [
      '[705.152491] r8169 0000:02:00.0 enp2s0: rtl_rxtx_empty_cond == 0 (loop: 42, delay: 100).',
      'machine.link-errors=',
    ],
    ['ixgbe 0000:01:00.0 ens1f0: initiating reset due to tx timeout', 'machine.link-errors='],
    [
      'Tue Mar  3 04:11:22 2026 kern.err kernel: [ 81.72] e1000e 0000:00:19.0 eth0: Detected Hardware Unit Hang:',
      'machine.link-errors=',
    ],
    ['        "reason": "OOMKilled",', 'machine.memory-pressure=OOM kill'],
    ['            "OOMKilled": true,', 'machine.memory-pressure=OOM kill'],
    ['worker-7d9c   0/1   OOMKilled   6 (2m ago)   31m', 'machine.memory-pressure=OOM kill'],
    [
      'Message:        The node was low on resource: ephemeral-storage. Container a was using 9Gi',
      'machine.disk-full=',
    ],
    ['Message:        The node was low on resource: memory. Container a was using 9Gi', 'machine.memory-pressure='],
    ['nr_periods 1000\nnr_throttled 610\nthrottled_usec 91', 'machine.cpu-pressure=throttled by its quota in 61 %'],
    [
      'A request to allocate an ephemeral port number from the global TCP port space has failed due to all such ports being in use.',
      'machine.ports-used=',
    ],
    ['ERROR:  could not extend file "base/1/2": wrote only 4096 of 8192 bytes at block 7', 'machine.disk-full='],
    [
      'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND\nroot 92 41.0 0.0 0 0 ? S 12:40 82:49 [kswapd0]',
      'machine.memory-pressure=kswapd takes 41 %',
    ],
  ])('%s', (line, fact) => expect(told(line).join()).toContain(fact));

  test.each([
    '            "OOMKilled": false,',
    '  MemoryPressure   False   Tue, 14 Mar 2026   KubeletHasSufficientMemory   kubelet has sufficient memory available',
    'nr_periods 100000\nnr_throttled 3\nthrottled_usec 91',
    'e1000e 0000:00:1f.6 eno1: NIC Link is Up 1000 Mbps Full Duplex, Flow Control: Rx/Tx',
  ])('%s: nothing wrong', (line) =>
    expect(told(line).join()).not.toMatch(/memory-pressure|disk-full|cpu-pressure|link-errors/),
  );
});
