import type { FactValueOf } from '@tokimori/facts';
import { type HostId, hostId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

type Answer = FactValueOf<'daemon.control'>;

/** What ntpq and ntpdc print instead of an answer. Wording: ntpq.c, ntpdc.c (4.2.8), ntp/packet.py (NTPsec). */
const failures: readonly (readonly [RegExp, Answer])[] = [
  [/^(?<host>[\w.:-]{1,255}): timed out, nothing received$/, 'timeout'],
  [/^\*{0,3}Request timed out\.?$/, 'timeout'],
  [/^\*{0,3}Socket error; probably ntpd is not running$/i, 'refused'],
  [/^ntp(?:q|dc): (?:read|recv|connect): Connection refused$/, 'refused'],
  [/^ntp(?:q|dc): write to (?<host>\S{1,255}) failed: Connection refused$/, 'refused'],
  [/^\*{3}Server disallowed request \(authentication\?\)$/, 'not-authorised'],
  [/^\*{3}Permission (?:denied|error)\.?$/i, 'not-authorised'],
  [/^\*{3}Server error code PERMISSION\b.{0,80}$/, 'not-authorised'],
];

const nothing = /^(?:server=(?<host>\S{1,255}) )?No association ID'?s returned\.?$/i;
const incomplete = /^(?:[\w.:-]{1,255}: timed out with incomplete data|\*{3}Response from server was incomplete)$/;

/** Sentences of ntpq and ntpdc where a table was expected. */
export const control: Reader = {
  id: 'ntpq.control',
  title: 'ntpq (no answer)',
  seen: 'captured',
  sign: signOf(...failures.map(([pattern]) => pattern), nothing, incomplete),
  begins: (line) => told(line.text.trim()) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    told(line.text.trim())?.(line, out);
  },
};

function told(text: string): ((line: Line, out: Out) => void) | undefined {
  if (text.length > 400) return undefined;
  const none = nothing.exec(text);
  if (none !== null) {
    return (line, out) => {
      const subject = hostNamed(none.groups?.['host'], out);
      out.covered('ntpq.peers', subject);
      out.fact('daemon.control', 'answers', line, { subject });
      out.fact('sync.sources', 0, line, { subject });
    };
  }
  if (incomplete.test(text)) return (line, out) => out.fact('daemon.control', 'answers', line);
  for (const [pattern, answer] of failures) {
    const match = pattern.exec(text);
    if (match !== null) return (line, out) => fail(answer, hostNamed(match.groups?.['host'], out), line, out);
  }
  return undefined;
}

function fail(answer: Answer, subject: HostId, line: Line, out: Out): void {
  // ntpdc speaks mode 7, which ntpd has had switched off since 4.2.7: its silence says nothing about the daemon.
  if (/\bntpdc\b/.test(out.command ?? '') || line.text.startsWith('ntpdc')) {
    out.fact('server.mode7', false, line, { subject });
    return;
  }
  out.covered('ntpq.control', subject);
  out.fact('daemon.control', answer, line, { subject });
}

function hostNamed(name: string | undefined, out: Out): HostId {
  return name === undefined || /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(name) ? out.host : hostId(name);
}
