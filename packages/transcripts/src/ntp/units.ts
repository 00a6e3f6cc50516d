/** Numbers and words that all ntp tools print alike. */

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A decimal number, or undefined for anything else. */
export function decimal(text: string | undefined): number | undefined {
  return text !== undefined && number.test(text) ? Number(text) : undefined;
}

/** Milliseconds as printed by ntpq, in seconds. */
export const fromMillis = (ms: number): number => Number((ms / 1000).toPrecision(12));

const unitSeconds: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86400, y: 31_557_600 };

/** `when` and `poll` of ntpq: seconds, or a number with its unit (`33m`, `5h`, `17d`). */
export function interval(text: string): number | undefined {
  const match = /^(\d{1,9})([smhdy]?)$/.exec(text);
  const unit = unitSeconds[match?.[2] ?? ''];
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

/** The reachability register, printed in octal. RFC 5905 §13 */
export function reachOf(text: string): number | undefined {
  return /^[0-3]?[0-7]{1,2}$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** Leap indicator bits (`00`, `01`, `10`, `11`) or ntpq's word (`leap_none`). RFC 5905 figure 9 */
export function leapOf(text: string): 'none' | 'add' | 'delete' | 'unsynchronised' | undefined {
  switch (text) {
    case '00':
    case '0':
    case 'leap_none':
      return 'none';
    case '01':
    case '1':
    case 'leap_add_sec':
      return 'add';
    case '10':
    case '2':
    case 'leap_del_sec':
      return 'delete';
    case '11':
    case '3':
    case 'leap_alarm':
      return 'unsynchronised';
    default:
      return undefined;
  }
}

/** A reference identifier with its dots: kiss codes and clock types are bare in variables, dotted in the billboard. */
export const dotted = (refid: string): string => (/^[A-Za-z][A-Za-z0-9_-]{0,3}$/.test(refid) ? `.${refid}.` : refid);

/** The kiss codes a server sends to send a client away. RFC 5905 §7.4 */
export const kissOf = (refid: string): string | undefined => /^\.(RATE|DENY|RSTR)\.$/.exec(refid)?.[1];

/** The address of a reference clock, `127.127.type.unit`, or its name (`SHM(0)`, `LOCAL(0)`, `GPS_NMEA(0)`). */
export function clockKind(name: string, refid = ''): 'refclock' | 'local-clock' | undefined {
  if (/^127\.127\.1\.\d+$|^LOCAL\(|^LOCL\(/i.test(name) || refid === '.LOCL.' || refid === '.LCL.')
    return 'local-clock';
  return /^127\.127\.\d+\.\d+$|^[A-Z][A-Z0-9_]*\(\d+\)$/i.test(name) ? 'refclock' : undefined;
}
