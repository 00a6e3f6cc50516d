import { describe, expect, test } from 'vitest';
import { told, toldOf } from '../testing.ts';

const head = '192.0.2.1 - - [08/Mar/2024:16:02:45 +0100] "GET /a HTTP/1.1"';

describe('arithmetic of tries', () => {
  const line = (status: number, rt: string, uct: string, uht: string, urt: string, us = String(status), more = '') =>
    `${head} ${status} 167 "-" "curl/8" rt=${rt} uct="${uct}" uht="${uht}" urt="${urt}" ua="10.0.0.5:80" us="${us}"${more}`;
  const failed = (text: string) => told(text).filter((it) => it.includes('try.failed'));
  test.each([
    [line(504, '5.001', '-', '-', '5.001'), 'connect-timeout'],
    [line(504, '3.003', '-', '-', '3.003', '504', ' brx="0" btx="517"'), 'tls-timeout'],
    [line(504, '60.004', '0.001', '-', '60.004'), 'header-timeout'],
    [line(502, '3.062', '-', '-', '3.062'), 'no-route'],
    [line(502, '0.001', '-', '-', '0.001'), 'connect-failed'],
    [line(502, '127.3', '-', '-', '127.331'), 'connect-gave-up'],
    [line(502, '0.004', '0.001', '-', '0.004'), 'closed-early'],
    [line(502, '0.004', '0.001', '-', '0.004', '502', ' brx="8192"'), 'header-too-big'],
  ])('%s', (text, value) => expect(failed(text)[0]).toContain(`backend:10.0.0.5:80 try.failed=${value} `));

  test('an answer of the backend itself is none of nginx', () => {
    expect(told(line(504, '30.010', '0.001', '30.009', '30.010'))).toContain(
      'backend:10.0.0.5:80 try.answered=server-error',
    );
    expect(told(line(503, '0.002', '0.001', '0.002', '0.002'))).toContain(
      'backend:10.0.0.5:80 try.answered=server-error',
    );
  });
  test('499: the client’s own patience', () => {
    expect(told(line(499, '10.000', '0.000', '-', '10.000', '-'))).toContain(
      'proxy:local request.aborted=true {"phase":"waiting","seconds":10}',
    );
  });
  test('a SYN sent twice', () => {
    expect(told(line(200, '1.030', '1.028', '1.030', '1.030'))).toContain(
      'backend:10.0.0.5:80 try.connect-time=syn-retry',
    );
    expect(told(line(200, '0.430', '0.428', '0.430', '0.430'))).toContain('backend:10.0.0.5:80 try.connect-time=slow');
  });
  test('no backend was asked: the name did not resolve', () => {
    expect(told(`${head} 502 157 "-" "curl/8" rt=30.001 uct="-" uht="-" urt="-" ua="-" us="-"`)).toContain(
      'proxy:local request.answered=bad-gateway {"status":502,"tried":false}',
    );
  });
  test('an answer cut off: 200, fewer bytes than announced', () => {
    expect(told(`${line(200, '3.004', '0.001', '0.002', '3.003')} brx="4096" cl="20000"`)).toContain(
      'backend:10.0.0.5:80 try.failed=body-timeout {"status":200,"seconds":3}',
    );
  });
});

describe('lists of tries', () => {
  const want = [
    'backend:10.0.0.5:80 try.failed=connect-timeout {"status":504,"seconds":3,"retried":true}',
    'backend:10.0.0.6:80 try.answered=ok',
  ];
  test.each([
    `${head} 200 5 "-" "x" rt=3.003 uct="-, 0.001" uht="-, 0.003" urt="3.000, 0.003" ua="10.0.0.5:80, 10.0.0.6:80" us="504, 200"`,
    `${head} 200 5 "-" "x" rt=3.003 uct=-, 0.001 uht=-, 0.003 urt=3.000, 0.003 ua=10.0.0.5:80, 10.0.0.6:80 us=504, 200`,
    `${head} 200 5 "-" "x" rt=3.003 uct="- : 0.001" uht="- : 0.003" urt="3.000 : 0.003" ua="10.0.0.5:80 : 10.0.0.6:80" us="504 : 200"`,
    `{"time_iso8601":"2024-03-08T16:02:45+01:00","status":200,"request_time":3.003,"upstream_connect_time":"-, 0.001","upstream_header_time":"-, 0.003","upstream_response_time":"3.000, 0.003","upstream_addr":"10.0.0.5:80, 10.0.0.6:80","upstream_status":"504, 200"}`,
    `${head} 200 5 request_time: 3.003 upstream_connect_time: -, 0.001 upstream_header_time: -, 0.003 upstream_response_time: 3.000, 0.003 upstream_addr: 10.0.0.5:80, 10.0.0.6:80 upstream_status: 504, 200`,
  ])('%s', (text) => expect(told(text)).toEqual(expect.arrayContaining(want)));

  test('ingress-nginx', () => {
    const facts = told(
      '192.0.2.7 - - [08/Mar/2024:16:02:45 +0000] "GET / HTTP/2.0" 504 160 "-" "Mozilla/5.0 (X11)" 30 15.003 [default-web-80] [] 10.42.0.7:80, 10.42.0.7:80, 10.42.0.7:80 0, 0, 0 5.000, 5.001, 5.002 504, 504, 504 abcdef0123456789',
    );
    expect(facts).toContain('backend:10.42.0.7:80 try.failed=timeout {"status":504,"seconds":5} x3');
  });
});

describe('formats', () => {
  const format = `log_format up '$time_iso8601 $status $request_time $upstream_response_time '\n  '$upstream_connect_time $upstream_header_time $upstream_addr [$upstream_status] "$request"';`;
  const line = '2024-03-08T16:02:45+00:00 504 2.001 2.001 - - 10.0.0.8:8080 [504] "GET /x HTTP/1.1"';
  test('a log_format in another document', () => {
    expect(
      toldOf([
        { name: 'access.log', text: line },
        { name: 'nginx.conf', text: `http {\n ${format}\n}` },
      ]),
    ).toContain('backend:10.0.0.8:8080 try.failed=connect-timeout {"status":504,"seconds":2}');
  });
  test('a log_format above, in the same paste', () => {
    expect(told(`${format}\n${line}`)).toContain(
      'backend:10.0.0.8:8080 try.failed=connect-timeout {"status":504,"seconds":2}',
    );
  });
  test('combined: what the client got', () => {
    expect(told(`${head} 200 12 "-" "x"\n${head} 504 12 "-" "x"`)).toEqual([
      'proxy:local request.answered=ok {"status":200}',
      'proxy:local request.answered=gateway-timeout {"status":504}',
    ]);
  });
  test('a format whose values have no border reads nothing and hangs nobody', () => {
    const hostile = `log_format x '${'$a'.repeat(50)}';`;
    expect(
      toldOf([
        { name: 'c', text: hostile },
        { name: 'l', text: 'x'.repeat(8000) },
      ]),
    ).toEqual([]);
  });
  test('the agent is no address', () => {
    expect(told(`${head} 200 12 "-" "x" rt=0.010 ua="Mozilla/5.0 (X11; rv:1) Gecko" us="200" urt="0.010"`)).toContain(
      'backend:unnamed try.answered=ok',
    );
  });
});

describe('what many lines tell together', () => {
  const at = (path: string, status: number, uht: string, urt: string) =>
    `192.0.2.1 - - [08/Mar/2024:16:02:45 +0100] "GET ${path} HTTP/1.1" ${status} 1 "-" "x" rt=${urt} uct="0.000" uht="${uht}" urt="${urt}" ua="10.0.0.5:80" us="${status}"`;
  const quick = Array.from({ length: 20 }, () => at('/', 200, '0.002', '0.002'));
  test('one slow path', () => {
    const facts = told([...quick, at('/report', 504, '-', '3.001'), at('/report', 504, '-', '3.002')].join('\n'));
    expect(facts).toContain('backend:10.0.0.5:80 try.paths=one-path {"path":"/report"}');
    expect(facts.join()).not.toContain('slow-all');
  });
  test('paths that are quick by nature are late as well', () => {
    const facts = told([...quick, at('/', 504, '-', '3.001'), at('/style.css', 504, '-', '3.002')].join('\n'));
    expect(facts).toContain('proxy:local request.slow-all=true');
  });
  test('retransmissions stand out where all else is quick', () => {
    const facts = told([...quick, at('/', 200, '0.212', '0.212')].join('\n'));
    expect(facts).toContain('backend:10.0.0.5:80 try.header-time=retransmit');
  });
  test('answers at the edge of the timer', () => {
    const facts = told([at('/', 200, '2.830', '2.830'), at('/', 504, '-', '3.001')].join('\n'));
    expect(facts).toContain('backend:10.0.0.5:80 try.header-time=near-timer');
  });
});
