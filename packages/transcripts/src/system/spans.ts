/** Time spans as systemd prints them: `34min 8s`, `4.8ms`, `+1,2ms`, `13us`. */
const unit: Readonly<Record<string, number>> = {
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  min: 60,
  h: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
  w: 604_800,
  month: 2_629_800,
  y: 31_557_600,
};

/** Seconds; `undefined` for `n/a` and anything else. */
export function spanOf(text: string): number | undefined {
  const trimmed = text.trim();
  const sign = trimmed.startsWith('-') ? -1 : 1;
  let sum = 0;
  for (const part of trimmed.replace(/^[+-]/, '').split(/\s+/)) {
    const match = /^(\d{1,12}(?:[.,]\d{1,9})?)(us|µs|ms|s|sec|min|h|d|days?|w|month|y)?$/.exec(part);
    if (match === null) return undefined;
    sum += Number((match[1] ?? '').replace(',', '.')) * (unit[match[2] ?? 's'] ?? Number.NaN);
  }
  return sign * sum || 0;
}
