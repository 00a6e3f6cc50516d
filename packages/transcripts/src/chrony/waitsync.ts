import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { isNoReference, numberOf } from './values.ts';

const form =
  /^\s*try: \d{1,9}, refid: (?<refid>[0-9A-F]{8}|[\d.]{7,15}), correction: (?<correction>\d{1,9}\.\d{1,9}), skew: (?<skew>\d{1,9}\.\d{1,6})\s*$/;

/** `chronyc waitsync`: one line for each try. */
export const waitsync: Reader = {
  id: 'chronyc.waitsync',
  title: 'chronyc waitsync',
  seen: 'captured',
  sign: signOf(form),
  begins: (line) => form.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const cells = form.exec(line.text)?.groups ?? {};
    const none = isNoReference(cells.refid ?? '');
    out.covered('chronyc.waitsync');
    out.fact('sync.state', none ? 'unsynchronised' : 'synchronised', line);
    const skew = numberOf(cells.skew);
    if (!none && skew !== undefined) out.fact('sync.skew', skew, line);
  },
};
