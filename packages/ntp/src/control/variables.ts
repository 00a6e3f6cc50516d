/** Lists of variables, RFC 9327 §2: `name=value` with commas between; values may be quoted, names may stand alone. */
import { NtpControlError } from './errors.ts';

/** As they came, without quotes; by name in the order of the response. */
export type Variables = ReadonlyMap<string, string>;

/** No response has room for as many. */
const most = 10_000;

/**
 * Linear in the length of the text. What is no item is left out up to the next comma: ntpsec 1.2.2 lets octets that are no
 * text slip into `filtdelay` and its like. Throws `NTP_CONTROL_FORMAT` when nothing of a text can be read.
 */
export function variables(text: string): Variables {
  const out = new Map<string, string>();
  // Each alternative begins with another character, so nothing is ever tried twice. The daemons' lines end in CR LF.
  const item = /[\s,\0]*([^\s,="\0]+)[ \t]*(?:=[ \t]*(?:"([^"]*)"|([^",\r\n][^,\r\n]*)?))?[ \t]*(?=[,\r\n\0]|$)/y;
  for (let at = 0; at < text.length; ) {
    item.lastIndex = at;
    const found = item.exec(text);
    if (found === null) {
      const comma = text.indexOf(',', at + 1);
      at = comma < 0 ? text.length : comma;
      continue;
    }
    at = item.lastIndex;
    const [, name = '', quoted, plain = ''] = found;
    out.set(name, quoted ?? plain.trimEnd());
    if (out.size > most) throw new NtpControlError('NTP_CONTROL_FORMAT', `more than ${most} variables`);
  }
  if (out.size === 0 && /[^\s,\0]/.test(text))
    throw new NtpControlError('NTP_CONTROL_FORMAT', JSON.stringify(text.slice(0, 40)));
  return out;
}

/** A decimal or `0x…` number; undefined when the variable is absent or something else. */
export function number(of: Variables, name: string): number | undefined {
  const text = of.get(name);
  if (text === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+|0x[\da-f]+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  return Number(text);
}

/** `0xd5a1b2c3.01234567`, a timestamp of RFC 5905 in hexadecimal digits. */
export function timestamp(of: Variables, name: string): bigint | undefined {
  const found = /^0x([\da-f]{1,8})\.([\da-f]{8})$/i.exec(of.get(name) ?? '');
  return found === null ? undefined : (BigInt(`0x${found[1]}`) << 32n) | BigInt(`0x${found[2]}`);
}

/** The eight samples of a clock filter (RFC 5905 §10). ntpsec 1.2.2 puts what is not of them before them. */
export const samples = (of: Variables, name: string): readonly number[] =>
  (of.get(name) ?? '').split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite).slice(-8);
