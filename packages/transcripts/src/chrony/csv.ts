import { pathId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { tellActivityCsv } from './activity.ts';
import { tellNtpdataCsv } from './ntpdata.ts';
import { tellServerstatsCsv } from './serverstats.ts';
import { tellTrackingCsv } from './tracking.ts';

interface Form {
  readonly form: RegExp;
  /** Five counters could be anything: then the command above the line must name them. */
  readonly command?: RegExp;
  readonly tell: (cells: readonly string[], line: Line, out: Out) => void;
}

const leap = '(?:Normal|Insert second|Delete second|Not synchronised|Invalid)';
const modes = { '^': 'server', '=': 'peer', '#': 'refclock' } as const;
const tallies = {
  '*': 'selected',
  '+': 'combined',
  '-': 'not-combined',
  '?': 'unusable',
  x: 'falseticker',
  '~': 'jittery',
} as const;

const forms: readonly Form[] = [
  {
    form: new RegExp(`^[0-9A-F]{8},[^,]{0,200},\\d{1,2},\\d{1,12}\\.\\d{9}(?:,-?\\d+\\.\\d+){9},${leap}$`),
    tell: tellTrackingCsv,
  },
  {
    form: /^[\^=#],[-*+?x~ ],[^,]{1,200},\d{1,2},-?\d{1,2},[0-7]{1,3},\d{1,10}(?:,-?\d{1,12}\.\d{9}){3}$/,
    tell: sourceRow,
  },
  { form: /^[^,\s]{1,200},\d{1,3},\d{1,3},\d{1,9}(?:,-?\d{1,12}\.\d{3}){2}(?:,-?\d{1,12}\.\d{9}){2}$/, tell: statsRow },
  {
    form: new RegExp(
      `^[^,\\s]{1,200},[0-9A-F]{8},\\d{1,5},[^,]{1,200},[0-9A-F]{8},${leap},\\d,\\w[\\w ]{0,30},\\d{1,3},.{80,600}$`,
    ),
    tell: tellNtpdataCsv,
  },
  { form: /^\d{1,5}(?:,\d{1,5}){4}$/, command: /\bactivity\b/, tell: tellActivityCsv },
  { form: /^\d{1,18}(?:,\d{1,18}){4,20}$/, command: /\bserverstats\b/, tell: tellServerstatsCsv },
];

const neverAnswered = '4294967295';

function sourceRow(cells: readonly string[], line: Line, out: Out): void {
  const options = { subject: pathId(out.host, cells[2] ?? '') };
  out.fact('assoc.mode', modes[cells[0] as keyof typeof modes], line, options);
  out.fact('assoc.tally', tallies[cells[1] as keyof typeof tallies] ?? 'rejected', line, options);
  out.fact('assoc.stratum', Number(cells[3]), line, options);
  out.fact('assoc.poll', 2 ** Number(cells[4]), line, options);
  out.fact('assoc.reach', Number.parseInt(cells[5] ?? '', 8), line, options);
  if (cells[6] === neverAnswered) return;
  out.fact('assoc.last-rx', Number(cells[6]), line, options);
  out.fact('assoc.offset', -Number(cells[7]) || 0, line, options); // positive: the local clock is ahead
  out.fact('assoc.error-bound', Number(cells[9]), line, options);
}

function statsRow(cells: readonly string[], line: Line, out: Out): void {
  const options = { subject: pathId(out.host, cells[0] ?? '') };
  out.fact('assoc.samples', Number(cells[1]), line, options);
  if (cells[1] === '0') return;
  out.fact('assoc.frequency', Number(cells[4]), line, options);
  out.fact('assoc.frequency-skew', Number(cells[5]), line, options);
  out.fact('assoc.jitter', Number(cells[7]), line, options);
}

function formOf(line: Line, cursor: Cursor): Form | undefined {
  const text = line.text.trim();
  const above = cursor.peek(-1)?.text ?? '';
  return forms.find(({ form, command }) => (command === undefined || command.test(above)) && form.test(text));
}

/** `chronyc -c`: one line of comma-separated values for each source or report, without any heading. */
export const csv: Reader = {
  id: 'chronyc.csv',
  title: 'chronyc -c',
  seen: 'captured',
  sign: signOf(/^[^,\s]{1,200},(?:[-*+?x~ ],|[^,]{0,200},\d)/),
  begins: (line, cursor) => line.text.includes(',') && formOf(line, cursor) !== undefined,
  read(cursor, out) {
    const line = cursor.peek();
    const form = line === undefined ? undefined : formOf(line, cursor);
    if (line === undefined || form === undefined) return;
    form.tell(line.text.trim().split(','), line, out);
    out.covered('chronyc.csv');
    cursor.next();
  },
};
