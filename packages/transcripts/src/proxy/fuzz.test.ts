import { isFactName, vocabulary } from '@tokimori/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';

/** One line of each format; what is made of pieces of them reaches every reader. */
const seeds = [
  '2024/03/08 16:02:45 [error] 31#31: *569 connect() to [2001:db8::1]:443 failed (101: Network is unreachable) while connecting to upstream, client: 1.1.1.1, server: , request: "GET / HTTP/1.1", upstream: "http://10.0.0.1:80/", host: "x"',
  '192.0.2.1 - - [08/Mar/2024:16:02:45 +0100] "GET /a HTTP/1.1" 200 5 "-" "x" rt=3.003 uct="-, 0.001" uht="-, 0.003" urt="3.000, 0.003" ua="10.0.0.5:80, 10.0.0.6:80" us="504, 200"',
  '{"time":"2024-03-08T16:02:45Z","status":"502","request_time":"0.1","upstream_addr":"10.0.0.1:80","upstream_status":"502"}',
  'log_format up \'$time_iso8601 $status $request_time $upstream_addr [$upstream_status] "$request"\';',
  'upstream web { server 10.0.0.1:80; keepalive 4; } server { location / { proxy_pass http://web; proxy_read_timeout 3s; } }',
  'Mar  7 11:33:48 lb1 haproxy[123]: 192.0.2.7:51 [07/Mar/2024:11:33:48.083] web~ app/a1 0/0/1/-1/30003 504 212 - - sH-- 1/1/0/0/0 0/0 "GET /x HTTP/1.1"',
  'Server app/a2 is DOWN, reason: Layer4 timeout, info: "x", check duration: 2001ms',
  '[Fri Mar 08 16:02:45.123456 2024] [proxy:error] [pid 12:tid 140] (111)Connection refused: AH00957: HTTP: attempt to connect to 10.0.0.5:8080 (10.0.0.5) failed',
  '[2024-03-08T16:02:45.409Z] "GET /x HTTP/1.1" 503 UF details - "-" 0 91 10000 - "-" "curl/8" "id-1" "svc.lan" "10.1.1.1:8080" outbound|80||svc - 10.1.2.3:80',
  'Get "https://x.lab:8443/": dial tcp 10.0.0.1:8443: i/o timeout',
  "HTTPConnectionPool(host='10.0.0.1', port=80): Read timed out. (read timeout=10)",
  'java.net.ConnectException: Connection refused: api.lab/10.0.0.1:8080',
  '[25-Nov-2026 10:00:00] WARNING: [pool www] server reached pm.max_children setting (8), consider raising it',
  '*   Trying 10.0.0.5:8443...',
  'curl: (7) Failed to connect to 10.0.0.7 port 80 after 0 ms: Connection refused',
  '   v:NotBefore: Jan  1 00:00:00 2025 GMT; NotAfter: Jan  1 00:00:00 2026 GMT',
];

function wellFormed(text: string): void {
  for (const { name, value, subject } of read([{ name: 'paste', lines: text.split('\n') }]).facts) {
    if (!isFactName(name)) throw new Error(`unknown fact ${name}`);
    const spec = vocabulary[name];
    expect(subject.startsWith(`${spec.on}:`)).toBe(true);
    if (Array.isArray(spec.value)) expect(spec.value).toContain(value);
    else if (spec.value === 'text') expect(typeof value).toBe('string');
    else if (spec.value === 'flag') expect(typeof value).toBe('boolean');
    else expect(Number.isFinite(value)).toBe(true);
  }
}

const mutated = fc
  .tuple(fc.constantFrom(...seeds), fc.nat(160), fc.string({ maxLength: 8 }), fc.nat(6))
  .map(([line, at, piece, cut]) => line.slice(0, at) + piece + line.slice(at + cut));

describe('anything may be pasted', () => {
  test('mutated lines', () => {
    fc.assert(
      fc.property(fc.array(mutated, { maxLength: 12 }), (lines) => wellFormed(lines.join('\n'))),
      { numRuns: 200 },
    );
  });
  // A pattern that backtracks without bound would not come back within the test's time limit.
  const pieces = [
    'a',
    ' ',
    '"',
    '=',
    ': ',
    ', ',
    '1.000, ',
    '10.0.0.1:80, ',
    '[',
    '{',
    ';',
    '/',
    '0/',
    ' - ',
    'ua=1 ',
    '$a ',
    '\\',
    "'",
  ];
  test.each(pieces)('endless %j', (piece) => {
    const long = piece.repeat(4000);
    wellFormed(seeds.map((seed) => `${seed.slice(0, 60)}${long}`).join('\n'));
    wellFormed(
      `${long}\n192.0.2.1 - - [08/Mar/2024:16:02:45 +0100] ${long}\nlog_format x '${long}';\nserver {\n${long}`,
    );
  });
});
