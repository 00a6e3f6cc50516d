import { everyPathOf, type PathId, pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** How ntpdig ends without a result. It prints nothing else when nobody answers; a refusal stands in the line before. */
const fruitless = /^ntpdig: no eligible servers$/;

type Tell = (match: RegExpExecArray, line: Line, out: Out) => void;

const server = '(?<server>[\\w.:%-]{1,255})';
const on = (match: RegExpExecArray, out: Out): { subject: PathId } => {
  const name = match.groups?.['server'];
  return { subject: name === undefined ? asked(out) : pathId(out.host, name) };
};

/** The server the command names last, else every path. */
function asked(out: Out): PathId {
  const last = out.command?.trim().split(/\s+/).at(-1) ?? '';
  return /^(?:sntp|ntpdig)?$|^-/.test(last) || !/^[\w.:-]+$/.test(last)
    ? everyPathOf(out.host)
    : pathId(out.host, last);
}

/** Lines of sntp (4.2.8), ntpdig (NTPsec) and Apple's sntp. Offsets are server minus host. */
const sentences: readonly (readonly [RegExp, Tell])[] = [
  [
    new RegExp(
      `^(?:\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{1,9} \\([+-]\\d{4}\\) )(?<offset>[-+]?\\d{1,12}\\.\\d{1,9}) \\+/- \\d+\\.\\d+ (?:(?<name>[\\w.-]{1,255}) )?${server} s(?<stratum>\\d{1,2}) (?<leap>[a-z-]{2,20})$`,
    ),
    (match, line, out) => {
      const { offset, stratum = '', leap = '', name, server: address = '' } = match.groups ?? {};
      if (name !== undefined) out.alias(name, address, 'name and address of one sntp line');
      seen(Number(offset), { stratum: Number(stratum), leap }, on(match, out).subject, line, out);
    },
  ],
  [
    /^[-+]\d{1,12}\.\d{1,9} \+\/- \d{1,12}\.\d{1,9} (?<name>[\w.-]{1,255}) (?<server>[\d.]{7,15}|[0-9a-f:]{3,39})$/,
    (match, line, out) => {
      out.alias(match.groups?.['name'] ?? '', match.groups?.['server'] ?? '', 'name and address of one sntp line');
      seen(Number.parseFloat(line.text), {}, on(match, out).subject, line, out);
    },
  ],
  [
    new RegExp(`^${server}:? no [UBM]CST response after \\d+ seconds$`),
    (match, line, out) => out.fact('event.no-reply', 'sntp', line, on(match, out)),
  ],
  // Apple's sntp prints the whole exchange: a reference of letters at stratum 0 is a kiss code (RFC 5905 §7.4).
  [
    /^\s{0,20}ref: [0-9A-F]{8} \("(?<kiss>RATE|DENY|RSTR)"\)$/,
    (match, line, out) => out.fact('event.kod', match.groups?.['kiss'] ?? '', line, { subject: asked(out) }),
  ],
  // The socket is connected, so the one error that receiving brings is the ICMP answer "port unreachable".
  [
    /^sntp: Exchange failed: recv failure$/,
    (match, line, out) => out.fact('event.send-failed', 'ECONNREFUSED', line, on(match, out)),
  ],
  [/^sntp: Exchange failed: Timeout$/, (match, line, out) => out.fact('event.no-reply', 'sntp', line, on(match, out))],
  [
    new RegExp(`^(?:sntp: )?${server}:? lookup error (?<why>.{1,100})$`),
    (match, line, out) => out.fact('event.dns-failed', match.groups?.['server'] ?? '', line),
  ],
  [
    /^ntpdig: lookup of (?<server>\S{1,255}) failed, errno (?<why>.{1,120})$/,
    (match, line, out) => out.fact('event.dns-failed', match.groups?.['server'] ?? '', line),
  ],
  [
    new RegExp(`^ntpdig: ${server}: Response dropped: (?:stratum 0, probable KOD packet|leap not in sync)$`),
    (match, line, out) => out.fact('event.server-dropped', 'unsynchronised', line, on(match, out)),
  ],
  [
    new RegExp(`^ntpdig: ${server}: Response dropped: .{1,100}$`),
    (match, line, out) => out.fact('event.server-dropped', 'other', line, on(match, out)),
  ],
  [
    new RegExp(`^ntpdig: MAC verification on reply from ${server} failed$`),
    (match, line, out) => out.fact('event.server-dropped', 'auth', line, on(match, out)),
  ],
  [
    /^ntpdig: impossible packet length$/,
    (_, line, out) => out.fact('event.server-dropped', 'malformed', line, { subject: asked(out) }),
  ],
  [fruitless, (_, line, out) => out.fact('event.no-reply', 'ntpdig', line, { subject: asked(out) })],
];

function seen(
  offset: number,
  conditions: Record<string, string | number>,
  subject: PathId,
  line: Line,
  out: Out,
): void {
  out.fact('event.offset-seen', offset, line, { subject, conditions });
  out.fact('clock.offset-seen', offset, line);
}

function find(text: string): { tell: Tell; match: RegExpExecArray } | undefined {
  if (text.length > 400) return undefined;
  for (const [pattern, tell] of sentences) {
    const match = pattern.exec(text);
    if (match !== null) return { tell, match };
  }
  return undefined;
}

export const sntp: Reader = {
  id: 'sntp',
  title: 'sntp, ntpdig',
  seen: 'captured',
  sign: signOf(...sentences.map(([pattern]) => pattern)),
  begins: (line) => find(line.text.trim()) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const text = line.text.trim();
    const found = find(text);
    found?.tell(found.match, line, out);
    if (text.startsWith('ntpdig: ') && fruitless.test(cursor.peek()?.text.trim() ?? '')) cursor.next();
  },
};
