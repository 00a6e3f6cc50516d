import { describe, expect, test } from 'vitest';
import { told } from './testing.ts';

/** What is said of BMCs and clocks; which host has which BMC, and that words alarm, is another matter. */
const facts = (text: string, name?: string): string[] =>
  told(text, name)
    .map((it) => it.replace(/ \{.*$/, ''))
    .filter((it) => !/ (?:text\.alarming|host\.bmc)=/.test(it));

describe('errors of node commands', () => {
  test.each([
    ['n7: Error: Unauthorized name', 'path:local>n7 ipmi.session=unknown-user'],
    ['$ nodepower n12\nn12: Error: Incorrect password provided', 'path:local>n12 ipmi.session=wrong-password'],
    ['[root@mn ~]# rpower c7 stat\nc7: [mn2]: Error: timeout', 'path:mn>c7 ipmi.session=no-answer'],
    ['c9: Error: [sn1]: Login to BMC failed: 401 Unauthorized', 'path:local>c9 ipmi.session=bad-credentials'],
  ])('%s', (text, fact) => expect(facts(text)).toEqual([fact]));

  test.each(['db1: Error: timeout', 'app: Error: Invalid user name', 'n7: on'])('nobody’s: %s', (text) =>
    expect(facts(text)).toEqual([]),
  );
});

describe('scanners and warnings', () => {
  test.each([
    [
      '[+] 192.0.2.9:623 - IPMI - VULNERABLE: Accepted a session open request for cipher zero',
      'bmc:192.0.2.9 bmc.cipher-zero=true',
    ],
    [
      "[+] 192.0.2.9:623 - IPMI - Hash for user 'ADMIN' matches password 'ADMIN'",
      'bmc:192.0.2.9 bmc.default-login=ADMIN',
    ],
    [
      'Nmap scan report for 192.0.2.9\n623/udp open  asf-rmcp\n| ipmi-cipher-zero:\n|   VULNERABLE:\n|     State: VULNERABLE\n|_    Risk factor: High',
      'bmc:192.0.2.9 bmc.cipher-zero=true',
    ],
    [
      '| ipmi-version:\n|   Version:\n|     IPMI-2.0\n|_  UserAuth: auth_user, non_null_user, null_user',
      'bmc:unnamed-bmc bmc.anonymous=true',
    ],
    ['SEC0701: Warning: Default username and password are currently in use.', 'bmc:unnamed-bmc bmc.default-login='],
  ])('%s', (text, fact) => expect(facts(text)).toContain(fact));

  test.each([
    '| ipmi-version:\n|_  UserAuth: auth_user, non_null_user',
    'The default password of the database has not been changed',
  ])('nothing in: %s', (text) => expect(facts(text)).toEqual([]));
});

describe('failed log-ins in event logs', () => {
  test('name and address stand beside them', () => {
    const row =
      '17  Caution  iLO  10/07/2022 03:10  1  SSH login failure from: 203.0.113.7(x.example). User name: oracle';
    expect(told(row)).toEqual([expect.stringContaining('{from:203.0.113.7 user:oracle}')]);
  });
  test('a log-in that works is none', () =>
    expect(told('18  Informational  iLO  10/07/2022 03:11  1  Browser login: Administrator - 192.0.2.5')).toEqual([]));
});

describe('the IPMI daemon on the BMC itself', () => {
  test('a failed unit', () =>
    expect(
      facts(
        "Jan 01 00:01:11 evb systemd[1]: phosphor-ipmi-net@eth1.service: Failed with result 'exit-code'.\nJan 01 00:01:12 evb systemd[1]: Stopped Network IPMI daemon.",
      ),
    ).toEqual(['bmc:unnamed-bmc bmc.service=failed', 'bmc:unnamed-bmc bmc.service=stopped']));
});

describe('clock differences in words', () => {
  test.each([
    ['FAIL: BMC clock is 4211s behind the runner', 'bmc:unnamed-bmc bmc.clock-offset=-4211'],
    ['iDRAC-Uhr geht 3 Minuten vor', 'bmc:unnamed-bmc bmc.clock-offset=180'],
    ['BMCの時計が約 754 秒遅れています', 'bmc:unnamed-bmc bmc.clock-offset=-754'],
    ['node clock is 2.5 seconds ahead of the master', 'host:local clock.offset-seen=-2.5'],
  ])('%s', (text, fact) => expect(facts(text)).toEqual([fact]));
});

describe('in-band', () => {
  test('access of the channel is switched by command', () =>
    expect(facts('# ipmitool lan set 1 access off\nSet Channel Access for channel 1 was successful.')).toEqual([
      'bmc:unnamed-bmc bmc.lan-access=disabled',
    ]));
  test.each([
    ['Permission denied', 'denied'],
    ['Operation not permitted', 'no-permission'],
    ['No such file or directory', 'missing'],
  ])('%s', (why, value) =>
    expect(facts(`Could not open device at /dev/ipmi0 or /dev/ipmi/0 or /dev/ipmidev/0: ${why}`)).toEqual([
      `host:local bmc.driver=${value}`,
    ]),
  );
  test('Supermicro’s LAN mode by ipmi-raw', () =>
    expect(facts('# ipmi-raw 0x0 0x30 0x70 0x0c 0\nrcvd: 70 00 02')).toEqual([
      'bmc:unnamed-bmc bmc.port-mode=failover',
    ]));
});

test('a certificate of a BMC makes its port a BMC', () =>
  expect(
    told(
      '$ openssl s_client -connect 192.0.2.8:443 </dev/null | openssl x509 -noout -subject -dates\nsubject=CN = IPMI, O = Super Micro Computer\nnotAfter=Sep 20 00:00:00 2018 GMT',
    ).some((it) => it.includes('path:local>192.0.2.8 tls.not-after')),
  ).toBe(true));
