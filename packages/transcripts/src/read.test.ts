import { describe, expect, test } from 'vitest';
import { numberWidth } from './numbering.ts';
import { askedHost, promptOf } from './prompt.ts';
import { read } from './read.ts';

const step = (host: string) => `Aug  6 08:29:57 ${host} ntpd[8]: time reset +3.5 s`;
const silent = 'localhost: timed out, nothing received';
const subjects = (...texts: string[]) =>
  read(texts.map((text, i) => ({ name: `${i}`, lines: text.split('\n') }))).facts.map((f) => f.subject);

describe('whose output it is', () => {
  test('the only name in all documents is also that of the nameless paste', () => {
    expect(new Set(subjects(silent, step('web1')))).toEqual(new Set(['host:web1']));
  });
  test('with two names nobody knows', () => {
    expect(new Set(subjects(silent, step('web1'), step('web2')))).toEqual(
      new Set(['host:local', 'host:web1', 'host:web2']),
    );
  });
  test('a host that was asked is not the one that asked', () => {
    const text = `[root@web1 ~]# ntpq -pn 192.0.2.1\n***Request timed out\n[root@web1 ~]# ntpq -pn\n***Request timed out`;
    expect(subjects(text)).toEqual(['host:192.0.2.1', 'host:web1']);
  });
  test.each([
    ['ntpq -pn', undefined],
    ['ntpq -pn localhost', undefined],
    ['ntpq -c rv', undefined],
    ['ntpq -c "rv 0 offset"', undefined],
    ['ntpq -pn 192.0.2.1', '192.0.2.1'],
    ['sudo /usr/sbin/ntpq -c peers ntp1.example.org', 'ntp1.example.org'],
    ['ntpdc -n -c monlist 2001:db8::1 | head', '2001:db8::1'],
    ['ntpq -pn > out.txt', undefined],
    ['cat 192.0.2.1', undefined],
  ])('%s asks %s', (command, host) => {
    expect(askedHost(command)).toBe(host);
  });
});

describe('prompts', () => {
  test.each([
    ['[root@esx01:~] ntpq -p', 'esx01', 'ntpq -p'],
    ['admin@web1:/etc$ cat ntp.conf', 'web1', 'cat ntp.conf'],
    ['ntpq> rv 0', undefined, 'ntpq -c rv 0'],
    ['ntpq -pn', undefined, 'ntpq -pn'],
    [
      '$ /usr/lib/nagios/plugins/check_ntp_time -H 192.0.2.1',
      undefined,
      '/usr/lib/nagios/plugins/check_ntp_time -H 192.0.2.1',
    ],
  ])('%s', (line, host, command) => {
    expect(promptOf(line)).toEqual(host === undefined ? { command } : { host, command });
  });
  test.each(['ntpq: read: Connection refused', 'chronyd version 4.0 starting', 'ntpdate 4.2.8 is old', '# a comment'])(
    'no prompt: %s',
    (line) => {
      expect(promptOf(line)).toBeUndefined();
    },
  );
});

describe('line numbers', () => {
  const widths = (lines: readonly string[]) => lines.map((_, i) => numberWidth((offset) => lines[i + offset]));

  test('a run that counts up is numbering', () => {
    expect(widths(['x', '7 a', '8 b', '9 c', '10 d', 'y'])).toEqual([0, 2, 2, 2, 3, 0]);
  });
  test.each([[['1 a', '2 b', '3 c']], [['5 a', '5 b', '5 c', '5 d']], [['1.5 a', '2.5 b', '3.5 c', '4.5 d']]])(
    'a column is not: %j',
    (lines) => {
      expect(widths(lines).some((width) => width > 0)).toBe(false);
    },
  );
});

test('what no reader knows is said to be unread', () => {
  expect(read([{ name: 'poem', lines: ['the clock struck one', 'the mouse ran down'] }]).unread).toEqual([
    { name: 'poem', why: 'no known format: none of its lines belongs to a program Tokimori can read' },
  ]);
});
