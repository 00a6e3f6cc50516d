import { pathId, type SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOfLabels } from '../sign.ts';
import { fieldOf, fieldsOf } from './fields.ts';
import { leapOf, numberOf } from './values.ts';

type Tell = (value: string, line: Line, out: Out, subject: SubjectId) => void;

const seconds =
  (name: 'assoc.offset' | 'assoc.delay' | 'assoc.root-delay' | 'assoc.root-dispersion' | 'assoc.jitter'): Tell =>
  (value, line, out, subject) => {
    const number = numberOf(/^(\S+)(?: s|$)/.exec(value)?.[1]);
    if (number !== undefined) out.fact(name, number, line, { subject });
  };
const count =
  (name: 'assoc.tx' | 'assoc.rx' | 'assoc.rx-valid' | 'assoc.rx-good' | 'assoc.stratum'): Tell =>
  (value, line, out, subject) => {
    const number = numberOf(value);
    if (number !== undefined) out.fact(name, number, line, { subject });
  };

/** What a reply said. Before the first reply (mode `Invalid`) these lines are zeroes without meaning. */
const ofReply: Readonly<Record<string, Tell>> = {
  'leap status': (value, line, out, subject) => {
    const leap = leapOf(value);
    if (leap !== undefined) out.fact('assoc.leap', leap, line, { subject });
  },
  stratum: count('assoc.stratum'),
  'root delay': seconds('assoc.root-delay'),
  'root dispersion': seconds('assoc.root-dispersion'),
  'reference id': (value, line, out, subject) => {
    // The four letters in brackets say more than the hexadecimal id: `52415445 (RATE)`.
    const match = /^(\S{1,60})(?:\s+\(([^)]{0,40})\))?/.exec(value);
    const refid = match?.[2] !== undefined && match[2] !== '' ? `.${match[2].trim()}.` : match?.[1];
    if (refid !== undefined) out.fact('assoc.refid', refid, line, { subject });
  },
  // Unlike `sources`, positive means that the source is ahead: seen with a source set 250 ms ahead.
  offset: seconds('assoc.offset'),
  'peer delay': seconds('assoc.delay'),
  'jitter asymmetry': (value, line, out, subject) => {
    const number = numberOf(value);
    if (number !== undefined) out.fact('assoc.jitter-asymmetry', number, line, { subject });
  },
  'ntp tests': (value, line, out, subject) => {
    const tests = value.replace(/\s/g, '');
    if (/^[01]{9,10}$/.test(tests)) out.fact('assoc.tests', tests, line, { subject });
  },
};

const always: Readonly<Record<string, Tell>> = {
  'total tx': count('assoc.tx'),
  'total rx': count('assoc.rx'),
  'total valid rx': count('assoc.rx-valid'),
  'total good rx': count('assoc.rx-good'),
};

const silent = [
  'remote address',
  'remote port',
  'local address',
  'version',
  'mode',
  'poll interval',
  'precision',
  'reference time',
  'peer dispersion',
  'response time',
  'interleaved',
  'authenticated',
  'tx timestamping',
  'rx timestamping',
  'total kernel tx',
  'total kernel rx',
  'total hw tx',
  'total hw rx',
];
const known = new Set([...Object.keys(ofReply), ...Object.keys(always), ...silent]);

/** `chronyc ntpdata`: one block or many. */
export const ntpdata: Reader = {
  id: 'chronyc.ntpdata',
  title: 'chronyc ntpdata',
  seen: 'captured',
  sign: signOfLabels(['remote address']),
  begins: (line) => fieldOf(line)?.label === 'remote address' && /\([0-9A-F]{8}\)/i.test(line.text),
  read(cursor, out) {
    out.covered('chronyc.ntpdata');
    const fields = fieldsOf(cursor, known, 'remote address');
    const name = fields[0]?.value.split(/\s/)[0] ?? '';
    const subject = pathId(out.host, name);
    const answered = !fields.some((f) => f.label === 'mode' && f.value === 'Invalid');
    for (const { label, value, line } of fields) {
      if (answered) ofReply[label]?.(value, line, out, subject);
      always[label]?.(value, line, out, subject);
    }
  },
};

/** Labels of the fields of `chronyc -c ntpdata`, in order; the three groups of tests are three fields there. */
const csvOrder = [
  ...['remote address', '', '', '', '', 'leap status', 'version', 'mode', 'stratum', '', '', '', ''],
  ...['root delay', 'root dispersion', '', '', '', 'offset', 'peer delay', '', '', 'jitter asymmetry', '', '', ''],
  ...['', '', '', '', 'total tx', 'total rx', 'total valid rx', 'total good rx'],
];

export function tellNtpdataCsv(cells: readonly string[], line: Line, out: Out): void {
  const subject = pathId(out.host, cells[0] ?? '');
  const answered = cells[7] !== 'Invalid';
  csvOrder.forEach((label, index) => {
    const value = cells[index] ?? '';
    if (answered) ofReply[label]?.(value, line, out, subject);
    always[label]?.(value, line, out, subject);
  });
  if (!answered) return;
  ofReply['ntp tests']?.(cells.slice(23, 26).join(' '), line, out, subject);
  ofReply['reference id']?.(`${cells[15]} (${cells[16]})`, line, out, subject);
}
