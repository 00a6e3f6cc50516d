import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandRules } from './rules/command/index.ts';
import { keyRules } from './rules/keys/index.ts';
import { nginxRules } from './rules/nginx/index.ts';
import { timeRules } from './rules/time/index.ts';
import { reviewed } from './testing.ts';

const texts = [...timeRules, ...keyRules, ...nginxRules, ...commandRules].flatMap((it) => [it.bad, it.fine]);
const lines = texts.flatMap((it) => it.split('\n'));

/** Every remark points at a line that is there and says something. */
function wellFormed(text: string, name: string): void {
  const there = text.split(/\r\n|\n|\r/);
  for (const it of reviewed(text, name)) {
    expect(it.line).toBeGreaterThanOrEqual(0);
    expect(it.line).toBeLessThanOrEqual(there.length);
    expect(it.text === '' ? it.line === 0 : it.line > 0).toBe(true);
    for (const line of [...(it.better?.add ?? []), ...(it.better?.remove ?? [])]) expect(line).toMatch(/\S/);
  }
}

const mutated = fc
  .tuple(fc.constantFrom(...lines), fc.nat(80), fc.string({ maxLength: 6 }), fc.nat(5))
  .map(([line, at, piece, cut]) => line.slice(0, at) + piece + line.slice(at + cut));
const names = fc.constantFrom(
  '-',
  'chrony.conf',
  'ntp.conf',
  'nginx.conf',
  'conf.d/x.conf',
  'ntp.keys',
  'run.sh',
  'notes.md',
);

test('random text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 200, unit: 'grapheme' }), { maxLength: 20 }), names, (all, name) =>
      wellFormed(all.join('\n'), name),
    ),
    { numRuns: 300 },
  );
});

test('mutated lines', () => {
  fc.assert(
    fc.property(fc.array(mutated, { maxLength: 25 }), names, (all, name) => wellFormed(all.join('\n'), name)),
    { numRuns: 1500 },
  );
});

test('mutated texts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(400),
      fc.string({ maxLength: 4 }),
      fc.nat(4),
      names,
      (text, at, piece, cut, name) => wellFormed(text.slice(0, at) + piece + text.slice(at + cut), name),
    ),
    { numRuns: 1500 },
  );
});

// What grows faster than its length would not come back within the test's time limit.
test.each([
  'a',
  ' ',
  '{',
  '}',
  ';',
  '"',
  '$',
  '${',
  '`',
  '1 ',
  'x.',
  '#',
  'server ',
  'restrict ',
  '- ',
  '\\',
  '(',
  'ntpdate ',
  '&& ',
])('endless %j', (piece) => {
  const long = piece.repeat(20_000);
  for (const name of ['chrony.conf', 'ntp.conf', 'nginx.conf', 'a.sh', 'a.md', 'ntp.keys'])
    wellFormed(`server a iburst\n${long}\nproxy_pass http://x; ${long}\n\`\`\`\n${long}`, name);
});

test.each([
  ['chrony.conf', 'server a.example.net iburst prefer key 1 burst'],
  ['ntp.conf', 'restrict default ignore\nserver 127.127.1.0'],
  ['nginx.conf', 'location / { proxy_pass https://$a; proxy_set_header A b; proxy_read_timeout 1; }'],
  ['nginx.conf', 'upstream a { server a.b; keepalive 4; }\nserver { location / { proxy_pass http://a; } }'],
  ['nginx.conf', 'server {'],
  ['a.sh', 'ntpdate pool.ntp.org; systemctl stop ntpd'],
  ['a.sh', 'cat > /etc/ntp.conf <<EOF'],
  ['a.md', '```\nserver a iburst\nmakestep 1 3\n```'],
])('fifty thousand lines of %s: %j', (name, line) => {
  const began = process.cpuUsage();
  wellFormed(Array.from({ length: 50_000 }, () => line).join('\n'), name);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(10_000);
});
