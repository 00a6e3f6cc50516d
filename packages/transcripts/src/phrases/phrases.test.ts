import type { Fact } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';
import { PhraseBook } from './find.ts';
import { phrases } from './index.ts';

const told = (line: string): string[] =>
  read([{ name: 'x', lines: [line] }]).facts.map(({ name, value }: Fact) => `${name}=${value}`);

describe('what means the same in anybody’s lines', () => {
  test.each([
    ['worker: Memory cgroup out of memory, job lost', 'machine.memory-pressure'],
    ['    "OOMKilled": true,', 'machine.memory-pressure'],
    ['level=warn msg="neighbour: arp_cache: neighbor table overflow!"', 'machine.neighbour-full'],
    ['gateway daemon: nf_conntrack: table full, dropping packet', 'machine.conntrack-full'],
    ['bsd kernel: arp: 02:00:00:00:00:07 is using my IP address 10.0.0.5 on em0!', 'machine.address-conflict'],
    ['e1000e 0000:00:1f.6 eno1: Detected Hardware Unit Hang:', 'machine.link-errors'],
    ['-   FetchError     http first read error: EOF', 'try.failed=closed-early'],
    ['Reason: Error during SSL Handshake with remote server', 'try.failed=tls-failed'],
    ['app1 DOWN Layer4 connection problem: Connection refused', 'try.failed=refused'],
  ])('%s', (line, fact) => expect(told(line).join()).toContain(fact));

  test.each([
    ['http: TLS handshake error from 10.0.0.9:4711: EOF'],
    ['sshd[1]: reverse mapping checking getaddrinfo for host.example [10.0.0.9] failed - POSSIBLE BREAK-IN ATTEMPT!'],
    ['DAMN ! worker 2 (pid: 77) MISTERIOUSLY died :( trying respawn ...'],
    ['WARNING: CBT: 1006: Unsupported ioctl 58'],
    ['failed to sufficiently increase receive buffer size (was: 208 kiB, wanted: 2048 kiB, got: 416 kiB)'],
  ])('harmless: %s', (line) => expect(told(line).join()).toMatch(/^text\.routine=/));

  test('advice about a thing is not the thing', () => {
    expect(told('Set vm.overcommit to avoid problems if the process is killed by the OOM killer')).toEqual([]);
    expect(told('    "OOMKilled": false,')).toEqual([]);
  });
});

test('with its index the book finds what it finds without', () => {
  const lines = [
    'worker: Memory cgroup out of memory, job lost',
    'x is using my IP address y',
    'Layer6 timeout',
    'nothing of the kind',
    'resuming normal operations',
    'to 10.0.0.1: unreachable - need to frag (mtu 1420)',
  ];
  const plain = lines.map((line) => new PhraseBook(phrases).find(line)?.phrase);
  const book = new PhraseBook(phrases);
  for (let i = 0; i < 500; i++) book.find('warm up');
  expect(lines.map((line) => book.find(line)?.phrase)).toEqual(plain);
  expect(plain.filter((it) => it !== undefined)).toHaveLength(5);
});
