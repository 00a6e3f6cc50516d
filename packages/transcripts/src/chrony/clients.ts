import { nameOf, pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { rowsOf } from './table.ts';

const heading = /^\s*(?:\d{1,4}\s+)?Hostname\s+NTP\s+Drop\s+Int\s+IntL\s+Last\s+Cmd\s+Drop\s+Int\s+Last\b/i;
const row =
  /(?<name>[^\s=]\S{0,120})\s+(?<ntp>\d{1,12})\s+(?<drop>\d{1,12})\s+(?:-|-?\d{1,3})\s+(?:-|-?\d{1,3})\s+(?:-|\d{1,9}[smhdy]?)\s+\d{1,12}\s+\d{1,12}\s+(?:-|-?\d{1,3})\s+(?:-|\d{1,9}[smhdy]?)(?!\S)/g;

/** `chronyc clients`: who asked this server, and how often it dropped them (its own rate limit). */
export const clients: Reader = {
  id: 'chronyc.clients',
  title: 'chronyc clients',
  seen: 'captured',
  sign: signOf(heading),
  begins: (line) => heading.test(line.text),
  read(cursor, out) {
    out.covered('chronyc.clients');
    for (const { line, cells } of rowsOf(cursor, row)) {
      // The path runs from the client to this server.
      const subject = pathId(cells.name ?? '', nameOf(out.host));
      const drops = Number(cells.drop);
      out.fact('server.client-packets', Number(cells.ntp), line, { subject, conditions: { drops } });
      if (drops > 0) out.fact('server.client-limited', true, line, { subject });
    }
  },
};
