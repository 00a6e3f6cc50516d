import type { SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, established } from './asked.ts';
import { walkFields } from './lan.ts';

export interface SelEvent {
  readonly line: Line;
  readonly sensor: string;
  readonly event: string;
  readonly asserted: boolean;
  readonly severity: 'ok' | 'warning' | 'critical';
  readonly stamp: string;
}

const mostEvents = 300;

const grave =
  /(?<!non-)critical|non-?recoverable|AC lost|input lost|(?<!no )failure detected|\bfail(?:ed|ure)\b|uncorrectable|uncorrected|\bIERR\b|thermal trip|drive fault|power (?:unit )?(?:fault|failure)|config(?:uration)? error|redundancy lost|FRB|PCI (?:S|P)ERR|bus (?:uncorrectable|fatal)|fatal|battery (?:failed|low)|rebuild\/remap aborted|smoke|leak/i;
const mild =
  /non-?critical|\bcorrectable|predictive failure|redundancy degraded|degraded|lower non|warning|chassis intrusion|power cycle|limit not exceeded|throttl/i;
const fine =
  /presence detected|device present|log (?:area )?(?:reset|cleared)|fully redundant|\bS0\/G0\b|boot completed|timestamp|time ?sync|inserted|enabled|transition to (?:ok|running)|state deasserted|redundancy regained|\bOK\b|online|initiated by|\bpower (?:on|up|off|down)\b/i;

export function severityOf(event: string): SelEvent['severity'] {
  if (fine.test(event) && !/lost|fail|fault/i.test(event)) return 'ok';
  if (mild.test(event) && !/(?<!non-)(?<!non)critical|non-?recoverable/i.test(event)) return 'warning';
  if (grave.test(event)) return 'critical';
  return mild.test(event) ? 'warning' : 'ok';
}

/**
 * ` 1 | 11/25/26 | 07:17:45 UTC | Temperature #0x02 | Upper Critical going high | Asserted | Reading …`, cut at the bars: a
 * pattern over padded cells tries all ways to share the blanks out.
 */
function cellsOf(text: string): readonly (string | undefined)[] | undefined {
  const [number = '', ...rest] = text.split('|');
  const [date = '', time = '', sensor = '', event, last = '', ...more] = rest.map((cell) => cell.trim());
  const fits =
    /^\s{0,8}[0-9a-f]{1,4} $/.test(number) &&
    event !== undefined &&
    date !== '' &&
    date.length <= 30 &&
    time.length <= 24 &&
    sensor !== '' &&
    sensor.length <= 60 &&
    event.length <= 120 &&
    last.length <= 75 &&
    more.join('|').length <= 120;
  return fits ? [text, number, date, time, sensor, event, /^(?:Asserted|Deasserted)\b/.exec(last)?.[0]] : undefined;
}

const preInit =
  /^\s*([0-9a-f]{1,4}) \|\s{0,3}(Pre-Init(?: ?Time-?stamp)?)\s*\| ?(?:(\d{6,12})\| ?)?([^|]{1,60}?)\s*\| ?([^|]{0,120}?)\s*(?:\| ?(Asserted|Deasserted)?\b.{0,200})?$/i;

const oem = /^\s*(?:[0-9a-f]{1,4} )?\| ?(?:[^|]{1,30}\| ?)?(?:OEM record|Linux kernel panic)/i;

const dated = /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z][a-z]{2}-\d{1,2}-\d{4}|Unspecified|PostInit|Pre-?Init/i;

/** `ipmitool sel list`, `sel elist`. */
export const selList: Reader = {
  id: 'ipmitool.sel.list',
  title: 'ipmitool sel list, sel elist',
  seen: 'captured',
  sign: signOf(/^\s*(?:[0-9a-f]{1,4} )?\|/i, /^SEL has no entries/),
  begins: ({ text }) => selRow({ text, raw: '', number: 0 }) !== undefined || /^SEL has no entries\s*$/.test(text),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const subject = bmcOf(out, first);
    established(out, first);
    out.covered('ipmi.sel', subject);
    const events: SelEvent[] = [];
    while (events.length < 20_000) {
      const line = cursor.peek();
      const event = line === undefined ? undefined : selRow(line);
      // Records of the maker's own shape stand between the others.
      const foreign = line !== undefined && event === undefined && events.length > 0 && oem.test(line.text);
      if (event === undefined && !foreign) break;
      if (event !== undefined) events.push(event);
      cursor.next();
    }
    if (events.length === 0) cursor.next();
    tellEvents(events, out, subject);
  },
};

/** Rows that count up look like numbered lines, and lose their number. */
export const withNumber = (text: string): string => (/^\s*\|/.test(text) ? `0 ${text.trimStart()}` : text);

function selRow(line: Line): SelEvent | undefined {
  const text = withNumber(line.text);
  if (text.length > 500 || !text.includes('|')) return undefined;
  const early = preInit.exec(text);
  const m = early ?? cellsOf(text);
  if (m === undefined) return undefined;
  const [, , date = '', time = '', sensor = '', event = '', direction] = m;
  if (early === null && (!dated.test(date) || !/^\d\d:\d\d:\d\d|^$|Init/.test(time))) return undefined;
  return {
    line,
    sensor,
    event,
    asserted: direction !== 'Deasserted',
    severity: severityOf(`${sensor} ${event}`),
    stamp: early === null ? `${date} ${time}` : 'Pre-Init',
  };
}

/** The last word on each sensor and event counts: an alarm that has gone is no alarm. */
export function tellEvents(events: readonly SelEvent[], out: Out, subject: SubjectId): void {
  const last = new Map<string, SelEvent>();
  for (const event of events) {
    const key = `${event.sensor}\n${event.event.replace(/;? ?Sensor Reading.*/, '')}`;
    last.delete(key);
    last.set(key, event);
  }
  for (const { sensor, event, severity, asserted, stamp, line } of [...last.values()].slice(-mostEvents))
    out.fact('bmc.event', `${sensor}: ${event}`.slice(0, 160), line, {
      subject,
      conditions: { sensor, severity, asserted },
      when: { stamp },
    });
  const newest = events.at(-1);
  // Events of the first minute after power-up bear no date on a healthy BMC; a log without any date has no clock.
  if (
    newest !== undefined &&
    events.length >= 2 &&
    events.every(({ stamp }) =>
      /^(?:Pre-?Init|Post-?Init|S\+)|\b(?:19[0-9]{2}|0?1[/-]0?1[/-](?:19)?70)\b|01\/01\/2000/i.test(stamp),
    )
  )
    out.fact('bmc.clock-unset', newest.stamp, newest.line, { subject, conditions: { events: events.length } });
}

/** Words without their endings, and the numbers: what a sentence of a log is about. */
function topicOf(text: string): { words: Set<string>; numbers: string } {
  const words = text.toLowerCase().match(/[a-z]{3,}|\d+/g) ?? [];
  return {
    words: new Set(words.filter((word) => /[a-z]/.test(word) && !idle.has(word)).map((word) => word.slice(0, 5))),
    numbers: words.filter((word) => /\d/.test(word)).join(' '),
  };
}
const idle: ReadonlySet<string> = new Set([
  'the',
  'has',
  'have',
  'been',
  'was',
  'are',
  'for',
  'and',
  'with',
  'than',
  'from',
  'this',
]);

/** Logs in sentences say in other words that it is well again: a later good line about the same thing clears the bad one. */
export function clearedLater(events: readonly SelEvent[]): SelEvent[] {
  const good = events
    .map((event, at) => ({ at, event, topic: topicOf(event.event) }))
    .filter(({ event }) => event.severity === 'ok');
  return events.map((event, at) => {
    if (event.severity === 'ok' || !event.asserted || good.length > 2000) return event;
    const { words, numbers } = topicOf(event.event);
    const cleared = good.some(
      (later) =>
        later.at > at &&
        (later.topic.numbers === numbers || later.topic.numbers === '' || numbers === '') &&
        [...later.topic.words].filter((word) => words.has(word)).length >= Math.min(2, words.size),
    );
    return cleared ? { ...event, asserted: false } : event;
  });
}

/** `ipmitool sel info`, `ipmi-sel --info`. */
export const selInfo: Reader = {
  id: 'ipmitool.sel.info',
  title: 'ipmitool sel info, ipmi-sel --info',
  seen: 'captured',
  sign: signOf(
    /^SEL Information/,
    'Percent Used',
    'SEL version',
    'Number of log entries',
    /^(?:Entries|Free Space)\s*: \d/,
  ),
  begins: ({ text }, cursor) =>
    /^SEL Information\s*$/.test(text) ||
    /^(?:[\w.:-]{1,100}: )?Percent Used\s*: \d{1,3}\s?%/.test(text) ||
    (/^(?:[\w.:-]{1,100}: )?SEL version\s*: /i.test(text) &&
      /Number of log entries\s*:/.test(cursor.peek(1)?.text ?? '')) ||
    /^(?:[\w.:-]{1,100}: )?Number of log entries\s*: \d/.test(text) ||
    (/^(?:Entries|Free Space)\s*: \d+/.test(text) &&
      /^(?:Free Space|Percent Used)\s*:/.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    if (/^SEL Information/.test(first.text)) cursor.next();
    const subject = bmcOf(out, first);
    established(out, first);
    out.covered('ipmi.sel-info', subject);
    let entries: number | undefined;
    let free: number | undefined;
    walkFields(
      cursor,
      (name, value, line) => {
        const key = name.replace(/^[\w.:-]{1,100}: /, '');
        switch (key) {
          case 'entries':
          case 'number of log entries':
            entries = Number(value);
            break;
          case 'free space':
          case 'free space remaining':
            free = /^\d+/.test(value) ? Number.parseInt(value, 10) : undefined;
            if (free === 0 && (entries ?? 1) > 0 && key === 'free space remaining')
              out.fact('bmc.sel-used', 1, line, { subject });
            break;
          case 'percent used': {
            const used = /^(\d{1,3})\s?%/.exec(value)?.[1];
            if (used !== undefined) out.fact('bmc.sel-used', Math.min(1, Number(used) / 100), line, { subject });
            break;
          }
          case 'overflow':
            if (/^(?:true|false)$/i.test(value)) out.fact('bmc.sel-overflow', /true/i.test(value), line, { subject });
            break;
          case 'events dropped due to lack of space':
            out.fact('bmc.sel-overflow', /^yes/i.test(value), line, { subject });
            break;
          case 'last add time':
          case 'recent addition timestamp':
            if (/^(?:S\+ |Post-?Init (?!0 s))|01\/01\/(?:19)?70/i.test(value) && entries !== 0)
              out.fact('bmc.clock-unset', value.slice(0, 60), line, { subject });
            break;
          default:
            return /^(?:version|last del time|supported cmds|# of alloc units|alloc unit size|# free units|largest free blk|max record size|recent erase|get sel alloc|reserve sel|partial add|delete sel|number of possible|allocation unit|number of free|largest free|maximum record)/.test(
              key,
            );
        }
        return true;
      },
      60,
    );
    if (cursor.peek() === first) cursor.next();
  },
};
