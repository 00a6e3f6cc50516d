import { describe, expect, test } from 'vitest';
import { told, toldOf } from './testing.ts';

describe('no answer', () => {
  test.each([
    [
      'localhost: timed out, nothing received\n***Request timed out',
      ['local daemon.control=timeout', 'local daemon.control=timeout'],
    ],
    ['192.0.2.5: timed out, nothing received', ['192.0.2.5 daemon.control=timeout']],
    ['ntpq: read: Connection refused', ['local daemon.control=refused']],
    ["No association ID's returned", ['local daemon.control=answers', 'local sync.sources=0']],
    ['***Server disallowed request (authentication?)', ['local daemon.control=not-authorised']],
    ['# ntpdc -c monlist\nlocalhost: timed out, nothing received', ['local server.mode7=false']],
    ['ntpdc: read: Connection refused', ['local server.mode7=false']],
    ['Request timed out after 30 s', []],
    ['mysql: read: Connection refused', []],
  ])('%s', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });
});

describe('ntpq as and rv', () => {
  const as = `ind assid status  conf reach auth condition  last_event cnt
===========================================================
  1 62876  9024   yes   yes  none    reject   reachable  2
  2 62877  961a   yes   yes   ok   sys.peer    sys_peer  1
  3 62878  8087   yes    no   bad    reject rate_exceeded  1`;

  test('ids stand in for names until a billboard of the same length tells', () => {
    expect(toldOf(/tally|reach|auth|kod/, as)).toEqual([
      'local>assoc-62876 assoc.tally=rejected',
      'local>assoc-62876 assoc.auth=none',
      'local>assoc-62877 assoc.tally=selected',
      'local>assoc-62877 assoc.auth=ok',
      'local>assoc-62878 assoc.reach=0',
      'local>assoc-62878 assoc.tally=rejected',
      'local>assoc-62878 assoc.auth=bad',
      'local>assoc-62878 event.kod=RATE',
    ]);
    const peers = ['192.0.2.1', '192.0.2.2', '192.0.2.3']
      .map((a) => ` ${a} 192.0.2.9 2 u 56 64 17 0.335 0.100 0.136`)
      .join('\n');
    const joined = toldOf(/auth/, `${as}\n${peers}`);
    expect(joined).toEqual([
      'local>192.0.2.1 assoc.auth=none',
      'local>192.0.2.2 assoc.auth=ok',
      'local>192.0.2.3 assoc.auth=bad',
    ]);
  });

  test('system variables of 4.2.8, with a date that holds a comma', () => {
    const rv = `associd=0 status=0615 leap_none, sync_ntp, 1 event, clock_sync,
version="ntpd 4.2.8p12@1.3728-o Wed Mar  4 09:58:47 UTC 2020 (1)",
processor="armv7l", system="Linux/5.4.0", leap=00, stratum=3,
precision=-22, rootdelay=21.342, rootdisp=1500.5, refid=192.0.2.1,
reftime=d9b3f3c4.6bff2d0c  Thu, Oct  1 2015 11:50:44.421,
clock=d9b3f4ab.0b5a2c11  Thu, Oct  1 2015 11:54:35.044, peer=62877, tc=10,
mintc=3, offset=-1.25, frequency=-37.208, sys_jitter=0.55,
clk_jitter=0.04, clk_wander=0.003, tai=37, leapsec=201701010000,
expire=201706010000`;
    expect(told(rv)).toEqual([
      'local daemon.control=answers',
      'local sync.leap=none',
      'local sync.state=synchronised',
      'local sync.stratum=3',
      'local sync.refid=192.0.2.1',
      'local sync.root-delay=0.021342',
      'local sync.root-dispersion=1.5005',
      'local sync.offset=-0.00125',
      'local sync.frequency=-37.208',
      'local sync.jitter=0.00055',
      'local sync.leap-file-expires=201706010000',
      'local daemon.kind=ntpd',
      'local daemon.version=4.2.8p12@1.3728-o Wed Mar  4 09:58:47 UTC 2020 (1)',
      'local env.platform=linux',
      'local env.32bit=true',
    ]);
  });

  test('quotes escaped in JSON', () => {
    const rv =
      'associd=0 status=0615 leap_none, sync_ntp, 1 event, clock_sync,\nversion=\\"ntpd 4.2.8p15 (1)\\", leap=00';
    expect(toldOf(/version/, rv)).toEqual(['local daemon.version=4.2.8p15 (1)']);
  });

  test('4.2.6 spelling, ESXi, unsynchronised', () => {
    const rv = `assID=0 status=c016 leap_alarm, sync_unspec, 1 event, restart,
system="VMkernel/6.7.0", leap=11, stratum=16, rootdelay=0.000, refid=INIT`;
    expect(told(rv)).toEqual([
      'local daemon.control=answers',
      'local sync.leap=unsynchronised',
      'local sync.state=unsynchronised',
      'local sync.stratum=16',
      'local sync.refid=.INIT.',
      'local env.platform=esxi',
    ]);
  });

  test('peer variables: flash in hex is decoded', () => {
    const rv = `associd=62876 status=9024 conf, reach, sel_reject, 2 events, reachable,
srcadr=192.0.2.1, srcport=123, leap=00, stratum=2, rootdelay=31.250,
rootdisp=7790.234, refid=192.0.2.7, reach=377, hmode=3, hpoll=6, flash=400,
delay=0.5, offset=-3.25, jitter=0.9`;
    expect(told(rv)).toEqual([
      'local daemon.control=answers',
      'local>192.0.2.1 assoc.tally=rejected',
      'local>192.0.2.1 assoc.reach=255',
      'local>192.0.2.1 assoc.leap=none',
      'local>192.0.2.1 assoc.refid=192.0.2.7',
      'local>192.0.2.1 assoc.stratum=2',
      'local>192.0.2.1 assoc.root-delay=0.03125',
      'local>192.0.2.1 assoc.root-dispersion=7.790234',
      'local>192.0.2.1 assoc.delay=0.0005',
      'local>192.0.2.1 assoc.offset=-0.00325',
      'local>192.0.2.1 assoc.jitter=0.0009',
      'local>192.0.2.1 assoc.poll=64',
      'local>192.0.2.1 assoc.flash=peer_dist',
    ]);
  });

  test('all variables pasted into one line, then the next command', () => {
    const text = `associd=0 status=0615 leap_none, sync_ntp, 1 event, clock_sync, leap=00, stratum=3, rootdisp=12.5, refid=192.0.2.1
root@web1:~# LANG=C ntpq -pn
***Request timed out`;
    expect(told(text)).toEqual([
      'web1 daemon.control=answers',
      'web1 sync.leap=none',
      'web1 sync.state=synchronised',
      'web1 sync.stratum=3',
      'web1 sync.refid=192.0.2.1',
      'web1 sync.root-dispersion=0.0125',
      'web1 daemon.control=timeout',
    ]);
  });

  test('one variable asked for alone', () => {
    expect(told('# ntpq -c "rv 0 offset,frequency"\noffset=0.052, frequency=-12.5')).toEqual([
      'local daemon.control=answers',
      'local sync.offset=0.000052',
      'local sync.frequency=-12.5',
    ]);
  });

  test.each([
    'status=2000 bytes, sent in 3 s, done',
    'leap=forward for the team',
    'offset=3',
    'a=b, c=d',
    'x offset=1, frequency=2',
  ])('not variables: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('counters and clients', () => {
  test('sysstats of 4.2.8', () => {
    const text = `uptime:                 162213
sysstats reset:         162213
packets received:       2049
current version:        2001
bad length or format:   1
authentication failed:  31
restricted:             65
rate limited:           70
KoD responses:          7
processed for time:     1700`;
    expect(told(text)).toEqual([
      'local server.received=2049',
      'local server.bad-length=1',
      'local server.auth-failed=31',
      'local server.restricted=65',
      'local server.rate-limited=70',
      'local server.kod-sent=7',
      'local server.processed=1700',
    ]);
  });

  test('mrulist: clients only, the limited marked', () => {
    const text = `lstint avgint rstr r m v  count rport remote address
==============================================================================
     0      3    0 . 6 2     40 43210 localhost
     2      1  5d0 L 3 4   9120   123 192.0.2.50
     9     64  1d0 . 3 4     12 60123 client.example.org
    12    512  1d0 . 4 4    900   123 192.0.2.1`;
    expect(told(text)).toEqual([
      '192.0.2.50>local server.client-packets=9120',
      '192.0.2.50>local server.client-limited=true',
      'client.example.org>local server.client-packets=12',
    ]);
  });

  test('NTPsec mrulist counts drops', () => {
    const text = ` lstint avgint rstr r m v  count    score   drop rport remote address
=====================================================================
      1  0.200   40 L 3 4    300   21.292     70 37892 192.0.2.50`;
    expect(told(text)[0]).toBe('192.0.2.50>local server.client-packets=300 {drops:70}');
  });

  test('ntpdc -c peers is in seconds', () => {
    const text = `     remote           local      st poll reach  delay   offset    disp
=======================================================================
=192.0.2.34      192.0.2.45       2   64    3 0.02493 -0.088040 1.98438
*192.0.2.35      192.0.2.45       2   64  377 0.02493  0.001040 0.00438`;
    expect(toldOf(/tally|offset|mode|sources/, text)).toEqual([
      'local>192.0.2.34 assoc.mode=server',
      'local>192.0.2.34 assoc.offset=-0.08804',
      'local>192.0.2.35 assoc.tally=selected',
      'local>192.0.2.35 assoc.offset=0.00104',
      'local server.mode7=true {command:peers}',
      'local sync.sources=2',
    ]);
  });
});

describe('one-shot clients', () => {
  test('ntpdate -q: a wish is no step', () => {
    const text = `server 192.0.2.1, stratum 2, offset 3.251234, delay 0.02814
server 192.0.2.2, stratum 0, offset 0.000000, delay 0.00000
 9 Dec 19:55:25 ntpdate[81504]: step time server 192.0.2.1 offset 3.251234 sec`;
    expect(told(text)).toEqual([
      'local>192.0.2.1 event.offset-seen=3.251234 {stratum:2}',
      'local>192.0.2.2 event.no-reply=ntpdate',
      'local>192.0.2.1 event.offset-seen=3.251234',
      'local clock.offset-seen=3.251234',
    ]);
  });

  test('ntpdate that steps', () => {
    expect(toldOf(/step/, '30 Mar 16:41:46 ntpdate[30820]: step time server 192.0.2.1 offset -12.5 sec')).toEqual([
      'local event.step=-12.5',
    ]);
  });

  test('an unsynchronised server, and the closing line that only repeats it', () => {
    const text = `server 192.0.2.1, stratum 16, offset -0.224538, delay 0.02814
 9 Dec 19:55:25 ntpdate[81504]: no server suitable for synchronization found`;
    expect(told(text)).toEqual([
      'local>192.0.2.1 event.server-dropped=unsynchronised',
      'local>192.0.2.1 event.offset-seen=-0.224538 {stratum:16}',
    ]);
    expect(told(' 9 Dec 19:55:25 ntpdate[81504]: no server suitable for synchronization found')).toEqual([
      'local>* event.server-dropped=other',
    ]);
  });

  test.each([
    ['192.0.2.1: Server dropped: no data', 'local>192.0.2.1 event.no-reply=ntpdate'],
    ['192.0.2.1: Server dropped: leap not in sync', 'local>192.0.2.1 event.server-dropped=unsynchronised'],
    ['192.0.2.1: Server dropped: strata too high', 'local>192.0.2.1 event.server-dropped=stratum'],
    ['ntpdate[9]: the NTP socket is in use, exiting', 'local event.bind-failed=the NTP socket is in use, exiting'],
    ["ntpdate[9]: can't find host ntp.example.org", 'local event.dns-failed=ntp.example.org'],
    ['ntpdate[9]: sendto(192.0.2.1): Network is unreachable', 'local>192.0.2.1 event.send-failed=ENETUNREACH'],
  ])('ntpdate: %s', (text, fact) => {
    expect(told(text)).toEqual([fact]);
  });

  test('sntp of 4.2.8', () => {
    const line = '2021-06-21 18:21:47.102371 (+0200) +0.031 +/- 0.042 pool.example.org 192.0.2.1 s2 no-leap';
    expect(toldOf(/seen/, line)).toEqual([
      'local>pool.example.org event.offset-seen=0.031 {stratum:2 leap:no-leap}',
      'local clock.offset-seen=0.031',
    ]);
    expect(told('192.0.2.1 no UCST response after 5 seconds')).toEqual(['local>192.0.2.1 event.no-reply=sntp']);
  });

  test('ntptrace', () => {
    const text = `localhost: stratum 3, offset 0.000437, synch distance 0.010838
srv1.example.net: stratum 16, offset 0.000012, synch distance 8.001`;
    expect(told(text)).toEqual([
      'local sync.stratum=3',
      'local sync.offset=0.000437',
      'srv1.example.net sync.stratum=16',
      'srv1.example.net sync.state=unsynchronised',
      'srv1.example.net sync.offset=0.000012',
      'local>srv1.example.net assoc.sync-distance=8.001',
    ]);
  });

  test.each([
    [
      'NTP OK: Offset -0.0005120038986 secs|offset=-0.000512s;60.0;120.0;',
      ['local clock.offset-seen=-0.0005120038986'],
    ],
    ['NTP CRITICAL: Offset unknown|', ['local>* event.server-dropped=other']],
    [
      '# check_ntp_time -H 192.0.2.1\nNTP CRITICAL: No response from NTP server',
      ['local>192.0.2.1 event.no-reply=check_ntp'],
    ],
    ['NTP CRITICAL: Server not synchronized, Offset unknown', ['local sync.state=unsynchronised']],
    [
      '# check_ntp_peer -H 192.0.2.1\nNTP OK: Offset 0.000512 secs, stratum=3, truechimers=3|offset=0.000512s;60;120;',
      ['192.0.2.1 sync.offset=0.000512', '192.0.2.1 sync.stratum=3'],
    ],
    ['discarding peer 0: stratum=0', ['local>* event.server-dropped=unsynchronised']],
    ['CRITICAL - Socket timeout after 10 seconds', []],
  ])('check_ntp: %s', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });

  test('the packet that check_ntp_time -vv prints, not its own request', () => {
    const dump = (stratum: number, li: number, rtdisp: string, mode = 4) => `packet contents:
\tflags: 0xe4
\t  li=${li} (0xc0)
\t  vn=4 (0x20)
\t  mode=${mode} (0x0${mode})
\tstratum = ${stratum}
\tpoll = 16
\tprecision = 9.5367e-07
\trtdelay = 0.03125
\trtdisp = ${rtdisp}
\trefid = b6e0a0a
\trefts = 3900000000.5`;
    const command = '$ check_ntp_time -vv -H 192.0.2.1';
    expect(told(`${command}\n${dump(0, 3, '0', 3)}\n${dump(4, 3, '7.94')}`)).toEqual([
      'local>192.0.2.1 assoc.leap=unsynchronised',
      'local>192.0.2.1 assoc.root-dispersion=7.94',
      'local>192.0.2.1 assoc.root-delay=0.03125',
    ]);
    // A server that has no source of its own says so.
    expect(told(`${command}\n${dump(0, 3, '0.02')}`)).toEqual(['local>192.0.2.1 event.server-dropped=unsynchronised']);
  });

  test('ntpctl -s all', () => {
    const text = `1/2 peers valid, clock unsynced, clock offset is 2737.236ms

peer
   wt tl st  next  poll          offset       delay      jitter
192.0.2.9 from pool pool.example.org
 *  1 10  2   23s   32s        -0.123ms    12.345ms     0.678ms
192.0.2.10 ntp2.example.org
    1  2  -   13s  300s             ---- peer not valid ----`;
    expect(toldOf(/sync\.|tally|offset/, text)).toEqual([
      'local sync.sources=2 {valid:1}',
      'local sync.state=unsynchronised',
      'local sync.offset=2.737236',
      'local>192.0.2.9 assoc.tally=selected',
      'local>192.0.2.9 assoc.offset=-0.000123',
      'local>ntp2.example.org assoc.tally=unusable',
    ]);
  });
});
