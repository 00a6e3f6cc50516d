import { everyPathOf, type HostId, hostId, type PathId, pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { decimal } from './units.ts';

/** Whom the plugin asked: `-H NAME`, as far as the command is known. */
function asked(out: Out): PathId {
  const name = /\s-H\s*([\w.:-]{1,255})/.exec(out.command ?? '')?.[1];
  return name === undefined ? everyPathOf(out.host) : pathId(out.host, name);
}

/** The host whose daemon check_ntp_peer asked. */
function askedHost(out: Out): HostId {
  const name = /\s-H\s*([\w.:-]{1,255})/.exec(out.command ?? '')?.[1];
  return name === undefined || /^(?:localhost|127\.|::1$)/.test(name) ? out.host : hostId(name);
}

type Tell = (match: RegExpExecArray, line: Line, out: Out) => void;

/** Results of check_ntp_time, check_ntp_peer and check_ntp (monitoring-plugins, nagios-plugins). Offset is server minus host. */
const sentences: readonly (readonly [RegExp, Tell])[] = [
  [
    /^NTP (?:OK|WARNING|CRITICAL): (?:Server not synchronized|Server has the LI_ALARM bit set)\b/,
    (_, line, out) => out.fact('sync.state', 'unsynchronised', line, { subject: askedHost(out) }),
  ],
  [
    // check_ntp_peer shows what the asked daemon holds of its own system peer
    /^NTP (?:OK|WARNING|CRITICAL): Offset ([-+]?\d{1,12}(?:\.\d{1,18})?(?:e[-+]?\d{1,3})?) secs, (?:jitter=|stratum=|truechimers=)/,
    (match, line, out) => {
      const offset = decimal(match[1]);
      const stratum = decimal(/\bstratum=(\d{1,2})\b/.exec(line.text)?.[1]);
      const on = { subject: askedHost(out) };
      if (offset !== undefined) out.fact('sync.offset', offset, line, on);
      if (stratum !== undefined) out.fact('sync.stratum', stratum, line, on);
    },
  ],
  [
    /^NTP (?:OK|WARNING|CRITICAL|UNKNOWN): Offset unknown\b/,
    (_, line, out) => out.fact('event.server-dropped', 'other', line, { subject: asked(out) }),
  ],
  [
    /^NTP (?:OK|WARNING|CRITICAL): Offset\s{1,2}([-+]?\d{1,12}(?:\.\d{1,18})?(?:e[-+]?\d{1,3})?) secs\b/,
    (match, line, out) => {
      const offset = decimal(match[1]);
      if (offset !== undefined) out.fact('clock.offset-seen', offset, line);
    },
  ],
  [
    /^NTP CRITICAL: No response from NTP server\b/,
    (_, line, out) => out.fact('event.no-reply', 'check_ntp', line, { subject: asked(out) }),
  ],
  [
    /^CRITICAL - Socket timeout(?: after \d+ seconds)?$/,
    (_, line, out) => {
      if (/\bcheck_ntp/.test(out.command ?? '')) out.fact('event.no-reply', 'check_ntp', line, { subject: asked(out) });
    },
  ],
  [
    /^discarding peer \d+: stratum=(?:0|16)$/,
    (_, line, out) => out.fact('event.server-dropped', 'unsynchronised', line, { subject: asked(out) }),
  ],
  [/^discarding peer \d+: (?:flags|stratum)=\d+$/, () => {}],
  [
    /^warning: LI_ALARM bit is set$/,
    (_, line, out) => out.fact('sync.state', 'unsynchronised', line, { subject: askedHost(out) }),
  ],
];

function find(text: string): { tell: Tell; match: RegExpExecArray } | undefined {
  if (text.length > 500) return undefined;
  for (const [pattern, tell] of sentences) {
    const match = pattern.exec(text);
    if (match !== null) return { tell, match };
  }
  return undefined;
}

/** Where a dump, or what is left of one, begins. */
const dumpHead =
  /^(?:(?:response from peer \d{1,3}: )?packet contents:|flags: 0x[0-9a-f]{2}|li=\d \(0x[0-9a-f]{2}\)|rt(?:delay|disp) = [\d.e-]{1,40})$/;
const dumpLine =
  /^\s{0,8}(flags|li|vn|mode|stratum|poll|precision|rtdelay|rtdisp|refid|refts|origts|rxts|txts|stop)\s{0,2}[:=]?\s{0,2}(.{0,80})$/;

/** The result line, the reasons above it, and the packet that `-vv` prints. */
export const checkNtp: Reader = {
  id: 'check-ntp',
  title: 'check_ntp_time, check_ntp_peer',
  seen: 'documented',
  sign: signOf(dumpHead, ...sentences.map(([pattern]) => pattern)),
  begins: (line) => dumpHead.test(line.text.trim()) || find(line.text.trim()) !== undefined,
  read(cursor, out) {
    const line = cursor.peek();
    const found = find(line?.text.trim() ?? '');
    if (line === undefined || found === undefined) {
      tellDump(cursor, out);
      return;
    }
    cursor.next();
    found.tell(found.match, line, out);
  },
};

/** Only the answer counts: the plugin dumps its own request alike, with zeros. */
function tellDump(cursor: Parameters<Reader['read']>[0], out: Out): void {
  const fields = new Map<string, { value: string; line: Line }>();
  if (/^\s*packet contents:$/.test(cursor.peek()?.text ?? '')) cursor.next();
  for (let line = cursor.peek(); line !== undefined && line.text.length < 120; line = cursor.peek()) {
    const match = dumpLine.exec(line.text);
    if (match === null) break;
    const name = match[1] ?? '';
    fields.set(name, { value: (match[2] ?? '').trim(), line: cursor.next() });
    const leap = /\bli=(\d)/.exec(line.text)?.[1];
    if (leap !== undefined) fields.set('li', { value: leap, line });
  }
  const stratum = decimal(fields.get('stratum')?.value);
  const subject = asked(out);
  const alarm = fields.get('li')?.value.startsWith('3') === true;
  // Mode 4 is a server's: without a source it says so (RFC 5905 §7.3); the request, mode 3, has the same zeros.
  if (stratum === 0 && alarm && /^=?\s?4\b/.test(fields.get('mode')?.value ?? '')) {
    const line = fields.get('stratum')?.line;
    if (line !== undefined) out.fact('event.server-dropped', 'unsynchronised', line, { subject });
  }
  if (stratum === 0) return;
  const leap = fields.get('li');
  if (leap?.value.startsWith('3')) out.fact('assoc.leap', 'unsynchronised', leap.line, { subject });
  const dispersion = fields.get('rtdisp');
  const seconds = decimal(dispersion?.value);
  if (dispersion !== undefined && seconds) out.fact('assoc.root-dispersion', seconds, dispersion.line, { subject });
  const delay = fields.get('rtdelay');
  const round = decimal(delay?.value);
  if (delay !== undefined && round) out.fact('assoc.root-delay', round, delay.line, { subject });
}
