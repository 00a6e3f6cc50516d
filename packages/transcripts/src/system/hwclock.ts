import type { MessageRule } from '../log/rule.ts';

const programs = ['hwclock'];

/** util-linux hwclock: the real-time clock cannot be read, or holds nonsense. */
export const hwclockRules: readonly MessageRule[] = [
  {
    programs,
    needsProgram: true,
    pattern:
      /^(?:Cannot access the Hardware Clock|ioctl\(.{1,60}\)? .{0,60}(?:failed|Invalid argument)|select\(\) to \S{1,40} to wait for clock tick timed out|The Hardware Clock registers contain|.{0,40}(?:RTC_RD_TIME|invalid (?:date|time)))/i,
    tell: (say) => say.fact('event.rtc-invalid', say.log.message),
  },
];
