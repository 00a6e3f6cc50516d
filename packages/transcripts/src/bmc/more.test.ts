import { describe, expect, test } from 'vitest';
import { told } from './testing.ts';

const facts = (text: string) =>
  told(text).map((fact) => (fact.includes(' ipmi.session=') ? fact.replace(/ \{.*/, '') : fact));

describe('orchestrators and monitors', () => {
  test.each([
    [
      "Power state could not be queried: Could not contact node's BMC: Connection timeout while performing power action 'query'. Check BMC configuration and connectivity and try again.",
      'no-answer',
    ],
    [
      "Could not authenticate to node's BMC: Incorrect password. Check BMC configuration and try again.",
      'wrong-password',
    ],
    [
      "Could not access node's BMC: Device busy while performing MAAS power action. MAAS performed several retries. Please wait and try again.",
      'no-resources',
    ],
    ['pyghmi.exceptions.IpmiException: timeout', 'no-answer'],
    ['stonith-ng[1234]: fence_ipmilan[99] stderr: [ Unable to connect/login to fencing device ]', 'failed'],
    [
      'IPMI item [fan1] on host "h1" failed: cannot connect to IPMI host: [16777411] Unknown error 16777411',
      'no-answer',
    ],
    [
      '-> Execution of /usr/sbin/ipmi-sensors failed with return code 1. -> ipmi-sensors: password invalid',
      'wrong-password',
    ],
  ])('%s: %s', (text, outcome) => expect(facts(text)).toEqual([`path:local>unnamed-bmc ipmi.session=${outcome}`]));

  test('check_ipmi_sensor', () => {
    expect(
      told("IPMI Status: Critical [FAN 1 = Critical, PS2 Status = Critical ('Failure detected')] | 'CPU Temp'=40.00"),
    ).toEqual([
      'bmc:unnamed-bmc bmc.sensor=critical {name:FAN 1 reading:}',
      'bmc:unnamed-bmc bmc.sensor=critical {name:PS2 Status reading:}',
    ]);
    expect(told('IPMI Status: OK')).toEqual(['bmc:unnamed-bmc bmc.sensor=ok {name:all reading:}']);
  });

  test.each([
    ['Error: open /dev/ipmi0: Permission denied', 'denied'],
    ["modprobe: ERROR: could not insert 'ipmi_si': No such device", 'missing'],
  ])('%s: %s', (text, state) => expect(told(text)).toEqual([`host:local bmc.driver=${state}`]));
});

describe('what a BMC writes in its own log', () => {
  const entry = (message: string, severity = 'Warning') =>
    `{"@odata.type":"#LogEntry.v1_4_0.LogEntry","@odata.id":"/redfish/v1/Managers/1/LogServices/Log/Entries/1","Created":"2026-11-25T07:00:00Z","EntryType":"Event","Severity":"${severity}","Message":"${message}"}`;
  test.each([
    ['Unable to synchronize the clock with the NTP server 192.0.2.1.', 'bmc.ntp-failed='],
    ['The iDRAC firmware was rebooted with the following reason: user initiated.', 'bmc.restarted='],
    ['Login attempt failed for user root from 192.0.2.99 using HTTPS.', 'bmc.login-failed='],
    ['The system time was changed by the host.', 'bmc.clock-set='],
  ])('%s', (message, fact) => expect(told(entry(message)).some((it) => it.includes(fact))).toBe(true));
  test.each([
    'The default password was reset by user root on the iDRAC.',
    'NTP is enabled.',
    'Successfully logged in using root, from 192.0.2.99 and Redfish.',
  ])('nothing: %s', (message) => {
    expect(
      told(entry(message)).filter((it) => /ntp-failed|restarted|login-failed|clock-set|bmc\.hung/.test(it)),
    ).toEqual([]);
  });
});

describe('ipmi-config, port mode', () => {
  test('sections', () => {
    const text = [
      'Section User1',
      '\t## Give Username',
      '\tUsername                                      NULL',
      '\tEnable_User                                   Yes',
      '\tLan_Enable_IPMI_Msgs                          Yes',
      '\tLan_Privilege_Limit                           Administrator',
      'EndSection',
      'Section Lan_Channel',
      '\tVolatile_Access_Mode                          Disabled',
      'EndSection',
      'Section Lan_Conf',
      '\tIP_Address_Source                             Static',
      '\tIP_Address                                    192.0.2.5',
      '\tSubnet_Mask                                   255.255.255.0',
      '\tDefault_Gateway_IP_Address                    192.0.2.1',
      '\tVlan_id                                       60',
      '\tVlan_Id_Enable                                Yes',
      'EndSection',
      'Section Rmcpplus_Conf_Privilege',
      '\tMaximum_Privilege_Cipher_Suite_Id_0            Unused',
      '\tMaximum_Privilege_Cipher_Suite_Id_1            Administrator',
      '\tMaximum_Privilege_Cipher_Suite_Id_2            Operator',
      'EndSection',
    ].join('\n');
    expect(told(text)).toEqual([
      'bmc:unnamed-bmc bmc.user= {id:1 privilege:ADMINISTRATOR enabled:true lan:true}',
      'bmc:unnamed-bmc bmc.lan-access=disabled',
      'bmc:unnamed-bmc bmc.address=192.0.2.5',
      'bmc:unnamed-bmc bmc.netmask=255.255.255.0',
      'bmc:unnamed-bmc bmc.gateway=192.0.2.1',
      'bmc:unnamed-bmc bmc.address-source=static',
      'bmc:unnamed-bmc bmc.vlan=60',
      'bmc:unnamed-bmc bmc.cipher-privileges=Xao',
    ]);
  });
  test.each([
    ['$ ipmitool -H 192.0.2.5 -U a -P b raw 0x30 0x70 0x0c 0\n 02', 'failover'],
    ['$ ipmitool delloem lan get\nshared with lom1', 'shared'],
    ['$ racadm getniccfg\nNIC Selection   = Dedicated', 'dedicated'],
  ])('%s: %s', (text, mode) => expect(told(text).some((fact) => fact.includes(`bmc.port-mode=${mode}`))).toBe(true));
});

test('records of the maker between others', () => {
  const all = told(
    '   1 | 11/25/2026 | 07:17:45 | Fan #0x41 | Lower Critical going low  | Asserted\n   2 | 11/25/2026 | OEM record c1 | 000137 | 0c0000000000\n   3 | 11/25/2026 | 07:18:45 | Fan #0x41 | Lower Critical going low  | Deasserted',
  );
  expect(all).toHaveLength(1);
  expect(all[0]).toContain('asserted:false');
});

test('a loop that prints the names', () => {
  const text =
    '$ for h in 192.0.2.5 192.0.2.6; do echo $h; ipmitool -I lanplus -H $h -U a -E power status; done\n192.0.2.5\nChassis Power is on\n192.0.2.6\nError: Unable to establish IPMI v2 / RMCP+ session';
  expect(facts(text)).toEqual([
    'path:local>192.0.2.5 ipmi.session=established',
    'bmc:192.0.2.5 bmc.power=on',
    'path:local>192.0.2.6 ipmi.session=failed',
  ]);
});

test.each([
  'name | state | ok\nsvc1 | running | ok\nsvc2 | running | ok',
  'app - session timeout for user 5',
  'System Power         : on',
  'Firmware Revision: 3.65\nManufacturer: ACME',
])('nobody’s: %s', (text) => {
  expect(told(text).filter((fact) => /bmc\.|ipmi\./.test(fact))).toEqual([]);
});
