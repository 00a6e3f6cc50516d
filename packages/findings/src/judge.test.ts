import type { FactName } from '@tokimori/facts';
import type { Coverage, Fact, FactValue, SubjectId } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

let sequence = 0;
const fact = (subject: SubjectId, name: FactName, value: FactValue, conditions?: Fact['conditions']): Fact => ({
  subject,
  observer: 'host:c',
  name,
  value,
  ...(conditions === undefined ? {} : { conditions }),
  when: { sequence: sequence++ },
  origin: { kind: 'line', document: 'd', line: sequence, text: `${name} ${value}`, reader: 'test' },
});

const outcome = (facts: Fact[], name: string, subject: SubjectId, coverage: Coverage[] = []) =>
  judge({ facts, coverage }).find((f) => f.name === name && f.subject === subject)?.outcome;

const path = 'path:c>s';

describe('replies from the source', () => {
  const reach = (value: number, ...more: Fact[]) =>
    outcome([fact(path, 'assoc.reach', value), ...more], 'ntp.reach', path);

  test.each([
    [0o377, 'answering'],
    [0o1, 'answering'],
    [0o7, 'answering'],
    [0o376, 'answering'],
    [0o367, 'answering'],
    [0o325, 'lossy'],
    [0o370, 'lost'],
  ])('register %o reads as %s', (register, expected) => expect(reach(register)).toBe(expected));

  test('reach 0 is silent before the first reply, lost after one', () => {
    expect(reach(0)).toBe('silent');
    expect(reach(0, fact(path, 'assoc.last-rx', 900))).toBe('lost');
  });

  test('a name without an address says nothing about the network', () => {
    expect(reach(0, fact(path, 'assoc.unresolved', true))).toBeUndefined();
  });

  test('a pool row is a placeholder, not a silent source', () => {
    expect(reach(0, fact(path, 'assoc.mode', 'pool'))).toBeUndefined();
  });

  test('packets that came and did not count are replies', () => {
    expect(reach(0, fact(path, 'assoc.flash', 'pkt_stratum peer_unreach'))).toBe('answering');
  });
});

describe('the host', () => {
  test('"synchronised" without a reachable source is stale', () => {
    const facts = [
      fact(path, 'assoc.reach', 0),
      fact(path, 'assoc.tally', 'selected'),
      fact('host:c', 'sync.state', 'synchronised'),
    ];
    expect(outcome(facts, 'host.sync', 'host:c')).toBe('unsynchronised');
  });

  test('two falsetickers and nothing chosen: no majority', () => {
    const facts = ['a', 'b'].flatMap((s) => [
      fact(`path:c>${s}`, 'assoc.reach', 255),
      fact(`path:c>${s}`, 'assoc.tally', 'falseticker'),
    ]);
    expect(outcome(facts, 'host.selection', 'host:c')).toBe('no-majority');
    expect(outcome(facts, 'ntp.vote', 'path:c>a')).toBe('disputed');
  });

  test('a message that was later answered by success is over', () => {
    const facts = [fact('host:c', 'event.no-selectable', true), fact(path, 'event.selected', true)];
    expect(outcome(facts, 'host.selection', 'host:c')).toBeUndefined();
    expect(outcome(facts, 'host.sync', 'host:c')).toBe('synchronised');
  });

  test('sources that disagree say nothing about the clock', () => {
    const facts = [0.4, -0.8].flatMap((o, i) => [
      fact(`path:c>${i}`, 'assoc.reach', 255),
      fact(`path:c>${i}`, 'assoc.offset', o),
    ]);
    expect(outcome(facts, 'clock.offset', 'host:c')).toBeUndefined();
  });
});

describe('offset against the others', () => {
  const among = (offset: number, delay: number) => {
    const facts = [0, 0.0001, -0.0001].flatMap((o, i) => [
      fact(`path:c>${i}`, 'assoc.reach', 255),
      fact(`path:c>${i}`, 'assoc.offset', o),
      fact(`path:c>${i}`, 'assoc.tally', 'combined'),
    ]);
    facts.push(fact(path, 'assoc.reach', 255), fact(path, 'assoc.offset', offset), fact(path, 'assoc.delay', delay));
    return outcome(facts, 'ntp.offset', path);
  };

  test('half the round trip points at one slow direction, more cannot', () => {
    expect(among(0.0403, 0.0811)).toBe('half-delay');
    expect(among(0.25, 0.001)).toBe('beyond-delay');
    expect(among(0.0005, 0.02)).toBe('in-line');
    expect(among(0.002, 0.03)).toBe('in-line');
  });
});

describe('the server’s counters', () => {
  const counters = (name: FactName, value: number) =>
    outcome(
      [
        fact(path, 'assoc.reach', 0),
        fact('host:server', 'host.address', 's'),
        fact('host:server', 'server.received', 100),
        fact('host:server', name, value),
      ],
      'server.counters',
      'source:s',
    );

  test('they name why a client hears nothing', () => {
    expect(counters('server.restricted', 65)).toBe('refusing');
    expect(counters('server.auth-failed', 31)).toBe('auth-failing');
    expect(counters('server.rate-limited', 70)).toBe('rate-limiting');
    expect(counters('server.restricted', 0)).toBe('unheard');
  });
});
