import { describe, expect, test } from 'vitest';
import { told, triesIn } from './testing.ts';

describe('haproxy', () => {
  const line = (server: string, timers: string, status: string, flags: string, queue = '0/0') =>
    `Mar  7 11:33:48 lb1 haproxy[123]: 192.0.2.7:51234 [07/Mar/2024:11:33:48.083] web~ app/${server} ${timers} ${status} 212 - - ${flags} 1/1/0/0/0 ${queue} "GET /x HTTP/1.1"`;
  test.each([
    [line('a1', '0/0/1/-1/30003', '504', 'sH--'), 'header-timeout'],
    [line('a1', '0/0/1/-1/3', '502', 'SH--'), 'closed-early'],
    [line('a1', '0/0/1/-1/3', '502', 'PH--'), 'header-invalid'],
    [line('a1', '0/0/-1/-1/12004', '503', 'sC--'), 'connect-timeout'],
    [line('a1', '0/0/-1/-1/2', '503', 'SC--'), 'connect-failed'],
    [line('a1', '0/0/0/4/3005', '200', 'sD--'), 'body-timeout'],
    [line('a1', '0/0/0/4/5', '200', 'SD--'), 'body-cut'],
    [line('<NOSRV>', '0/5001/-1/-1/5001', '503', 'sQ--', '0/3'), 'pool-queue-timeout'],
  ])('%s', (text, value) => expect(told(text).find((f) => f.includes('try.failed'))).toContain(`try.failed=${value} `));

  test('the short form', () => {
    expect(told('FO~ app/app01 0/0/1/-1/30003 -1 0 - - CD-- 1/1/0/0/0 0/0 "POST /x HTTP/1.1"')).toContain(
      'proxy:local request.aborted=true {"phase":"data","seconds":30}',
    );
  });
  test('in TCP mode a session ends by a timer in the end', () => {
    expect(triesIn('192.0.2.7:1 [07/Mar/2024:11:33:48.083] pg pgs/db1 1/0/900123 4212 sD 1/1/0/0/0 0/0')).toEqual([
      'pgs/db1 try.failed=idle-timeout',
    ]);
    expect(triesIn('192.0.2.7:1 [07/Mar/2024:11:33:48.083] pg pgs/db1 1/0/123 4212 -- 1/1/0/0/0 0/0')).toEqual([]);
  });
  test('the CLF form', () => {
    expect(
      triesIn(
        '"192.0.2.7" - - [07/Mar/2024:11:33:48 +0000] "GET /x HTTP/1.1" 504 194 "" "" 51234 083 "web~" "app" "a1" 0 0 1 -1 10002 "sH--" 1 1 0 0 0 0 0 "" ""',
      ),
    ).toEqual(['app/a1 try.failed=header-timeout']);
  });
  test('no server is left', () => {
    expect(told(line('<NOSRV>', '0/-1/-1/-1/0', '503', 'SC--'))).toContain('upstream:app upstream.none-live=true');
    expect(told("[ALERT]    (12) : backend 'app' has no server available!")).toContain(
      'upstream:app upstream.none-live=true',
    );
  });
  test('a check says why', () => {
    const facts = told(
      'Server app/a2 is DOWN, reason: Layer4 timeout, check duration: 2001ms. 1 active and 0 backup servers left.',
    );
    expect(facts).toContain('backend:app/a2 backend.marked-down=Layer4 timeout');
    expect(facts).toContain('backend:app/a2 try.failed=connect-timeout {"phase":"check","check":true}');
    expect(
      told(
        'Server app/a2 is DOWN, reason: Layer7 wrong status, code: 503, info: "Service Unavailable", check duration: 2ms.',
      ),
    ).toContain('backend:app/a2 try.answered=server-error {"check":true}');
  });
  test.each([
    'Server app/a2 is going DOWN for maintenance. 1 active and 0 backup servers left.',
    '192.0.2.7:51234 [07/Mar/2024:11:33:48.083] web web/<NOSRV> -1/-1/-1/-1/0 400 0 - - CR-- 1/1/0/0/0 0/0 "<BADREQ>"',
  ])('means nothing: %s', (text) =>
    expect(told(text).filter((f) => !/proxy\.kind|upstream\.member/.test(f))).toEqual([]),
  );
  test('haproxy.cfg', () => {
    const facts = told(
      'defaults\n  timeout connect 5000\n  timeout server 1m\nbackend app\n  server a1 10.0.0.5:80 check\n  server a2 10.0.0.6:80 check backup',
    );
    expect(facts).toContain('proxy:local proxy.timer=5 {"which":"connect"}');
    expect(facts).toContain('proxy:local proxy.timer=60 {"which":"read"}');
    expect(facts).toContain('upstream:app upstream.member=app/a2 {"backup":true}');
  });
});

describe('Apache', () => {
  const entry = (rest: string) => `[Fri Mar 08 16:02:45.123456 2024] [proxy:error] [pid 12:tid 140] ${rest}`;
  test.each([
    [
      entry('(111)Connection refused: AH00957: HTTP: attempt to connect to 10.0.0.5:8080 (10.0.0.5) failed'),
      '10.0.0.5:8080 try.failed=refused',
    ],
    [
      entry(
        '(70007)The timeout specified has expired: AH00957: HTTP: attempt to connect to 10.0.0.5:8080 (10.0.0.5) failed',
      ),
      '10.0.0.5:8080 try.failed=connect-timeout',
    ],
    [
      entry('(110)Connection timed out: AH00957: HTTP: attempt to connect to 10.0.0.5:8080 (10.0.0.5) failed'),
      '10.0.0.5:8080 try.failed=connect-gave-up',
    ],
    [
      entry(
        '(2)No such file or directory: AH02454: FCGI: attempt to connect to Unix domain socket /run/php/php.sock (localhost:8000) failed',
      ),
      'unix:/run/php/php.sock try.failed=no-socket',
    ],
    [
      entry(
        '[client 192.0.2.1:4] (70007)The timeout specified has expired: AH01102: error reading status line from remote server 10.0.0.5:8080',
      ),
      '10.0.0.5:8080 try.failed=header-timeout',
    ],
    [
      entry(
        '(20014)Internal error (specific information not available): [client 192.0.2.1:4] AH01102: error reading status line from remote server 10.0.0.5:8080',
      ),
      '10.0.0.5:8080 try.failed=closed-early',
    ],
    [
      entry(
        '(104)Connection reset by peer: [client 192.0.2.1:4] AH01102: error reading status line from remote server 10.0.0.5:8080',
      ),
      '10.0.0.5:8080 try.failed=reset',
    ],
    [
      '[Wed Mar 08 16:02:45 2012] [error] (111)Connection refused: proxy: HTTP: attempt to connect to 127.0.0.1:8080 (*) failed',
      '127.0.0.1:8080 try.failed=refused',
    ],
    ['AH01102: error reading status line from remote server app.lan:8080', 'app.lan:8080 try.failed=closed-early'],
    [
      '[Fri Mar 08 16:02:45.123456 2024] [ssl:error] [pid 12] [remote 10.0.0.5:8443] AH02039: Certificate Verification: Error (10): certificate has expired',
      '10.0.0.5:8443 try.failed=tls-expired',
    ],
    [
      '[Fri Mar 08 16:02:45.1 2024] [proxy_fcgi:error] [pid 3598:tid 1402] mod_proxy_fcgi.c(914): (70007)The timeout specified has expired: [client 192.0.2.98:48656] AH01075: Error dispatching request to : (polling)',
      'unnamed try.failed=header-timeout',
    ],
  ])('%s', (text, want) => expect(triesIn(text)).toEqual([want]));
  test('workers and pools', () => {
    expect(told(entry('AH00959: ap_proxy_connect_backend disabling worker for (10.0.0.5:8080) for 60s'))).toContain(
      'backend:10.0.0.5:8080 backend.disabled=true',
    );
    expect(told(entry('[client 192.0.2.1:4] AH01170: balancer://web: All workers are in error state'))).toContain(
      'upstream:web upstream.none-live=true',
    );
    expect(
      told(
        '[Fri Mar 08 16:02:45.1 2024] [mpm_event:error] [pid 1:tid 1] AH00484: server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting',
      ),
    ).toContain('backend:apache backend.pool-exhausted=server reached MaxRequestWorkers');
  });
  test.each([
    "[Fri Mar 08 16:02:45.1 2024] [core:notice] [pid 1] AH00094: Command line: '/usr/sbin/apache2'",
    '[Fri Mar 08 16:02:45.1 2024] [ssl:error] [pid 1] [client 192.0.2.1:4] AH02039: Certificate Verification: Error (10): certificate has expired',
    '[Fri Mar 08 16:02:45.1 2024] [core:error] [pid 1] [client 192.0.2.1:4] AH00126: Invalid URI in request',
  ])('means nothing: %s', (text) => expect(told(text)).toEqual([]));
});

describe('Envoy', () => {
  const line = (status: number, flags: string, details: string, took = 10000) =>
    `[2024-03-08T16:02:45.409Z] "GET /x HTTP/1.1" ${status} ${flags} ${details} - "-" 0 91 ${took} - "-" "curl/8" "id-1" "svc.lan" "10.1.1.1:8080" outbound|80||svc.ns.svc.cluster.local - 10.1.2.3:80 10.1.1.9:3444 - default`;
  test.each([
    [line(503, 'UF', 'upstream_reset_before_response_started{connection_timeout}'), 'connect-timeout'],
    [
      line(503, 'UF,URX', 'upstream_reset_before_response_started{connection_failure,delayed_connect_error:_111}'),
      'refused',
    ],
    [
      line(
        503,
        'UF',
        'upstream_reset_before_response_started{connection_failure,TLS_error:_268435581:SSL_routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED}',
      ),
      'tls-untrusted',
    ],
    [line(503, 'UC', 'upstream_reset_before_response_started{connection_termination}', 1), 'closed-early'],
    [line(504, 'UT', 'response_timeout', 15000), 'header-timeout'],
    [line(503, 'UO', 'overflow', 0), 'pool-queue-timeout'],
  ])('%s', (text, value) => expect(triesIn(text)).toEqual([`10.1.1.1:8080 try.failed=${value}`]));
  test('Envoy’s own order', () => {
    expect(
      triesIn(
        '[2024-03-08T16:02:45.409Z] "GET / HTTP/1.1" 503 UF 0 91 2001 - "-" "curl/8" "id" "svc.lan" "10.1.1.1:8080"',
      ),
    ).toEqual(['10.1.1.1:8080 try.failed=connect-failed']);
  });
  test('JSON', () => {
    expect(
      triesIn(
        '{"response_flags":"UT","response_code":504,"duration":15001,"upstream_host":"10.1.1.1:8080","upstream_cluster":"svc","response_code_details":"response_timeout"}',
      ),
    ).toEqual(['10.1.1.1:8080 try.failed=header-timeout']);
  });
  test.each([
    ['upstream connect error or disconnect/reset before headers. reset reason: connection timeout', 'connect-timeout'],
    [
      'upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote connection failure, transport failure reason: delayed connect error: 111',
      'refused',
    ],
    ['upstream connect error or disconnect/reset before headers. reset reason: connection termination', 'closed-early'],
    ['upstream connect error or disconnect/reset before headers. reset reason: overflow', 'pool-queue-timeout'],
    [
      'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure, transport failure reason: TLS error: 268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED',
      'tls-untrusted',
    ],
    ['upstream request timeout', 'header-timeout'],
  ])('the body %s', (text, value) => expect(triesIn(text)).toEqual([`unnamed try.failed=${value}`]));
  test('no host is left; the client left; all is well', () => {
    expect(told('no healthy upstream')).toContain('upstream:unnamed upstream.none-live=true');
    expect(told(line(0, 'DC', 'downstream_remote_disconnect', 1200))).toContain(
      'proxy:local request.aborted=true {"phase":"waiting","seconds":1}',
    );
    expect(told(line(200, '-', 'via_upstream', 12))).toContain('backend:10.1.1.1:8080 try.answered=ok');
  });
});

describe('others', () => {
  test('AWS load balancers', () => {
    const line = (target: string, times: string, code: string, own: string) =>
      `https 2024-03-08T16:02:45.123456Z app/front/50dc6c495c0c9188 192.0.2.1:2817 ${target} ${times} ${code} ${own} 34 366 "GET https://x.example:443/ HTTP/1.1" "curl/8" - - arn "-" "-" "-" 0 2024-03-08T16:02:45.0Z "forward" "-" "-" "-" "-" "-" "-"`;
    expect(triesIn(line('10.0.0.1:80', '0.000 -1 -1', '504', '-'))).toEqual(['10.0.0.1:80 try.failed=timeout']);
    expect(triesIn(line('10.0.0.1:80', '0.000 -1 -1', '502', '-'))).toEqual(['10.0.0.1:80 try.failed=closed-early']);
    expect(told(line('10.0.0.1:80', '0.000 0.012 0.000', '200', '200'))).toContain(
      'backend:10.0.0.1:80 try.answered=ok',
    );
  });
  test.each([
    [
      'level=debug msg="\'504 Gateway Timeout\' caused by: dial tcp 10.0.0.1:80: i/o timeout"',
      '10.0.0.1:80 try.failed=connect-timeout',
    ],
    [
      'time="2024-03-08T16:02:45Z" level=debug msg="\'502 Bad Gateway\' caused by: dial tcp 172.18.0.5:3000: connect: connection refused"',
      '172.18.0.5:3000 try.failed=refused',
    ],
    [
      '{"level":"error","ts":1709913765.1,"logger":"http.log.error","msg":"dial tcp 10.0.0.1:8080: connect: no route to host","status":502}',
      '10.0.0.1:8080 try.failed=no-route',
    ],
  ])('%s', (text, want) => expect(triesIn(text)).toEqual([want]));
});

describe('what stands before', () => {
  test.each([
    ['error code: 522', 'unnamed try.failed=connect-timeout'],
    ['Error 524: A timeout occurred', 'unnamed try.failed=header-timeout'],
    ['--  FetchError     backend default: fail errno 111 (Connection refused)', 'unnamed try.failed=refused'],
    ['-   FetchError     first byte timeout', 'unnamed try.failed=header-timeout'],
    ['The system returned: (110) Connection timed out', 'unnamed try.failed=connect-gave-up'],
  ])('%s', (text, want) => expect(triesIn(text)).toEqual([want]));
  test('an ingress controller', () => {
    expect(
      told('W1120 15:18:19.757786       7 controller.go:1094] Service "shop/web" does not have any active Endpoint.'),
    ).toEqual(['upstream:shop/web upstream.none-live=true']);
  });
});

describe('nginx configuration', () => {
  test('what is in force for each target', () => {
    const facts = told(
      'http {\n proxy_connect_timeout 3s;\n upstream web { server 10.0.0.1; server app.lan:81 backup; server 10.0.0.9 down; keepalive 4; }\n server {\n location / { proxy_pass http://web; proxy_read_timeout 1m30s; }\n location /t { proxy_pass https://10.0.0.3; }\n }\n}',
    );
    expect(facts).toContain('upstream:web upstream.member=10.0.0.1:80');
    expect(facts).toContain('upstream:web upstream.member=app.lan:81 {"backup":true}');
    expect(facts.join()).not.toContain('10.0.0.9');
    expect(facts).toContain('proxy:local proxy.timer=3 {"which":"connect","to":"web"}');
    expect(facts).toContain('proxy:local proxy.timer=90 {"which":"read","to":"web"}');
    expect(facts).toContain('proxy:local proxy.timer=60 {"which":"read","to":"10.0.0.3:443","default":true}');
    expect(facts).toContain('proxy:local proxy.tls-setting=no-verify {"default":true}');
    expect(facts).toContain('proxy:local proxy.static-name=app.lan');
  });
  test('no proxy_pass, no defaults', () => {
    expect(told('server {\n listen 80;\n root /srv/www;\n}').filter((f) => f.includes('timer'))).toEqual([]);
  });
  test('a variable and no resolver', () => {
    expect(told('http {\n server { location / { set $to "a.b"; proxy_pass http://$to:80; } }\n}')).toContain(
      'proxy:local proxy.resolver=none',
    );
    expect(
      told('http {\n resolver 10.0.0.2 valid=10s;\n server { location / { proxy_pass http://$to:80; } }\n}'),
    ).toContain('proxy:local proxy.resolver=10.0.0.2');
  });
  test('annotations of ingress-nginx', () => {
    expect(told('    nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"')).toEqual([
      'proxy:local proxy.timer=3600 {"which":"read"}',
    ]);
  });
});
