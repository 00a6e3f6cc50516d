import type { FactName } from '@tokimori/facts';
import type { Fact, FactValue, SubjectId } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { isZoneShift } from './clock.ts';

let sequence = 0;
const fact = (subject: SubjectId, name: FactName, value: FactValue, conditions?: Fact['conditions']): Fact => ({
  subject,
  observer: 'host:c',
  name,
  value,
  ...(conditions === undefined ? {} : { conditions }),
  when: { sequence: sequence++ },
  origin: { kind: 'line', document: 'd', line: sequence, text: `${name} ${value}`, reader: 'test' },
});

const bmc = 'bmc:10.0.0.5';
const way = 'path:c>10.0.0.5';
const outcome = (facts: Fact[], name: string, subject: SubjectId = way) =>
  judge({ facts, coverage: [] }).find((f) => f.name === name && f.subject === subject)?.outcome;
const session = (value: string, conditions?: Fact['conditions'], at: SubjectId = way) =>
  fact(at, 'ipmi.session', value, conditions);

describe('an IPMI session', () => {
  test.each([
    ['failed', undefined, 'failed'],
    ['failed', { seconds: 20.1 }, 'silent'],
    ['failed', { seconds: 0.3 }, 'refused-at-once'],
    ['no-answer', undefined, 'silent'],
    ['wrong-password', undefined, 'credentials'],
    ['unknown-user', undefined, 'credentials'],
    ['auth-algorithm', undefined, 'algorithm'],
    ['no-resources', undefined, 'no-resources'],
    ['ciphers-unreadable', undefined, 'established'],
  ])('%s %o is %s', (value, conditions, expected) => {
    const facts = [session(value, conditions)];
    if (value === 'ciphers-unreadable') facts.push(session('established'));
    expect(outcome(facts, 'bmc.session')).toBe(expected);
  });

  test('the line that says most is heard', () => {
    expect(outcome([session('no-resources'), session('failed')], 'bmc.session')).toBe('no-resources');
  });

  test('what fails once and works since is over', () => {
    const facts = [session('failed'), session('established')];
    expect(outcome(facts, 'bmc.session')).toBe('established');
    expect(outcome(facts, 'bmc.steadiness')).toBeUndefined();
  });

  test('what goes to and fro is unsteady', () => {
    const facts = [session('established'), session('failed'), session('established'), session('failed')];
    expect(outcome(facts, 'bmc.steadiness')).toBe('changing');
  });

  test('a name that does not resolve is no attempt on the way', () => {
    expect(outcome([session('no-name')], 'bmc.session')).toBeUndefined();
    expect(outcome([session('no-name')], 'bmc.name', 'host:c')).toBe('fails');
  });
});

describe('what works beside what fails', () => {
  const pair = (failed: Fact['conditions'], up: Fact['conditions'], how = 'failed') =>
    outcome(
      [session(how, { tool: 'ipmitool', ...failed }), session('established', { tool: 'ipmitool', ...up })],
      'bmc.contrast',
    );

  test('the one thing that differs is told', () => {
    expect(pair({ interface: 'lan' }, { interface: 'lanplus' })).toBe('lanplus');
    expect(pair({ cipher: '3' }, { cipher: '17' })).toBe('cipher');
    expect(pair({}, { privilege: 'USER' })).toBe('privilege');
  });

  test('another program that waits longer tells nothing of standards', () => {
    expect(pair({ tool: 'freeipmi' }, {}, 'timeout')).toBeUndefined();
    expect(pair({ tool: 'freeipmi' }, {}, 'illegal-parameter')).toBe('client');
  });

  test('another place that is answered puts the trouble on the way', () => {
    const elsewhere = 'path:jump>10.0.0.5';
    expect(outcome([session('failed'), session('established', {}, elsewhere)], 'bmc.contrast')).toBe('elsewhere');
    expect(outcome([session('failed'), session('failed', {}, elsewhere)], 'bmc.contrast')).toBe('everywhere');
  });
});

test('words about a BMC count on ways that fail only', () => {
  const said = fact('host:c', 'env.bmc-ping-fails', true);
  expect(outcome([session('failed'), said], 'bmc.signs')).toBe('silent');
  expect(outcome([session('established'), said], 'bmc.signs')).toBeUndefined();
});

describe('LAN settings', () => {
  const lan = (address: string, mask: string, gateway: string) => [
    fact(bmc, 'bmc.address', address),
    fact(bmc, 'bmc.netmask', mask),
    fact(bmc, 'bmc.gateway', gateway),
  ];
  test.each([
    ['10.0.0.5', '255.255.255.0', '10.0.0.1', 'inside', 'sane'],
    ['10.0.0.5', '255.255.255.0', '10.0.1.1', 'outside', 'sane'],
    ['10.0.0.200', '255.255.255.128', '10.0.0.1', 'outside', 'splits'],
    ['10.0.0.5', '255.255.255.0', '0.0.0.0', 'none', 'sane'],
    ['10.0.0.5', '255.255.255.0', '10.0.0.5', 'itself', 'sane'],
    ['10.0.0.5', '255.0.255.0', '10.0.0.1', undefined, 'odd'],
    ['10.0.0.5', '0.0.0.0', '10.0.0.1', undefined, 'odd'],
    ['0.0.0.0', '0.0.0.0', '0.0.0.0', 'none', undefined],
  ])('%s %s via %s', (address, mask, gateway, forGateway, forMask) => {
    expect(outcome(lan(address, mask, gateway), 'bmc.gateway', bmc)).toBe(forGateway);
    expect(outcome(lan(address, mask, gateway), 'bmc.mask', bmc)).toBe(forMask);
  });

  test('no gateway harms where routed clients ask', () => {
    const facts = [...lan('10.0.0.5', '255.255.255.0', '0.0.0.0'), fact('host:c', 'env.bmc-same-subnet-works', true)];
    expect(outcome(facts, 'bmc.gateway', bmc)).toBe('missed');
  });
});

describe('the clock', () => {
  test.each([
    [1, 'right'],
    [-12, 'slightly'],
    [32_400, 'zone'],
    [-19_800, 'zone'],
    [3_641, 'zone'],
    [141, 'off'],
    [5_000, 'off'],
    [-400_000_000, 'far'],
  ])('%i s is %s', (seconds, expected) => {
    expect(outcome([fact(bmc, 'bmc.clock-offset', seconds)], 'bmc.clock', bmc)).toBe(expected);
  });

  test('no zone is more than fourteen hours away', () => expect(isZoneShift(20 * 3600)).toBe(false));

  test('stamps from before the clock was set are harmless once it is', () => {
    const unset = fact(bmc, 'bmc.clock-unset', 'Pre-Init');
    expect(outcome([unset], 'bmc.clock', bmc)).toBe('unset');
    expect(outcome([unset, fact(bmc, 'bmc.clock-reading', '11/24/2026 10:00:00')], 'bmc.clock', bmc)).toBeUndefined();
  });
});

describe('accounts', () => {
  test('an empty row is a free slot unless it may log in', () => {
    const row = (conditions: Fact['conditions']) =>
      outcome([fact(bmc, 'bmc.user', '', conditions)], 'bmc.anonymous', bmc);
    expect(row({ id: 1, privilege: 'NO ACCESS', lan: false })).toBe('no');
    expect(row({ id: 1 })).toBe('no');
    expect(row({ id: 1, privilege: 'ADMINISTRATOR', lan: true })).toBe('yes');
  });

  test('cipher suite 0 is open where it is allowed or was used', () => {
    const open = (privileges: string) =>
      outcome([fact(bmc, 'bmc.cipher-privileges', privileges)], 'bmc.cipher-zero', bmc);
    expect(open('XXaXXXXXXXXXXXX')).toBe('closed');
    expect(open('aXXaXXXXXXXXXXX')).toBe('open');
    expect(outcome([session('established', { cipher: '0' })], 'bmc.cipher-zero', bmc)).toBe('open');
  });

  test('one who mistypes is no attacker', () => {
    const failed = fact(bmc, 'bmc.login-failed', 'root');
    expect(outcome([failed], 'bmc.logins', bmc)).toBe('one');
    expect(outcome([failed, { ...failed }], 'bmc.logins', bmc)).toBe('some');
    expect(outcome([{ ...failed, tally: { count: 400 } as never }], 'bmc.logins', bmc)).toBe('many');
  });
});

test('an event that was taken back, or whose sensor reads well now, is over', () => {
  const asserted = fact(bmc, 'bmc.event', 'input lost', { sensor: 'PS1', severity: 'critical', asserted: true });
  const deasserted = fact(bmc, 'bmc.event', 'input lost', { sensor: 'PS1', severity: 'critical', asserted: false });
  const well = fact(bmc, 'bmc.sensor', 'ok', { name: 'PS1' });
  expect(outcome([asserted], 'bmc.sensors', bmc)).toBe('critical-event');
  expect(outcome([asserted, deasserted], 'bmc.sensors', bmc)).toBe('log-clear');
  expect(outcome([asserted, well], 'bmc.sensors', bmc)).toBe('ok');
});

test('noise beside success harms nobody', () => {
  const noise = fact(bmc, 'bmc.tool-noise', 'Unable to Get Channel Cipher Suites');
  expect(outcome([noise, session('established')], 'bmc.noise', bmc)).toBe('beside-success');
  expect(outcome([noise, fact('host:c', 'env.bmc-did-its-work', true)], 'bmc.noise', bmc)).toBe('complained');
});
