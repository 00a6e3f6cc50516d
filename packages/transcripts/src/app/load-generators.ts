import { backendId } from '@tokimori/model';
import type { Cursor, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** How each generator of load counts: requests that were answered, and those that were not as they should. */
interface Form {
  readonly begins: RegExp;
  readonly done: RegExp;
  readonly bad: readonly RegExp[];
  readonly target?: RegExp;
}

const forms: readonly Form[] = [
  // ApacheBench
  {
    begins: /^Benchmarking (?<host>[\w.:-]{1,253}) \(be patient\)|^Server Hostname:\s/,
    target: /^Server Port:\s+(?<port>\d{1,5})/,
    done: /^Complete requests:\s+(\d{1,12})/,
    bad: [/^Failed requests:\s+(\d{1,12})/, /^Non-2xx responses:\s+(\d{1,12})/, /^Write errors:\s+(\d{1,12})/],
  },
  // wrk, wrk2
  {
    begins: /^Running [\w.]{1,10} test @ https?:\/\/(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/,
    done: /^\s{0,4}(\d{1,12}) requests in [\d.]{1,10}/,
    bad: [
      /^\s{0,4}Non-2xx or 3xx responses: (\d{1,12})/,
      /^\s{0,4}Socket errors: connect (\d{1,12}), read \d+, write \d+, timeout \d+/,
      /^\s{0,4}Socket errors: connect \d+, read \d+, write \d+, timeout (\d{1,12})/,
    ],
  },
  // siege
  {
    begins: /^Transactions:\s+\d{1,12} hits/,
    done: /^Transactions:\s+(\d{1,12}) hits/,
    bad: [/^Failed transactions:\s+(\d{1,12})/],
  },
];

const formOf = (text: string): Form | undefined => forms.find(({ begins }) => begins.test(text));
/** More lines than any of them prints between its head and its end. */
const longest = 80;

/** ab, wrk, siege: many requests, and how they ended. Only that all were answered is told: failures have no reason there. */
export const loadGenerators: Reader = {
  id: 'load.generators',
  title: 'ab, wrk, siege',
  seen: 'documented',
  sign: signOf(...forms.map(({ begins }) => begins)),
  begins: ({ text }) => formOf(text) !== undefined,
  read(cursor, out) {
    const first = cursor.peek();
    const form = formOf(first?.text ?? '');
    if (first === undefined || form === undefined) return;
    out.covered('load');
    const { done, bad, target } = seenBy(form, cursor);
    if (done === undefined || done < 1 || bad > 0) return;
    out.fact('try.answered', 'ok', first, {
      subject: backendId(target ?? 'unnamed'),
      conditions: { by: 'load' },
    });
  },
};

function seenBy({ begins, done, bad, target }: Form, cursor: Cursor) {
  const seen: { done?: number; bad: number; host?: string; port?: string } = { bad: 0 };
  for (let n = 0; n < longest; n++) {
    const text = cursor.peek()?.text;
    if (text === undefined) break;
    const counted = done.exec(text)?.[1];
    if (counted !== undefined) seen.done = Number(counted);
    for (const pattern of bad) seen.bad += Number(pattern.exec(text)?.[1] ?? 0);
    const groups = { ...begins.exec(text)?.groups, ...target?.exec(text)?.groups };
    if (groups['host'] !== undefined) seen.host = groups['host'];
    if (groups['port'] !== undefined) seen.port = groups['port'];
    cursor.next();
  }
  return {
    ...seen,
    target: seen.host === undefined || seen.port === undefined ? undefined : `${seen.host}:${seen.port}`,
  };
}
