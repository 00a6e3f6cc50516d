import { everyPathOf, pathId } from '@tokimori/model';
import { named } from '../bmc/asked.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/**
 * What time clients without a reader of their own say (Pi-hole FTL, Talos, ntpd-rs, Go and Rust libraries, container
 * engines): the errno, the capability or the kiss code stands in the line whatever the program.
 */
const portTaken: readonly RegExp[] = [
  /\b(?:bind|listen)\w{0,4}\b.{0,80}?(?::123|\bport 123|\b123\/udp)\b.{0,60}?\b(?:address (?:already )?in use|already allocated|EADDRINUSE|(?:errno|os error|code:?) ?=? ?98)\b/i,
  /(?::123|\bport 123|\b123\/udp)\b.{0,40}?\b(?:bind|listen)\w{0,4}\b.{0,40}?\b(?:address (?:already )?in use|EADDRINUSE|os error 98)\b/i,
];
const lacksRight: readonly RegExp[] = [
  /\bCAP_SYS_TIME\b.{0,40}?\b(?:required|missing|needed|not (?:available|granted|permitted|set))\b/i,
  /\b(?:requires?|needs?|missing|lacks?|without)\b.{0,40}?\bCAP_SYS_TIME\b/i,
  /\b(?:clock_settime|clock_adjtime|ntp_adjtime|adjtimex|settimeofday)\b.{0,60}?\b(?:Operation not permitted|EPERM|os error 1\b|PermissionDenied)/i,
  /\b(?:insufficient|missing|no) (?:permission|privilege|capabilit)\w{0,4}\b.{0,20}?\bto (?:set|adjust|change|step|steer) (?:the )?(?:system )?(?:time|clock)\b/i,
  /\bfailed to (?:set|adjust|step|steer) (?:the )?(?:system )?(?:time|clock)\b.{0,60}?\b(?:Operation not permitted|EPERM|os error 1\b|PermissionDenied)/i,
];
const kissed =
  /\bkiss[- ]o[f'][- ]death\b.{0,30}?\b(?:received|packet|response|code|answer)\b|\breceived (?:an? )?(?:KoD\b|kiss[- ]o[f'][- ]death)/i;
const code = /\b(RATE|DENY|RSTR)\b/;

/** The server such a line names. */
const serverIn = (text: string): string | undefined =>
  named(
    /\b(?:server|source|peer|host|addr(?:ess)?|from)["']?[ :=]{1,3}["']?(\[?[\w.-]{2,100}\]?)(?::\d{1,5})?["',;\s)]/i
      .exec(`${text} `)?.[1]
      ?.replace(/^\[|\]$/g, ''),
  );

type Kind = 'port' | 'right' | 'kiss';
const patterns: readonly (readonly [Kind, readonly RegExp[]])[] = [
  ['port', portTaken],
  ['right', lacksRight],
  ['kiss', [kissed]],
];
const kindOf = (text: string): Kind | undefined =>
  text.length > 1000 ? undefined : patterns.find(([, any]) => any.some((pattern) => pattern.test(text)))?.[0];

/** Lines of other time clients; asked after every program's own reader. */
export const anyonesTime: Reader = {
  id: 'time.anyones',
  title: 'other time clients (FTL, Talos, ntpd-rs, Go and Rust programs)',
  seen: 'documented',
  sign: signOf(...portTaken, ...lacksRight, kissed),
  begins: ({ text }) => kindOf(text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    tell(kindOf(line.text), line, out);
  },
};

function tell(kind: Kind | undefined, line: Line, out: Out): void {
  const words = line.text.trim().slice(0, 200);
  if (kind === 'port') out.fact('event.bind-failed', words, line);
  else if (kind === 'right') out.fact('event.capability', words, line);
  else {
    const server = serverIn(line.text);
    out.fact('event.kod', code.exec(line.text)?.[1] ?? 'unnamed', line, {
      subject: server === undefined ? everyPathOf(out.host) : pathId(out.host, server),
    });
  }
}
