import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { rowPath, rowsOf } from './table.ts';

const heading = /^[\W\d]{0,24}Name\/IP\s+address\s+Mode\s+KeyID\s+Type\s+KLen\b/i;
const row =
  /(?:(?<name>[^\s=]\S{0,120})\s+)?(?<mode>NTS|SK|-)\s+(?<key>\d{1,10})\s+(?<type>\d{1,3})\s+(?<length>\d{1,4})\s+(?<last>-|\d{1,9}[smhdy]?)\s+(?<attempts>\d{1,9})\s+(?<nak>\d{1,9})\s+(?<cookies>\d{1,4})\s+(?<cookieLength>\d{1,5})(?!\S)/g;
const modes = { NTS: 'nts', SK: 'symmetric-key', '-': 'none' } as const;

/** `chronyc authdata` (chrony 4.0 and later). */
export const authdata: Reader = {
  id: 'chronyc.authdata',
  title: 'chronyc authdata',
  seen: 'captured',
  sign: signOf(heading),
  begins: (line) => heading.test(line.text),
  read(cursor, out) {
    out.covered('chronyc.authdata');
    rowsOf(cursor, row).forEach(({ line, cells }, index) => {
      const options = { subject: rowPath(out, cells.name, index) };
      const mode = modes[cells.mode as keyof typeof modes];
      out.fact('assoc.auth', mode, line, options);
      if (mode === 'none') return;
      out.fact('assoc.key-length', Number(cells.length), line, {
        ...options,
        conditions: { key: Number(cells.key) },
      });
      if (mode !== 'nts') return;
      out.fact('assoc.nts-cookies', Number(cells.cookies), line, options);
      out.fact('assoc.nts-attempts', Number(cells.attempts), line, options);
    });
  },
};
