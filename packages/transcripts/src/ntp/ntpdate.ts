import { pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { sessionOf } from './session.ts';

const answer =
  /^\s*server (?<server>[^\s,]{1,255}), stratum (?<stratum>\d{1,3}), offset (?<offset>[-+]?\d{1,12}\.\d{1,9}), delay (?<delay>\d{1,9}\.\d{1,9})$/;

/** `ntpdate -q`: one line a server; stratum 0 with no delay is no answer. Offset is server minus host. */
export const ntpdateQuery: Reader = {
  id: 'ntpdate.query',
  title: 'ntpdate -q',
  seen: 'documented',
  sign: signOf(answer),
  begins: (line) => answer.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const { server, stratum, offset, delay } = answer.exec(line.text)?.groups ?? {};
    if (server === undefined) return;
    sessionOf(out).onlyAsked = true;
    tellAnswer({ server, stratum: Number(stratum), offset: Number(offset), delay: Number(delay) }, line, out);
  },
};

interface Answer {
  readonly server: string;
  readonly stratum: number;
  readonly offset: number;
  readonly delay: number;
}

function tellAnswer({ server, stratum, offset, delay }: Answer, line: Line, out: Out): void {
  const on = { subject: pathId(out.host, server) };
  out.covered('ntpdate', on.subject);
  if (stratum === 0 && delay === 0) {
    out.fact('event.no-reply', 'ntpdate', line, on);
    return;
  }
  if (stratum === 0 || stratum >= 16) out.fact('event.server-dropped', 'unsynchronised', line, on);
  out.fact('event.offset-seen', offset, line, { ...on, conditions: { stratum } });
}

const blockHead = /^server (\S{1,255}), port 123$/;
const blockLine =
  /^(?:stratum (?<stratum>\d{1,3}), precision -?\d+, leap (?<leap>[01]{2}), trust \d+|refid \[.{0,60}\], (?:root )?delay (?<delay>\d+\.\d+), (?:root )?dispersion (?<dispersion>\d+\.\d+)|transmitted \d+, in filter \d+|reference time: .{0,80}|originate timestamp: .{0,80}|transmit timestamp: .{0,80}|filter (?:delay|offset|dispersion): .{0,120}|(?:\s*[-+]?\d+\.\d+){1,8}|delay (?<own>\d+\.\d+), dispersion \d+\.\d+(?:, offset (?<offset>[-+]?\d+\.\d+))?|offset (?<after>[-+]?\d+\.\d+))$/;

/** `ntpdate -d`: a block of variables per server. */
export const ntpdateDebug: Reader = {
  id: 'ntpdate.debug',
  title: 'ntpdate -d',
  seen: 'documented',
  sign: signOf(blockHead),
  begins: (line) => blockHead.test(line.text.trim()),
  read(cursor, out) {
    const server = blockHead.exec(cursor.next().text.trim())?.[1] ?? '';
    sessionOf(out).onlyAsked = true;
    let stratum = 0;
    for (let line = cursor.peek(); line !== undefined && line.text.length < 200; line = cursor.peek()) {
      const groups = blockLine.exec(line.text.trim())?.groups;
      if (groups === undefined) break;
      cursor.next();
      const on = { subject: pathId(out.host, server) };
      if (groups['stratum'] !== undefined) stratum = Number(groups['stratum']);
      if (groups['leap'] === '11' && stratum > 0) out.fact('event.server-dropped', 'unsynchronised', line, on);
      if (groups['dispersion'] !== undefined && stratum > 0 && line.text.includes('root dispersion'))
        out.fact('assoc.root-dispersion', Number(groups['dispersion']), line, on);
      const offset = groups['offset'] ?? groups['after'];
      if (offset !== undefined && stratum > 0)
        out.fact('event.offset-seen', Number(offset), line, { ...on, conditions: { stratum } });
    }
  },
};
