import { describe, expect, test } from 'vitest';
import { told, triesIn } from '../proxy/testing.ts';

describe('clients of git, .NET, databases and others', () => {
  test.each([
    [
      "fatal: unable to access 'https://git.lab/team/a.git/': SSL certificate problem: self-signed certificate",
      'git.lab:443 try.failed=tls-untrusted',
    ],
    [
      "fatal: unable to access 'https://git.lab:8443/a.git/': Failed to connect to git.lab port 8443: Connection refused",
      'git.lab:8443 try.failed=refused',
    ],
    [
      'SocketException: No connection could be made because the target machine actively refused it. (10.0.0.5:1433)',
      '10.0.0.5:1433 try.failed=refused',
    ],
    ['SQLSTATE[HY000] [2002] Connection timed out', 'unnamed try.failed=connect-gave-up'],
    ['SQLSTATE[HY000] [2002] No such file or directory', 'unnamed try.failed=no-socket'],
    ['ORA-12541: TNS:no listener', 'unnamed try.failed=refused'],
    ['connection error: tcp connect error: Connection refused (os error 61)', 'unnamed try.failed=refused'],
    ['kombu: [Errno 113] No route to host', 'unnamed try.failed=no-route'],
    ["Can't reach database server at `db.lab`:`5432`", 'db.lab:5432 try.failed=connect-failed'],
    [
      'WARN [AdminClient clientId=a-1] Connection to node 3 (kafka3.lab/10.0.0.7:9092) could not be established. Broker may not be available.',
      '10.0.0.7:9092 try.failed=refused',
    ],
    [
      'LOG S-0x55d0: shop/app@10.0.0.6:5432 closing because: connect timeout (age=15s)',
      '10.0.0.6:5432 try.failed=connect-timeout',
    ],
    ['"message":"Unable to revive connection: http://search:9200/"', 'search:9200 try.failed=connect-failed'],
    ['dial tcp :8080: socket: too many open files', 'unnamed try.failed=no-descriptor'],
    ["dial tcp4 192.0.2.9:443: connect: can't assign requested address", '192.0.2.9:443 try.failed=no-local-address'],
  ])('%s', (line, tried) => expect(triesIn(line)).toEqual([tried]));

  test('a driver that tells how long the connection was idle', () => {
    const line = (ms: string) => `The last packet successfully received from the server was ${ms} milliseconds ago.`;
    expect(told(line('1,800,012'))).toContain('host:local env.after-idle=true');
    expect(triesIn(line('1,800,012'))).toEqual(['unnamed try.failed=reset']);
    expect(triesIn(line('41'))).toEqual([]);
  });

  test('who talks to port 53 asks for a name', () => {
    expect(
      told('[ERROR] plugin/errors: 2 db.lab. A: read udp 10.1.0.4:40001->10.0.0.2:53: i/o timeout').join(),
    ).toContain('proxy.resolve-failed=timeout');
  });

  test('one text for both: the clock may be as wrong as the certificate is old', () => {
    expect(told('Head "https://r.lab/v2/": x509: certificate has expired or is not yet valid').join()).toContain(
      'event.cert-time',
    );
  });
});

describe('pools that are full', () => {
  test.each([
    'Timeout expired.  The timeout period elapsed prior to obtaining a connection from the pool.',
    'GetConnectionTimeoutException: wait millis 30000, active 50, maxActive 50, creating 0',
    '[http-nio-80-exec-3] Timeout: Pool empty. Unable to fetch a connection in 10 seconds, none available[size:20; busy:20; idle:0; lastwait:10000].',
    '** (DBConnection.ConnectionError) connection not available and request was dropped from queue after 2000ms.',
    'ORA-12516: TNS:listener could not find available handler with matching protocol stack',
    'ORA-00018: maximum number of sessions exceeded',
  ])('%s', (line) => expect(told(line).join()).toContain('backend.pool-exhausted'));

  test('none of its connections is in use: the database is the trouble', () => {
    expect(
      told('GetConnectionTimeoutException: wait millis 30000, active 0, maxActive 50, creating 1').join(),
    ).not.toContain('pool-exhausted');
  });
});

describe('the other side has gone away', () => {
  test.each([
    'http: TLS handshake error from 10.0.0.9:40112: EOF',
    'org.apache.catalina.connector.ClientAbortException: java.io.IOException: Broken pipe',
    '2026-11-25 10:00:00 UTC [9] LOG:  incomplete startup packet',
    'client unexpectedly closed TCP connection',
  ])('accuses nobody: %s', (line) => expect(told(line).filter((fact) => /try\.|backend\./.test(fact))).toEqual([]));
});
