import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';
import { capture, captures, toldBy } from './testing.ts';

/** chrony 4.3 in network namespaces; see captures/chrony/README.md. */
describe('captures of chrony 4.3', () => {
  test('every line but the echo of a configuration belongs to a reader', () => {
    // lint.txt echoes wrong lines; "Timeout reached" in once.txt could be anybody's.
    for (const name of captures.filter((file) => file !== 'lint.txt' && file !== 'once.txt')) {
      const { unread } = read([{ name, lines: capture(name).split('\n') }]);
      expect({ name, unread }).toEqual({ name, unread: [] });
    }
  });

  test('healthy: one selected, all combined, the host synchronised', () => {
    expect(toldBy('healthy.txt', 'assoc.tally', 'sync.state', 'sync.source', 'sync.stratum', 'sync.sources')).toEqual([
      'host:local sync.source=192.0.2.12',
      'host:local sync.stratum=3',
      'host:local sync.state=synchronised',
      'host:local sync.sources=3',
      'path:local>192.0.2.11 assoc.tally=combined',
      'path:local>192.0.2.12 assoc.tally=selected',
      'path:local>192.0.2.13 assoc.tally=combined',
    ]);
  });

  test('dead server: requests go out, nothing comes back, and no sample is invented', () => {
    const dead = toldBy(
      'dead.txt',
      'assoc.reach',
      'assoc.tally',
      'assoc.tx',
      'assoc.rx',
      'assoc.offset',
      'assoc.tests',
    );
    expect(dead.filter((fact) => fact.includes('192.0.2.19'))).toEqual([
      'path:local>192.0.2.19 assoc.tally=unusable',
      'path:local>192.0.2.19 assoc.reach=0',
      'path:local>192.0.2.19 assoc.tx=29',
      'path:local>192.0.2.19 assoc.rx=0',
    ]);
  });

  test('unsynchronised server: replies are valid and not good, leap says so', () => {
    expect(toldBy('unsynchronised.txt', 'assoc.tests', 'assoc.leap', 'assoc.rx-valid', 'assoc.rx-good')).toEqual([
      'path:local>192.0.2.15 assoc.leap=unsynchronised',
      'path:local>192.0.2.15 assoc.tests=1111010000',
      expect.stringMatching(/assoc\.rx-valid=[1-9]\d*$/),
      'path:local>192.0.2.15 assoc.rx-good=0',
    ]);
  });

  test('falseticker 250 ms ahead: both signs of chronyc become "source minus client"', () => {
    const offsets = toldBy('falseticker.txt', 'assoc.offset').filter((fact) => fact.includes('192.0.2.14'));
    expect(offsets).toEqual([
      'path:local>192.0.2.14 assoc.offset=0.25', // sources prints -250ms
      'path:local>192.0.2.14 assoc.offset=0.250000417', // ntpdata prints +0.250000417
    ]);
    expect(toldBy('falseticker.txt', 'assoc.selection').at(-1)).toMatch(/192\.0\.2\.14 assoc\.selection=falseticker/);
  });

  test('chronyd -Q prints the offset of the reference: 12.5 s ahead', () => {
    expect(toldBy('once.txt', 'clock.offset-seen').at(-1)).toContain('host:local clock.offset-seen=12.500013');
  });

  test('wrong key: one association is authenticated, the other waits for it', () => {
    const facts = toldBy('wrong-key.txt', 'assoc.auth', 'assoc.key-length', 'assoc.selection');
    expect(facts).toContain('path:local>192.0.2.11 assoc.auth=symmetric-key');
    expect(facts).toContain('path:local>192.0.2.12 assoc.selection=waits {"required":false,"letter":"W"}');
    expect(facts).toContain('path:local>192.0.2.11 assoc.selection=unsynchronised {"required":true,"letter":"s"}');
  });

  test('missing key: length 0, and the log names the key', () => {
    expect(toldBy('missing-key.txt', 'assoc.key-length')).toEqual([
      'path:local>192.0.2.11 assoc.key-length=0 {"key":7}',
    ]);
    expect(toldBy('missing-key.log.txt', 'event.key-missing')).toEqual(['path:local>* event.key-missing=7']);
  });

  test('no reference: the defaults of tracking are no measurement', () => {
    expect(
      toldBy('no-sources.txt', 'sync.state', 'sync.sources', 'sync.offset', 'sync.root-delay', 'sync.source'),
    ).toEqual(['host:local sync.state=unsynchronised', 'host:local sync.sources=0']);
  });

  test('lost sources: tracking stays as it was, selectdata says stale, the log that none is selectable', () => {
    expect(toldBy('lost.txt', 'sync.state')).toEqual(['host:local sync.state=synchronised']);
    expect(toldBy('lost.txt', 'assoc.selection').every((fact) => fact.includes('=stale'))).toBe(true);
    expect(toldBy('lost.log.txt', 'event.no-selectable')).toEqual(['host:local event.no-selectable=true']);
  });

  test('unresolvable name, root distance, duplicates, refused NTS, port in use, maxchange, rights', () => {
    expect(toldBy('unresolvable.txt', 'sync.unresolved')).toEqual(['host:local sync.unresolved=1']);
    expect(toldBy('far.txt', 'assoc.selection')).toEqual([
      'path:local>192.0.2.15 assoc.selection=distance {"required":false,"letter":"d"}',
    ]);
    expect(toldBy('duplicate.log.txt', 'event.duplicate-source')).toEqual([
      'path:local>192.0.2.11 event.duplicate-source=true',
    ]);
    expect(toldBy('nts-refused.log.txt', 'event.nts-failed')).toEqual([
      'path:local>192.0.2.11 event.nts-failed=refused x2',
    ]);
    expect(toldBy('taken.log.txt', 'event.bind-failed')).toHaveLength(1);
    expect(toldBy('maxchange.log.txt', 'event.max-change')).toEqual([
      'host:local event.max-change=12.5 {"exits":true}',
    ]);
    expect(toldBy('no-sys-time.log.txt', 'event.adjtimex-denied', 'event.capability')).toEqual([
      'host:local event.capability=CAP_SYS_TIME not present',
      'host:local event.adjtimex-denied=Operation not permitted',
    ]);
    expect(toldBy('wrong.log.txt', 'event.clock-wrong')).toEqual(['host:local event.clock-wrong=12.500001']);
  });

  test('a refused configuration: log and lint', () => {
    expect(toldBy('typo.log.txt', 'event.config-error')).toEqual([
      'host:local event.config-error=Invalid directive at line 1 in file /etc/chrony/typo/chrony.conf',
    ]);
    expect(toldBy('lint.txt', 'event.config-error')).toHaveLength(2);
  });

  test('comma-separated output says the same as the tables', () => {
    const names = [
      'assoc.tally',
      'assoc.reach',
      'assoc.samples',
      'assoc.tests',
      'assoc.refid',
      'sync.source',
      'sync.online',
    ];
    expect(new Set(toldBy('csv.txt', ...names))).toEqual(new Set(toldBy('healthy.txt', ...names)));
  });

  test('error replies of chronyc', () => {
    expect(toldBy('replies.txt', 'daemon.control').map((fact) => fact.split('=')[1])).toEqual([
      'no-socket',
      'cannot-talk',
      'answers',
      'answers',
    ]);
  });

  test('the server side: who asked', () => {
    expect(toldBy('server.txt', 'server.received', 'server.client-packets')).toContain(
      'path:192.0.2.10>local server.client-packets=161 {"drops":0}',
    );
  });
});
