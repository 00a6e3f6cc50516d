import { describe, expect, test } from 'vitest';
import { told } from '../ntp/testing.ts';

/** The message alone, as the program writes it to a file, to syslog, and to a container's output. */
const dressed = (message: string, program = 'ntpd'): string[] => [
  `${program}[812]: ${message}`,
  `Aug  6 08:29:57 local ${program}[812]: ${message}`,
  ` 6 Jun 16:36:30 ${program}[8354]: ${message}`,
  `2026-11-24T02:46:39 ${program}[6355]: ${message}`,
  `ntp_1  | 19 Jul 02:47:02 ${program}[1]: ${message}`,
  `Mär 10 08:00:00 local ${program}[812]: ${message}`,
];

const ntpd: readonly (readonly [string, readonly string[]])[] = [
  ['Clock offset exceeds panic threshold.', ['local event.panic=0']],
  ['CLOCK: Panic: offset too big: 2000.125', ['local event.panic=2000.125']],
  ['0.0.0.0 0617 07 panic_stop -86400 s; set clock manually within 1000 s.', ['local event.panic=-86400']],
  [
    'time correction of -3600 seconds exceeds sanity limit (1000); set clock manually to the correct UTC time.',
    ['local event.panic=-3600'],
  ],
  ['time reset +3.456789 s', ['local event.step=3.456789']],
  ['0.0.0.0 061c 0c clock_step -0.512345 s', ['local event.step=-0.512345']],
  ['CLOCK: time stepped by 12.500000', ['local event.step=12.5']],
  ['step-systime: Operation not permitted', ['local event.step-denied=Operation not permitted']],
  ["Can't set time of day: Operation not permitted", ['local event.step-denied=Operation not permitted']],
  ['CLOCK: adj_systime: Operation not permitted', ['local event.adjtimex-denied=Operation not permitted']],
  [
    'set_freq: ntp_loopfilter.c line 1087: ntp_adjtime: Invalid argument',
    ['local event.adjtimex-invalid=Invalid argument'],
  ],
  ['frequency error -8960 PPM exceeds tolerance 500 PPM', ['local event.frequency-exceeded=-8960']],
  [
    'LOG: format error frequency file /var/lib/ntp/drift',
    ['local event.drift-file-bad=format error frequency file /var/lib/ntp/drift'],
  ],
  ['kernel reports TIME_ERROR: 0x41: Clock Unsynchronized', ['local event.time-error=0x41: Clock Unsynchronized']],
  [
    "leapsecond file ('/usr/share/zoneinfo/leap-seconds.list'): expired less than 3 days ago",
    ['local event.leap-file=expired less than 3 days ago'],
  ],
  ["leapsecond file ('/usr/share/zoneinfo/leap-seconds.list'): good hash signature", []],
  [
    'unable to bind to wildcard address :: - another process may be running - EXITING',
    ['local event.bind-failed=unable to bind to wildcard address :: - another process may be running - EXITING'],
  ],
  [
    'bind(19) AF_INET 192.0.2.5#123 flags 0x19 failed: Cannot assign requested address',
    ['local event.no-listen=bind(19) AF_INET 192.0.2.5#123 flags 0x19 failed: Cannot assign requested address'],
  ],
  ['bind(21) AF_INET6 fe80::4b7:77ff:fe45:63a2%2#123 flags 0x1 failed: Cannot assign requested address', []],
  ['Listen normally on 3 eth0 192.0.2.5:123', ['local daemon.listens=192.0.2.5:123 {interface:eth0}']],
  ['Listen normally on 3 eth0 192.0.2.5 UDP 123', ['local daemon.listens=192.0.2.5:123 {interface:eth0}']],
  ['Listening on interface #2 eth0, 192.0.2.5#123 Enabled', ['local daemon.listens=192.0.2.5:123 {interface:eth0}']],
  ['Listen and drop on 0 v4wildcard 0.0.0.0:123', []],
  ['Soliciting pool server 192.0.2.7', []],
  [
    'restrict default: KOD does nothing without LIMITED.',
    ['local event.kod-config=restrict default: KOD does nothing without LIMITED.'],
  ],
  [
    'syntax error in /etc/ntp.conf line 12 column 5',
    ['local event.config-error=syntax error in /etc/ntp.conf line 12 column 5'],
  ],
  [
    'line 12 column 5 syntax error, unexpected T_String',
    ['local event.config-error=line 12 column 5 syntax error, unexpected T_String'],
  ],
  [
    'configure: keyword "sever" unknown, line ignored',
    ['local event.config-error=configure: keyword "sever" unknown, line ignored'],
  ],
  [
    'refclock_newpeer: clock type 20 invalid',
    ['local event.refclock-unsupported=refclock_newpeer: clock type 20 invalid'],
  ],
  ['ERR: key 7 found but not trusted for server 192.0.2.1', ['local>192.0.2.1 event.key-missing=7']],
  ["CONFIG: configpeers: Ignoring duplicate '192.0.2.1'", ['local>192.0.2.1 event.duplicate-source=true']],
  [
    'error resolving pool 0.pool.example.org: Name or service not known (-2)',
    ['local event.dns-failed=0.pool.example.org'],
  ],
  ['host name not found: ntp1.example.org', ['local event.dns-failed=ntp1.example.org']],
  ["couldn't resolve `ntp1.example.org', giving up on it", ['local event.dns-failed=ntp1.example.org']],
  ['sendto(192.0.2.1) (fd=20): Operation not permitted', ['local>192.0.2.1 event.send-failed=EPERM']],
  ['sendto(192.0.2.1) (fd=20): Network is unreachable', ['local>192.0.2.1 event.send-failed=ENETUNREACH']],
  ['IO: recvfrom(0.0.0.0) fd=19: Connection refused', ['local>* event.send-failed=ECONNREFUSED']],
  ['synchronized to 192.0.2.1, stratum 2', ['local>192.0.2.1 event.selected=true']],
  ['PROTO: 192.0.2.1 961a 8a sys_peer', ['local>192.0.2.1 event.selected=true']],
  ['192.0.2.1 8023 83 unreachable', ['local>192.0.2.1 event.unreachable=true']],
  ['192.0.2.1 8014 84 reachable', ['local>192.0.2.1 event.reachable=true']],
  ['192.0.2.1 8067 87 rate_exceeded', ['local>192.0.2.1 event.kod=RATE']],
  ['0.0.0.0 0628 08 no_sys_peer', ['local event.no-selectable=true']],
  ['no servers reachable', ['local event.no-selectable=true']],
  ['0.0.0.0 c016 06 restart', []],
  ['192.0.2.1 902d 8d popcorn 0.031250 s', []],
  ['NTSc: certificate invalid: 10=>certificate has expired', ['local>* event.nts-failed=expired']],
  ['NTSc: certificate invalid: 62=>hostname mismatch', ['local>* event.nts-failed=name-mismatch']],
  ['NTSc: connect_TCP_socket: timeout', ['local>* event.nts-failed=timeout']],
  ['ntpd exiting on signal 15 (Terminated)', ['local event.daemon-exit=ntpd exiting on signal 15 (Terminated)']],
  [
    'ntpd 4.2.8p15@1.3728-o Wed Sep 23 11:46:38 UTC 2020 (1): Starting',
    ['local event.daemon-start=4.2.8p15@1.3728-o', 'local daemon.kind=ntpd', 'local daemon.version=4.2.8p15@1.3728-o'],
  ],
  // BusyBox
  [
    'reply from 192.0.2.9: offset:-44.923236 delay:0.002234 status:0xe4 strat:2 refid:0x8a0975c2 rootdelay:0.000275 reach:0x01',
    [
      'local daemon.kind=busybox-ntpd',
      'local>192.0.2.9 assoc.reach=1',
      'local>192.0.2.9 assoc.stratum=2',
      'local>192.0.2.9 assoc.leap=unsynchronised',
      'local>192.0.2.9 assoc.delay=0.002234',
      'local>192.0.2.9 assoc.offset=-44.923236',
      'local>192.0.2.9 assoc.root-delay=0.000275',
    ],
  ],
  [
    'peer 192.0.2.9 unfit for selection: root distance 6.403275 too high, jitter:6.347738',
    ['local>192.0.2.9 event.root-distance=6.403275'],
  ],
  ["bad address 'pool.example.org'", ['local event.dns-failed=pool.example.org']],
  // OpenNTPD
  ['peer 192.0.2.9 now valid', ['local>192.0.2.9 event.reachable=true']],
  ['adjusting local clock by 2737.236000s', ['local daemon.kind=openntpd', 'local clock.offset-seen=2737.236']],
  [
    'reply from 192.0.2.9: not synced (alarm), next query 3190s',
    ['local>192.0.2.9 event.server-dropped=unsynchronised'],
  ],
];

describe('messages of ntpd', () => {
  test.each(ntpd)('%s', (message, facts) => {
    for (const line of dressed(message)) expect(told(line)).toEqual(facts);
  });

  test('the message alone is recognised, unless it could be anyone’s', () => {
    expect(told('kernel reports TIME_ERROR: 0x41: Clock Unsynchronized')).toHaveLength(1);
    expect(told("bad address 'pool.example.org'")).toEqual([]);
  });

  test('repeats are one fact', () => {
    const line = 'Aug  6 08:29:57 local ntpd[8]: 192.0.2.1 8023 83 unreachable';
    expect(told(Array(500).fill(line).join('\n'))).toEqual(['local>192.0.2.1 event.unreachable=true ×500']);
  });

  test('a host in the syslog line is the subject', () => {
    expect(told('Aug  6 08:29:57 web1 ntpd[8]: time reset +3.456789 s')).toEqual(['web1 event.step=3.456789']);
  });

  test('ESXi: severity before the program, and hostd passing it on', () => {
    expect(
      told('2026-04-11T20:07:14.555Z In(30) ntpd[2099501]: kernel reports TIME_ERROR: 0x4041: Clock Unsynchronized'),
    ).toEqual(['local event.time-error=0x4041: Clock Unsynchronized']);
    expect(
      told(
        '2026-04-11T20:07:14.555Z info hostd[2099501]: [sub] kernel reports TIME_ERROR: 0x4041: Clock Unsynchronized',
      ),
    ).toEqual(['local event.time-error=0x4041: Clock Unsynchronized']);
  });

  test('NTS: the server named before is the one that failed', () => {
    const lines = [
      'NTSc: DNS lookup of nts.example.org took 0.010 sec',
      'NTSc: connecting to nts.example.org:4460 => 192.0.2.7:4460',
      'NTSc: certificate invalid: 10=>certificate has expired',
    ].map((m) => `2026-11-24T02:46:39 ntpd[6355]: ${m}`);
    expect(told(lines.join('\n'))).toEqual(['local>nts.example.org event.nts-failed=expired']);
  });

  test.each([
    'Aug  6 08:29:57 local nginx[8]: 192.0.2.1 8023 83 unreachable words',
    'Aug  6 08:29:57 local app[8]: sendto(192.0.2.1): Operation not permitted',
    'we saw a time reset of 3 s',
    'peer review now valid for all',
  ])('not ntpd: %s', (line) => {
    expect(told(line)).toEqual([]);
  });
});
