import { describe, expect, test } from 'vitest';
import { withoutSecrets } from './clean.ts';
import { read } from './read.ts';

describe('passwords never reach an answer', () => {
  test('nor do those in what the person says, and in the lines that words are found in', () => {
    const secret = 'ipmitool -H 192.0.2.7 -U root -P hunter2 sel list';
    const { sample, said } = read([{ name: secret, lines: [secret] }], `it hangs: ${secret}`);
    expect(said).toContain('it hangs');
    expect(sample.length).toBeGreaterThan(0);
    expect(JSON.stringify({ sample, said })).not.toContain('hunter2');
  });

  test.each([
    'ipmitool -I lanplus -H 192.0.2.7 -U root -P hunter2 mc info',
    'ipmitool -I lanplus -H 192.0.2.7 -U root -Phunter2 mc info',
    "$ ipmitool -H 192.0.2.7 -U root -P 'hunter2 x' sdr; ipmitool -H 192.0.2.8 -U root -P hunter2 sdr",
    'Command: ["ipmitool", "-H", "192.0.2.7", "-P", "hunter2"]',
    'ipmitool -I lanplus -y hunter2 -H 192.0.2.7 power status',
    'IPMITOOL_PASSWORD=hunter2 ipmitool -E power status',
    'export IPMI_PASSWORD="hunter2"',
    'ipmipower -h 192.0.2.7 -u root -p hunter2 --stat',
    'ipmi-sensors -h 192.0.2.7 --password=hunter2',
    'bmc-info -h 192.0.2.7 -u root -p hunter2',
    'racadm -r 192.0.2.7 -u root -p hunter2 getsysinfo',
    'curl -sk -u root:hunter2 https://192.0.2.7/redfish/v1/',
    'curl -k --user "root:hunter2" https://192.0.2.7/redfish/v1/',
    'GET https://root:hunter2@192.0.2.7/redfish/v1/',
    '{"UserName":"root","Password":"hunter2"}',
    '< X-Auth-Token: hunter2',
    '> Authorization: Basic hunter2==',
  ])('%s', (line) => {
    expect(withoutSecrets(line)).not.toContain('hunter2');
    const { facts, unread } = read([
      { name: line, lines: [line, 'Error: Unable to establish IPMI v2 / RMCP+ session', 'odd'] },
    ]);
    expect(JSON.stringify({ facts, unread })).not.toContain('hunter2');
  });

  test.each([
    'nmap -sU -p 623 192.0.2.7',
    'ipmitool -I lanplus -H 192.0.2.7 -p 623 -U root power status',
    'Error: Unable to establish IPMI v2 / RMCP+ session',
    'ipmi-sensors: password invalid',
    'Bad Password Threshold  : Not Available',
    '"PasswordExpiration": null',
    'chronyc -n sources',
  ])('kept as it is: %s', (line) => expect(withoutSecrets(line)).toBe(line));
});
