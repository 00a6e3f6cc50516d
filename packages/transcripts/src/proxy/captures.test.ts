import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toldOf } from './testing.ts';

/** What nginx, haproxy, Apache, php-fpm, curl and openssl really wrote: see lab/record/upstream.sh. */
const folder = join(import.meta.dirname, '../../../../lab/captures');
const of = (name: string): string[] => {
  const at = join(folder, `upstream-${name}`);
  return toldOf(
    readdirSync(at)
      .filter((file) => file !== 'expect.json')
      .sort()
      .map((file) => ({ name: file, text: readFileSync(join(at, file), 'utf8') })),
  ).map((fact) => fact.replace(/ \{.*?\}| x\d+$/g, ''));
};

/** The one way in which every try of these failed, and on which backend. */
const failures: Readonly<Record<string, readonly string[]>> = {
  refused: ['10.88.3.2:3000 try.failed=refused'],
  'silent-port': ['10.88.4.2:9000 try.failed=connect-timeout'],
  'no-neighbour': ['10.88.5.66:8443 try.failed=no-route'],
  'reset-on-reuse': ['10.88.6.4:8081 try.failed=reset'],
  'tls-expired': ['10.88.7.2:8443 try.failed=tls-expired'],
  'tls-name': ['10.88.8.2:443 try.failed=tls-name'],
  'tls-untrusted': ['10.88.9.2:6443 try.failed=tls-untrusted'],
  'tls-silent': ['10.88.11.2:9443 try.failed=tls-timeout'],
  'tls-to-plain': ['10.88.13.5:8000 try.failed=tls-not-spoken'],
  'header-too-big': ['10.88.14.2:5000 try.failed=header-too-big'],
  'body-stalls': ['10.88.15.2:8080 try.failed=body-timeout'],
  'slow-one-path': ['10.88.1.2:8080 try.failed=header-timeout'],
  'slow-error-log-only': ['10.88.2.7:9090 try.failed=header-timeout'],
  ports: ['10.88.23.2:8080 try.failed=no-local-address'],
  descriptors: ['10.88.22.2:8080 try.failed=no-descriptor'],
  'socket-missing': ['unix:/run/tk/app.sock try.failed=no-socket'],
  'socket-denied': ['unix:/etc/proxy/app.sock try.failed=not-permitted'],
  ipv6: ['[2001:db8:29::2]:8080 try.failed=net-unreachable'],
  'php-max-children': ['unix:/etc/proxy/php.sock try.failed=header-timeout'],
  'haproxy-slow': ['app/app1 try.failed=header-timeout'],
  'haproxy-silent': ['b/s1 try.failed=connect-timeout'],
  'haproxy-queue': ['small/* try.failed=pool-queue-timeout'],
  'haproxy-body-stalls': ['b/s1 try.failed=body-timeout'],
  'haproxy-refused': ['nodes/n1 try.failed=refused'],
  'apache-refused': ['10.88.50.2:8009 try.failed=refused'],
  'apache-slow': ['10.88.51.2:8080 try.failed=header-timeout'],
  'apache-tls-expired': ['10.88.52.2:8443 try.failed=tls-expired'],
};

const tries = (facts: readonly string[]) =>
  [...new Set(facts.filter((it) => it.includes(' try.failed=')).map((it) => it.replace(/^backend:/, '')))].sort();

describe('captures of proxies', () => {
  test.each(Object.entries(failures))('%s', (name, want) => expect(tries(of(name))).toEqual(want));

  test.each([
    ['resolver-dead', 'proxy:local proxy.resolve-failed=timeout'],
    ['resolver-refused', 'proxy:local proxy.resolve-failed=unreachable'],
    ['resolver-missing', 'proxy:local proxy.resolve-failed=no-resolver'],
    ['resolver-missing', 'proxy:local proxy.resolver=none'],
    ['client-aborts', 'proxy:local request.aborted=true'],
    ['none-live', 'upstream:web upstream.none-live=true'],
    [
      'php-max-children',
      'backend:unix:/etc/proxy/php.sock backend.pool-exhausted=[pool shop] server reached pm.max_children setting (3)',
    ],
    ['hung', 'proxy:local request.slow-all=true'],
    ['slow-one-path', 'backend:10.88.1.2:8080 try.paths=one-path'],
    ['loss', 'backend:10.88.30.2:8080 try.connect-time=syn-retry'],
    ['descriptors', 'proxy:local proxy.out-of=descriptors'],
    ['ports', 'proxy:local proxy.out-of=ports'],
    ['backlog', 'backend:10.88.27.2:9100 try.failed=connect-timeout'],
    ['backlog', 'backend:10.88.27.2:9100 try.failed=header-timeout'],
    ['socket-backlog', 'backend:unix:/etc/proxy/full.sock try.failed=queue-full'],
    ['curl-and-openssl', 'path:local>files.lab tls.verify=expired'],
    ['curl-and-openssl', 'path:local>files.lab tls.not-after=1780272000'],
  ])('%s: %s', (name, fact) => expect(of(name)).toContain(fact));

  const sound = readdirSync(folder).filter(
    (name) => /^upstream-(?:healthy|.*-healthy)/.test(name) && existsSync(join(folder, name, 'expect.json')),
  );
  test.each(sound)('%s works', (name) => {
    const facts = of(name.slice('upstream-'.length));
    expect(facts.some((it) => /try\.answered=ok|request\.answered=ok/.test(it))).toBe(true);
    expect(facts.filter((it) => /start-failed|none-live|out-of|resolve-failed/.test(it))).toEqual([]);
  });
});
