import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

/** Written from the manuals and sources of the programs; addresses and names are for documentation. */
const has = (text: string, ...facts: string[]) => {
  const all = told(text);
  for (const fact of facts) expect(all).toContain(fact);
};

describe('timedatectl', () => {
  test('new labels, right-aligned', () => {
    expect(
      told(`               Local time: Tue 2026-11-24 04:00:02 CET
           Universal time: Tue 2026-11-24 03:00:02 UTC
                 RTC time: Tue 2026-11-24 03:00:00
                Time zone: Europe/Berlin (CET, +0100)
System clock synchronized: no
              NTP service: inactive
          RTC in local TZ: no`),
    ).toEqual([
      'host:local clock.local=Tue 2026-11-24 04:00:02 CET',
      'host:local sync.state=unsynchronised {"by":"kernel"}',
      'host:local daemon.ntp-service=inactive',
      'host:local clock.rtc-local-tz=false',
      'host:local clock.rtc-offset=-2',
    ]);
  });

  test('old labels, a date in another language', () => {
    has(
      `      Local time: lun. 2018-02-12 10:00:00 CET
  Universal time: lun. 2018-02-12 09:00:00 UTC
        RTC time: lun. 2018-02-12 09:00:01
 Network time on: yes
NTP synchronized: no`,
      'host:local daemon.ntp-service=active',
      'host:local sync.state=unsynchronised {"by":"kernel"}',
      'host:local clock.rtc-offset=1',
    );
  });

  test('timesync-status, decimal comma', () => {
    has(
      `       Server: 192.0.2.1 (ntp1.example.org)
Poll interval: 34min 8s (min: 32s; max 34min 8s)
         Leap: normal
      Stratum: 4
Root distance: 7.8s (max: 5s)
       Offset: -1,2ms
 Packet count: 12
    Frequency: +48,508ppm`,
      'host:local sync.source=ntp1.example.org',
      'host:local sync.root-distance=7.8',
      'path:local>ntp1.example.org assoc.offset=-0.0012',
      'host:local sync.frequency=48.508',
    );
  });

  test('timesync-status without an answer', () => {
    expect(told('       Server: n/a (ntp1.example.org)\n Packet count: 0')).toEqual(['host:local sync.packets=0']);
  });

  test('show-timesync', () => {
    has(
      `SystemNTPServers=192.0.2.1
ServerName=192.0.2.1
RootDistanceMaxUSec=5s
NTPMessage={ Leap=0, Version=4, Mode=4, Stratum=4, RootDelay=31.250ms, RootDispersion=7.790s, Ignored=yes, PacketCount=3, Jitter=0 }`,
      'host:local config.max-distance=5',
      'path:local>192.0.2.1 assoc.root-dispersion=7.79',
      'path:local>192.0.2.1 assoc.root-delay=0.03125',
    );
  });

  test('timesyncd.conf', () => {
    expect(told('[Time]\nNTP=192.0.2.1 192.0.2.2\n#FallbackNTP=0.pool.example.org\nRootDistanceMaxSec=10')).toEqual([
      'path:local>192.0.2.1 config.source=server',
      'path:local>192.0.2.2 config.source=server',
      'host:local config.max-distance=10',
      'host:local config.read=timesyncd {"sources":2}',
    ]);
  });
});

describe('logs', () => {
  test.each([
    [
      'systemd-timesyncd[4]: Timed out waiting for reply from 192.0.2.9:123 (ntp9.example.org).',
      'path:local>ntp9.example.org event.no-reply=timed out',
    ],
    [
      'systemd-timesyncd[4]: Timed out waiting for reply from\n192.0.2.9:123 (ntp9.example.org)',
      'path:local>ntp9.example.org event.no-reply=timed out',
    ],
    ['Server has too large root distance. Disconnecting.', 'path:local>* event.root-distance=0'],
    [
      'systemd-timesyncd[4]: Contacted time server 192.0.2.9:123 (ntp9.example.org).',
      'path:local>ntp9.example.org event.selected=true',
    ],
    [
      'systemd-timesyncd[4]: Failed to call clock_adjtime(): Operation not permitted',
      'host:local event.adjtimex-denied=Operation not permitted',
    ],
    [
      "systemd[1]: chronyd.service: Failed with result 'exit-code'.",
      'host:local event.daemon-failed=chronyd.service: Failed with result \'exit-code\'. {"unit":"chronyd"}',
    ],
    [
      'systemd[1]: ntpd.service: Main process exited, code=exited, status=226/NAMESPACE',
      'host:local daemon.exit=exited 226/NAMESPACE {"unit":"ntpd"}',
    ],
    [
      'systemd[1]: Condition check resulted in Network Time Synchronization being skipped.',
      'host:local daemon.unit=condition-failed {"unit":"systemd-timesyncd"}',
    ],
    ['systemd-journald[9]: Time jumped backwards, rotating.', 'host:local event.time-jump=0'],
    [
      "kernel: timekeeping watchdog: Marking clocksource 'tsc' as unstable because the skew is too large:",
      'host:local event.clocksource-unstable=tsc',
    ],
    [
      '[    1.234567] rtc_cmos 00:01: setting system clock to 1970-01-01T00:00:10 UTC (10)',
      'host:local event.rtc-invalid=rtc_cmos 00:01: setting system clock to 1970-01-01T00:00:10 UTC (10)',
    ],
    ['Nov 24 03:00:00 local kernel: PM: suspend exit', 'host:local event.resume=PM: suspend exit'],
    [
      'phc2sys[585071.551]: CLOCK_REALTIME phc offset       240 s2 freq -62509628 delay   1948',
      'host:local event.phc-frequency=-62509628',
    ],
    [
      'systemd-resolved[4]: DNSSEC validation failed for question ntp9.example.org IN A: failed-auxiliary',
      'host:local event.dnssec-failed=ntp9.example.org A: failed-auxiliary',
    ],
    ['Drift 1943.98 PPM, 167.96 s/day', 'host:local clock.drift-seen=1943.98'],
    [
      '2026-11-24T03:00:00Z vm vmtoolsd[7]: [Nov 24 03:00:00.1] [ warning] [timeSync] One time synchronization: stepping time.',
      'host:local event.tools-step=One time synchronization: stepping time.',
    ],
    [
      "collectd: read-function of plugin `ntpd' failed. Will suspend it for 120.000 seconds.",
      "host:local event.control-failed=read-function of plugin `ntpd' failed. Will suspend it for 120.000 seconds.",
    ],
    [
      'kinit: Clock skew too great while getting initial credentials',
      'host:local event.auth-skew=kinit: Clock skew too great while getting initial credentials',
    ],
    [
      'mon.2 192.0.2.48:6790/0 clock skew 0.0784957s > max 0.05s',
      'host:local event.clock-skew=0.0784957 {"member":"mon.2"}',
    ],
    [
      "** server can't find ntp9.example.org: SERVFAIL",
      'host:local event.dns-failed=ntp9.example.org {"why":"SERVFAIL"}',
    ],
  ])('%s', (line, fact) => expect(told(line)).toContain(fact));

  test('other units, other names, other certificates say nothing about time', () => {
    const aboutTime = (text: string) => told(text).filter((fact) => !/ (?:machine|proxy|try|text)\./.test(fact));
    expect(
      aboutTime("systemd[1]: nginx.service: Failed with result 'exit-code'.\nsystemd[1]: Failed to start nginx."),
    ).toEqual([]);
    expect(aboutTime("** server can't find api.example.org: SERVFAIL")).toEqual([]);
    expect(
      aboutTime('upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking'),
    ).toEqual([]);
    expect(aboutTime('[Tue Nov 24 03:00:00 2026] nf_conntrack: table full, dropping packet')).toEqual([]);
    expect(aboutTime('Could not resolve dependencies\nInvalid packet from server\nInvalid syntax at line 3')).toEqual(
      [],
    );
  });
});

describe('reports', () => {
  test('systemctl status of a failed, a skipped and a masked unit; another one beside them', () => {
    expect(
      told(`● chrony.service - chrony, an NTP client/server
     Loaded: loaded (/lib/systemd/system/chrony.service; enabled; vendor preset: enabled)
     Active: failed (Result: exit-code) since Tue 2026-11-24 03:00:00 UTC; 5s ago
    Process: 1234 ExecStart=/usr/sbin/chronyd $DAEMON_OPTS (code=exited, status=226/NAMESPACE)
* systemd-timesyncd.service - Network Time Synchronization
   Loaded: loaded (/lib/systemd/system/systemd-timesyncd.service; disabled)
   Active: inactive (dead)
Condition: start condition failed at Tue 2026-11-24 03:00:00 UTC; 5s ago
           └─ ConditionVirtualization=!container was not met
● ntp.service
   Loaded: masked (/dev/null; bad)
● nginx.service - web
   Loaded: loaded (/lib/systemd/system/nginx.service; enabled)
   Active: failed (Result: exit-code)`),
    ).toEqual([
      'host:local daemon.enabled=true {"unit":"chrony"}',
      'host:local daemon.unit=failed {"unit":"chrony"}',
      'host:local daemon.exit=exited 226/NAMESPACE {"unit":"chrony"}',
      'host:local daemon.enabled=false {"unit":"systemd-timesyncd"}',
      'host:local daemon.unit=inactive {"unit":"systemd-timesyncd"}',
      'host:local daemon.unit=condition-failed {"unit":"systemd-timesyncd"}',
      'host:local event.capability=ConditionVirtualization=!container was not met {"unit":"systemd-timesyncd"}',
      'host:local daemon.unit=masked {"unit":"ntp"}',
      'host:local machine.unit=failed {"unit":"nginx"}',
    ]);
  });

  test('one word is an answer only below its question', () => {
    expect(told('$ systemctl is-active ntpd\ninactive')).toEqual(['host:local daemon.unit=inactive {"unit":"ntpd"}']);
    expect(told('inactive')).toEqual([]);
  });

  test('ntpstat', () => {
    has(
      'synchronised to NTP server (192.0.2.1) at stratum 3\n   time correct to within 41 ms',
      'host:local sync.root-distance=0.041',
    );
    has('unsynchronised\n   polling server every 8 s', 'host:local sync.state=unsynchronised');
    expect(told('unsynchronised')).toEqual([]);
  });

  test('adjtimex and ntptime', () => {
    has(
      '         mode: 0\n       offset: 0\n    frequency: 6553600\n     maxerror: 16000000\n       status: 64',
      'host:local sync.frequency=100',
      'host:local sync.max-error=16',
      'host:local sync.state=unsynchronised',
    );
    expect(told('frequency: 32768000')).toEqual(['host:local sync.frequency=500']);
    expect(told('frequency: 2400')).toEqual([]);
    has(
      'ntp_gettime() returns code 5 (ERROR)\n  maximum error 16000000 us, estimated error 16 us',
      'host:local sync.state=unsynchronised',
      'host:local sync.max-error=16',
    );
  });

  test('w32tm', () => {
    has(
      'Leap Indicator: 0(no warning)\nStratum: 4 (secondary reference)\nRoot Dispersion: 7.7902343s\nSource: dc1.example.org,0x9',
      'host:local sync.root-dispersion=7.7902343',
      'host:local sync.source=dc1.example.org',
      'path:local>* env.windows-source=true',
    );
    has(
      'Tracking ntp10.example.org [192.0.2.1:123].\n03:00:00, d:+00.0057377s o:+00.1040979s  [ * ]',
      'path:local>ntp10.example.org event.offset-seen=0.1040979',
    );
    has(
      'dc10.example.org *** PDC ***[192.0.2.1:123]:\n    ICMP: 0ms delay\n    NTP: +0.5000000s offset from dc10.example.org',
      'path:local>dc10.example.org event.offset-seen=0.5',
    );
  });

  test("tcpdump: the client's capture, the server's, a kiss, a refusal", () => {
    expect(
      told(`03:00:00.1 IP 192.0.2.1.123 > 192.0.2.7.123: NTPv4, Client, length 48
03:00:01.1 IP 192.0.2.1.ntp > 192.0.2.8.ntp: NTPv4, Client, length 48
03:00:01.2 IP 192.0.2.8.ntp > 192.0.2.1.ntp: NTPv4, Server, length 48
03:00:02.1 IP 192.0.2.7 > 192.0.2.1: ICMP 192.0.2.7 udp port 123 unreachable, length 84`),
    ).toEqual([
      'path:local>192.0.2.7 packet.request=1',
      'path:local>192.0.2.8 packet.request=1',
      'path:local>192.0.2.8 packet.reply=1 {}',
      'path:local>192.0.2.7 packet.icmp=port-unreachable',
    ]);
    expect(
      told(
        '03:00:00.1 IP 192.0.2.1.123 > 192.0.2.7.123: NTPv4, Client, length 48\n03:00:00.1 IP 192.0.2.2.123 > 192.0.2.7.123: NTPv4, Client, length 48',
      ),
    ).toEqual(['path:192.0.2.1>local packet.request=1', 'path:192.0.2.2>local packet.request=1']);
    has(
      '03:00:00.1 IP (tos 0xc0, ttl 64, id 0, offset 0, flags [DF], proto UDP (17), length 76)\n    192.0.2.7.123 > 192.0.2.1.123: [udp sum ok] NTPv4, Server, length 48\n\tLeap indicator: clock unsynchronized (192), Stratum 0 (unspecified), poll 6 (64s), precision -23\n\tRoot Delay: 0.000000, Root dispersion: 0.000000, Reference-ID: RATE',
      'path:local>192.0.2.7 packet.reply=1 {"leap":"unsynchronised","stratum":0}',
      'path:local>192.0.2.7 packet.kiss=RATE',
    );
  });

  test('processes and sockets', () => {
    has(
      'chrony    1234  0.0  0.1  84992  3456 ?        T    10:00   0:00 /usr/sbin/chronyd -F 1',
      'host:local daemon.process=stopped {"daemon":"chronyd"}',
    );
    has(' 1234 Ssl  ntpd', 'host:local daemon.process=running {"daemon":"ntpd"}');
    expect(told('root      1235  0.0  0.0   6480  2300 pts/0    S+   10:01   0:00 grep chronyd')).toEqual([]);
    has(
      'UNCONN 0      0            0.0.0.0:123        0.0.0.0:*    users:(("ntpd",pid=123,fd=16))',
      'host:local daemon.listens=0.0.0.0:123 {"program":"ntpd"}',
    );
    expect(
      told('udp        0      0 0.0.0.0:68              0.0.0.0:*                           900/dhclient'),
    ).toEqual([]);
  });

  test('machines, containers, ESXi', () => {
    has('Linux pi 5.10.17-v7l+ #1421 SMP Thu May 27 14:00:13 BST 2021 armv7l GNU/Linux', 'host:local env.32bit=true');
    expect(told('Linux h 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian x86_64 GNU/Linux')).toEqual([]);
    has(
      '  ntp:\n    image: example/chrony:latest\n    cap_add:\n      - SYS_TIME',
      'host:local env.container=docker',
      'host:local env.capability=SYS_TIME',
    );
    has('ntpClient                false', 'host:local esxi.ntpclient-ruleset=false');
    has(
      '   Enabled: true\n   Loglevel: warning\n   PID: 0\n   Runtime Seconds: 0\n   Servers: 192.0.2.1, 192.0.2.2',
      'path:local>192.0.2.2 config.source=server',
    );
    has('ntpd is not running', 'host:local daemon.unit=inactive {"unit":"ntpd"}');
    has(
      'ntpd            0:off   1:off   2:on    3:on    4:on    5:on    6:off',
      'host:local daemon.enabled=true {"unit":"ntpd"}',
    );
  });
});
