import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { decimal } from './units.ts';

const first = /^\s*([-+]?\d{1,9}(?:\.\d{1,12})?)(?:\s+[-+]?\d{1,9}(?:\.\d{1,12})?)?\s*$/;

/** A drift file: one number in ppm (chronyd writes its error bound beside it). Told by the name of file or command only. */
export const driftFile: Reader = {
  id: 'drift-file',
  title: 'drift file',
  seen: 'documented',
  sign: signOf(first),
  begins: (line, _cursor, out) => /drift/i.test(fileOf(out.command) ?? out.document) && first.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const value = decimal(first.exec(line.text)?.[1]);
    if (value === undefined) return;
    out.covered('config.drift');
    out.fact('config.drift-value', value, line);
  },
};

/** The file a command shows. */
const fileOf = (command: string | undefined): string | undefined =>
  command === undefined ? undefined : (/^(?:sudo\s+)?(?:cat|more|less|head|tail)\s+(.*)$/.exec(command)?.[1] ?? '');
