import type { FactValueOf } from '@tokimori/facts';
import { everyPathOf, pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const head = /^Server: ([\w.:-]{1,255})$/;
const own = /^(?:IP|UTC Time|Local Time|Clock Offset|Round Trip Delay|Stratum|Reference ID|Authenticated): /;
const failed = /^Error: ([\w.:-]{1,255}) - (?<nts>nts: )?(?<why>.{3,300})$/;

/** NTS fails before NTP is spoken: by the errno's words, which Go, Rust and C share. */
function ntsReason(why: string): FactValueOf<'event.nts-failed'> {
  // The key exchange is over: the protected question itself stays without an answer.
  if (/\btime query failed\b/i.test(why)) return 'other';
  if (/\brefused\b/i.test(why)) return 'refused';
  if (/\btimed? ?out\b|deadline/i.test(why)) return 'timeout';
  if (/\bunreachable\b|no route/i.test(why)) return 'unreachable';
  if (/not (?:yet )?valid(?: yet)?\b|NotValidYet/i.test(why)) return 'not-yet-valid';
  if (/\bexpired\b/i.test(why)) return 'expired';
  if (/\b(?:resolve|lookup|no such host|name or service)\b/i.test(why)) return 'dns';
  if (/NotValidForName|not valid for|name mismatch|hostname/i.test(why)) return 'name-mismatch';
  if (/UnknownIssuer|unknown authority|untrusted|self[- ]signed/i.test(why)) return 'untrusted';
  return 'other';
}

/** rkik (Rusty Klock Inspection Kit): one server asked once. Offsets are server minus host, in milliseconds. */
export const rkik: Reader = {
  id: 'rkik',
  title: 'rkik',
  seen: 'documented',
  sign: signOf(head, failed),
  begins: ({ text }, cursor, out) =>
    (head.test(text) && own.test(cursor.peek(1)?.text ?? '')) ||
    (failed.test(text) && (/\brkik\b/.test(out.command ?? '') || /\bNT[PS]\b/i.test(text))),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('rkik');
    const error = failed.exec(line.text);
    if (error !== null) {
      tellError(error, line, out);
      return;
    }
    const name = head.exec(line.text)?.[1] ?? '';
    const subject = name === '' ? everyPathOf(out.host) : pathId(out.host, name);
    for (let at = cursor.peek(); at !== undefined && own.test(at.text); at = cursor.peek()) {
      cursor.next();
      const address = /^IP: (\S{3,60}):\d{1,5}$/.exec(at.text)?.[1];
      if (address !== undefined) out.alias(name, address.replace(/^\[|\]$/g, ''), 'rkik says so');
      const offset = /^Clock Offset: ([-+]?\d{1,12}(?:\.\d{1,9})?) ms$/.exec(at.text)?.[1];
      if (offset === undefined) continue;
      out.fact('event.offset-seen', Number(offset) / 1000, at, { subject });
      out.fact('clock.offset-seen', Number(offset) / 1000, at);
    }
  },
};

function tellError(error: RegExpExecArray, line: Line, out: Out): void {
  const subject = pathId(out.host, error[1] ?? '');
  const why = error.groups?.['why'] ?? '';
  if (error.groups?.['nts'] !== undefined || /\bNTS\b/.test(why))
    out.fact('event.nts-failed', ntsReason(why), line, { subject });
  else if (/refused/i.test(why)) out.fact('event.send-failed', 'ECONNREFUSED', line, { subject });
  else if (/\btimed? ?out\b/i.test(why)) out.fact('event.no-reply', 'rkik', line, { subject });
  else if (/\b(?:resolve|lookup)\b/i.test(why)) out.fact('event.dns-failed', error[1] ?? '', line);
}
