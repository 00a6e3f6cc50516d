import { describe, expect, test } from 'vitest';
import { capture, reading, told, toldOf } from './testing.ts';

const last = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

describe('NTPsec 1.2.2, recorded', () => {
  test('healthy: one selected, two combined, no complaint', () => {
    const lines = told(capture('healthy.ntpq'));
    expect(
      last(lines.filter((l) => / assoc\.(?:tally|reach|flash)=| sync\.(?:state|stratum|source)=/.test(l))),
    ).toEqual([
      'local sync.source=10.99.7.11',
      'local sync.state=synchronised',
      'local sync.stratum=3',
      'local>10.99.7.11 assoc.flash=ok',
      'local>10.99.7.11 assoc.reach=127',
      'local>10.99.7.11 assoc.tally=selected',
      'local>10.99.7.12 assoc.flash=ok',
      'local>10.99.7.12 assoc.reach=127',
      'local>10.99.7.12 assoc.tally=combined',
      'local>10.99.7.13 assoc.flash=ok',
      'local>10.99.7.13 assoc.reach=127',
      'local>10.99.7.13 assoc.tally=combined',
    ]);
    expect(lines).toContain('local>10.99.7.11 assoc.offset=0.0000108');
    expect(lines).toContain('local server.received=48');
    expect(lines.filter((l) => / event\.| server\.client/.test(l))).toEqual([]);
  });

  test('a dead and an unsynchronised server: silence has no delay, offset or leap', () => {
    const lines = told(capture('mixed.ntpq'));
    for (const dead of ['10.99.7.99', '10.99.7.14']) {
      const about = lines.filter((l) => l.startsWith(`local>${dead} `));
      expect(last(about)).toEqual([
        `local>${dead} assoc.auth=none`,
        `local>${dead} assoc.flash=peer_stratum peer_dist peer_unreach`,
        `local>${dead} assoc.mode=server`,
        `local>${dead} assoc.poll=8`,
        `local>${dead} assoc.reach=0`,
        `local>${dead} assoc.refid=.INIT.`,
        `local>${dead} assoc.stratum=16`,
        `local>${dead} assoc.tally=rejected`,
      ]);
    }
  });

  test('no associations', () => {
    expect(last(toldOf(/ daemon\.control| sync\.(?:sources|state)/, capture('no-sources.ntpq')))).toEqual([
      'local daemon.control=answers',
      'local sync.sources=0',
      'local sync.state=unsynchronised',
    ]);
  });

  test('a name that does not resolve, and a pool that gave nothing', () => {
    const lines = told(capture('dns.ntpq'));
    expect(lines).toContain('local>ntp.nosuch.invalid assoc.unresolved=true');
    expect(lines).toContain('local>pool.nosuch.invalid assoc.mode=pool');
    expect(lines).toContain('local sync.sources=1 {pools:1}');
    expect(last(toldOf(/ event\.(?!daemon|adjtimex)/, capture('dns.log')))).toEqual([
      'local event.dns-failed=ntp.nosuch.invalid ×3',
      'local event.dns-failed=pool.nosuch.invalid ×2',
    ]);
  });

  test('NTS: port closed, name unknown', () => {
    expect(last(toldOf(/ event\.(?:nts|dns)/, capture('nts-refused.log')))).toEqual([
      'local event.dns-failed=nts.nosuch.invalid',
      'local>10.99.7.11 event.nts-failed=refused',
      'local>nts.nosuch.invalid event.nts-failed=dns',
    ]);
    expect(toldOf(/ assoc\.(?:refid|poll)/, capture('nts-refused.ntpq'))).toContain('local>10.99.7.11 assoc.poll=4080');
  });

  test.each([
    ['noquery.ntpq', 'timeout'],
    ['stopped.ntpq', 'refused'],
  ])('%s: control channel', (name, answer) => {
    expect(last(told(capture(name)))).toEqual([`local daemon.control=${answer}`]);
  });

  test.each([
    ['key-missing.log', ['local>10.99.7.11 event.key-missing=7']],
    ['wrong-key.log', []],
    [
      'config-typo.log',
      [
        'local event.config-error=line 3 column 0 syntax error',
        'local event.config-error=line 4 column 31 syntax error',
        'local event.config-error=syntax error in /etc/ntpsec/ntp.conf line 3, column 0',
        'local event.config-error=syntax error in /etc/ntpsec/ntp.conf line 4, column 31',
      ],
    ],
    [
      'bad-files.log',
      ['local event.leap-file=stat failed: No such file or directory', 'local>* event.key-missing=/nonexistent/keys'],
    ],
    [
      'port-in-use.log',
      [
        'local event.bind-failed=unable to bind to wildcard address :: - another process may be running: Address already in use; EXITING',
      ],
    ],
  ])('%s', (name, events) => {
    const lines = toldOf(/ event\./, capture(name)).filter((l) => !/daemon-(?:start|exit)|adjtimex-denied/.test(l));
    expect(last(lines)).toEqual(events);
  });

  test('a wrong key is silence to the client', () => {
    const lines = toldOf(/^local>10\.99\.7\.11 assoc\.(?:reach|tally|auth)/, capture('wrong-key.ntpq'));
    expect(lines).toContain('local>10.99.7.11 assoc.reach=0');
  });

  test('ntpdig', () => {
    expect(told(capture('ntpdig'))).toEqual([
      'local>10.99.7.11 event.offset-seen=0.000013 {stratum:2 leap:no-leap}',
      'local clock.offset-seen=0.000013',
      'local>10.99.7.99 event.no-reply=ntpdig',
      'local>10.99.7.14 event.server-dropped=unsynchronised',
      'local event.dns-failed=ntp.nosuch.invalid',
    ]);
  });

  test('every fact points to a line that exists', () => {
    const text = capture('mixed.ntpq');
    const lines = text.split('\n');
    for (const fact of reading(text).facts) {
      if (fact.origin.kind !== 'line') throw new Error('a fact of a document comes from a line');
      expect(lines[fact.origin.line - 1]).toBe(fact.origin.text);
    }
  });
});
