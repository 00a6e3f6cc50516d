import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

describe('other time clients', () => {
  test.each([
    ['listen udp 0.0.0.0:123: bind: address already in use', 'event.bind-failed'],
    ['Cannot bind to IPv6 address :::123 (Address in use), server not available', undefined],
    ['Insufficient permissions to set system time (CAP_SYS_TIME required)', 'event.capability'],
    [
      'level=error msg="query failed" server=192.0.2.7 error="kiss of death received"',
      'path:local>192.0.2.7 event.kod=unnamed',
    ],
    ['oidc: issuedAt of token is in the future', 'event.auth-skew'],
    [
      'sendto(3, "#"..., 48, 0, {sa_family=AF_INET, sin_port=htons(123), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 ENETUNREACH (Network is unreachable)',
      'path:local>192.0.2.7 event.send-failed=ENETUNREACH',
    ],
    ['write(2, "ntpd: bad address \'0.pool.exampl"..., 35) = 35', 'event.dns-failed=0.pool.exampl'],
    ['C:\\>w32tm /query /source\nThe service has not been started. (0x80070426)', 'daemon.unit=inactive'],
    [
      '2026-01-14T18:14:07Z DEBUG ntpd::daemon::system: Running spawner id=SpawnerId(1) ty="nts" addr="nts.example.org:4460"\n2026-01-14T18:14:07Z WARN ntpd::daemon::spawn::nts: error while attempting key exchange error=Io(Os { code: 111, kind: ConnectionRefused })',
      'path:local>nts.example.org event.nts-failed=refused',
    ],
  ])('%s', (text, fact) => {
    if (fact !== undefined) expect(told(text).join('\n')).toContain(fact);
  });
});

test('date of host and guest, in either order', () => {
  const host = '$ date -u\nWed May 31 15:52:34 UTC 2023';
  const guest = '$ docker run --rm alpine date -u\nWed May 31 15:16:54 UTC 2023';
  for (const text of [`${host}\n${guest}`, `${guest}\n${host}`])
    expect(told(text)).toContain('host:local clock.guest-offset=-2140');
});

test('a second reply with another TTL', () => {
  const at = (time: string, ttl: number) =>
    `02:18:22.${time} IP (tos 0x0, ttl ${ttl}, id 7) 192.0.2.10.123 > 10.7.0.22.40312: NTPv4, Server, length 48`;
  const asked = '02:18:22.100412 IP 10.7.0.22.40312 > 192.0.2.10.123: NTPv4, Client, length 48';
  expect(told([asked, at('100930', 64), at('117544', 55)].join('\n')).join('\n')).toContain('packet.second-reply=1');
  expect(told([asked, at('100930', 64), at('100931', 64)].join('\n')).join('\n')).not.toContain('second-reply');
});

test('an ntpq table broken by a narrow window', () => {
  const text = `     remote                refid      st t when poll reach
delay   offset   jitter
==================================================
*ntp1.example.com          192.0.2.7        2 u   90   64  377
 41.5969  -4.2214   4.1087`;
  expect(told(text).join('\n')).toContain('path:local>ntp1.example.com assoc.delay=0.0415969');
});

test('monlist, counted', () =>
  expect(told('$ ntpdc -n -c monlist 192.0.2.5 | wc -l\n412').join('\n')).toContain('server.mode7=true'));
