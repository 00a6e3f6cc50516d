import { proxyId, type SubjectId } from '@tokimori/model';
import { connectTime } from '../proxy/try.ts';
import type { Line, Out } from '../reader.ts';

/** What a request is known by while its lines are read. */
export interface Asked {
  readonly host: string | undefined;
  /** Seconds the name took, where `-w` prints one time a line. */
  looked?: number;
}

/** The names curl gives its times (curl(1) --write-out). */
const timing = /\b(?:time_)?(connect|appconnect|starttransfer|total|namelookup)\s?[:=]\s?["']?(\d{1,5}[.,]\d{3,6})s?/g;

/** The labels people give to curl's times in formats of their own: `dns 0.002 tcp 0.003 ttfb 0.064 total 0.066 200`. */
const ownLabels: Readonly<Record<string, string>> = {
  dns: 'namelookup',
  lookup: 'namelookup',
  tcp: 'connect',
  connect: 'connect',
  tls: 'appconnect',
  ssl: 'appconnect',
  ttfb: 'starttransfer',
  total: 'total',
};
const ownTiming = /\b(dns|lookup|tcp|connect|tls|ssl|ttfb|total)\b\s{0,4}[:=]?\s{0,4}(\d{1,5}[.,]\d{2,6})\s?s?\b/gi;
/** Does a line hold times of `-w`? */
export const isTiming = (text: string): boolean =>
  /\btime_(?:connect|starttransfer|total)\b|\b(?:connect|starttransfer|namelookup)\s?[:=]\s?\d+[.,]\d{3,6}/.test(
    text,
  ) && [...text.matchAll(timing)].length > 0;

/** In words of one's own: to be believed only where curl was asked, and with three of the labels: one alone could be anybody's. */
export const isOwnTiming = (text: string): boolean => text.length < 400 && [...text.matchAll(ownTiming)].length >= 3;

/** A resolver of glibc asks again after five seconds: a name that takes longer lost its first question. */
const askedAgain = 4.9;

/** What the times of a line tell. `subject` is the backend, `asked` what is known of the request so far. */
export function tellTimes(line: Line, out: Out, asked: Asked, subject: SubjectId): void {
  const seen: Record<string, number> = {};
  for (const match of line.text.matchAll(timing)) seen[match[1] ?? ''] = Number((match[2] ?? '').replace(',', '.'));
  if (seen['starttransfer'] === undefined && seen['connect'] === undefined)
    for (const match of line.text.matchAll(ownTiming))
      seen[ownLabels[(match[1] ?? '').toLowerCase()] ?? ''] = Number((match[2] ?? '').replace(',', '.'));
  const connect = seen['connect'];
  asked.looked = seen['namelookup'] ?? asked.looked ?? 0;
  if ((seen['namelookup'] ?? 0) >= askedAgain)
    out.fact('proxy.resolve-failed', 'timeout', line, {
      subject: proxyId(out.host),
      conditions: { name: asked.host ?? '', by: 'curl' },
    });
  if (connect !== undefined && connect > 0)
    out.fact('try.connect-time', connectTime(Math.max(0, connect - asked.looked)), line, { subject });
  const first = seen['starttransfer'];
  if (first !== undefined && first > 0)
    out.fact('try.header-time', first - Math.max(connect ?? 0, seen['appconnect'] ?? 0) < 0.5 ? 'fast' : 'slow', line, {
      subject,
    });
}
