/** Dates as BMCs, their tools and `date` print them; wall time in milliseconds as if it were UTC, and the zone named. */
export interface Wall {
  /** Every reading of the text: 11/12/26 may be November or December. */
  readonly walls: readonly number[];
  /** `UTC`, `JST`, `+09:00`; not given where the text names none. */
  readonly zone?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const slashed =
  /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})[ |-]+(\d{1,2}):(\d\d):(\d\d)(?: (AM|PM))?(?: (?!AM|PM)([A-Z]{2,5}|[+-]\d\d:?\d\d)\b)?/;
const iso = /\b(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})? ?(Z\b|UTC\b|[+-]\d\d:?\d\d\b)?/;
/** Wed Nov 25 07:17:50 UTC 2026 · Wed Nov 25 07:17:50 2026 · Nov-25-2026 | 07:17:50 */
const unix =
  /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: (AM|PM))?(?: ([A-Z]{2,5}|[+-]\d\d:?\d\d))? (\d{4})\b/;
/** Wed, 25 Nov 2026 07:17:50 GMT · Wed 25 Nov 2026 07:17:50 AM UTC */
const dayFirst =
  /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d)(?: (AM|PM))?(?: ([A-Z]{2,5}|[+-]\d\d:?\d\d)\b)?/;
const dashed = /\b([A-Z][a-z]{2})-(\d{1,2})-(\d{4})[ |]+(\d\d):(\d\d):(\d\d)\b/;

export function wallIn(text: string): Wall | undefined {
  if (text.length > 400) return undefined;
  const i = iso.exec(text);
  if (i !== null) return wall([utc(i[1], i[2], i[3], i[4], i[5], i[6])], i[7]);
  const u = unix.exec(text);
  if (u !== null) return wall([utc(u[8], month(u[1]), u[2], hour(u[3], u[6]), u[4], u[5])], u[7]);
  const d = dayFirst.exec(text);
  if (d !== null) return wall([utc(d[3], month(d[2]), d[1], hour(d[4], d[7]), d[5], d[6])], d[8]);
  const h = dashed.exec(text);
  if (h !== null) return wall([utc(h[3], month(h[1]), h[2], h[4], h[5], h[6])], undefined);
  const s = slashed.exec(text);
  if (s === null) return undefined;
  const year = (s[3] ?? '').length === 2 ? `20${s[3]}` : s[3];
  const at = hour(s[4], s[7]);
  return wall([utc(year, s[1], s[2], at, s[5], s[6]), utc(year, s[2], s[1], at, s[5], s[6])], s[8]);
}

function wall(walls: readonly number[], zone: string | undefined): Wall | undefined {
  const good = walls.filter((at) => Number.isFinite(at));
  if (good.length === 0) return undefined;
  return { walls: good, ...(zone === undefined ? {} : { zone: zone === 'Z' ? 'UTC' : zone }) };
}

const month = (name: string | undefined): string => String(months.indexOf((name ?? '').toLowerCase()) + 1);

function hour(text: string | undefined, half: string | undefined): string {
  const h = Number(text);
  if (half === undefined) return String(h);
  return String((h % 12) + (half === 'PM' ? 12 : 0));
}

function utc(...[y, m, d, h, min, s]: readonly (string | undefined)[]): number {
  const [mo, day, ho] = [Number(m), Number(d), Number(h)];
  if (mo < 1 || mo > 12 || day < 1 || day > 31 || ho > 23 || Number(min) > 59 || Number(s) > 60) return Number.NaN;
  return Date.UTC(Number(y), mo - 1, day, ho, Number(min), Number(s));
}

/** Zones whose letters mean one thing only. CST, IST, BST and the like do not. */
const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  UCT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
  HKT: 8,
  SGT: 8,
  EST: -5,
  EDT: -4,
  MDT: -6,
  PDT: -7,
  PST: -8,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  CDT: -5,
  MST: -7,
};

/** Seconds east of UTC. */
export function zoneOffset(zone: string): number | undefined {
  const m = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (m !== null) return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 3600 + Number(m[3]) * 60);
  const hours = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  return hours === undefined ? undefined : hours * 3600;
}

/**
 * `reading` minus `reference` in seconds. Equal zone names cancel out; a reading without a zone is as the BMC holds it, and
 * that is UTC. Of two readings of one text the nearer one is meant.
 */
export function offsetOf(reading: Wall, reference: Wall): number | undefined {
  if (reference.zone === undefined && reading.zone !== undefined) return undefined;
  let shift: number;
  if (reading.zone === reference.zone) shift = 0;
  else {
    const [own, other] = [zoneOffset(reading.zone ?? 'UTC'), zoneOffset(reference.zone ?? 'UTC')];
    if (own === undefined || other === undefined || reference.zone === undefined) return undefined;
    shift = other - own;
  }
  const all = reading.walls.flatMap((a) => reference.walls.map((b) => (a - b) / 1000 + shift));
  return all.sort((a, b) => Math.abs(a) - Math.abs(b))[0];
}
