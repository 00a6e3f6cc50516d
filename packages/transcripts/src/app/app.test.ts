import { describe, expect, test } from 'vitest';
import { told, triesIn } from '../proxy/testing.ts';

describe('errors of client libraries', () => {
  test.each([
    ['Get "http://10.0.0.1:8080/x": dial tcp 10.0.0.1:8080: i/o timeout', '10.0.0.1:8080', 'connect-timeout'],
    ['dial tcp 10.0.0.1:8080: connect: connection refused', '10.0.0.1:8080', 'refused'],
    ['dial tcp [2001:db8::1]:443: connect: network is unreachable', '[2001:db8::1]:443', 'net-unreachable'],
    ['dial tcp 10.0.0.1:8080: connect: no route to host', '10.0.0.1:8080', 'no-route'],
    ['dial unix /run/app.sock: connect: no such file or directory', 'unix:/run/app.sock', 'no-socket'],
    ['Get "https://x.lab/": net/http: TLS handshake timeout', 'x.lab:443', 'tls-timeout'],
    ['read tcp 10.0.0.9:41234->10.0.0.1:443: read: connection reset by peer', '10.0.0.1:443', 'reset'],
    ['read tcp 10.0.0.9:41234->10.0.0.1:443: i/o timeout', '10.0.0.1:443', 'header-timeout'],
    [
      'Get "https://x.lab:8443/": x509: certificate has expired or is not yet valid: current time 2026-11-25T00:00:00Z is after 2026-01-01T00:00:00Z',
      'x.lab:8443',
      'tls-expired',
    ],
    [
      'Get "https://x.lab:8443/": x509: certificate has expired or is not yet valid: current time 2001-01-01T00:00:00Z is before 2026-01-01T00:00:00Z',
      'x.lab:8443',
      'tls-not-yet-valid',
    ],
    [
      'Get "https://x.lab/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      'x.lab:443',
      'tls-untrusted',
    ],
    ['Get "https://x.lab/": x509: certificate is valid for y.lab, not x.lab', 'x.lab:443', 'tls-name'],
    ['Get "https://10.0.0.1:80/": http: server gave HTTP response to HTTPS client', '10.0.0.1:80', 'tls-not-spoken'],
    ['Error: connect ECONNREFUSED 127.0.0.1:3000', '127.0.0.1:3000', 'refused'],
    ['Error: connect ETIMEDOUT 10.0.0.1:443', '10.0.0.1:443', 'connect-gave-up'],
    ['Error: connect EHOSTUNREACH 10.0.0.1:80', '10.0.0.1:80', 'no-route'],
    [
      'cause: ConnectTimeoutError: Connect Timeout Error (attempted address: api.lab:443, timeout: 10000ms)',
      'api.lab:443',
      'connect-timeout',
    ],
    ['TypeError: fetch failed HeadersTimeoutError: Headers Timeout Error', 'unnamed', 'header-timeout'],
    ['Error: read ECONNRESET', 'unnamed', 'reset'],
    ['Error: socket hang up', 'unnamed', 'closed-early'],
    ["code: 'CERT_HAS_EXPIRED'", 'unnamed', 'tls-expired'],
    [
      "requests.exceptions.ConnectTimeout: HTTPConnectionPool(host='10.0.0.1', port=8080): Max retries exceeded with url: / (Caused by ConnectTimeoutError(<urllib3.connection.HTTPConnection object at 0x7f>, 'Connection to 10.0.0.1 timed out. (connect timeout=5)'))",
      '10.0.0.1:8080',
      'connect-timeout',
    ],
    [
      "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.lab', port=443): Read timed out. (read timeout=10)",
      'api.lab:443',
      'header-timeout',
    ],
    [
      "requests.exceptions.ConnectionError: HTTPConnectionPool(host='10.0.0.1', port=80): Max retries exceeded with url: / (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))",
      '10.0.0.1:80',
      'refused',
    ],
    [
      "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
      'unnamed',
      'closed-early',
    ],
    [
      'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate is not yet valid (_ssl.c:1006)',
      'unnamed',
      'tls-not-yet-valid',
    ],
    ['ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1129)', 'unnamed', 'tls-not-spoken'],
    [
      'redis.exceptions.ConnectionError: Error 111 connecting to redis.lab:6379. Connection refused.',
      'redis.lab:6379',
      'refused',
    ],
    ['java.net.SocketTimeoutException: connect timed out', 'unnamed', 'connect-timeout'],
    ['Caused by: java.net.SocketTimeoutException: Read timed out', 'unnamed', 'header-timeout'],
    ['java.net.ConnectException: Connection refused (Connection refused)', 'unnamed', 'refused'],
    [
      'org.apache.http.conn.HttpHostConnectException: Connect to es.lab:9200 [es.lab/10.0.0.1] failed: Connection refused (Connection refused)',
      'es.lab:9200',
      'refused',
    ],
    [
      'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
      'unnamed',
      'tls-untrusted',
    ],
    [
      'Caused by: java.security.cert.CertificateExpiredException: NotAfter: Tue Mar 05 12:00:00 UTC 2024',
      'unnamed',
      'tls-expired',
    ],
    [
      'io.netty.channel.ConnectTimeoutException: connection timed out: svc.lab/10.0.0.1:8080',
      '10.0.0.1:8080',
      'connect-timeout',
    ],
    [
      'psycopg2.OperationalError: connection to server at "10.0.0.4", port 5432 failed: Connection timed out',
      '10.0.0.4:5432',
      'connect-gave-up',
    ],
    ["ERROR 2003 (HY000): Can't connect to MySQL server on '10.0.0.4:3306' (111)", '10.0.0.4:3306', 'refused'],
    ['Errno::ECONNREFUSED: Connection refused - connect(2) for "10.0.0.4" port 80', '10.0.0.4:80', 'refused'],
  ])('%s', (text, backend, value) => expect(triesIn(text)).toEqual([`${backend} try.failed=${value}`]));

  test.each([
    ['dial tcp: lookup db.lab on 10.96.0.10:53: no such host', 'not-found', 'go'],
    ['dial tcp: lookup db.lab on 10.96.0.10:53: read udp 10.0.0.9:4->10.96.0.10:53: i/o timeout', 'timeout', 'go'],
    ['Error: getaddrinfo EAI_AGAIN db.lab', 'timeout', 'node'],
    ['java.net.UnknownHostException: db.lab: Name or service not known', 'not-found', 'java'],
  ])('%s', (text, value, by) =>
    expect(told(text)).toEqual([`proxy:local proxy.resolve-failed=${value} {"name":"db.lab","by":"${by}"}`]),
  );

  test.each([
    'java.lang.NullPointerException: null',
    'ValueError: invalid literal for int() with base 10',
    'INFO connected to 10.0.0.1:8080 in 12 ms',
    'Exception in thread "main" java.lang.IllegalStateException: x',
    'the operation was completed',
  ])('is none: %s', (text) => expect(told(text)).toEqual([]));
});

describe('application servers and databases', () => {
  test.each([
    [
      '[25-Nov-2026 10:00:00] WARNING: [pool www] server reached pm.max_children setting (8), consider raising it',
      'php-fpm backend.pool-exhausted',
    ],
    [
      'WARNING: [pool www] server reached max_children setting (10), consider raising it',
      'php-fpm backend.pool-exhausted',
    ],
    [
      '[25-Nov-2026 10:00:00] WARNING: [pool www] child 12, script \'/srv/a.php\' (request: "GET /a.php") executing too slow (5.123456 sec), logging',
      'php-fpm backend.slow-request',
    ],
    ['[2024-09-16 11:16:08 -0400] [780833] [CRITICAL] WORKER TIMEOUT (pid:780834)', 'gunicorn backend.worker-hung'],
    ['*** uWSGI listen queue of socket ":3030" (fd: 4) full !!! (101/100) ***', 'uwsgi backend.queue-full'],
    ['Mon Sep 16 11:16:08 2024 - *** HARAKIRI ON WORKER 1 (pid: 12, try: 1) ***', 'uwsgi backend.worker-hung'],
    [
      'E, [2024-09-16T11:16:08.1 #1] ERROR -- : worker=2 PID:34 timeout (61s > 60s), killing',
      'unicorn backend.worker-hung',
    ],
    ['HikariPool-1 - Connection is not available, request timed out after 30000ms.', 'hikaricp backend.pool-exhausted'],
    ['2024-09-16 11:16:08.123 UTC [99] FATAL:  sorry, too many clients already', 'postgresql backend.pool-exhausted'],
    [
      'FATAL:  remaining connection slots are reserved for non-replication superuser connections',
      'postgresql backend.pool-exhausted',
    ],
    [
      '2024-09-16 11:16:08.123 UTC [99] LOG:  duration: 12045.118 ms  statement: SELECT 1',
      'postgresql backend.slow-request',
    ],
    ['ERROR:  canceling statement due to statement timeout', 'postgresql backend.slow-request'],
    ['ERROR 1040 (HY000): Too many connections', 'mysql backend.pool-exhausted'],
    [
      '[2024-09-16T11:16:08.123+0000][info][gc] GC(12) Pause Full (Allocation Failure) 3999M->3800M(4096M) 5123.456ms',
      'java backend.paused',
    ],
    [
      '[123:0x5f]   4512 ms: Mark-sweep 1399.2 (1434.1) -> 1398.9 (1434.6) MB, 1821.3 / 0.0 ms  (average mu = 0.1) allocation failure',
      'node backend.paused',
    ],
  ])('%s', (text, want) => expect(told(text).find((fact) => fact.startsWith(`backend:${want}=`))).toBeDefined());

  test.each([
    '[25-Nov-2026 10:00:00] NOTICE: ready to handle connections',
    '[2024-09-16 11:16:08 +0000] [7] [INFO] Booting worker with pid: 7',
    '2024-09-16 11:16:08.123 UTC [99] LOG:  duration: 1.118 ms  statement: SELECT 1',
    '[2024-09-16T11:16:08.123+0000][info][gc] GC(12) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 3.456ms',
  ])('means nothing: %s', (text) => expect(told(text)).toEqual([]));

  test('a backend’s own log is of the only backend in sight', () => {
    const facts = told(
      '[error] 1179#0: *83 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 203.0.113.7, server: x, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/run/php.sock", host: "x"\nWARNING: [pool www] server reached pm.max_children setting (8), consider raising it',
    );
    expect(facts).toContain(
      'backend:unix:/run/php.sock backend.pool-exhausted=[pool www] server reached pm.max_children setting (8)',
    );
  });
});

describe('curl, wget, openssl', () => {
  test('curl -v', () => {
    const facts = told(
      '$ curl -v https://api.lab:8443/\n*   Trying 10.0.0.5:8443...\n* Connected to api.lab (10.0.0.5) port 8443 (#0)\n* SSL certificate problem: certificate has expired\n* Closing connection 0\ncurl: (60) SSL certificate problem: certificate has expired',
    );
    expect(facts).toEqual([
      'path:local>api.lab link.tcp=open {"port":8443}',
      'path:local>api.lab tls.verify=expired {"port":8443}',
    ]);
  });
  test.each([
    [
      'curl: (7) Failed to connect to 10.0.0.7 port 80: Connection refused',
      'path:local>10.0.0.7 link.tcp=refused {"port":80}',
    ],
    [
      "curl: (7) Failed to connect to 10.0.0.7 port 80 after 0 ms: Couldn't connect to server",
      'backend:10.0.0.7:80 try.failed=connect-failed {"phase":"connect","seconds":0,"by":"curl"}',
    ],
    [
      "curl: (7) Failed to connect to localhost port 80 after 0 ms: Couldn't connect to server",
      'path:local>localhost link.tcp=refused {"port":80,"seconds":0}',
    ],
    [
      "curl: (7) Failed to connect to 10.0.0.7 port 80 after 3062 ms: Couldn't connect to server",
      'path:local>10.0.0.7 link.tcp=unreachable {"port":80,"seconds":3.1}',
    ],
    [
      'curl: (28) Failed to connect to 10.0.0.7 port 80 after 5001 ms: Timeout was reached',
      'path:local>10.0.0.7 link.tcp=silent {"port":80,"seconds":5}',
    ],
    [
      'curl: (6) Could not resolve host: api.lab',
      'proxy:local proxy.resolve-failed=not-found {"name":"api.lab","by":"curl"}',
    ],
    [
      'curl: (28) Resolving timed out after 5000 milliseconds',
      'proxy:local proxy.resolve-failed=timeout {"name":"","by":"curl"}',
    ],
    ['curl: (52) Empty reply from server', 'backend:unnamed try.failed=closed-early {"phase":"waiting","by":"curl"}'],
    [
      'curl: (56) Recv failure: Connection reset by peer',
      'backend:unnamed try.failed=reset {"phase":"reading","by":"curl"}',
    ],
    ["wget: can't connect to remote host (10.0.0.7): Connection refused", 'path:local>10.0.0.7 link.tcp=refused'],
    [
      'Connecting to api.lab (api.lab)|10.0.0.7|:443... failed: Connection timed out.',
      'path:local>api.lab link.tcp=silent {"port":443}',
    ],
  ])('%s', (text, want) => expect(told(text)).toContain(want));
  test('openssl s_client', () => {
    const facts = told(
      '$ openssl s_client -connect api.lab:443 </dev/null\nCONNECTED(00000003)\ndepth=0 CN = api.lab\nverify error:num=10:certificate has expired\nnotAfter=Jan  1 00:00:00 2026 GMT\nverify return:1\n---\nCertificate chain\n 0 s:CN = api.lab\n   i:CN = Lab CA\n   v:NotBefore: Jan  1 00:00:00 2025 GMT; NotAfter: Jan  1 00:00:00 2026 GMT\n---\nVerify return code: 10 (certificate has expired)',
    );
    expect(facts).toContain('path:local>api.lab tls.verify=expired {"port":443}');
    expect(facts).toContain('path:local>api.lab tls.not-after=1767225600 {"port":443}');
  });
  test('openssl x509 of a file', () => {
    expect(
      told('subject=CN = web.lab\nnotBefore=Jan  1 00:00:00 2025 GMT\nnotAfter=Jan  1 00:00:00 2026 GMT').at(-1),
    ).toContain('host:local cert.not-after=1767225600');
  });
});
