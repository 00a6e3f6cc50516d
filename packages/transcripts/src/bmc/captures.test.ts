import { describe, expect, test } from 'vitest';
import { toldBy, worlds } from './testing.ts';

const sessions = (world: string) => toldBy(world).filter((fact) => / ipmi\.session=/.test(fact));

describe('ipmi_sim, asked with ipmitool 1.8.19 and FreeIPMI 1.6.10', () => {
  test('there are at least 22 worlds', () => expect(worlds.length).toBeGreaterThanOrEqual(22));

  test.each([
    ['wrong-password', 'path:client>10.23.5.31 ipmi.session=wrong-password'],
    ['wrong-password-freeipmi', 'path:client>10.23.5.32 ipmi.session=wrong-password'],
    ['unknown-user', 'path:client>10.23.5.33 ipmi.session=unknown-user'],
    ['cipher-17', 'path:client>10.23.5.34 ipmi.session=auth-algorithm {tool:ipmitool interface:lanplus cipher:17}'],
    ['table-full', 'path:client>10.23.5.35 ipmi.session=no-resources {tool:ipmitool interface:lanplus cipher:3}'],
    ['low-privilege', 'bmc:10.23.5.36 bmc.command-failed=D4 {command:set_sel_time}'],
    ['ipmi15-refused', 'path:client>10.23.5.37 ipmi.session=auth-type-unsupported {tool:ipmitool interface:lan}'],
    ['port-closed', 'path:client>10.23.5.41 ipmi.packet=port-unreachable'],
    ['port-closed', 'path:client>10.23.5.41 ipmi.port=closed {port:623}'],
    ['reject', 'path:client>10.23.5.42 ipmi.packet=prohibited {by:10.23.4.1}'],
    ['reject', 'path:jump>10.23.5.42 ipmi.session=established'],
    ['drop', 'path:client>10.23.5.43 ipmi.port=open|filtered'],
    ['drop', 'path:client>10.23.5.43 ipmi.ping=silent {sent:3 lost:1}'],
    ['drop', 'path:client>10.23.5.43 ipmi.session=no-answer {tool:freeipmi'],
    ['hung', 'path:jump>10.23.5.44 redfish.reply=timeout'],
    ['slow', 'path:client>10.23.5.46 ipmi.ping=answered'],
    ['slow', 'path:client>10.23.5.46 ipmi.answer-time=9.'],
    ['slow', 'path:client>10.23.5.46 ipmi.session=timeout {tool:freeipmi'],
    ['very-slow', 'path:client>10.23.5.48 ipmi.session=no-rakp'],
    ['lossy', 'path:client>10.23.5.50 ipmi.ping=lossy {sent:20'],
    ['no-gateway', 'bmc:10.23.5.51 bmc.gateway=10.32.5.1'],
    ['wrong-mask', 'bmc:10.23.5.200 bmc.netmask=255.255.255.128'],
    ['vlan', 'bmc:10.23.5.53 bmc.vlan=60'],
    ['clock-unset', 'bmc:10.23.5.61 bmc.clock-unset=S+ '],
    ['clock-nine-hours', 'bmc:10.23.5.62 bmc.clock-offset=-3240'],
    ['sel-full', 'bmc:10.23.5.63 bmc.sel-overflow=true'],
    ['sel-full', 'bmc:10.23.5.63 bmc.sel-used=1'],
    ['sensor-critical', 'bmc:10.23.5.64 bmc.sensor=critical {name:CPU1 Temp reading:97 degrees C}'],
    ['cipher-zero', 'path:client>10.23.5.65 ipmi.session=established {tool:ipmitool interface:lanplus cipher:0}'],
    ['anonymous', 'bmc:10.23.5.66 bmc.user= {id:1 privilege:ADMINISTRATOR lan:true}'],
    ['anonymous', 'path:client>10.23.5.66 ipmi.session=established {tool:ipmitool interface:lanplus cipher:3 user:}'],
    ['in-band-no-driver', 'host:client bmc.driver=missing'],
    ['noise-ciphers', 'bmc:10.23.5.23 bmc.tool-noise=Unable to Get Channel Cipher Suites'],
    ['noise-hpm', 'bmc:10.23.5.24 bmc.tool-noise=Get HPM.x Capabilities request failed, compcode = d4'],
  ])('%s: %s', (world, fact) => {
    expect(toldBy(world).some((told) => told.startsWith(fact))).toBe(true);
  });

  test.each([
    'healthy-ipmitool',
    'healthy-freeipmi',
    'noise-ciphers',
    'noise-hpm',
    'old-events',
    'wrong-flag',
    'no-reading',
    'cold-reset',
  ])('%s: nothing is wrong', (world) => {
    const facts = toldBy(world);
    expect(sessions(world).filter((fact) => !fact.includes('ipmi.session=established'))).toEqual([]);
    expect(sessions(world).length).toBeGreaterThan(0);
    expect(
      facts.filter((fact) =>
        / bmc\.(?:sensor=(?:critical|warning)|clock-unset|sel-overflow=true|hung|busy|driver)/.test(fact),
      ),
    ).toEqual([]);
    expect(facts.filter((fact) => /severity:critical asserted:true/.test(fact))).toEqual([]);
  });

  test('the time a login takes without the list of suites is not the BMC’s', () => {
    expect(toldBy('noise-ciphers').find((fact) => fact.includes('answer-time'))).toMatch(/answer-time=0\./);
  });
});
