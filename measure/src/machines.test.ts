import type { FactName } from '@tokimori/facts';
import { explain } from '@tokimori/inquiry';
import type { Fact, FactValue, SubjectId } from '@tokimori/model';
import { describe, expect, test } from 'vitest';

const fact = (subject: SubjectId, name: FactName, value: FactValue, conditions?: Fact['conditions']): Fact => ({
  subject,
  observer: 'host:local',
  name,
  value,
  ...(conditions === undefined ? {} : { conditions }),
  when: { sequence: 0 },
  origin: { kind: 'line', document: 'd', line: 1, text: `${name} ${value}`, reader: 'test' },
});
const here = (name: FactName, value: FactValue, conditions?: Fact['conditions']) =>
  fact('host:local', name, value, conditions);
const way = (name: FactName, value: FactValue, conditions?: Fact['conditions'], to = '192.0.2.7') =>
  fact(`path:local>${to}`, name, value, conditions);

const answer = (...facts: Fact[]) => {
  const { verdict, causes } = explain({
    facts,
    coverage: [],
    unread: [],
    identities: { nameOf: (id: SubjectId) => id, aliasesOf: () => [] } as never,
  });
  return verdict === 'fault'
    ? `${causes[0]?.key}`
    : `${verdict}${causes.map((c) => ` ${c.key} ${c.probability.toFixed(2)}`).join('')}`;
};

describe('machines at a limit', () => {
  test.each<[string, Fact[]]>([
    ['conntrack-table-full', [here('machine.conntrack-full', 'nf_conntrack: table full, dropping packet')]],
    ['conntrack-table-full', [here('machine.conntrack-used', 0.999)]],
    ['disk-full', [here('machine.disk-full', 'No space left on device')]],
    ['disk-full', [here('machine.disk-used', 1, { mount: '/var' }), here('machine.disk-used', 0.4, { mount: '/' })]],
    ['memory-pressure', [here('machine.memory-pressure', 'Out of memory: Killed process 812 (java)')]],
    ['memory-pressure', [here('machine.memory-pressure', 'si 9000 so 12000'), here('machine.memory-free', 0.02)]],
    ['cpu-saturated', [here('machine.cpu-pressure', 'some avg10=82.1'), here('machine.load-per-core', 6)]],
    ['cpu-saturated', [here('machine.idle', 0.01), here('machine.load-per-core', 8)]],
    ['disk-io-stall', [here('machine.io-stall', 'task jbd2/sda1-8:220 blocked for more than 120 seconds')]],
    [
      'disk-io-stall',
      [here('machine.io-stall', 'await 840 ms'), here('machine.load-per-core', 6), here('machine.idle', 0.6)],
    ],
    ['ip-address-conflict', [here('machine.address-conflict', 'duplicate address detected')]],
    ['ip-address-conflict', [way('link.duplicate', '00:11:22:33:44:55, 00:11:22:33:44:66')]],
    ['link-errors', [here('machine.link-errors', 'eth0 rx crc errors 18233')]],
    ['link-errors', [fact('device:sw1', 'device.port-errors', 'Gi0/3 CRC 9131')]],
    ['network-device-overloaded', [fact('device:fw1', 'device.overloaded', 'session table full')]],
    ['dns-resolution-failure', [here('machine.resolves', 'timeout'), here('machine.resolves', 'timeout')]],
    ['dns-resolution-failure', [here('machine.resolves', 'server-failure')]],
  ])('%s', (key, facts) => expect(answer(...facts)).toBe(key));
});

describe('ways', () => {
  test.each<[string, Fact[]]>([
    ['packet-loss-on-path', [way('link.sent', 100), way('link.lost-share', 0.12)]],
    [
      'packet-loss-on-path',
      [way('link.sent', 20), way('link.lost-share', 0.35), way('link.rtt', 0.02, { min: 0.018, max: 0.03 })],
    ],
    ['mtu-black-hole', [way('link.big-lost', true)]],
    ['mtu-black-hole', [way('link.lost-share', 0, { size: 56 }), way('link.lost-share', 1, { size: 1472 })]],
    ['mtu-black-hole', [way('link.mss-differs', true)]],
    ['mtu-black-hole', [way('link.stalled', 'tls'), here('env.tunnel', true)]],
    ['mtu-black-hole', [way('link.stalled', 'transfer'), here('env.large-hangs', true)]],
    ['path-congested', [way('link.rtt', 0.31, { min: 0.004, max: 0.6 }), here('env.backup-hour', true)]],
    ['path-congested', [way('link.rtt', 0.31, { min: 0.004, max: 0.6 })]],
    ['link-errors', [here('machine.link-errors', 'crc'), way('link.sent', 100), way('link.lost-share', 0.08)]],
  ])('%s', (key, facts) => expect(answer(...facts)).toBe(key));
});

describe('nothing is wrong', () => {
  test.each<[string, Fact[]]>([
    [
      'ping without loss',
      [way('link.sent', 10), way('link.lost-share', 0), way('link.rtt', 0.004, { min: 0.003, max: 0.009 })],
    ],
    [
      'one probe lost of a hundred, one late',
      [
        way('link.sent', 100),
        way('link.lost-share', 0.01),
        way('link.rtt', 0.004, { min: 0.003, max: 0.2 }),
        way('link.lost-share', 0, {}, '192.0.2.9'),
      ],
    ],
    [
      'disks with room',
      [here('machine.disk-used', 0.85, { mount: '/' }), here('machine.disk-used', 1, { mount: '/snap/core/1' })],
    ],
    [
      'calm',
      [
        here('machine.io-calm', 'await 0.4'),
        here('machine.idle', 0.8),
        here('machine.load-per-core', 1),
        here('machine.memory-free', 0.5),
      ],
    ],
    ['conntrack at 60 %', [here('machine.conntrack-used', 0.6)]],
    ['names resolve', [here('machine.resolves', 'answered')]],
  ])('%s', (_, facts) => expect(answer(...facts)).toBe('healthy'));
});

describe('alarming, and not enough to accuse', () => {
  test.each<[string, Fact[]]>([
    [
      'one kill long ago',
      [here('machine.memory-pressure', 'Out of memory: Killed process 812 (chrome)'), here('machine.memory-free', 0.5)],
    ],
    ['a name that does not exist', [here('machine.resolves', 'not-found')]],
    ['ping filtered', [way('link.sent', 4), way('link.lost-share', 1)]],
    ['a narrow way that says so', [way('link.too-big', 1400), way('link.lost-share', 0)]],
    ['load above cores alone', [here('machine.load-per-core', 2.4)]],
    ['watches used up', [here('machine.disk-full', 'inotify_add_watch: No space left on device')]],
  ])('%s', (_, facts) => expect(answer(...facts)).toMatch(/^(?:undetermined|healthy|exposed)/));
});
