import { describe, expect, test } from 'vitest';
import { told, triesIn } from '../testing.ts';

const tail = (upstream: string) =>
  `, client: 198.51.100.25, server: dev.example.com, request: "GET /a HTTP/1.1", upstream: "${upstream}", host: "dev.example.com"`;
const entry = (message: string, upstream = 'http://192.0.2.9:8080/a', level = 'error') =>
  `2024/03/08 16:02:45 [${level}] 31#31: *569 ${message}${tail(upstream)}`;

describe('a try that failed, by errno and phase', () => {
  test.each([
    ['upstream timed out (110: Connection timed out) while connecting to upstream', 'connect-timeout'],
    ['upstream timed out (110: Operation timed out) while connecting to upstream', 'connect-timeout'],
    ['upstream timed out (110: Operation timed out) while SSL handshaking to upstream', 'tls-timeout'],
    ['upstream timed out (110: Connection timed out) while sending request to upstream', 'send-timeout'],
    ['upstream timed out (60: Operation timed out) while reading response header from upstream', 'header-timeout'],
    ['upstream timed out (110: Connection timed out) while reading upstream', 'body-timeout'],
    ['upstream timed out (110: Connection timed out) while proxying upgraded connection', 'idle-timeout'],
    ['connect() failed (110: Connection timed out) while connecting to upstream', 'connect-gave-up'],
    ['connect() failed (111: Connection refused) while connecting to upstream', 'refused'],
    ['connect() failed (61: Connection refused) while connecting to upstream', 'refused'],
    ['connect() failed (113: No route to host) while connecting to upstream', 'no-route'],
    ['connect() failed (113: Host is unreachable) while connecting to upstream', 'no-route'],
    ['connect() failed (101: Network unreachable) while connecting to upstream', 'net-unreachable'],
    ['connect() failed (104: Connection reset by peer) while connecting to upstream', 'connect-reset'],
    ['recv() failed (110: Connection timed out) while reading response header from upstream', 'read-gave-up'],
    ['recv() failed (104: Connection reset by peer) while reading response header from upstream', 'reset'],
    ['readv() failed (104: Connection reset by peer) while reading upstream', 'body-cut'],
    ['writev() failed (32: Broken pipe) while sending request to upstream', 'send-reset'],
    ['upstream prematurely closed connection while reading response header from upstream', 'closed-early'],
    ['upstream prematurely closed connection while reading upstream', 'body-cut'],
    ['upstream prematurely closed FastCGI stdout while reading response header from upstream', 'closed-early'],
    ['upstream sent too big header while reading response header from upstream', 'header-too-big'],
    ['upstream sent no valid HTTP/1.0 header while reading response header from upstream', 'header-invalid'],
    [
      'upstream sent unsupported FastCGI protocol version: 72 while reading response header from upstream',
      'header-invalid',
    ],
    [
      'upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking to upstream',
      'tls-expired',
    ],
    [
      'upstream SSL certificate verify error: (9:certificate is not yet valid) while SSL handshaking to upstream',
      'tls-not-yet-valid',
    ],
    [
      'upstream SSL certificate verify error: (18:self signed certificate) while SSL handshaking to upstream',
      'tls-untrusted',
    ],
    ['upstream SSL certificate does not match "x.lab" while SSL handshaking to upstream', 'tls-name'],
    [
      'SSL_do_handshake() failed (SSL: error:0A00010B:SSL routines::wrong version number) while SSL handshaking to upstream',
      'tls-not-spoken',
    ],
    [
      'SSL_do_handshake() failed (SSL: error:1408F10B:SSL routines:ssl3_get_record:wrong version number) while SSL handshaking to upstream',
      'tls-not-spoken',
    ],
    [
      'SSL_do_handshake() failed (SSL: error:0A000458:SSL routines::tlsv1 unrecognized name:SSL alert number 112) while SSL handshaking to upstream',
      'tls-name',
    ],
    [
      'SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::sslv3 alert handshake failure:SSL alert number 40) while SSL handshaking to upstream',
      'tls-alert',
    ],
    ['peer closed connection in SSL handshake while SSL handshaking to upstream', 'tls-closed'],
    [
      'peer closed connection in SSL handshake (104: Connection reset by peer) while SSL handshaking to upstream',
      'tls-closed',
    ],
  ])('%s', (message, value) => expect(triesIn(entry(message))).toEqual([`192.0.2.9:8080 try.failed=${value}`]));
});

describe('how a backend is named', () => {
  const line = 'upstream timed out (110: Connection timed out) while reading response header from upstream';
  test.each([
    ['http://192.168.215.1:80/', '192.168.215.1:80'],
    ['https://[2001:DB8::1]:443/x', '[2001:db8::1]:443'],
    ['fastcgi://unix:/var/run/php5-fpm.sock', 'unix:/var/run/php5-fpm.sock'],
    ['fastcgi://unix:/run/php/php.sock:', 'unix:/run/php/php.sock'],
    ['uwsgi://unix:///run/uwsgi/app.sock:', 'unix:/run/uwsgi/app.sock'],
    ['http://unix:/run/app.sock:/path?x=1:2', 'unix:/run/app.sock'],
    ['fastcgi://127.0.0.1:9000', '127.0.0.1:9000'],
    ['grpc://10.0.0.7:50051', '10.0.0.7:50051'],
    ['10.1.46.2:8000', '10.1.46.2:8000'],
  ])('%s', (upstream, name) => expect(triesIn(entry(line, upstream))).toEqual([`${name} try.failed=header-timeout`]));

  test('from the message, where the field is missing', () => {
    expect(
      triesIn(
        '2021/09/13 15:09:05 [error] 2784#0: *30555 connect() to [2001:db8:4105::]:443 failed (101: Network is unreachable) while connecting to upstream, client: 192.0.2.21, server: , request: "CONNECT img.example.com:443 HTTP/1.1", host: "img.example.com:443"',
      ),
    ).toEqual(['[2001:db8:4105::]:443 try.failed=net-unreachable']);
    expect(
      triesIn(
        '2024/03/08 16:02:45 [crit] 3#3: *1 connect() to unix:/run/x.sock failed (2: No such file or directory) while connecting to upstream, client: 1.1.1.1',
      ),
    ).toEqual(['unix:/run/x.sock try.failed=no-socket']);
  });
});

describe('how lines are brought', () => {
  const message = 'upstream timed out (110: Connection timed out) while reading response header from upstream';
  const want = ['192.0.2.9:8080 try.failed=header-timeout'];
  const whole = entry(message);
  const forms: Record<string, string> = {
    'as it is': whole,
    'without date and process': `*569 ${message}${tail('http://192.0.2.9:8080/a')}`,
    'the message alone': `${message}, client: 1.2.3.4, server: _, request: "GET / HTTP/1.1", upstream: "http://192.0.2.9:8080/"`,
    'from a container': `web-1  | ${whole}`,
    'with a collector’s stamp': `2024-03-08T16:02:45.123456789Z stderr F ${whole}`,
    'through syslog': `Mar  8 16:02:45 edge1 nginx: ${whole}`,
    'escaped in JSON': `{"log":${JSON.stringify(`${whole}\n`)},"stream":"stderr","time":"2024-03-08T16:02:45Z"}`,
    'from a panel': `2024-03-08 16:02:45\tError\t198.51.100.25\t\t31#0: *569 ${message}${tail('http://192.0.2.9:8080/a')}`,
    'quoted in a mail': `> ${whole}`,
    'broken by a window': whole
      .replace('while reading response', 'while reading\nresponse')
      .replace('request: "GET', 'request: "GE\nT'),
    'with a subrequest': whole.replace(', upstream:', ', subrequest: "/auth", upstream:'),
    'of the stream module': `2024/03/08 16:02:45 [error] 31#31: *3 upstream timed out (110: Connection timed out) while connecting to upstream, client: 10.0.0.1, server: 0.0.0.0:8000, upstream: "192.0.2.9:8080", bytes from/to client:0/0, bytes from/to upstream:0/0`,
  };
  for (const [name, text] of Object.entries(forms))
    test(name, () =>
      expect(triesIn(text)).toEqual(
        name.startsWith('of the stream') ? ['192.0.2.9:8080 try.failed=connect-timeout'] : want,
      ),
    );

  test('syslog names the host', () => {
    expect(told(forms['through syslog'] ?? '')[0]).toBe('proxy:edge1 proxy.kind=nginx');
  });
});

describe('what is no try', () => {
  test('a pool without a live member', () => {
    expect(told(entry('no live upstreams while connecting to upstream', 'http://orders/a'))).toContain(
      'upstream:orders upstream.none-live=true',
    );
  });
  test('a member left alone for a while', () => {
    expect(
      told(entry('upstream server temporarily disabled while connecting to upstream', undefined, 'warn')),
    ).toContain('backend:192.0.2.9:8080 backend.disabled=true');
  });
  test.each([
    ['db.internal could not be resolved (110: Operation timed out)', 'timeout', 'db.internal'],
    ['db.internal could not be resolved (3: Host not found)', 'not-found', 'db.internal'],
    ['db.internal could not be resolved (5: Operation refused)', 'refused', 'db.internal'],
    ['db.internal could not be resolved (2: Server failure)', 'server-failure', 'db.internal'],
    ['no resolver defined to resolve db.internal', 'no-resolver', 'db.internal'],
  ])('%s', (message, value, name) =>
    expect(told(`2024/03/08 16:02:45 [error] 31#31: *5 ${message}, client: 10.0.0.1, server: x`)).toContain(
      `proxy:local proxy.resolve-failed=${value} {"name":"${name}"}`,
    ),
  );
  test('a resolver that refuses', () => {
    expect(
      told(
        '2024/03/08 16:02:45 [error] 31#31: send() failed (111: Connection refused) while resolving, resolver: 10.0.0.2:53',
      ),
    ).toContain('proxy:local proxy.resolve-failed=unreachable {"name":"10.0.0.2:53"}');
  });
  test('what the proxy is out of', () => {
    expect(
      told(
        '2024/03/08 16:02:45 [alert] 31#31: *9 socket() failed (24: Too many open files) while connecting to upstream, client: 1.1.1.1, upstream: "http://10.0.0.1:80/"',
      ),
    ).toContain('proxy:local proxy.out-of=descriptors');
    expect(told('2024/03/08 16:02:45 [alert] 31#31: 512 worker_connections are not enough')).toContain(
      'proxy:local proxy.out-of=connections',
    );
    expect(
      told(entry('connect() to 192.0.2.9:8080 failed (99: Address not available) while connecting to upstream')),
    ).toContain('proxy:local proxy.out-of=ports');
    expect(told('2024/03/08 16:02:45 [crit] 31#31: accept4() failed (24: No file descriptors available)')).toContain(
      'proxy:local proxy.out-of=descriptors',
    );
  });
  test('a limit', () => {
    expect(
      told('2024/03/08 16:02:45 [error] 31#31: *5 limiting requests, excess: 5.000 by zone "one", client: 10.0.0.1'),
    ).toContain('proxy:local proxy.limited=limiting requests');
  });
  test('a client that left', () => {
    expect(
      told(
        entry(
          'epoll_wait() reported that client prematurely closed connection, so upstream connection is closed too while sending request to upstream',
          undefined,
          'info',
        ),
      ),
    ).toContain('proxy:local request.aborted=true {"phase":"sending request to upstream"}');
  });
  test.each([
    '2024/03/08 16:02:45 [crit] 31#31: *8 SSL_do_handshake() failed (SSL: error:0A00006C:SSL routines::bad key share) while SSL handshaking, client: 198.51.100.7, server: 0.0.0.0:443',
    '2024/03/08 16:02:45 [error] 31#31: *8 open() "/srv/www/favicon.ico" failed (2: No such file or directory), client: 198.51.100.7, server: x, request: "GET /favicon.ico HTTP/1.1"',
    '2024/03/08 16:02:45 [info] 31#31: *8 recv() failed (104: Connection reset by peer) while waiting for request, client: 198.51.100.7, server: 0.0.0.0:80',
    '2024/03/08 16:02:45 [info] 31#31: *8 client timed out (110: Connection timed out) while waiting for request, client: 198.51.100.7',
    '2024/03/08 16:02:45 [notice] 31#31: signal process started',
    '2024/03/08 16:02:45 [error] 31#31: *8 directory index of "/srv/" is forbidden, client: 1.1.1.1',
  ])('means nothing: %s', (line) => expect(told(line)).toEqual(['proxy:local proxy.kind=nginx']));
});
