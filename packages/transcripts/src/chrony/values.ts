/** Numbers as chronyc prints them. */

/** How many make a second, and how many seconds make one: kept whole, so that 1806us becomes 0.001806 and not a neighbour. */
const perSecond: Readonly<Record<string, number>> = { ns: 1e9, us: 1e6, µs: 1e6, ms: 1e3 };
const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, y: 31_536_000 };

const duration = /^([+-]?\d{1,15}(?:\.\d{1,12})?)(ns|us|µs|ms|[smhdy])?$/;

/** `-1806us`, `+0ns`, `12m`, `1.5s`, and `12` in seconds; `undefined` for `-` and anything else. */
export function secondsOf(text: string | undefined): number | undefined {
  const match = duration.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const unit = match[2] ?? 's';
  const divisor = perSecond[unit];
  return divisor === undefined ? Number(match[1]) * (seconds[unit] ?? Number.NaN) : Number(match[1]) / divisor;
}

/** A plain decimal number, with a decimal comma where the locale writes one; `undefined` when it is none. */
export function numberOf(text: string | undefined): number | undefined {
  const plain = (text ?? '').trim().replace(',', '.');
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : undefined;
}

/** chrony writes poll intervals as powers of two. */
export const pollSeconds = (log2: string): number => 2 ** Number(log2);

/** `Normal`, `Insert second`, `Delete second`, `Not synchronised` (also spelt with z). */
export function leapOf(text: string): 'none' | 'add' | 'delete' | 'unsynchronised' | undefined {
  if (/^normal$/i.test(text)) return 'none';
  if (/^insert/i.test(text)) return 'add';
  if (/^delete/i.test(text)) return 'delete';
  return /^not synchroni[sz]ed$/i.test(text) ? 'unsynchronised' : undefined;
}

/** In chrony, 7F7F0101 (127.127.1.1) is the local reference and 00000000 is none. */
export const isLocalReference = (refid: string): boolean => /^(?:7F7F0101|127\.127\.1\.1)$/i.test(refid);
export const isNoReference = (refid: string): boolean => /^(?:0{8}|0\.0\.0\.0)$/.test(refid);
