import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** The drawings that `-v` puts above the tables. */
const drawings: readonly RegExp[] = [
  /^[\s|/]*\.-{1,2} (?:Source (?:mode|state)|Number of|Length of|Est\.|Auth\. mech)/,
  /^\s{0,40}\|[\s|/\\]{0,80}\s(?:'x' =|Reachability register|Log2\(Polling|Key length|\(bits\)|Key est\.|On the -|samples\.)/,
  /^\|\|[\s|/\\]{1,80}(?:\.- xxxx|Reachability|Log2|xxxx|yyyy|zzzz)/,
  /^\s*\. State: N - noselect/,
  /^\s*[|/]\s+(?:d\/D - large|S - stale|U - waits|Effective options|Configured options|Auth\. enabled)/,
  /^\s{0,40}\|[\s|/\\]{0,80}(?:Cookie|Num\. of cookies)/,
  /^\s{0,40}[|\\/][\s|\\/]*$/,
];

/** Legends of `chronyc … -v`: known, and without content. */
export const legend: Reader = {
  id: 'chronyc.legend',
  title: 'chronyc -v legends',
  seen: 'captured',
  sign: signOf(...drawings),
  begins: (line) => drawings.some((drawing) => drawing.test(line.text)),
  read(cursor) {
    cursor.next();
  },
};
