import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { TypedFact } from '../view.ts';

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

/** Sensors against their limits now, and else what the event log holds. */
export const bmcSensors = finding({
  name: 'bmc.sensors',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['ok', 'warning', 'critical', 'critical-event'],
  normal: normally('ok', { warning: 0.05, critical: leak.specific, 'critical-event': 0.02 }),
  good: ['ok', 'warning'],
  proves: ['ok'],
  title: t('sensors', 'センサー'),
  says: {
    ok: t('all sensors are within their limits', 'センサーはすべて正常範囲です'),
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
    const events = standing(view.all(bmc, 'bmc.event')).filter((event) => !well.has(nameIn(event, 'sensor')));
    if (events.length > 0) return { outcome: 'critical-event', facts: events.slice(-4) };
    if (at('warning').length > 0) return { outcome: 'warning', facts: at('warning').slice(0, 4) };
    return at('ok').length === 0 ? undefined : { outcome: 'ok', facts: at('ok').slice(0, 2) };
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
