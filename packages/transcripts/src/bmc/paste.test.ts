import { describe, expect, test } from 'vitest';
import { told } from './testing.ts';

/** The facts of a text, `ipmi.session` without its conditions. */
const facts = (text: string) =>
  told(text).map((fact) => (fact.includes(' ipmi.session=') ? fact.replace(/ \{.*/, '') : fact));

const ended = 'Error: Unable to establish IPMI v2 / RMCP+ session';
const asked = '$ ipmitool -I lanplus -H 192.0.2.7 -U ADMIN -P x power status';

describe('ipmitool, session by session', () => {
  test.each([
    ['Error in open session response message : no matching cipher suite\n', 'no-cipher-match'],
    ['Error in open session response message : invalid authentication algorithm\n', 'auth-algorithm'],
    ['Error in open session response message : insufficient resources for session\n', 'no-resources'],
    ['Error in open session response message : invalid role\n', 'privilege-refused'],
    ['RAKP 2 message indicates an error : unauthorized name', 'unknown-user'],
    ['RAKP 2 message indicates an error : illegal parameter', 'illegal-parameter'],
    ['RAKP 4 message indicates an error : invalid integrity check value', 'integrity'],
    ['RAKP 2 message indicates an error : inactive session ID', 'inactive-session'],
    ['> RAKP 2 HMAC is invalid', 'wrong-password'],
    ['> Error: no response from RAKP 1 message', 'no-rakp'],
    ['Error: Received an Unexpected Open Session Response', 'unexpected-message'],
    ['Get Auth Capabilities error\nError issuing Get Channel Authentication Capabilities request', 'no-answer'],
    ['Set Session Privilege Level to ADMINISTRATOR failed: Insufficient privilege level', 'privilege-refused'],
    ['Set Session Privilege Level to ADMINISTRATOR failed', 'timeout'],
    ['Unable to Get Channel Cipher Suites', 'ciphers-unreadable'],
    ['Address lookup for bmc9 failed\nCould not open socket!', 'no-name'],
    ['Could not open socket!', 'no-route'],
    ['Password: ', 'failed'],
    ['IANA PEN registry open failed: No such file or directory\n> RAKP 2 HMAC is invalid', 'wrong-password'],
  ])('%j: %s', (text, outcome) => {
    expect(facts(`${asked}\n${text}\n${ended}`)).toEqual([`path:local>192.0.2.7 ipmi.session=${outcome}`]);
    // Without the command: the same, of a BMC nobody named.
    expect(facts(`${text}\n${ended}`)).toEqual([`path:local>unnamed-bmc ipmi.session=${outcome}`]);
  });

  test('the prompt for the password on the same line', () => {
    expect(facts(`# ipmitool -I lanplus -H bmc7.example.net -U root sdr\nPassword: ${ended}`)).toEqual([
      'path:local>bmc7.example.net ipmi.session=failed',
    ]);
  });

  test('IPMI 1.5', () => {
    expect(
      told(
        'ipmitool -I lan -H 192.0.2.7 -U a -P b raw 6 4\nAuthentication type NONE not supported\nError: Unable to establish LAN session',
      ),
    ).toEqual(['path:local>192.0.2.7 ipmi.session=auth-type-unsupported {tool:ipmitool interface:lan}']);
  });

  test('verbose: the status of a step tells', () => {
    const text = [
      '>> SENDING AN OPEN SESSION REQUEST',
      '',
      '<<OPEN SESSION RESPONSE',
      '<<  Message tag                        : 0x00',
      '<<  RMCP+ status                       : no errors',
      '',
      '>> SENDING A RAKP 1 MESSAGE',
      '<<RAKP 2 MESSAGE',
      '<<  Message tag                   : 0x00',
      '<<  RMCP+ status                  : unauthorized name',
      ended,
    ].join('\n');
    expect(facts(text)).toEqual(['path:local>unnamed-bmc ipmi.session=unknown-user']);
  });

  test('how long it took stands beside it', () => {
    expect(told(`${asked}\n${ended}\n\nreal\t0m20.137s\nuser\t0m0.04s`)[0]).toContain('seconds:20.137');
    expect(told(`${asked}\n${ended}\nipmitool -I lanplus … 0.05s user 0.02s system 0% cpu 20.118 total`)[0]).toContain(
      'seconds:20.118',
    );
  });

  test('a retry that succeeds is noise', () => {
    const text = `${asked.replace('power status', 'mc info')}\n> Error: no response from RAKP 1 message\nDevice ID                 : 32\nDevice Revision           : 1\nFirmware Revision         : 4.40`;
    expect(facts(text)).toEqual([
      'bmc:192.0.2.7 bmc.tool-noise=Error: no response from RAKP 1 message',
      'path:local>192.0.2.7 ipmi.session=established',
      'bmc:192.0.2.7 bmc.firmware=4.40',
    ]);
  });

  test('several attempts are several facts', () => {
    const text = `Error in open session response message : no matching cipher suite\n\n${ended}\n${asked.replace('-H 192.0.2.7', '-H 192.0.2.7 -C 3')}\n> RAKP 2 HMAC is invalid\n${ended}`;
    expect(facts(text)).toEqual([
      'path:local>192.0.2.7 ipmi.session=no-cipher-match',
      'path:local>192.0.2.7 ipmi.session=wrong-password',
    ]);
  });
});

describe('tools that quote IPMI', () => {
  test.each([
    [
      "Command: ipmitool -I lanplus -H 192.0.2.44 -L ADMINISTRATOR -U admin -f /tmp/x power status\nExit code: 1\nStdout: ''\nStderr: 'Error: Unable to establish IPMI v2 / RMCP+ session\\n'",
      'path:local>192.0.2.44 ipmi.session=failed',
    ],
    [
      'maas.power: [critical] Error changing power state (on) of node: n1 (abc123) - ipmipower failed: 192.0.2.9: k_g invalid',
      'path:local>192.0.2.9 ipmi.session=bad-credentials',
    ],
    [
      "Error: Failed talking to node's BMC: 192.0.2.9: username invalid",
      'path:local>192.0.2.9 ipmi.session=unknown-user',
    ],
    [
      'level=error msg="Collector failed" name=ipmi error="error running ipmimonitoring: exit status 1: ipmi-monitoring: connection timeout" target=192.0.2.77',
      'path:local>192.0.2.77 ipmi.session=no-answer',
    ],
    [
      'pyghmi.exceptions.IpmiException: Incorrect password provided',
      'path:local>unnamed-bmc ipmi.session=wrong-password',
    ],
    ['Could not find device driver for iDRAC with IP address: 192.0.2.66', 'path:local>192.0.2.66 ipmi.session=failed'],
  ])('%s', (text, fact) => expect(facts(text)).toEqual([fact]));

  test.each([
    ['192.0.2.9: password invalid', 'path:local>192.0.2.9 ipmi.session=wrong-password'],
    [
      'ipmi-sensors: privilege level cannot be obtained for this user',
      'path:local>unnamed-bmc ipmi.session=privilege-refused',
    ],
    ['bmc-info: cipher suite id unavailable', 'path:local>unnamed-bmc ipmi.session=no-cipher-match'],
    [
      '$ ipmipower -h node[1-3] -u a -p b --stat\nnode1: on\nnode2: connection timeout\nnode3: BMC busy',
      'path:local>node1 ipmi.session=established|path:local>node2 ipmi.session=no-answer|path:local>node3 ipmi.session=no-resources',
    ],
  ])('FreeIPMI: %s', (text, all) => expect(facts(text)).toEqual(all.split('|')));

  test.each([
    'node2: connection timeout',
    'app: session timeout',
    'db1: on',
    'Chassis is heavy',
    'The IPMI port is 623',
    'total',
  ])('nobody’s: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('a completion code', () => {
    expect(told('pyipmi.errors.CompletionCodeError: CompletionCodeError cc=0xc0 desc=Node Busy')[0]).toBe(
      'bmc:unnamed-bmc bmc.command-failed=C0',
    );
    expect(
      told('Unable to send RAW command (channel=0x0 netfn=0x30 lun=0x0 cmd=0xce rsp=0xc1): Invalid command'),
    ).toEqual(['bmc:unnamed-bmc bmc.command-failed=C1 {command:raw 0x30 0xce}']);
  });
});

describe('names of one BMC', () => {
  test('the nameless one is the only one named', () => {
    expect(facts(`${ended}\n${asked}\n${ended}`)).toEqual([
      'path:local>192.0.2.7 ipmi.session=failed',
      'path:local>192.0.2.7 ipmi.session=failed',
    ]);
  });
  test('a BMC read from its own host is the one asked by the address it shows', () => {
    const lan =
      '[root@web1 ~]# ipmitool lan print 1\nIP Address Source       : DHCP Address\nIP Address              : 192.0.2.7\nSubnet Mask             : 255.255.255.0';
    expect(told(`${lan}\n[root@mgmt ~]# ipmitool -I lanplus -H 192.0.2.7 -U a -P b mc info\n${ended}`)).toEqual([
      'host:web1 host.bmc=web1-bmc',
      'bmc:web1-bmc bmc.address-source=dhcp',
      'bmc:web1-bmc bmc.address=192.0.2.7',
      'bmc:web1-bmc bmc.netmask=255.255.255.0',
      'path:mgmt>web1-bmc ipmi.session=failed {tool:ipmitool interface:lanplus}',
    ]);
  });
});

describe('clocks beside a reference', () => {
  const get = '[ops@h1 ~]$ ipmitool -I lanplus -H 192.0.2.3 -U a -E sel time get';
  test.each([
    ['Wed Nov 25 07:20:00 UTC 2026', '11/25/2026 16:20:00', 32400],
    ['Wed Nov 25 16:20:00 JST 2026', '11/25/26 07:20:00 JST', -32400],
    ['Wed Nov 25 16:20:00 JST 2026', '11/25/26 07:20:00 UTC', 0],
    ['Wed 25 Nov 2026 04:20:00 PM JST', '11/25/26 16:20:00 JST', 0],
    ['2026-11-25T12:50:00+05:30', '11/25/2026 07:20:00', 0],
    ['Wed Nov 25 07:20:00 UTC 2026', '25/11/2026 07:20:07', 7],
  ])('date: %s, BMC: %s', (date, reading, offset) => {
    expect(told(`[ops@h1 ~]$ date\n${date}\n${get}\n${reading}`).find((fact) => fact.includes('clock-offset'))).toBe(
      `bmc:192.0.2.3 bmc.clock-offset=${offset} {reference:${date}}`,
    );
  });
  test('a zone of many meanings gives no offset', () => {
    expect(
      told(`[ops@h1 ~]$ date\nWed Nov 25 07:20:00 CST 2026\n${get}\n11/25/26 07:20:00`).some((fact) =>
        fact.includes('clock-offset'),
      ),
    ).toBe(false);
  });
  test('no reference, no offset', () => {
    expect(told(`${get}\n11/25/2026 07:20:00`).some((fact) => fact.includes('clock-offset'))).toBe(false);
  });
  test('Redfish DateTime after date', () => {
    const text =
      '$ date -u\nWed Nov 25 07:00:12 UTC 2026\n$ curl -sk https://192.0.2.10/redfish/v1/Managers/1\n{"@odata.id":"/redfish/v1/Managers/1","@odata.type":"#Manager.v1_9_0.Manager","DateTime":"2026-11-25T16:00:12Z"}';
    expect(told(text)).toContain('bmc:192.0.2.10 bmc.clock-offset=32400 {reference:Wed Nov 25 07:00:12 UTC 2026}');
  });
});

describe('event logs', () => {
  test('the first minute after power-up among dated events is no unset clock', () => {
    const text =
      '   1 | Pre-Init Time-stamp   | Power Supply #0x51 | Presence detected | Asserted\n   2 | 11/25/2026 | 07:17:45 | Fan #0x41 | Lower Critical going low  | Asserted\n   3 | 11/25/2026 | 07:18:45 | Fan #0x41 | Lower Critical going low  | Deasserted';
    const all = told(text);
    expect(all.some((fact) => fact.includes('clock-unset'))).toBe(false);
    expect(all.at(-1)).toContain('severity:critical asserted:false');
  });
  test('1970 throughout is', () => {
    expect(
      told(
        ' 1 | 01/01/1970 | 00:00:13 | System Event #0x01 | OEM System boot event | Asserted\n 2 | 01/01/1970 | 00:00:20 | Fan #0x41 | Lower Critical going low  | Asserted',
      ).at(-1),
    ).toContain('bmc.clock-unset');
  });
  test('iDRAC says in other words that it is well again', () => {
    const entry = (n: number, severity: string, text: string) =>
      `Record:      ${n}\nDate/Time:   11/2${n}/2026 10:22:13\nSource:      system\nSeverity:    ${severity}\nDescription: ${text}\n-----------------`;
    const all = told(
      [
        entry(1, 'Critical', 'Power supply redundancy is lost.'),
        entry(2, 'Ok', 'The power supplies are redundant.'),
        entry(3, 'Critical', 'Fan 3 RPM is less than the lower critical threshold.'),
      ].join('\n'),
    );
    expect(
      all.filter((fact) => fact.includes('severity:critical')).map((fact) => /asserted:(\w+)/.exec(fact)?.[1]),
    ).toEqual(['false', 'true']);
  });
});

describe('Redfish', () => {
  test.each([
    [
      '[LOG][7/2 - 22:49:05]: 503: {"error":{"@Message.ExtendedInfo":[{"Message":"The maximum number of user sessions is reached.","MessageId":"IDRAC.2.1.RAC0218"}]}}',
      'session-limit',
    ],
    ['RAC0218: The maximum number of user sessions is reached.', 'session-limit'],
    [
      'sushy.exceptions.AccessError: HTTP GET https://192.0.2.10/redfish/v1/Systems returned code 401. Base.1.5.AccessDenied',
      'unauthorized',
    ],
    [
      '"error": "failed to connect to redfish endpoint: 504: <!DOCTYPE HTML><html><head><title>504 Gateway Timeout</title></head>"',
      'gateway-timeout',
    ],
    [
      'requests.exceptions.SSLError: HTTPSConnectionPool(host="192.0.2.10", port=443): Max retries exceeded with url: /redfish/v1/ (Caused by SSLError(SSLCertVerificationError(1, "certificate verify failed: certificate has expired")))',
      'tls-failed',
    ],
    ['Get "https://192.0.2.10/redfish/v1/": dial tcp 192.0.2.10:443: connect: no route to host', 'unreachable'],
    ['Get "https://192.0.2.10/redfish/v1/": dial tcp 192.0.2.10:443: connect: connection refused', 'refused'],
    [
      'Get "https://192.0.2.10/redfish/v1/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      'timeout',
    ],
    [
      '{"error":{"code":"Base.1.8.GeneralError","message":"See ExtendedInfo","@Message.ExtendedInfo":[{"MessageId":"Base.1.8.InsufficientPrivilege"}]}}',
      'forbidden',
    ],
    ['{"@Message.ExtendedInfo":[{"MessageId":"Base.1.8.Success","Message":"Successfully Completed Request"}]}', 'ok'],
    [
      '$ curl -ik https://192.0.2.10/redfish/v1/Systems\nHTTP/1.1 401 Unauthorized\nDate: Wed, 25 Nov 2026 07:00:10 GMT\n',
      'unauthorized',
    ],
  ])('%s: %s', (text, reply) => {
    expect(
      told(text)
        .filter((fact) => fact.includes('redfish.reply'))
        .map((fact) => /reply=(\S+)/.exec(fact)?.[1]),
    ).toEqual([reply]);
  });

  test('a log line in JSON that hands on words is no healthy answer', () => {
    const all = told(
      '{"level":"error","msg":"redfish call failed","@timestamp":"x","MessageId":"1","error":"503: RAC0218 The maximum number of user sessions is reached"}',
    );
    expect(all.some((fact) => fact.includes('redfish.reply=ok'))).toBe(false);
  });

  test('NTP of the standard and of vendors', () => {
    expect(
      told(
        '{"@odata.type":"#ManagerNetworkProtocol.v1_5_0.ManagerNetworkProtocol","@odata.id":"/redfish/v1/Managers/bmc/NetworkProtocol","NTP":{"NTPServers":["","ntp1.example.net"],"ProtocolEnabled":true},"IPMI":{"Port":623,"ProtocolEnabled":false}}',
      ),
    ).toEqual([
      'path:local>unnamed-bmc redfish.reply=ok',
      'bmc:unnamed-bmc bmc.ntp-enabled=true',
      'bmc:unnamed-bmc bmc.ntp-server=ntp1.example.net',
      'bmc:unnamed-bmc bmc.lan-access=disabled {by:redfish}',
    ]);
    expect(
      told(
        '{"@odata.id":"/redfish/v1/Managers/1/Oem/Supermicro/NTP","NTPEnable":false,"PrimaryNTPServer":"","SecondaryNTPServer":""}',
      ),
    ).toContain('bmc:unnamed-bmc bmc.ntp-enabled=false');
    expect(
      told(
        '{"@odata.id":"/redfish/v1/x","Attributes":{"NTPConfigGroup.1.NTPEnable":"Disabled","NTPConfigGroup.1.NTP1":"192.0.2.1"}}',
      ),
    ).toContain('bmc:unnamed-bmc bmc.ntp-server=192.0.2.1');
  });

  test('damaged JSON is read as far as its lines go', () => {
    const all = told(
      '{\n "@odata.id": "/redfish/v1/Managers/1",\n "NTP": {\n  "NTPServers": ["ntp9.example.net",\n ...\n "DateTime": "1970-01-01T00:12:33Z", "DateTimeLocalOffset": "+00:00"',
    );
    expect(all).toContain('bmc:unnamed-bmc bmc.clock-unset=1970-01-01T00:12:33Z');
    expect(all).toContain('bmc:unnamed-bmc bmc.ntp-server=ntp9.example.net');
    expect(all.filter((fact) => fact.includes('ntp-server'))).toHaveLength(1);
  });
});

describe('captures of port 623', () => {
  test('a reply from another address', () => {
    expect(
      told(
        '07:00:00.000001 IP 192.0.2.7.54321 > 192.0.2.50.623: UDP, length 23\n07:00:00.000301 IP 192.0.2.51.623 > 192.0.2.7.54321: UDP, length 30',
      ),
    ).toEqual([
      'path:local>192.0.2.50 ipmi.packet=request',
      'path:local>192.0.2.50 ipmi.packet=reply-elsewhere {from:192.0.2.51}',
    ]);
  });
  test('tshark', () => {
    expect(
      told(
        '  1 0.000000000 192.0.2.7 → 192.0.2.50 IPMI/ATCA 65 Req, Get Channel Authentication Capabilities\n  2 0.000900000 192.0.2.50 → 192.0.2.7 IPMI/ATCA 72 Rsp, Get Channel Authentication Capabilities',
      ),
    ).toEqual(['path:local>192.0.2.50 ipmi.packet=request', 'path:local>192.0.2.50 ipmi.packet=reply']);
  });
});

describe('the host’s own driver', () => {
  test.each([
    ['Could not open device at /dev/ipmi0 or /dev/ipmi/0 or /dev/ipmidev/0: No such file or directory', 'missing'],
    ['Could not open device at /dev/ipmi0 or /dev/ipmi/0 or /dev/ipmidev/0: Permission denied', 'denied'],
    ['[    5.223456] ipmi_si: Unable to find any System Interface(s)', 'missing'],
    ['Nov 25 07:00:00 web1 kernel: ipmi_si IPI0001:00: KCS in invalid state 9', 'not-answering'],
    [
      '2026-11-25T07:00:00.123Z Wa(180) vmkwarning: cpu5:2098123)WARNING: nipmi: ReadPhase:617: nipmi: Timed out waiting for OBF to set in read phase.. Error: Timeout',
      'not-answering',
    ],
  ])('%s: %s', (text, state) =>
    expect(told(text).map((fact) => fact.replace(/^host:\w+ /, ''))).toEqual([`bmc.driver=${state}`]),
  );
});
