import { describe, expect, test } from 'vitest';
import { told as toldWith } from './testing.ts';

/** Without conditions and counts. */
const told = (text: string): string[] => toldWith(text).map((fact) => fact.replace(/ (?:\{.*|x\d+)$/, ''));

describe('pages of gateways', () => {
  test.each([
    ["504 Gateway Time-out\nThe server didn't respond in time.", 'backend:unnamed try.failed=header-timeout'],
    ['<h1>504 Gateway Time-out</h1>\n<hr><center>nginx/1.25.3</center>', 'backend:unnamed try.failed=timeout'],
    [
      '502 Bad Gateway\nThe server returned an invalid or incomplete response.',
      'backend:unnamed try.failed=closed-early',
    ],
    [
      '503 Service Unavailable\nNo server is available to handle this request.',
      'proxy:local request.answered=unavailable',
    ],
    ['Client sent an HTTP request to an HTTPS server.', 'backend:unnamed try.failed=plain-to-tls'],
  ])('%s', (text, fact) => expect(told(text)).toContain(fact));
});

describe('errors of connecting', () => {
  const trace = (call: string, end: string) =>
    `Traceback (most recent call last):\n  File "/usr/lib/python3.11/socket.py", line 833, in ${call}\n    sock.${call}(sa)\n${end}`;
  test.each([
    [trace('connect', 'PermissionError: [Errno 13] Permission denied'), 'backend:unnamed try.failed=not-permitted'],
    [trace('connect', 'OSError: [Errno 99] Cannot assign requested address'), 'proxy:local proxy.out-of=ports'],
    [
      'Oct  9 10:01:35 edge hitch[7]: {backend-connect}: Cannot assign requested address',
      'proxy:local proxy.out-of=ports',
    ],
    ['java.net.ConnectException: Cannot assign requested address (connect failed)', 'proxy:local proxy.out-of=ports'],
  ])('%s', (text, fact) => expect(told(text)).toContain(fact));

  test('a file that may not be opened is no connection', () => {
    expect(told(trace('open', "PermissionError: [Errno 13] Permission denied: '/a'")).join()).not.toContain(
      'try.failed',
    );
  });

  test.each([
    '[01-Jan-2026 10:00:00] WARNING: [pool www] child 7 exited on signal 11 (SIGSEGV - core dumped) after 9.1 seconds from start',
    '[2026-01-01 10:00:00 +0000] [1] [ERROR] Worker (pid:9) was terminated due to signal 6',
    'DAMN ! worker 1 (pid: 9) died, killed by signal 11 :( trying respawn ...',
  ])('a crash hangs nobody: %s', (text) => {
    const all = told(text).join();
    expect(all).toContain('backend.crashed');
    expect(all).not.toContain('worker-hung');
  });
});
