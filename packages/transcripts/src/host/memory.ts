import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const head = /^\s{5,}(?:total|合計|gesamt)\s+\S{2,16}\s+\S{2,16}\s+\S{2,16}\s+\S{2,20}(?:\s+\S{2,20})?\s*$/i;
const units: Readonly<Record<string, number>> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 };
function size(text: string | undefined): number {
  const match = /^([\d.,]{1,20})(?:([BKMGT])i?B?)?$/.exec(text ?? '');
  return match === null ? Number.NaN : Number((match[1] ?? '').replace(',', '.')) * (units[match[2] ?? 'B'] ?? 1);
}
const row = /^(?<name>Mem|Speicher|メモリ|Swap|スワップ|-\/\+ buffers\/cache):\s+(?<rest>\S.{0,200})$/;

/** `free`: with `available` (since 2014), or with the line `-/+ buffers/cache`. */
export const free: Reader = {
  id: 'free',
  title: 'free',
  seen: 'captured',
  sign: signOf(head),
  begins: ({ text }, cursor) => head.test(text) && /^(?:Mem|Speicher|メモリ):/.test(cursor.peek(1)?.text ?? ''),
  read(cursor, out) {
    const columns = cursor.next().text.trim().split(/\s+/).length;
    let total = Number.NaN;
    let free: { share: number; line: Line } | undefined;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = row.exec(line.text)?.groups;
      if (groups === undefined) break;
      cursor.next();
      const values = (groups.rest ?? '').trim().split(/\s+/).map(size);
      if (groups.name?.startsWith('-') === true) free = { share: (values[1] ?? Number.NaN) / total, line };
      else if (!/^(?:Swap|スワップ)/.test(groups.name ?? '')) {
        total = values[0] ?? Number.NaN;
        // The sixth column is `available`; before it came, cached memory stood there, in a table of six columns too.
        if (columns >= 6 && values[5] !== undefined) free = { share: values[5] / total, line };
        if (/^-\/\+/.test(cursor.peek()?.text ?? '')) free = undefined;
      }
    }
    out.covered('memory');
    if (free !== undefined) out.fact('machine.memory-free', Math.min(1, free.share), free.line);
  },
};

const meminfo = /^(?<key>MemTotal|MemAvailable):\s+(?<value>\d{1,16}) kB\s*$/;
const meminfoRow = /^[A-Z][\w()]{2,30}:\s+\d{1,16}(?: kB)?\s*$/;

/** /proc/meminfo. */
export const memoryInformation: Reader = {
  id: 'meminfo',
  title: '/proc/meminfo',
  seen: 'documented',
  sign: signOf(meminfo),
  begins: ({ text }) => meminfo.test(text),
  read(cursor, out) {
    let total = Number.NaN;
    out.covered('memory');
    for (let line = cursor.peek(); line !== undefined && meminfoRow.test(line.text); line = cursor.peek()) {
      cursor.next();
      const groups = meminfo.exec(line.text)?.groups;
      if (groups?.key === 'MemTotal') total = Number(groups.value);
      else if (groups !== undefined) out.fact('machine.memory-free', Math.min(1, Number(groups.value) / total), line);
    }
  },
};
