import { ntpd, pathTo } from './ntpd-rule.ts';
import type { MessageRule, Say } from './rule.ts';

const seconds = '([-+]?\\d{1,15}(?:\\.\\d{1,9})?)';
const panic = (say: Say, match: RegExpExecArray) => say.fact('event.panic', Number(match[1] ?? 0));
const step = (say: Say, match: RegExpExecArray) => say.fact('event.step', Number(match[1]));

function refused(say: Say, why: string): void {
  if (/^Invalid argument|^Numerical result/i.test(why)) say.fact('event.adjtimex-invalid', why);
  else say.fact('event.adjtimex-denied', why);
}

/** What ntpd says about the clock itself. ntp_loopfilter.c, ntp_proto.c, systime.c */
export const clockRules: readonly MessageRule[] = [
  ntpd('Clock offset exceeds panic threshold\\.?$', (say) => say.fact('event.panic', 0)),
  ntpd(`Panic: offset too big: ${seconds}`, panic),
  ntpd(`time correction of ${seconds} seconds exceeds sanity limit`, panic),
  ntpd(`${seconds} s; set clock manually within`, panic),
  ntpd(`time (?:reset|set) ${seconds} s$`, step),
  ntpd(`time stepped by ${seconds}`, step),
  ntpd(`time slew ${seconds} s$`),
  ntpd(
    "(?:step[-_]systime|Can't (?:set|adjust) (?:the )?time of day|settimeofday|clock_settime): (?<why>[A-Z].{3,80})$",
    (say, match) => say.fact('event.step-denied', match.groups?.['why'] ?? ''),
  ),
  ntpd(
    '(?:adj_systime|adjtime failed|ntp_adjtime\\(\\) failed|\\w{3,30}: \\S{1,60} line \\d+: (?:ntp_)?adjtimex?): (?<why>[A-Z].{3,80})$',
    (say, match) => refused(say, match.groups?.['why'] ?? ''),
  ),
  ntpd('frequency error (-?\\d{1,9}(?:\\.\\d{1,6})?) PPM exceeds tolerance \\d+ PPM', (say, match) =>
    say.fact('event.frequency-exceeded', Number(match[1])),
  ),
  ntpd('(format error frequency file \\S.{0,200}|frequency format error in \\S.{0,200})$', (say, match) =>
    say.fact('event.drift-file-bad', match[1] ?? ''),
  ),
  ntpd('kernel reports TIME_ERROR: (0x[0-9a-f]{1,8}: .{1,80})$', (say, match) =>
    say.fact('event.time-error', match[1] ?? ''),
  ),
  {
    // ESXi: hostd passes ntpd's words on
    programs: ['hostd', 'vmkernel', 'vobd'],
    pattern: /\bkernel reports TIME_ERROR: (0x[0-9a-f]{1,8}: [A-Za-z ]{1,80})/,
    needsProgram: true,
    tell: (say, match) => say.fact('event.time-error', (match[1] ?? '').trim()),
  },
  ntpd(
    "leapsecond file \\('[^']{0,200}'\\): (expired .{1,60}|stat failed: .{1,80}|open failed: .{1,80}|signature mismatch|no hash signature|malformed hash signature|parsing error)$",
    (say, match) => say.fact('event.leap-file', match[1] ?? ''),
  ),
  ntpd('leapsecond file \\('),
  ntpd('kernel reports leap second (insertion|deletion) scheduled', (say, match) =>
    say.fact('event.leap-announced', match[1] === 'deletion' ? 'delete' : 'add', pathTo(say, undefined)),
  ),
];
