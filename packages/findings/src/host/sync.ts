import { leak, type SubjectId } from '@tokimori/model';
import { finding, type Judged, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

const used = new Set(['selected', 'pps', 'combined']);

/**
 * Whether the host follows anything. Stale values are worth nothing: chrony keeps stratum and leap "Normal" after all
 * sources are lost, so a statement of the daemon counts only while some source is reachable.
 */
export const hostSync = finding({
  name: 'host.sync',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['synchronised', 'starting', 'unsynchronised'],
  normal: normally('synchronised', { starting: 0.05, unsynchronised: 0.02 }),
  good: ['synchronised', 'starting'],
  proves: ['synchronised', 'starting'],
  gather: 'all',
  title: t('the host’s synchronisation', 'ホストの同期状態'),
  says: {
    synchronised: t('the host follows a source', 'ホストは同期元に追従しています'),
    starting: t(
      'the daemon has just started: its sources answer, it has not chosen yet',
      'デーモンは起動直後で、同期元は応答していますが、まだ選択前です',
    ),
    unsynchronised: t('the host follows no source', 'ホストはどの同期元にも追従していません'),
  },
  judge(view, host) {
    return (
      allSilent(view, host) ??
      justStarted(view, host) ??
      bySelection(view, host) ??
      byServo(view, host) ??
      byDaemonsLog(view, host) ??
      byStatement(view, host)
    );
  },
});

function allSilent(view: View, host: SubjectId): Judged | undefined {
  const paths = view.peersOf(host);
  const reaches = paths.flatMap((path) => view.last(path, 'assoc.reach') ?? []);
  const refclock = view
    .pathsOf(host)
    .some((p) => view.value(p, 'assoc.mode') === 'refclock' && (view.value(p, 'assoc.reach') ?? 0) > 0);
  if (reaches.length === 0 || refclock || reaches.some((fact) => fact.value !== 0)) return undefined;
  return { outcome: 'unsynchronised', facts: reaches.slice(0, 4) };
}

/** Registers with a few leading ones: every poll so far was answered, there were only few. */
const youngest = 0x0f;

function justStarted(view: View, host: SubjectId): Judged | undefined {
  const paths = view.peersOf(host).filter((path) => view.last(path, 'assoc.reach') !== undefined);
  const chosen = view.pathsOf(host).some((p) => used.has(view.value(p, 'assoc.tally') ?? ''));
  const young = paths.flatMap((path) => {
    const reach = view.last(path, 'assoc.reach');
    return reach !== undefined && reach.value > 0 && reach.value <= youngest && (reach.value & (reach.value + 1)) === 0
      ? [reach]
      : [];
  });
  // Most of them: one dead source does not make a start a failure.
  return chosen || young.length === 0 || young.length * 2 <= paths.length
    ? undefined
    : { outcome: 'starting', facts: young.slice(0, 4) };
}

function bySelection(view: View, host: SubjectId): Judged | undefined {
  const tallies = view.pathsOf(host).flatMap((path) => {
    const tally = view.last(path, 'assoc.tally');
    return tally !== undefined && used.has(tally.value) && (view.value(path, 'assoc.reach') ?? 1) !== 0 ? [tally] : [];
  });
  const stated = view.last(host, 'sync.state');
  if (stated?.value === 'unsynchronised' && tallies.length === 0 && stated.conditions?.['by'] !== 'kernel')
    return { outcome: 'unsynchronised', facts: [stated] };
  const chosen = tallies.find((fact) => fact.value !== 'combined');
  return chosen === undefined
    ? undefined
    : { outcome: 'synchronised', facts: [chosen, ...(stated === undefined ? [] : [stated])] };
}

/** linuxptp: the servo is locked (s2) and close. phc2sys(8) */
function byServo(view: View, host: SubjectId): Judged | undefined {
  const locked = view.all(host, 'sync.offset').findLast((fact) => fact.conditions?.['servo'] === 2);
  if (locked === undefined || Math.abs(locked.value) > 0.001 || view.last(host, 'event.time-jump') !== undefined)
    return undefined;
  return { outcome: 'synchronised', facts: [locked] };
}

/** The kernel's flag says less than the daemon's own log: chronyd without `rtcsync` never clears it. */
function byDaemonsLog(view: View, host: SubjectId): Judged | undefined {
  const stated = view.last(host, 'sync.state');
  if (stated?.value !== 'unsynchronised' || stated.conditions?.['by'] !== 'kernel') return undefined;
  const selected = view
    .peersOf(host)
    .flatMap((p) => view.last(p, 'event.selected') ?? [])
    .at(-1);
  if (selected === undefined || view.value(host, 'daemon.kind') !== 'chronyd') return undefined;
  const since = (
    ['event.no-selectable', 'event.no-majority', 'event.daemon-exit', 'event.daemon-failed'] as const
  ).some((name) => (view.last(host, name)?.when.sequence ?? -1) > selected.when.sequence);
  return since ? undefined : { outcome: 'synchronised', facts: [selected] };
}

function byStatement(view: View, host: SubjectId): Judged | undefined {
  const stated = view.last(host, 'sync.state');
  if (stated === undefined) {
    const lost = view.last(host, 'event.no-selectable');
    const selected = view
      .peersOf(host)
      .flatMap((p) => view.last(p, 'event.selected') ?? [])
      .at(-1);
    if (lost !== undefined && (selected === undefined || selected.when.sequence < lost.when.sequence))
      return { outcome: 'unsynchronised', facts: [lost] };
    if (selected !== undefined) return { outcome: 'synchronised', facts: [selected] };
    // systemd-timesyncd's own status: replies counted, and an offset from the last one.
    const packets = view.last(host, 'sync.packets');
    return packets === undefined ||
      packets.value === 0 ||
      !view.peersOf(host).some((path) => view.last(path, 'assoc.jitter') !== undefined)
      ? undefined
      : { outcome: 'synchronised', facts: [packets], strength: 'weak' };
  }
  // A "synchronised" without any source at hand may be stale; it counts, weakly, only where no billboard was given.
  return { outcome: stated.value, facts: [stated], strength: stated.value === 'synchronised' ? 'weak' : 'clear' };
}

/** Why the selection chose nothing, in the daemon's own words or by its marks. */
export const hostSelection = finding({
  name: 'host.selection',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['chosen', 'no-majority', 'nothing-selectable', 'required-missing'],
  normal: normally('chosen', {
    'no-majority': leak.specific,
    'nothing-selectable': 0.02,
    'required-missing': leak.mechanism,
  }),
  good: ['chosen'],
  gather: 'any',
  title: t('selection among the sources', '同期元の選択'),
  says: {
    chosen: t('a source is chosen', '同期元が選ばれています'),
    'no-majority': t('the sources disagree, none has a majority', '同期元が食い違い、多数派がありません'),
    'nothing-selectable': t('no source is fit to be chosen', '選べる同期元がありません'),
    'required-missing': t(
      'a required or trusted source is missing, so the others must wait',
      '必須(require/trust)の同期元が得られず、他の同期元は待機しています',
    ),
  },
  judge(view, host) {
    const waiting = view.pathsOf(host).flatMap((p) =>
      view
        .all(p, 'assoc.selection')
        .filter((f) => f.value === 'waits')
        .slice(-1),
    );
    const required = view.last(host, 'event.required-missing');
    if (required !== undefined || waiting.length > 0)
      return { outcome: 'required-missing', facts: required === undefined ? waiting : [required] };
    const tallies = view.peersOf(host).flatMap((p) => view.last(p, 'assoc.tally') ?? []);
    const false_ = tallies.filter((f) => f.value === 'falseticker');
    if (false_.length >= 2 && !tallies.some((f) => used.has(f.value))) return { outcome: 'no-majority', facts: false_ };
    const majority = view.last(host, 'event.no-majority');
    const selectable = view.last(host, 'event.no-selectable');
    const selected = view
      .pathsOf(host)
      .flatMap((p) => [
        ...view.all(p, 'event.selected'),
        ...view.all(p, 'assoc.tally').filter((f) => f.value === 'selected'),
      ])
      .at(-1);
    const latest = [majority, selectable]
      .filter((f) => f !== undefined)
      .sort((a, b) => b.when.sequence - a.when.sequence)[0];
    if (latest === undefined || (selected !== undefined && selected.when.sequence > latest.when.sequence))
      return undefined;
    return { outcome: latest === majority ? 'no-majority' : 'nothing-selectable', facts: [latest] };
  },
});

/** How many sources the daemon has. */
export const hostSources = finding({
  name: 'host.sources',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['some', 'none'],
  normal: normally('some', { none: leak.specific }),
  good: ['some'],
  title: t('sources the daemon has', 'デーモンの同期元'),
  says: {
    some: t('the daemon has sources', 'デーモンに同期元があります'),
    none: t('the daemon has no source at all', 'デーモンに同期元が一つもありません'),
  },
  judge(view, host) {
    const listed = view.last(host, 'sync.sources');
    const configured = view.last(host, 'config.read');
    const unresolved = view.last(host, 'sync.unresolved');
    if (unresolved !== undefined && unresolved.value > 0) return undefined;
    if (listed !== undefined) return { outcome: listed.value === 0 ? 'none' : 'some', facts: [listed] };
    const count = configured?.conditions?.['sources'];
    if (configured === undefined || typeof count !== 'number') return undefined;
    return { outcome: count === 0 ? 'none' : 'some', facts: [configured] };
  },
});
