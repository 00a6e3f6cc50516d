import { describe, expect, test } from 'vitest';
import { told, triesIn } from './testing.ts';

const line = (path: string, tail: string) =>
  `2026-11-25 08:00:01 10.0.0.4 GET ${path} - 443 - 192.0.2.7 Mozilla/5.0 - ${tail}`;

describe('IIS and HTTP.sys', () => {
  test.each([
    [line('/all', '502 3 12002 120031'), 'unnamed try.failed=timeout'],
    [line('/all', '502 3 12029 1003'), 'unnamed try.failed=connect-failed'],
    [line('/all', '502 3 12175 15'), 'unnamed try.failed=tls-failed'],
  ])('%s', (text, tried) => expect(triesIn(text)).toEqual([tried]));

  test('a farm without servers, a client that left, an answer', () => {
    expect(told(line('/all', '502 4 0 3')).join()).toContain('upstream.none-live=true');
    expect(told(line('/all', '200 0 64 812'))).toEqual([]);
    expect(told(line('/all', '200 0 0 12')).join()).toContain('request.answered=ok');
  });

  test.each([
    ['AppOffline', /backend\.crashed/],
    ['QueueFull', /backend\.queue-full/],
    ['Timer_ConnectionIdle', /^$/],
  ])('the reason of HTTP.sys: %s', (reason, fact) =>
    expect(told(`2026-11-25 08:00:01 10.0.0.9 51022 10.0.0.4 80 HTTP/1.1 GET / 503 1 ${reason} Shop`).join()).toMatch(
      fact,
    ),
  );
});
