import type { FactValueOf } from '@tokimori/facts';
import { pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { clockKind, decimal, reachOf } from './units.ts';

const heading = /^\s{0,40}remote\s+local\s+st\s+poll\s+reach\s+delay\s+offset\s+disp\s*$/;

/** ntpdc marks the mode of an association, and only `*` says that it is the system peer. ntpdc manual, `peers` */
const modes: Readonly<Record<string, FactValueOf<'assoc.mode'>>> = {
  '=': 'server',
  '+': 'peer',
  '-': 'peer',
  '^': 'broadcast',
  '~': 'broadcast',
};

interface Row {
  readonly mark: string;
  readonly remote: string;
  readonly stratum: number;
  readonly poll: number;
  readonly reach: number;
  readonly delay: number;
  readonly offset: number;
  readonly dispersion: number;
}

function rowOf(text: string): Row | undefined {
  if (text.length > 300) return undefined;
  const [first = '', ...cells] = text.trim().split(/\s+/);
  if (cells.length !== 7) return undefined;
  const marked = /^[*=+^~-]\S/.test(first);
  const [stratum, poll, , delay, offset, dispersion] = cells.slice(1).map(decimal);
  const reach = reachOf(cells[3] ?? '');
  if (stratum === undefined || stratum > 16 || poll === undefined || reach === undefined) return undefined;
  if (delay === undefined || offset === undefined || dispersion === undefined) return undefined;
  const mark = marked ? first.charAt(0) : '';
  return { mark, remote: marked ? first.slice(1) : first, stratum, poll, reach, delay, offset, dispersion };
}

/** `ntpdc -c peers`: like the billboard, but delay, offset and dispersion are seconds. */
export const ntpdcPeers: Reader = {
  id: 'ntpdc.peers',
  title: 'ntpdc -c peers',
  seen: 'documented',
  sign: signOf(heading),
  begins: (line) => heading.test(line.text),
  read(cursor, out) {
    const first = cursor.next();
    if (/^\s*=+\s*$/.test(cursor.peek()?.text ?? '')) cursor.next();
    let count = 0;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const row = rowOf(line.text);
      if (row === undefined) break;
      cursor.next();
      count++;
      tell(row, line, out);
    }
    if (count === 0) return;
    out.covered('ntpdc.peers');
    out.fact('server.mode7', true, first, { conditions: { command: 'peers' } });
    out.fact('sync.sources', count, first);
  },
};

function tell(row: Row, line: Line, out: Out): void {
  const on = { subject: pathId(out.host, row.remote) };
  const mode = clockKind(row.remote) ?? modes[row.mark];
  if (mode !== undefined) out.fact('assoc.mode', mode, line, on);
  out.fact('assoc.reach', row.reach, line, on);
  if (row.mark === '*') out.fact('assoc.tally', 'selected', line, on);
  out.fact('assoc.stratum', row.stratum, line, on);
  out.fact('assoc.poll', row.poll, line, on);
  if (row.reach === 0 && row.delay === 0 && row.offset === 0) return;
  out.fact('assoc.delay', row.delay, line, on);
  out.fact('assoc.offset', row.offset, line, on);
  out.fact('assoc.jitter', row.dispersion, line, on);
}
