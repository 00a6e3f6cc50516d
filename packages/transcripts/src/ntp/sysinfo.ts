import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { decimal, dotted, fromMillis, leapOf } from './units.ts';

type Tell = (value: string, line: Line, out: Out) => void;
const none: Tell = () => {};

const millis =
  (name: 'sync.root-delay' | 'sync.root-dispersion' | 'sync.jitter'): Tell =>
  (value, line, out) => {
    const ms = decimal(value);
    if (ms !== undefined) out.fact(name, fromMillis(ms), line);
  };

const labels: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  [
    'system peer',
    (value, line, out) => {
      if (!/^0\.0\.0\.0/.test(value)) out.fact('sync.source', value.replace(/:123$/, ''), line);
    },
  ],
  ['system peer mode', none],
  [
    'leap indicator',
    (value, line, out) => {
      const leap = leapOf(value);
      if (leap === undefined) return;
      out.fact('sync.leap', leap, line);
      out.fact('sync.state', leap === 'unsynchronised' ? 'unsynchronised' : 'synchronised', line);
    },
  ],
  [
    'stratum',
    (value, line, out) => {
      const stratum = decimal(value);
      if (stratum !== undefined) out.fact('sync.stratum', stratum, line);
    },
  ],
  ['log2 precision', none],
  ['root delay', millis('sync.root-delay')],
  ['root dispersion', millis('sync.root-dispersion')],
  ['root distance', none],
  ['reference ID', (value, line, out) => out.fact('sync.refid', dotted(value), line)],
  ['reference time', none],
  ['system jitter', millis('sync.jitter')],
  ['clock jitter', none],
  ['clock wander', none],
  ['broadcast delay', none],
  ['symm. auth. delay', none],
]);

const row = /^([A-Za-z][A-Za-z0-9. ]{4,20}?)(?::\s{1,40}|\s{4,40})(\S.{0,60})$/;

function parsed(text: string | undefined): { tell: Tell; value: string } | undefined {
  const match = text === undefined || text.length > 120 ? null : row.exec(text);
  const tell = labels.get(match?.[1] ?? '');
  return tell === undefined ? undefined : { tell, value: (match?.[2] ?? '').trim() };
}

/** `ntpq -c sysinfo`: the system variables in words; delays and dispersions in milliseconds. */
export const sysinfo: Reader = {
  id: 'ntpq.sysinfo',
  title: 'ntpq -c sysinfo',
  seen: 'captured',
  sign: signOf(/^(?:system peer|leap indicator)\b/),
  begins: (line, cursor) =>
    /^(?:system peer|leap indicator)\b/.test(line.text) &&
    parsed(line.text) !== undefined &&
    parsed(cursor.peek(1)?.text) !== undefined,
  read(cursor, out) {
    out.covered('ntpq.system');
    const first = cursor.peek();
    // ntpdc asks in mode 7: what it prints, the server answered in that mode.
    if (first !== undefined && /^(?:sudo )?ntpdc\b/.test(out.command ?? ''))
      out.fact('server.mode7', true, first, { conditions: { command: 'sysinfo' } });
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const found = parsed(line.text);
      if (found === undefined) return;
      found.tell(found.value, cursor.next(), out);
    }
  },
};
