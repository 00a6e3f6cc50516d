import type { Line, Out, Reader } from '../reader.ts';
import { signOfLabels } from '../sign.ts';
import { fieldOf, fieldsOf } from './fields.ts';
import { isLocalReference, isNoReference, leapOf, numberOf } from './values.ts';

type Tell = (value: string, line: Line, out: Out) => void;

const seconds =
  (name: 'sync.root-delay' | 'sync.root-dispersion' | 'sync.update-interval'): Tell =>
  (value, line, out) => {
    const number = numberOf(/^(\S+) s/.exec(value)?.[1]);
    if (number !== undefined) out.fact(name, number, line);
  };

const ppm =
  (name: 'sync.residual-frequency' | 'sync.skew'): Tell =>
  (value, line, out) => {
    const number = numberOf(/^(\S+) ppm/.exec(value)?.[1]);
    if (number !== undefined) out.fact(name, number, line);
  };

const labels: Readonly<Record<string, Tell>> = {
  'reference id': (value, line, out) => {
    // chrony 1.x: `192.0.2.1 (ntp1.example.net)`; later: `C0000201 (ntp1.example.net)`, `50505330 (PPS0)`.
    const match = /^(\S{1,60})(?:\s+\(([^)\s]{0,200})\))?\s*$/.exec(value);
    if (match === null) return;
    reference(match[1] ?? '', match[2] ?? '', line, out);
  },
  stratum: (value, line, out) => {
    const number = numberOf(value);
    if (number !== undefined) out.fact('sync.stratum', number, line);
  },
  'ref time (utc)': () => undefined,
  'ref time': () => undefined,
  'system time': (value, line, out) => {
    const match = /^(\S+) seconds? (slow|fast) of NTP time/.exec(value);
    const number = numberOf(match?.[1]);
    // Slow means that the reference is ahead.
    if (number !== undefined) out.fact('sync.offset', match?.[2] === 'slow' ? number : -number || 0, line);
  },
  'last offset': (value, line, out) => {
    const number = numberOf(/^(\S+) s/.exec(value)?.[1]);
    // chronyc: positive means the local time was ahead of the sources.
    if (number !== undefined) out.fact('sync.last-offset', -number || 0, line);
  },
  'rms offset': (value, line, out) => {
    const number = numberOf(/^(\S+) s/.exec(value)?.[1]);
    if (number !== undefined) out.fact('sync.jitter', number, line);
  },
  frequency: (value, line, out) => {
    const match = /^(\S+) ppm (slow|fast)/.exec(value);
    const number = numberOf(match?.[1]);
    if (number !== undefined) out.fact('sync.frequency', match?.[2] === 'fast' ? -number || 0 : number, line);
  },
  'residual freq': ppm('sync.residual-frequency'),
  skew: ppm('sync.skew'),
  'root delay': seconds('sync.root-delay'),
  'root dispersion': seconds('sync.root-dispersion'),
  'update interval': seconds('sync.update-interval'),
  'leap status': (value, line, out) => {
    const leap = leapOf(value);
    if (leap === undefined) return;
    out.fact('sync.leap', leap, line);
    out.fact('sync.state', leap === 'unsynchronised' ? 'unsynchronised' : 'synchronised', line);
  },
};
const known = new Set(Object.keys(labels));
const meaningful = new Set(['reference id', 'stratum', 'leap status']);
/** Lines that only `tracking` has. */
const own =
  /^\W*(?:\d+\s+)?(?:System time\s*:.* of NTP time|(?:Last|RMS) offset\s*:.* sec|Residual freq\s*:|Ref time \(UTC\)\s*:|Update interval\s*:.* sec)/i;

/** Whom the host follows. Nothing for 00000000; the local reference is said as such. */
function reference(refid: string, name: string, line: Line, out: Out): void {
  out.fact('sync.refid', refid, line);
  if (isNoReference(refid)) return;
  if (isLocalReference(refid)) out.fact('sync.source', 'local', line);
  else if (name !== '') out.fact('sync.source', name, line);
  else if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(refid)) out.fact('sync.source', refid, line);
}

/** `chronyc tracking`. The block begins with `Reference ID`, or with any two of its own lines when the top is lost. */
export const tracking: Reader = {
  id: 'chronyc.tracking',
  title: 'chronyc tracking',
  seen: 'captured',
  sign: signOfLabels(known),
  begins(line, cursor) {
    const field = fieldOf(line);
    if (field === undefined || !known.has(field.label)) return false;
    // Stratum, Root delay and Leap status also stand in ntpdata, between other labels.
    for (let ahead = 0; ahead < 2 * known.size; ahead++) {
      const at = cursor.peek(ahead);
      if (at?.text.trim() === '') continue;
      const here = at === undefined ? undefined : fieldOf(at);
      if (here === undefined) return field.label === 'leap status' && ahead === 1;
      if (own.test(here.line.text)) return true;
      if (!known.has(here.label)) return false;
    }
    return false;
  },
  read(cursor, out) {
    out.covered('chronyc.tracking');
    const fields = fieldsOf(cursor, known, 'reference id');
    if (fields[0] !== undefined) out.fact('daemon.control', 'answers', fields[0].line);
    // Without a reference the other lines are the defaults of a daemon that knows nothing (root delay 1 s, offset 0).
    const none = fields.some((f) => f.label === 'reference id' && isNoReference(f.value.split(/\s/)[0] ?? ''));
    for (const { label, value, line } of fields) if (!none || meaningful.has(label)) labels[label]?.(value, line, out);
  },
};

/** The fields of `chronyc -c tracking`, in the order of the block. */
export function tellTrackingCsv(cells: readonly string[], line: Line, out: Out): void {
  const cell = (index: number) => numberOf(cells[index]);
  reference(cells[0] ?? '', cells[1] ?? '', line, out);
  labels['leap status']?.(cells[13] ?? '', line, out);
  if (isNoReference(cells[0] ?? '')) return;
  const values = [
    ['sync.stratum', cell(2)],
    ['sync.offset', cell(4)], // here, as in the block, slow is positive
    ['sync.last-offset', negated(cell(5))],
    ['sync.jitter', cell(6)],
    ['sync.frequency', negated(cell(7))],
    ['sync.residual-frequency', cell(8)],
    ['sync.skew', cell(9)],
    ['sync.root-delay', cell(10)],
    ['sync.root-dispersion', cell(11)],
    ['sync.update-interval', cell(12)],
  ] as const;
  for (const [name, value] of values) if (value !== undefined) out.fact(name, value, line);
}

const negated = (value: number | undefined) => (value === undefined ? undefined : -value || 0);
