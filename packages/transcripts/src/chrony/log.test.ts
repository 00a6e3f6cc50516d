import { describe, expect, test } from 'vitest';
import { told } from './testing.ts';

/** The fact one message makes: as `name=value`, with the subject where it is a path. */
const one = (message: string) =>
  told(`Nov 24 02:48:46 host chronyd[812]: ${message}`).map((f) => f.replace(/^host:\S+ /, ''));

describe('chronyd log', () => {
  test.each([
    ["Can't synchronise: no majority", 'event.no-majority=true'],
    ["Can't synchronise: no selectable sources", 'event.no-selectable=true'],
    ["Can't synchronise: no selectable sources (1 unreachable source)", 'event.no-selectable=true'],
    ["Can't synchronise: no required source in selectable sources", 'event.required-missing=true'],
    ["Can't synchronise: no majority (no agreement among 3 sources)", 'event.no-majority=true'],
    ['Detected falseticker GPS', 'path:host>GPS event.falseticker=true'],
    ['Detected falseticker 192.0.2.9 (ntp9.example.net)', 'path:host>ntp9.example.net event.falseticker=true'],
    ['Received KoD RATE from 192.0.2.9', 'path:host>192.0.2.9 event.kod=RATE'],
    ['Received KoD RATE from 2001:db8::c8', 'path:host>2001:db8::c8 event.kod=RATE'],
    ['System clock wrong by 1721.913772 seconds, adjustment started', 'event.clock-wrong=1721.913772'],
    ['System clock wrong by -1721.913772 seconds', 'event.clock-wrong=-1721.913772'],
    ['System clock wrong by 0.250000 seconds (ignored)', 'clock.offset-seen=0.25'],
    ['System clock was stepped by -3.5 seconds', 'event.step=-3.5'],
    ['Could not step system clock', 'event.step-denied=Could not step system clock'],
    ['Forward time jump detected!', 'event.time-jump=0'],
    ['Frequency -2031.4 ppm exceeds allowed maximum', 'event.frequency-exceeded=-2031.4'],
    [
      'Fatal error : adjtimex(0x8001) failed : Operation not permitted',
      'event.adjtimex-denied=Operation not permitted',
    ],
    ['Fatal error : adjtimex(0x4000) failed : Invalid argument', 'event.adjtimex-invalid=Invalid argument'],
    [
      'Fatal error : clock_gettime() failed : Operation not permitted',
      'event.clock-read-denied=Operation not permitted',
    ],
    ['Could not open NTP socket on 0.0.0.0:123', 'event.bind-failed=Could not open NTP socket on 0.0.0.0:123'],
    [
      'Invalid refclock option at line 8 in file /etc/chrony.conf',
      'event.config-error=Invalid refclock option at line 8 in file /etc/chrony.conf',
    ],
    [
      'Fatal error : Missing arguments for server directive at line 3',
      'event.config-error=Missing arguments for server directive at line 3',
    ],
    ['Key 7 is missing', 'path:host>* event.key-missing=7'],
    [
      'Could not connect to 192.0.2.9:4460 (nts1.example.net) : Connection timed out',
      'path:host>nts1.example.net event.nts-failed=timeout',
    ],
    [
      'NTS-KE session with 192.0.2.9:4460 (nts1.example.net) timed out',
      'path:host>nts1.example.net event.nts-failed=timeout',
    ],
    ['Could not add source 192.0.2.9', 'path:host>192.0.2.9 event.duplicate-source=true'],
    ['Source 192.0.2.9 offline', 'path:host>192.0.2.9 event.unreachable=true {"by":"network-change"}'],
    [
      'Could not read valid frequency and skew from driftfile /var/lib/chrony/drift',
      'event.drift-file-bad=Could not read valid frequency and skew from driftfile /var/lib/chrony/drift',
    ],
    [
      'Fatal error : refclock driver PPS is not compiled in',
      'event.refclock-unsupported=Fatal error : refclock driver PPS is not compiled in',
    ],
    [
      'Another chronyd may already be running (pid=12), check /run/chronyd.pid',
      'event.daemon-conflict=Another chronyd may already be running (pid=12), check /run/chronyd.pid',
    ],
  ])('%s', (message, fact) => expect(one(message)).toEqual([fact]));

  test.each([
    ['The certificate is NOT trusted. The certificate chain uses expired certificate.', 'expired'],
    ['The certificate is NOT trusted. The certificate chain uses not yet valid certificate.', 'not-yet-valid'],
    ['The certificate is NOT trusted. The certificate issuer is unknown.', 'untrusted'],
    ['The certificate is NOT trusted. The name in the certificate does not match the expected.', 'name-mismatch'],
  ])('TLS: %s', (why, reason) => {
    expect(
      one(
        `TLS handshake with 192.0.2.9:4460 (nts1.example.net) failed : Error in the certificate verification. ${why}`,
      ),
    ).toEqual([`path:host>nts1.example.net event.nts-failed=${reason}`]);
  });

  test('address and name are one source', () => {
    const facts = told(
      'chronyd[1]: Selected source 192.0.2.9 (ntp9.example.net)\nchronyd[1]: Received KoD RATE from 192.0.2.9',
    );
    expect(facts).toEqual([
      'path:local>ntp9.example.net event.selected=true',
      'path:local>ntp9.example.net event.kod=RATE',
    ]);
  });

  test('without a program (-d, containers) the messages are known by themselves', () => {
    expect(told("2026-11-24T02:48:46Z Can't synchronise: no majority")).toEqual(['host:local event.no-majority=true']);
    expect(told('ntp  | +588592596-05-04T01:24:56Z chronyd version 4.0 starting (+CMDMON)')).toContain(
      'host:local event.absurd-stamp=+588592596-05-04T01:24:56Z',
    );
  });

  test('words that only look like it', () => {
    const ofTime = (text: string) => told(text).filter((fact) => !/ (?:try|proxy)\./.test(fact));
    expect(ofTime('Could not connect to 192.0.2.9:8080 : Connection refused by the web server')).toEqual([]);
    expect(ofTime('Failed to connect: Connection refused\nSource code offline\nFrequency 5 ppm')).toEqual([]);
  });
});

describe('the files chronyd writes', () => {
  test('tracking.log: the last line, with the signs turned', () => {
    const text = `${'='.repeat(120)}
   Date (UTC) Time     IP Address   St   Freq ppm   Skew ppm     Offset L Co  Offset sd Rem. corr. Root delay Root disp. Max. error
${'='.repeat(120)}
2026-11-24 03:00:00 192.0.2.9        3     -1.000      0.500 -1.000e-03 N  1  1.000e-05 -2.000e-05  1.000e-02  2.000e-02  3.000e-02
2026-11-24 03:01:04 192.0.2.9        3     -3.500      0.075 -8.000e-06 N  2  2.940e-03 -2.084e-04  1.534e-02  3.472e-04  8.304e-03
2026-11-24 03:01:05 0.0.0.0          0     -3.500      0.075 -8.000e-06 ?  0  2.940e-03 -2.084e-04  1.534e-02  3.472e-04  8.304e-03`;
    expect(told(text)).toEqual([
      'host:local sync.source=192.0.2.9',
      'host:local sync.stratum=3',
      'host:local sync.frequency=3.5',
      'host:local sync.last-offset=0.000008',
      'host:local sync.skew=0.075',
      'host:local sync.root-delay=0.01534',
      'host:local sync.root-dispersion=0.0003472',
      'host:local sync.leap=none',
      'host:local sync.state=synchronised',
    ]);
  });

  test('measurements.log', () => {
    const facts = told(
      '2026-11-24 03:01:04 192.0.2.9       ?  0 111 101 0000  10 10 1.0  -4.966e-03  2.296e-01  1.577e-05  1.615e-01  7.446e-03 CB00717B 4B D K',
    );
    expect(facts).toContain('path:local>192.0.2.9 assoc.tests=1111010000');
    expect(facts).toContain('path:local>192.0.2.9 assoc.leap=unsynchronised');
    expect(facts).toContain('path:local>192.0.2.9 assoc.offset=-0.004966');
  });

  test('debug lines of replies', () => {
    const line = 'ntp_core.c:1756:(process_response) test123=111 test567=101 testABCD=0000 kod_rate=1 interleaved=0';
    expect(told(line)).toEqual(['path:local>* assoc.tests=1111010000', 'path:local>* event.kod=RATE']);
  });
});
