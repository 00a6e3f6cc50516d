import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const names = {
  online: 'sync.online',
  offline: 'sync.offline',
  'with unknown address': 'sync.unresolved',
} as const;
const form =
  /^\s*(?:\d{1,2}[:.]?\s+(?=\d))?(\d{1,5}) sources? (online|offline|with unknown address|doing burst \(return to (?:online|offline)\))\s*$/;

/** `chronyc activity`. */
export const activity: Reader = {
  id: 'chronyc.activity',
  title: 'chronyc activity',
  seen: 'captured',
  sign: signOf(form),
  begins: (line) => form.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const match = form.exec(line.text);
    const name = names[match?.[2] as keyof typeof names];
    out.covered('chronyc.activity');
    if (name !== undefined) out.fact(name, Number(match?.[1]), line);
  },
};

/** `4,0,0,0,1`: online, offline, two kinds of burst, unknown address. */
export function tellActivityCsv(cells: readonly string[], line: Line, out: Out): void {
  out.fact('sync.online', Number(cells[0]), line);
  out.fact('sync.offline', Number(cells[1]), line);
  out.fact('sync.unresolved', Number(cells[4]), line);
}
