import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, established } from './asked.ts';
import { withNumber } from './sel.ts';

type State = 'ok' | 'warning' | 'critical' | 'unreadable';

const states: Readonly<Record<string, State>> = {
  ok: 'ok',
  nc: 'warning',
  cr: 'critical',
  nr: 'critical',
  ns: 'unreadable',
  na: 'unreadable',
  unc: 'warning',
  lnc: 'warning',
  ucr: 'critical',
  lcr: 'critical',
  unr: 'critical',
  lnr: 'critical',
};

/** `FAN1 | 03h | ok | 7.3 | 7200 RPM` */
const elist = /^([^|]{1,32}?)\s*\| ?([0-9A-F]{2})h \| ?(\w{2,3})\s*\| {0,2}(\d{1,3}\.\d{1,3}) ?\| ?(.{0,60})$/;
/** `FAN1 | 7200 RPM | ok` */
const list =
  /^([^|]{1,32}?)\s*\| ?((?:[-+]?\d|0x|no reading|not readable|disabled|ns\b)[^|]{0,40}?)\s*\| ?(ok|nc|cr|nr|ns|na|[ul](?:nc|cr|nr))\s*$/i;
const status = /^(?:ok|nc|cr|nr|ns|na|[ul](?:nc|cr|nr)|0x[0-9a-f]{2,6})$/;
const statusCell = /\| ?(?:ok|nc|cr|nr|ns|na|[ul](?:nc|cr|nr)|0x[0-9a-f]{2,6})\s{0,20}\|/;

interface TableRow {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly status: string;
  readonly limits: readonly string[];
}

/** `FAN1 | 7200.000 | RPM | ok | 1000.000 | …`: ten columns. Cut at the bars: a pattern over ten padded cells tries them all. */
function tableRow(text: string): TableRow | undefined {
  const cells = text.split('|').map((cell) => cell.trim());
  const [name = '', value = '', unit = '', state = '', ...limits] = cells;
  const fits =
    cells.length === 10 &&
    name !== '' &&
    name.length <= 32 &&
    value !== '' &&
    value.length <= 24 &&
    unit.length <= 24 &&
    status.test(state) &&
    limits.every((it) => it !== '' && it.length <= 16);
  return fits ? { name, value, unit, status: state, limits } : undefined;
}

/** `ipmitool sensor list`, `sdr list`, `sdr elist`, `sdr type …`. */
export const sensorList: Reader = {
  id: 'ipmitool.sensors',
  title: 'ipmitool sensor list, sdr list, sdr elist',
  seen: 'captured',
  sign: signOf(elist, statusCell, list),
  begins: ({ text }, cursor, out) =>
    text.includes('|') &&
    text.length < 300 &&
    (elist.test(text) ||
      tableRow(text) !== undefined ||
      (list.test(text) &&
        (/\bipmitool\b.*\bs(?:dr|ensor)\b/.test(out.command ?? '') || list.test(cursor.peek(1)?.text ?? '')))),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const subject = bmcOf(out, first);
    established(out, first);
    out.covered('ipmi.sensors', subject);
    for (let n = 0; n < 2000; n++) {
      const line = cursor.peek();
      const seen = line === undefined ? undefined : rowOf(line.text);
      if (line === undefined || seen === undefined) break;
      cursor.next();
      out.fact('bmc.sensor', seen.state, line, { subject, conditions: { name: seen.name, reading: seen.reading } });
    }
    if (cursor.peek() === first) cursor.next();
  },
};

function rowOf(text: string): { name: string; reading: string; state: State } | undefined {
  if (text.length > 300) return undefined;
  const row = tableRow(text);
  if (row !== undefined) {
    const { name, value, unit, limits } = row;
    // A discrete sensor prints its bits where a state would stand.
    const state = row.status.startsWith('0x') ? discrete(value) : (states[row.status] ?? 'ok');
    return {
      name,
      reading: `${value} ${unit}`.trim(),
      state: state === 'ok' ? byLimits(value, limits) : state,
    };
  }
  const e = elist.exec(text);
  if (e !== null) {
    const [, name = '', , status = '', , reading = ''] = e;
    return { name: name.trim(), reading: reading.trim(), state: withWords(states[status] ?? 'ok', reading) };
  }
  const l = list.exec(text);
  if (l === null) return undefined;
  return {
    name: (l[1] ?? '').trim(),
    reading: (l[2] ?? '').trim(),
    state: withWords(states[l[3] ?? ''] ?? 'ok', l[2] ?? ''),
  };
}

const discrete = (value: string): State => (/^na$/i.test(value) ? 'unreadable' : 'ok');

/** `sdr elist` says ok for a discrete sensor whatever its bits mean; the words after it tell. */
function withWords(state: State, reading: string): State {
  if (state !== 'ok') return state;
  if (
    /failure detected|\bAC lost|input lost|redundancy lost|drive fault|uncorrectable|non-recoverable|config(?:uration)? error|\bIERR\b|thermal trip/i.test(
      reading,
    )
  )
    return 'critical';
  if (/predictive failure|redundancy degraded|non-redundant: (?:in)?sufficient/i.test(reading)) return 'warning';
  return state;
}

/** The thresholds say more than a state that a cheap BMC leaves at ok: they are only trusted to raise it. */
function byLimits(value: string, limits: readonly string[]): State {
  const reading = Number(value);
  const [lnr, lcr, , , ucr, unr] = limits.map((text) => (/^-?\d/.test(text) ? Number(text) : Number.NaN));
  if (!/^-?\d/.test(value) || !Number.isFinite(reading)) return 'ok';
  const beyond = (limit: number | undefined, sign: 1 | -1) =>
    limit !== undefined && Number.isFinite(limit) && limit !== 0 && (reading - limit) * sign > 0;
  return beyond(lnr, -1) || beyond(lcr, -1) || beyond(ucr, 1) || beyond(unr, 1) ? 'critical' : 'ok';
}

const verboseId = /^Sensor ID\s*: (.{1,40}?) \(0x[0-9a-f]{1,4}\)\s*$/i;
const verboseField =
  /^ {1,2}(Entity ID|Sensor Type|Sensor Reading|Status|Lower|Upper|Positive|Negative|Minimum|Maximum|Event Message|Readable|Settable|Threshold|Assertion|Deassertion|Nominal|Normal|States Asserted|Event Enable|Event Status|OEM|\[)/;

/** `ipmitool -v sdr`: a block a sensor. */
export const sensorBlock: Reader = {
  id: 'ipmitool.sdr.verbose',
  title: 'ipmitool -v sdr, sensor get',
  seen: 'captured',
  sign: signOf(verboseId, /^Locating sensor record/),
  begins: ({ text }) => verboseId.test(text) || /^Locating sensor record/.test(text),
  read(cursor, out) {
    const first = cursor.next();
    const name = verboseId.exec(first.text)?.[1];
    if (name === undefined) return;
    const subject = bmcOf(out, first);
    established(out, first);
    let reading = '';
    for (let n = 0; n < 60; n++) {
      const line = cursor.peek();
      if (line === undefined || (!verboseField.test(line.text) && !/^\s{10,}\S/.test(line.text))) break;
      cursor.next();
      const value = /:\s*(.{0,60})$/.exec(line.text)?.[1] ?? '';
      if (/Sensor Reading/.test(line.text)) reading = value;
      if (/^ Status\s*:/.test(line.text)) {
        const state = /^ok/i.test(value)
          ? 'ok'
          : /non-critical/i.test(value)
            ? 'warning'
            : /critical|non-recoverable/i.test(value)
              ? 'critical'
              : 'unreadable';
        out.fact('bmc.sensor', state, line, { subject, conditions: { name, reading } });
      }
    }
  },
};

/** FreeIPMI: `ID | Name | Type | Reading | Units | Event`, and with `State`. */
const freeHead =
  /^(?:([\w.:-]{1,100}): )?(?:Record )?ID\s*\|\s*(?:Sensor )?Name\s*\|\s*(?:Type|Sensor Group)\s*\|(?=.*(?:Reading|State))/i;

/** A row whose heading was not pasted: id, name, type, state, reading, units, event. */
const headless =
  /^\s*(?:\d{1,5}\s{0,6})?\| [^|]{1,60}\| [^|]{1,60}\| (?:Nominal|Warning|Critical|N\/A)\s{0,12}\| [^|]{1,30}\| [^|]{1,20}\| '/;

export const freeSensors: Reader = {
  id: 'freeipmi.sensors',
  title: 'ipmi-sensors',
  seen: 'captured',
  // Rows numbered one after the other lose their number as that of a listing.
  sign: signOf(freeHead, '| Nominal ', '| Critical ', '| Warning ', '| N/A '),
  begins: ({ text }) => (freeHead.test(text) && !/\bDate\b/.test(text)) || headless.test(text),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    if (!headless.test(first.text)) cursor.next();
    const heading = headless.test(first.text) ? 'ID | Name | Type | State | Reading | Units | Event' : first.text;
    const columns = heading
      .replace(/^[\w.:-]{1,100}: (?=ID)/, '')
      .split('|')
      .map((it) => it.trim().toLowerCase());
    const at = (name: string) => columns.findIndex((it) => it.startsWith(name));
    for (let n = 0; n < 5000; n++) {
      const line = cursor.peek();
      if (line === undefined || line.text.length > 400) break;
      const host = /^([\w.:-]{1,100}): \d/.exec(line.text)?.[1];
      const cells = withNumber(line.text)
        .replace(/^[\w.:-]{1,100}: (?=\d)/, '')
        .split('|')
        .map((it) => it.trim());
      if (cells.length < columns.length || !/^\d{1,5}$/.test(cells[0] ?? '')) break;
      cursor.next();
      tell(cells, at, host, line, out);
    }
  },
};

function tell(
  cells: readonly string[],
  at: (name: string) => number,
  host: string | undefined,
  line: Line,
  out: Out,
): void {
  const subject = bmcOf(out, line, host);
  established(out, line, host);
  const event = cells.slice(at('event')).join(' ');
  const state = at('state') >= 0 ? (cells[at('state')] ?? '') : '';
  const reading = at('reading') >= 0 ? (cells[at('reading')] ?? '') : '';
  // What is not fitted has no limit it could be beyond.
  const value: State =
    /^'?(?:Entity|Device|Drive|Slot \/? ?Connector) (?:Absent|Removed|Not Present)|^'?(?:Device Removed\/)?Device Absent/i.test(
      event,
    )
      ? 'unreadable'
      : /^critical/i.test(state)
        ? 'critical'
        : /^warning/i.test(state)
          ? 'warning'
          : /upper critical|lower critical|non-recoverable/i.test(event) ||
              /failure detected|input lost|redundancy lost|drive fault|uncorrectable/i.test(event)
            ? 'critical'
            : /non-critical/i.test(event)
              ? 'warning'
              : /^N\/A\b/i.test(event) || /^Unknown/i.test(event)
                ? 'unreadable'
                : 'ok';
  out.fact('bmc.sensor', value, line, { subject, conditions: { name: cells[1] ?? '', reading } });
}
