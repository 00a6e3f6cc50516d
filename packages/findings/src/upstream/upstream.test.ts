import type { FactName } from '@tokimori/facts';
import { type Fact, type FactValue, localHost, type SubjectId } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { relationsOf } from '../relations.ts';

interface More {
  readonly conditions?: Readonly<Record<string, FactValue>>;
  readonly count?: number;
  readonly at?: number;
  readonly observer?: SubjectId;
}

let sequence = 0;

function fact(subject: SubjectId, name: FactName, value: FactValue, more: More = {}): Fact {
  const when = { sequence: sequence++, ...(more.at === undefined ? {} : { at: more.at }) };
  return {
    subject,
    observer: more.observer ?? localHost,
    name,
    value,
    when,
    origin: { kind: 'line', document: 'log', line: sequence, text: '', reader: 'test' },
    ...(more.conditions === undefined ? {} : { conditions: more.conditions }),
    ...(more.count === undefined ? {} : { tally: { count: more.count, first: when, last: when, exemplars: [] } }),
  };
}

const outcomes = (facts: readonly Fact[], name: string) =>
  judge({ facts, coverage: [] })
    .filter((finding) => finding.name === name)
    .map(({ subject, outcome }) => `${subject} ${outcome}`);

const one = 'backend:10.0.0.1:8080';
const two = 'backend:10.0.0.2:8080';
const three = 'backend:10.0.0.3:8080';

describe('the tries on a backend', () => {
  test('each phase is a variable of its own', () => {
    const facts = [fact(one, 'try.failed', 'connect-timeout'), fact(one, 'try.failed', 'header-timeout')];
    expect(outcomes(facts, 'upstream.connect')).toEqual([`${one} timeout`]);
    expect(outcomes(facts, 'upstream.header')).toEqual([`${one} timeout`]);
    expect(outcomes(facts, 'upstream.mix')).toEqual([`${one} connect-and-header`]);
  });

  test('answers prove that it serves', () => {
    expect(outcomes([fact(one, 'try.answered', 'ok', { count: 5 })], 'upstream.share')).toEqual([`${one} served`]);
  });

  test.each<[string, Fact[], string]>([
    [
      'a retried try that nobody felt',
      [
        fact(one, 'try.answered', 'ok', { count: 99 }),
        fact(one, 'try.failed', 'reset', { conditions: { retried: true } }),
      ],
      'served',
    ],
    [
      'one of hundreds',
      [fact(one, 'try.answered', 'ok', { count: 400 }), fact(one, 'try.failed', 'header-timeout')],
      'served',
    ],
    [
      'a restart that is over',
      [fact(one, 'try.failed', 'refused', { count: 3, at: 1 }), fact(one, 'try.answered', 'ok', { count: 9, at: 2 })],
      'served',
    ],
    [
      'a restart that is not over',
      [fact(one, 'try.answered', 'ok', { count: 9, at: 1 }), fact(one, 'try.failed', 'refused', { count: 3, at: 2 })],
      'some-fail',
    ],
    [
      'time-outs among answers',
      [
        fact(one, 'try.failed', 'header-timeout', { count: 5, at: 1 }),
        fact(one, 'try.answered', 'ok', { count: 9, at: 2 }),
      ],
      'some-fail',
    ],
    [
      'nearly all',
      [fact(one, 'try.failed', 'refused', { count: 50, at: 2 }), fact(one, 'try.answered', 'ok', { count: 2, at: 1 })],
      'most-fail',
    ],
  ])('%s', (_, facts, outcome) => expect(outcomes(facts, 'upstream.share')).toEqual([`${one} ${outcome}`]));
});

describe('a pool', () => {
  const good = (backend: SubjectId) => fact(backend, 'try.answered', 'ok', { count: 10 });
  const bad = (backend: SubjectId) => fact(backend, 'try.failed', 'header-timeout', { count: 4 });

  test('of backends that share a port: one of them fails', () => {
    expect(outcomes([good(one), bad(two), good(three)], 'pool.spread')).toEqual(['upstream:local 8080 one-fails']);
  });

  test('several fail, or all', () => {
    expect(outcomes([good(one), bad(two), bad(three)], 'pool.spread')).toEqual(['upstream:local 8080 several-fail']);
    expect(outcomes([bad(one), bad(two)], 'pool.spread')).toEqual(['upstream:local 8080 all-fail']);
  });

  test('other ports are other services', () => {
    expect(outcomes([good(one), bad('backend:10.0.0.1:9000')], 'pool.spread')).toEqual([]);
  });

  test('a pool without listed members has what its proxy asks', () => {
    const facts = [fact(one, 'try.failed', 'refused'), fact('upstream:app', 'upstream.none-live', true)];
    expect(relationsOf(facts)).toContainEqual({ from: 'upstream:app', to: one });
  });
});

describe('relations', () => {
  test('the backend closes idle connections first', () => {
    const timers = (near: number, far: number) => [
      fact('proxy:local', 'proxy.timer', near, { conditions: { which: 'keepalive' } }),
      fact(one, 'backend.timer', far, { conditions: { which: 'keepalive' } }),
    ];
    expect(outcomes(timers(60, 5), 'upstream.keepalive')).toEqual([`${one} backend-shorter`]);
    expect(outcomes(timers(60, 75), 'upstream.keepalive')).toEqual([`${one} fits`]);
  });

  test.each([
    ['0.0.0.0:8080', one, 'fits'],
    ['*:8080', one, 'fits'],
    ['127.0.0.1:8080', one, 'elsewhere'],
    ['127.0.0.1:8080', 'backend:127.0.0.1:8080', 'fits'],
    ['127.0.0.1:8080', 'backend:[::1]:8080', 'elsewhere'],
    ['127.0.0.1:8080', 'backend:localhost:8080', 'fits'],
  ] as const)('bound to %s, asked at %s: %s', (listens, backend, outcome) => {
    const facts = [fact(backend, 'try.failed', 'refused'), fact(localHost, 'machine.listens', listens)];
    expect(outcomes(facts, 'upstream.listener')).toEqual([`${backend} ${outcome}`]);
  });

  test('a name that has another address now', () => {
    const asked = fact(one, 'try.failed', 'connect-timeout');
    const now = (address: string) => fact('proxy:local', 'proxy.resolves', address, { conditions: { name: 'app' } });
    expect(outcomes([asked, now('10.0.0.9')], 'upstream.address')).toEqual([`${one} stale`]);
    expect(outcomes([asked, now('10.0.0.9'), now('10.0.0.1')], 'upstream.address')).toEqual([`${one} current`]);
    expect(outcomes([asked, now('2001:db8::1')], 'upstream.address')).toEqual([]);
  });

  test('a certificate against the clock of the log and against another', () => {
    const year = (n: number) => Date.UTC(n, 5) / 1000;
    const path = 'path:local>10.0.0.1:8080';
    const refused = (value: string, at: number) => fact(one, 'try.failed', value, { at: year(at) * 1000 });
    const dates = [fact(path, 'tls.not-before', year(2025)), fact(path, 'tls.not-after', year(2027))];
    expect(outcomes([refused('tls-expired', 2028), ...dates], 'upstream.cert-dates')).toEqual([`${one} expired`]);
    expect(
      outcomes([refused('tls-expired', 2028), ...dates, fact(path, 'tls.date', year(2026))], 'upstream.cert-dates'),
    ).toEqual([`${one} valid-elsewhere`]);
    expect(outcomes([refused('tls-not-yet-valid', 2020), ...dates], 'upstream.cert-dates')).toEqual([
      `${one} valid-elsewhere`,
    ]);
  });

  test('loopback and sockets are on the machine of the proxy', () => {
    const facts = [fact('backend:unix:/run/app.sock', 'try.failed', 'no-socket')];
    expect(relationsOf(facts)).toContainEqual({ from: 'backend:unix:/run/app.sock', to: localHost });
    expect(relationsOf([fact(one, 'try.failed', 'refused')])).not.toContainEqual({ from: one, to: localHost });
  });
});

describe('who is meant', () => {
  test('what the only backend says of itself is joined to its address', () => {
    const facts = [fact(one, 'try.failed', 'header-timeout'), fact('backend:php-fpm', 'backend.pool-exhausted', 'max')];
    expect(outcomes(facts, 'backend.pool')).toEqual([`${one} yes`]);
  });

  test('with two nobody knows', () => {
    const facts = [
      fact(one, 'try.failed', 'header-timeout'),
      fact(two, 'try.failed', 'header-timeout'),
      fact('backend:php-fpm', 'backend.pool-exhausted', 'max'),
    ];
    expect(outcomes(facts, 'backend.pool')).toEqual(['backend:php-fpm yes']);
  });

  test('a port tried by hand is a backend’s', () => {
    const facts = [fact('path:local>10.0.0.1', 'link.tcp', 'silent', { conditions: { port: 8080 } })];
    expect(outcomes(facts, 'upstream.tcp')).toEqual(['path:local>10.0.0.1:8080 silent']);
    expect(outcomes(facts, 'upstream.where')).toEqual([`${one} address`]);
  });
});

describe('clients that give up', () => {
  const abort = (seconds: number, count: number) =>
    fact('proxy:local', 'request.aborted', true, { conditions: { seconds }, count });

  test('at one time it is a timer, at any time it is people', () => {
    expect(outcomes([abort(37, 4)], 'proxy.aborts')).toEqual(['proxy:local at-timer']);
    expect(outcomes([abort(3, 1), abort(8, 1), abort(1, 2)], 'proxy.aborts')).toEqual(['proxy:local irregular']);
    expect(outcomes([abort(2, 1), fact(one, 'try.answered', 'ok', { count: 50 })], 'proxy.aborts')).toEqual([
      'proxy:local none',
    ]);
  });

  test('the proxy’s own client-side timer', () => {
    const timer = fact('proxy:local', 'proxy.timer', 50, { conditions: { which: 'client' } });
    expect(outcomes([abort(50, 1), timer], 'proxy.aborts')).toEqual(['proxy:local own-timer']);
  });
});
