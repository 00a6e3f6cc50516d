import type { FactValueOf } from '@tokimori/facts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { type Hop, tellHops, whole } from './hops.ts';
import { address, name, sameAs, wayTo } from './way.ts';

const linux = new RegExp(
  `^traceroute6? (?:to|nach) (?<name>${name}) \\((?<at>${address})\\)(?: from \\S{1,60})?, (?:\\d{1,3} hops max|.{0,40}max)`,
);
const windows = new RegExp(
  `^(?:Tracing route to |Routenverfolgung zu )(?:(?<name>${name}) \\[(?<at>${address})\\]|(?<only>${name}))`,
);
const japanese = new RegExp(
  `^(?:(?<name>${name}) ?\\[(?<at>${address})\\]|(?<only>${name})) ?へのルートをトレースしています`,
);
const startOf = (text: string) =>
  /^(?:trace|Trac|Rout)/.test(text) || text.includes('へのルート')
    ? (linux.exec(text) ?? windows.exec(text) ?? japanese.exec(text))?.groups
    : undefined;

/** ` 1  gw (10.0.0.1)  0.5 ms !X` · `  1    <1 ms    <1 ms    <1 ms  10.0.0.1` · ` 2  * * *` */
const hopLine = /^\s{0,4}(?<ttl>\d{1,3})\s+(?<rest>\S.{0,1000})$/;
const continued = /^\s{4,}\S.{0,300}\bms\b/;
const between =
  /^(?:\s*over a maximum of \d{1,3} hops:?|\s*経由するホップ数は最大 ?\d{1,3} ?です:?|\s*über maximal \d{1,3} (?:Hops|Abschnitte):?|\s*)$/;
const complete = /^(?:Trace complete\.|トレースを完了しました。?|Ablaufverfolgung beendet\.)\s*$/;

const flags: readonly (readonly [RegExp, FactValueOf<'link.unreachable'>])[] = [
  [/!X\b|!(?:9|10|13)\b|!<(?:9|10|13)>|prohibited|filtered/, 'prohibited'],
  [/!H\b|host unreachable|ホストに到達できません|Zielhost nicht/i, 'host'],
  [/!N\b|net(?:work)? unreachable|ネットワークに到達できません/i, 'net'],
  [/!P\b/, 'port'],
];

/** `traceroute` (Linux, BSD) and `tracert` (Windows, English, Japanese, German). */
export const traceroute: Reader = {
  id: 'traceroute',
  title: 'traceroute, tracert',
  seen: 'captured',
  sign: signOf(/^(?:traceroute|Tracing route to |Routenverfolgung zu )/, 'へのルートをトレースしています'),
  begins: ({ text }) => startOf(text) !== undefined,
  read(cursor, out) {
    const start = startOf(cursor.next().text) ?? {};
    const target = start.at ?? start.only ?? start.name ?? '';
    if (start.name !== undefined && start.at !== undefined) sameAs(out, start.name, start.at, 'traceroute');
    const hops: Hop[] = [];
    let done = false;
    for (let line = cursor.peek(); line !== undefined && hops.length < 256; line = cursor.peek()) {
      const text = whole(line);
      const hop = hopOf(line, text);
      if (hop !== undefined) {
        hops.push(hop);
        tellFlag(text, hop, target, out);
      } else if (complete.test(text)) done = true;
      else if (!continued.test(text) && !(between.test(text) && hops.length === 0)) break;
      cursor.next();
    }
    out.covered('traceroute');
    tellHops(out, target, hops, done || hops.at(-1)?.at === target);
  },
};

function hopOf(line: Line, text: string): Hop | undefined {
  const groups = hopLine.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const rest = groups.rest ?? '';
  const ttl = Number(groups.ttl);
  const at = new RegExp(`\\((${address})\\)|\\[(${address})\\]|(?:^|\\s)(${address})(?=\\s|$)`).exec(rest);
  const rtt = /([\d.]{1,12}) ?(?:ms|ミリ秒)/.exec(rest)?.[1];
  const found = at?.[1] ?? at?.[2] ?? at?.[3];
  if (found === undefined) return /^\*|^<?\d{1,6} ms|タイムアウト|timed out/.test(rest) ? { ttl, line } : undefined;
  return { ttl, at: found, line, ...(rtt === undefined ? {} : { rtt: Number(rtt) }) };
}

/** `!H`, `!X`, `!F-1400` behind a time; Windows says it in words. */
function tellFlag(text: string, hop: Hop, target: string, out: Out): void {
  const subject = wayTo(out, target);
  if (subject === undefined || hop.at === undefined) return;
  const conditions = { by: hop.at };
  const mtu = /!F(?:-(\d{1,6}))?\b/.exec(text);
  if (mtu !== null) out.fact('link.too-big', Number(mtu[1] ?? 0), hop.line, { subject, conditions });
  const kind = flags.find(([pattern]) => pattern.test(text))?.[1];
  if (kind !== undefined) out.fact('link.unreachable', kind, hop.line, { subject, conditions });
}
