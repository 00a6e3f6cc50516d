import { leak, localHost } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { TypedFact, View } from '../view.ts';

type Event = TypedFact<'bmc.event'>;

const nameIn = (fact: { readonly conditions?: Readonly<Record<string, unknown>> | undefined }, key: string): string =>
  String(fact.conditions?.[key] ?? '')
    .trim()
    .toLowerCase();

/** Critical events that nothing has taken back: what was asserted and later deasserted is over. */
function standing(events: readonly Event[]): Event[] {
  const last = new Map<string, Event>();
  for (const event of events) {
    const sensor = nameIn(event, 'sensor') || event.value;
    const over = event.conditions?.['asserted'] === false || event.conditions?.['severity'] === 'ok';
    if (over) last.delete(sensor);
    else if (event.conditions?.['severity'] === 'critical') last.set(sensor, event);
  }
  return [...last.values()];
}

/** Events of a moment, which nothing ever takes back: what they say of today depends on how old they are. */
const momentary =
  /uncorrect|\bIERR\b|machine check|\bMCERR\b|\b[PS]ERR\b|bus (?:fatal|uncorrectable)|\bFRB\d?\b|thermal trip|watchdog|kernel panic|run-?time (?:critical )?stop|\bNMI\b|configuration error/i;
const recentDays = 7;

/** The day of a stamp as event logs print it; month first, as ipmitool does. */
function dayOf(stamp: string): number | undefined {
  const text = stamp.slice(0, 60);
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/.exec(text);
  const words = /\b([A-Z][a-z]{2})[- ]{1,2}(\d{1,2})[-, ]{1,2}(?:\d\d:\d\d:\d\d (?:[A-Z]{2,5} )?)?(\d{4})\b/.exec(text);
  const ms = Date.parse(
    iso !== null
      ? `${iso[1]}-${iso[2]}-${iso[3]}T00:00:00Z`
      : slashed !== null
        ? `${(slashed[3] ?? '').padStart(4, '20')}-${(slashed[1] ?? '').padStart(2, '0')}-${(slashed[2] ?? '').padStart(2, '0')}T00:00:00Z`
        : words !== null
          ? `${words[2]} ${words[1]} ${words[3]} 00:00:00 UTC`
          : '',
  );
  return Number.isNaN(ms) ? undefined : ms / 86_400_000;
}

/** Without those of a moment that lie some days before the newest thing the BMC is seen to say. */
function recent(events: readonly Event[], all: readonly Event[], now: string | undefined): Event[] {
  const days = [...all.map(({ when }) => dayOf(when.stamp ?? '')), dayOf(now ?? '')].filter((it) => it !== undefined);
  const newest = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return events.filter((event) => {
    const day = momentary.test(event.value.slice(0, 200)) ? dayOf(event.when.stamp ?? '') : undefined;
    return day === undefined || newest - day <= recentDays;
  });
}

/** Somebody says that the BMC does not do its work: what its log does not hold is no comfort then. */
const isComplainedOf = (view: View): boolean =>
  (['env.bmc-fails', 'env.bmc-time-wrong', 'env.bmc-sometimes', 'env.complaint'] as const).some(
    (name) => view.last(localHost, name) !== undefined,
  );

/** One part bears many names: `PSU2 Status` of one program is the `Power Supply PS2 Status` of another. */
function partOf(name: string): string | undefined {
  const m = /\b(?:(ps|psu|pwr|power supply(?: ps)?)|(fan|blower))[ _#]?(\d{1,2})/i.exec(name);
  return m === null ? undefined : `${m[1] === undefined ? 'fan' : 'supply'} ${Number(m[3])}`;
}

/** Sensors against their limits now, and else what the event log holds. */
export const bmcSensors = finding({
  name: 'bmc.sensors',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['ok', 'log-clear', 'warning', 'critical', 'critical-event'],
  normal: normally('ok', {
    'log-clear': 0.2,
    warning: 0.05,
    critical: leak.specific,
    'critical-event': 0.02,
  }),
  good: ['ok', 'log-clear', 'warning'],
  proves: ['ok', 'log-clear'],
  title: t('sensors', 'センサー'),
  says: {
    ok: t('all sensors are within their limits', 'センサーはすべて正常範囲です'),
    'log-clear': t(
      'the event log holds nothing serious that has not passed',
      'イベントログに、継続中の重大イベントはありません',
    ),
    warning: t('a sensor is beyond its warning limit', '警告しきい値を超えたセンサーがあります'),
    critical: t('a sensor is beyond its critical limit', '危険しきい値を超えたセンサーがあります'),
    'critical-event': t(
      'the event log holds a critical event that was not taken back',
      'イベントログに、解除されていない重大イベントがあります',
    ),
  },
  judge(view, bmc) {
    const latest = new Map(view.all(bmc, 'bmc.sensor').map((fact) => [nameIn(fact, 'name') || fact.origin, fact]));
    const sensors = [...latest.values()];
    const at = (value: string) => sensors.filter((fact) => fact.value === value);
    if (at('critical').length > 0)
      return { outcome: 'critical', facts: at('critical').slice(0, 4), strength: 'conclusive' };
    // A sensor that reads well now speaks louder than what its event said then.
    const well = new Set(at('ok').map((fact) => nameIn(fact, 'name')));
    const parts = new Set([...well].flatMap((name) => partOf(name) ?? []));
    const all = view.all(bmc, 'bmc.event');
    const unwell = standing(all).filter(
      (event) => !well.has(nameIn(event, 'sensor')) && !parts.has(partOf(nameIn(event, 'sensor')) ?? '-'),
    );
    const events = recent(unwell, all, view.last(bmc, 'bmc.clock-reading')?.value);
    if (events.length > 0) return { outcome: 'critical-event', facts: events.slice(-4) };
    if (at('warning').length > 0) return { outcome: 'warning', facts: at('warning').slice(0, 4) };
    if (at('ok').length > 0) return { outcome: 'ok', facts: at('ok').slice(0, 2) };
    // A log of everyday events alone: nothing in it is worse than routine.
    const warned = all.some(
      ({ conditions = {} }) => conditions['severity'] === 'warning' && conditions['asserted'] !== false,
    );
    return all.length < 2 || warned || isComplainedOf(view)
      ? undefined
      : { outcome: 'log-clear', facts: all.slice(-2) };
  },
});

/** Room in the event log. */
export const bmcSel = finding({
  name: 'bmc.sel',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['room', 'nearly-full', 'full'],
  normal: { room: 0.85, 'nearly-full': 0.05, full: 0.1 },
  good: ['room', 'nearly-full', 'full'],
  title: t('event log', 'イベントログ'),
  says: {
    room: t('the event log has room', 'イベントログに空きがあります'),
    'nearly-full': t('the event log is nearly full', 'イベントログがほぼ満杯です'),
    full: t('the event log is full: newest events are lost', 'イベントログが満杯で、新しいイベントが失われています'),
  },
  judge(view, bmc) {
    const overflow = view.last(bmc, 'bmc.sel-overflow');
    const used = view.last(bmc, 'bmc.sel-used');
    if (overflow?.value === true) return { outcome: 'full', facts: [overflow], strength: 'conclusive' };
    if (used === undefined) return undefined;
    return { outcome: used.value >= 0.995 ? 'full' : used.value >= 0.9 ? 'nearly-full' : 'room', facts: [used] };
  },
});
