import { pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const e = '-?\\d{1,12}(?:\\.\\d{1,12})?(?:e[+-]\\d{2,3})?';
const stamp = '^(?<stamp>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)(?:\\.\\d{1,6})?\\s+(?<source>[\\w.:-]{1,45})';

/** Columns as chrony.conf(5) lists them under `log`. Only those that are told have names. */
const tracking = new RegExp(
  `${stamp}\\s+(?<stratum>\\d{1,2})\\s+(?<frequency>${e})\\s+(?<skew>${e})\\s+(?<offset>${e})\\s+(?<leap>[N+?-])\\s+\\d{1,3}\\s+(?<deviation>${e})\\s+${e}\\s+(?<delay>${e})\\s+(?<dispersion>${e})(?:\\s+${e})?\\s*$`,
);
const measurements = new RegExp(
  `${stamp}\\s+(?<leap>[N+?-])\\s+(?<stratum>\\d{1,2})\\s+(?<tests>[01]{3} [01]{3} [01]{3,4})\\s+-?\\d{1,2}\\s+-?\\d{1,2}\\s+\\S{1,8}\\s+(?<offset>${e})\\s+(?<peer>${e})\\s+${e}\\s+(?<delay>${e})\\s+(?<dispersion>${e})\\s+(?<refid>[0-9A-F]{8})(?:\\s+\\S{1,4}){0,3}\\s*$`,
);
const heading = /^\s*Date \(UTC\) Time\s+IP Address\s/;
const rule = /^={20,}\s*$/;
const leaps = { N: 'none', '+': 'add', '-': 'delete', '?': 'unsynchronised' } as const;

type Cells = Readonly<Record<string, string | undefined>>;
interface Seen {
  readonly line: Line;
  readonly cells: Cells;
}

/** `tracking.log` and `measurements.log`. Of a long file the last line about each source is told: its present state. */
export const chronyLogFiles: Reader = {
  id: 'chrony.logfiles',
  title: 'chrony tracking.log, measurements.log',
  seen: 'documented',
  sign: signOf(heading, tracking, measurements),
  begins: ({ text }) => heading.test(text) || tracking.test(text) || measurements.test(text),
  read(cursor, out) {
    let host: Seen | undefined;
    const sources = new Map<string, Seen>();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const own = tracking.exec(line.text)?.groups;
      const other = own === undefined ? measurements.exec(line.text)?.groups : undefined;
      if (own === undefined && other === undefined && !rule.test(line.text) && !heading.test(line.text)) break;
      cursor.next();
      // 0.0.0.0 stands for adjustments without a source.
      if (own !== undefined && own.source !== '0.0.0.0') host = { line, cells: own };
      if (other !== undefined) sources.set(other.source ?? '', { line, cells: other });
    }
    out.covered('chrony.logfiles');
    if (host !== undefined) tellHost(host, out);
    for (const seen of sources.values()) tellSource(seen, out);
  },
};

function tellHost({ line, cells }: Seen, out: Out): void {
  const when = { when: { stamp: cells.stamp ?? '' } };
  const leap = leaps[cells.leap as keyof typeof leaps];
  out.fact('sync.source', cells.source ?? '', line, when);
  out.fact('sync.stratum', Number(cells.stratum), line, when);
  // The file counts a fast clock as positive, we what is to be added to it.
  out.fact('sync.frequency', -Number(cells.frequency) || 0, line, when);
  out.fact('sync.last-offset', -Number(cells.offset) || 0, line, when);
  out.fact('sync.skew', Number(cells.skew), line, when);
  out.fact('sync.root-delay', Number(cells.delay), line, when);
  out.fact('sync.root-dispersion', Number(cells.dispersion), line, when);
  out.fact('sync.leap', leap, line, when);
  out.fact('sync.state', leap === 'unsynchronised' ? 'unsynchronised' : 'synchronised', line, when);
}

function tellSource({ line, cells }: Seen, out: Out): void {
  const options = { subject: pathId(out.host, cells.source ?? ''), when: { stamp: cells.stamp ?? '' } };
  out.fact('assoc.leap', leaps[cells.leap as keyof typeof leaps], line, options);
  out.fact('assoc.stratum', Number(cells.stratum), line, options);
  out.fact('assoc.tests', (cells.tests ?? '').replaceAll(' ', ''), line, options);
  out.fact('assoc.offset', Number(cells.offset), line, options); // theta of RFC 5905: positive, the source is ahead
  out.fact('assoc.delay', Number(cells.peer), line, options);
  out.fact('assoc.root-delay', Number(cells.delay), line, options);
  out.fact('assoc.root-dispersion', Number(cells.dispersion), line, options);
  out.fact('assoc.refid', cells.refid ?? '', line, options);
}

const response =
  /\(process_response\) test123=(?<a>[01]{3}) test567=(?<b>[01]{3}) testABCD=(?<c>[01]{4}) kod_rate=(?<kod>[01])(?:.*\bvalid=(?<valid>[01]))?/;

/** chronyd's debug lines about each reply. They name no source: the fact stands for every path of the host. */
export const chronyDebug: Reader = {
  id: 'chronyd.debug',
  title: 'chronyd -d -d',
  seen: 'documented',
  sign: signOf(response),
  begins: ({ text }) => response.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const cells = response.exec(line.text)?.groups ?? {};
    const subject = pathId(out.host, '*');
    out.covered('chronyd.debug');
    out.fact('assoc.tests', `${cells.a}${cells.b}${cells.c}`, line, { subject });
    if (cells.kod === '1') out.fact('event.kod', 'RATE', line, { subject });
  },
};
