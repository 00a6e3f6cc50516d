import { everyPathOf } from '@tokimori/model';
import type { MessageRule } from '../log/rule.ts';

const programs = ['phc2sys', 'ptp4l'];

/** linuxptp: offsets in nanoseconds, frequency in ppb, servo state s0 (unlocked), s1 (step), s2 (locked). */
export const linuxptpRules: readonly MessageRule[] = [
  {
    programs,
    pattern:
      /^(?:\[[\d.]{1,20}\]:? )?(?:(?<clock>\S{1,60}) )?(?:phc offset|sys offset|master offset|rms)\s+(?<offset>-?\d{1,18}) (?:s(?<servo>\d) freq|max\s+-?\d{1,18} freq)\s+(?<freq>[+-]?\d{1,12})\b/,
    tell: (say, match) => {
      const { offset, freq, servo } = match.groups ?? {};
      say.fact('event.phc-frequency', Number(freq));
      // phc2sys prints system clock minus PHC.
      if (offset !== undefined && servo !== undefined)
        say.fact('sync.offset', -Number(offset) / 1e9 || 0, say.host, { servo: Number(servo) });
    },
  },
  {
    programs,
    pattern: /^(?:\[[\d.]{1,20}\]:? )?clockcheck: clock jumped (?:forward|backward)/,
    tell: (say) => say.fact('event.time-jump', 0),
  },
  {
    programs,
    pattern: /^(?:\[[\d.]{1,20}\]:? )?port \d{1,4}(?: \([^)]{1,40}\))?: UNCALIBRATED to SLAVE on MASTER_CLOCK_SELECTED/,
    tell: (say) => say.fact('event.selected', true, everyPathOf(say.host)),
  },
  {
    programs,
    pattern:
      /^(?:\[[\d.]{1,20}\]:? )?(?:port \d{1,4}(?: \([^)]{1,40}\))?: SLAVE to \w{1,20} on (?:SYNCHRONIZATION_FAULT|ANNOUNCE_RECEIPT_TIMEOUT_EXPIRES)|port \d{1,4}(?: \([^)]{1,40}\))?: LISTENING to MASTER on ANNOUNCE_RECEIPT_TIMEOUT_EXPIRES)/,
    tell: (say) => say.fact('event.no-selectable', true),
  },
  {
    programs: ['phc2sys'],
    pattern:
      /^(?:\[[\d.]{1,20}\]:? )?(?:failed to step clock|clock_adjtime failed|failed to adjust the clock): (?<why>.{1,80})$/,
    tell: (say, match) => {
      const why = match.groups?.why ?? '';
      say.fact(/not permitted/i.test(why) ? 'event.adjtimex-denied' : 'event.adjtimex-invalid', why);
    },
  },
];
