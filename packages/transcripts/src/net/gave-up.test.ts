import { expect, test } from 'vitest';
import { read } from '../read.ts';

const facts = (...lines: string[]) =>
  read([{ name: '-', lines }])
    .facts.filter(({ name: of }) => !of.startsWith('text.'))
    .map(({ name, value, subject }) => `${subject} ${name}=${value}`);

test.each([
  ['SSL handshake has timed out', 'path:local>* link.stalled=tls'],
  ['a.tar.gz    38%   12MB   0.0KB/s   - stalled -', 'path:local>* link.stalled=transfer'],
  ['ssh: Could not resolve hostname web1: Temporary failure in name resolution', 'host:local machine.resolves=timeout'],
  ["Temporary failure resolving 'deb.example.org'", 'host:local machine.resolves=timeout'],
])('%s', (line, expected) => expect(facts(line).join('\n')).toContain(expected));

test('ssh waits for the answer to its key exchange', () => {
  const waits = 'debug1: expecting SSH2_MSG_KEX_ECDH_REPLY';
  expect(facts(waits)).toEqual(['path:local>* link.stalled=transfer']);
  expect(facts(waits, 'debug1: SSH2_MSG_KEX_ECDH_REPLY received')).toEqual([]);
});

test('devices speak of their ports and limits', () => {
  expect(facts('%CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on GigabitEthernet0/3').join()).toContain(
    'device:local device.port-errors',
  );
  expect(facts('%ASA-3-201011: Connection limit exceeded 1000/1000 for inbound packet').join()).toContain(
    'device:local device.overloaded',
  );
  expect(facts('%LINK-3-UPDOWN: Interface GigabitEthernet0/3, changed state to down')).toEqual([]);
});
