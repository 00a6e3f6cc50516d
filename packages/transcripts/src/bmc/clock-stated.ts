import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, named } from './asked.ts';

const number = '(?<n>[+-]?\\d{1,10}(?:[.,]\\d{1,9})?)';
const unit =
  '(?<unit>ms|milliseconds?|s|secs?|seconds?|Sek(?:\\.|unden?)?|m|mins?|minutes?|Minuten?|h|hrs?|hours?|Stunden?|d|days?|Tage?n?|ミリ秒|秒|分|時間|日)(?![a-z])';
const amount = `${number} ?${unit}`;

/** Sentences that state by how much a clock is off. English, German, Japanese. */
const forms: readonly RegExp[] = [
  new RegExp(
    `(?<who>[\\w./()-]{2,40}(?: [\\w./()-]{1,20})?)(?:'s)? (?:system )?(?:clock|time|RTC) (?:is|was|runs|appears to be|seems to be) (?:currently |about |approximately |approx\\. |ca\\. |~ ?)?${amount} (?<how>behind|ahead|fast|slow|in the (?:future|past)|off)\\b`,
    'i',
  ),
  new RegExp(
    `(?<who>[\\w./()-]{2,40}) ?-?(?:Uhr|Zeit|Uhrzeit) (?:geht|läuft|liegt) (?:um )?(?:ca\\. |etwa |rund )?${amount} (?<how>vor|nach|voraus|zurück|hinterher)\\b`,
    'i',
  ),
  new RegExp(
    `(?<who>BMC|iDRAC|iLO|XCC|SEL|RTC|ホスト|サーバー?|クライアント|システム|ハードウェア)(?:側)?(?:の)?(?:時計|時刻|クロック)(?:が|は).{0,20}?(?:約)? ?${amount}(?:ほど|程度|も)? ?(?<how>進|遅|ずれ|前|先)`,
    'i',
  ),
  new RegExp(
    `(?<who>BMC|iDRAC|iLO|XCC|SEL|RTC)(?:'s)?(?: and| ?\\/| vs\\.?| und|と).{0,40}?(?:clocks?|times?|Uhren|Uhrzeiten|時刻|時計)(?: of the host)?.{0,20}?(?<how>differ|diverge|drift|weichen|ずれ|差).{0,20}?${amount}`,
    'i',
  ),
];

const bmcClocks = /\b(?:BMC|iDRAC\d?|iLO\d?|XCC|IMM2?|CIMC|SEL|RMC|management controller)\b/i;
const hostClocks =
  /\b(?:host|system|server|client|local|node|guest|vm|container|machine|runner|agent|this)\b|ホスト|サーバー?|クライアント|システム/i;
const seconds: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|Stunde|時間)/i, 3600],
  [/^(?:ms|milli|ミリ)/i, 0.001],
  [/^(?:s|秒)/i, 1],
  [/^(?:m|分)/i, 60],
  [/^(?:d|Tag|日)/i, 86_400],
];

interface Stated {
  readonly who: string;
  readonly seconds: number;
  readonly reference: string;
}

function statedIn(text: string): Stated | undefined {
  if (text.length > 400) return undefined;
  for (const pattern of forms) {
    const m = pattern.exec(text);
    const groups = m?.groups;
    if (m === null || groups === undefined) continue;
    const scale = seconds.find(([it]) => it.test(groups['unit'] ?? ''))?.[1];
    const value = Number((groups['n'] ?? '').replace(',', '.'));
    if (scale === undefined || !Number.isFinite(value)) continue;
    const behind = /behind|slow|past|nach|zurück|hinterher|遅/i.test(groups['how'] ?? '');
    return {
      who: groups['who'] ?? '',
      seconds: Math.abs(value) * scale * (behind ? -1 : 1),
      reference: text
        .slice(m.index + m[0].length)
        .trim()
        .slice(0, 60),
    };
  }
  return undefined;
}

/** A sentence of a test, a check or a monitor that states how far the clock of a BMC or of a host is off. */
export const statedClock: Reader = {
  id: 'bmc.clock-stated',
  title: 'sentences that state by how much a clock is off',
  seen: 'documented',
  sign: signOf(...forms),
  begins: ({ text }) => {
    const who = statedIn(text)?.who ?? '';
    return bmcClocks.test(who) || hostClocks.test(who);
  },
  read(cursor, out) {
    const line = cursor.next();
    const seen = statedIn(line.text);
    if (seen !== undefined) tell(seen, line, out);
  },
};

function tell({ who, seconds: off, reference }: Stated, line: Line, out: Out): void {
  if (!bmcClocks.test(who)) {
    out.fact('clock.offset-seen', -off, line);
    return;
  }
  const at = named(/\b((?:\d{1,3}\.){3}\d{1,3})\b/.exec(line.text)?.[1]);
  out.fact('bmc.clock-offset', off, line, {
    subject: bmcOf(out, line, at),
    conditions: { reference: reference === '' ? 'stated' : reference },
  });
}
