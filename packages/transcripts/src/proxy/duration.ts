const units: Readonly<Record<string, number>> = {
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  M: 2_592_000,
  y: 31_536_000,
};

/** `500ms`, `1m30s`, `60`, `1h 5m`: seconds. A number without a unit is in `unit` (nginx: seconds, haproxy: milliseconds). */
export function secondsOf(text: string, unit = 1): number | undefined {
  const parts = [...text.trim().matchAll(/(\d{1,12}(?:\.\d{1,6})?)(us|ms|s|m|h|d|w|M|y)?\s?/g)];
  if (
    parts.length === 0 ||
    parts
      .map((p) => p[0])
      .join('')
      .trim() !== text.trim()
  )
    return undefined;
  return parts.reduce(
    (sum, [, value, name]) => sum + Number(value) * (name === undefined ? unit : (units[name] ?? 1)),
    0,
  );
}
