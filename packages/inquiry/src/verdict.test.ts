import type { Finding, Inference, RankedCause, SubjectId } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const finding = (name: string, subject: SubjectId, outcome: string): Finding => ({
  name,
  subject,
  outcome,
  strength: 'clear',
  facts: [],
});
const silent = finding('ntp.reach', 'path:c>dead', 'silent');
const cause = (key: string, subject: SubjectId, probability: number): RankedCause => ({
  key,
  subject,
  probability,
  grade: 'likely',
  chain: [],
  ledger: [],
  explains: [silent],
});
const inference = (ranked: RankedCause[], more: Partial<Inference> = {}): Inference => ({
  ranked,
  best: ranked.filter((c) => c.probability > 0.5),
  nothing: 0,
  nothingBehindTrouble: 0,
  unexplained: [],
  next: [],
  neglected: 0,
  ...more,
});

const follows = finding('host.sync', 'host:c', 'synchronised');
const agreeing = (count: number) =>
  Array.from({ length: count }, (_, i) => finding('ntp.vote', `path:c>s${i}`, 'agrees'));

describe('the verdict', () => {
  test('a fault is named at three to one and not below', () => {
    expect(verdictOf(inference([cause('firewall-drops-123-udp', 'path:c>dead', 0.75)]), [silent])).toBe('fault');
    expect(verdictOf(inference([cause('firewall-drops-123-udp', 'path:c>dead', 0.74)]), [silent])).toBe('undetermined');
  });

  test('a cause that explains nothing of the trouble is no answer', () => {
    const leftOver = { ...cause('disk-full', 'host:c', 0.9), explains: [] };
    expect(verdictOf(inference([leftOver]), [silent])).toBe('undetermined');
  });

  test('without any trouble a probable cause is no fault', () => {
    expect(verdictOf(inference([cause('time-daemon-stopped', 'host:c', 0.9)]), [follows])).toBe('healthy');
  });

  test('healthy takes a sign of function, not the absence of trouble', () => {
    expect(verdictOf(inference([], { nothingBehindTrouble: 1 }), [])).toBe('undetermined');
    expect(verdictOf(inference([], { nothingBehindTrouble: 1 }), [follows])).toBe('healthy');
  });

  test('an open question keeps a working thing from being called healthy', () => {
    const odd = finding('ntp.jitter', 'path:c>s0', 'wild');
    expect(verdictOf(inference([], { nothingBehindTrouble: 0.9, unexplained: [odd] }), [follows, odd])).toBe(
      'undetermined',
    );
    expect(verdictOf(inference([], { nothingBehindTrouble: 0.9 }), [follows, odd])).toBe('healthy');
  });

  test('what is slight makes a working thing no fault, and a complaint keeps it from being called healthy', () => {
    const shaky = finding('ntp.jitter', 'path:c>s0', 'shaky');
    const guess = inference([{ ...cause('jitter-excessive', 'path:c>s0', 0.9), explains: [shaky] }]);
    const complaint = finding('said.complaint', 'host:local', 'yes');
    expect(verdictOf(guess, [follows, shaky])).toBe('healthy');
    expect(verdictOf(guess, [follows, shaky, complaint])).toBe('fault');
    expect(verdictOf(inference([]), [follows, complaint])).toBe('undetermined');
  });

  test('ordinary messages suggest health where nothing else is seen and no unread line speaks of failure', () => {
    const routine = finding('text.routine', 'host:c', 'seen');
    expect(verdictOf(inference([]), [routine])).toBe('healthy');
    expect(verdictOf(inference([]), [routine, finding('text.alarming', 'host:c', 'line')])).toBe('undetermined');
    expect(verdictOf(inference([]), [follows, finding('text.alarming', 'host:c', 'line')])).toBe('healthy');
    expect(verdictOf(inference([]), [follows, finding('text.alarming', 'host:c', 'document')])).toBe('undetermined');
  });

  test('a weakness alone makes exposed; it is the answer where it explains all the trouble', () => {
    const one = cause('single-source', 'host:c', 0.95);
    expect(verdictOf(inference([one]), [follows])).toBe('exposed');
    const closed = cause('noquery-restriction', 'host:c', 0.9);
    expect(verdictOf(inference([closed]), [finding('daemon.control', 'host:c', 'timeout')])).toBe('exposed');
  });

  test('with four good sources left a dead one is a weakness, with three a fault', () => {
    const dead = inference([cause('source-unreachable', 'source:dead', 0.9)]);
    expect(verdictOf(dead, [follows, silent, ...agreeing(4)])).toBe('exposed');
    expect(verdictOf(dead, [follows, silent, ...agreeing(3)])).toBe('fault');
  });
});
