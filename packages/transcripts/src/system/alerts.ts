import { hostId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** Alerts of node_exporter's mixin and of common collections: what their annotations say. */
const notSynchronising =
  /\bClock (?:at|on) (?<instance>[\w.:[\]-]{1,200}) is not synchroni[sz]ing\b|\b(?:Node|Host)ClockNotSynchroni[sz]ing\b/;
const skewed =
  /\bClock (?:at|on) (?<instance>[\w.:[\]-]{1,200}) is out of sync by more than (?<seconds>\d{1,6}(?:\.\d{1,3})?) ?s\b|\b(?:Node|Host)ClockSkew(?:Detected)?\b/;
/** The kernel's clock as node_exporter shows it (adjtimex): the flag, the error estimate. */
const metric =
  /^node_timex_(?<name>sync_status|maxerror_seconds|offset_seconds)(?:\{[^}]{0,300}\})?\s+(?<value>-?[\d.e+-]{1,30})\s*$/;
/** chrony_exporter. */
const chronyMetric =
  /^chrony_tracking_(?<name>stratum|system_time_seconds|remote_reachable|info)(?:\{[^}]{0,300}\})?\s+(?<value>-?[\d.e+-]{1,30})\s*$/;

const instanceHost = (instance: string | undefined, out: Out) =>
  instance === undefined ? out.host : hostId(instance.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, ''));

/** What Prometheus says of clocks: alert texts and metrics. */
export const clockAlerts: Reader = {
  id: 'prometheus.clock',
  title: 'Prometheus alerts and metrics of the clock',
  seen: 'documented',
  sign: signOf(notSynchronising, skewed, metric, chronyMetric),
  begins: ({ text }) =>
    text.length < 600 &&
    // A rule of the alert is no alert.
    !/^\s*(?:- )?(?:alert|expr|summary|description): .{0,60}\{\{|^\s*- alert:/.test(text) &&
    (notSynchronising.test(text) || skewed.test(text) || metric.test(text) || chronyMetric.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('prometheus.clock');
    tell(line, out);
  },
};

function tell(line: Line, out: Out): void {
  const still = notSynchronising.exec(line.text);
  const off = still === null ? skewed.exec(line.text) : null;
  if (still !== null || off !== null) {
    if (/\bresolved\b/i.test(line.text)) return;
    const subject = instanceHost((still ?? off)?.groups?.['instance'], out);
    if (still !== null) out.fact('sync.state', 'unsynchronised', line, { subject, conditions: { by: 'kernel' } });
    else out.fact('event.clock-skew', Number(off?.groups?.['seconds'] ?? 0), line, { subject });
    return;
  }
  const { name, value = '' } = (metric.exec(line.text) ?? chronyMetric.exec(line.text))?.groups ?? {};
  const number = Number(value);
  if (!Number.isFinite(number)) return;
  if (name === 'sync_status')
    out.fact('sync.state', number === 1 ? 'synchronised' : 'unsynchronised', line, { conditions: { by: 'kernel' } });
  else if (name === 'maxerror_seconds') out.fact('sync.max-error', number, line);
  else if (name === 'stratum') out.fact('sync.stratum', number, line);
}
