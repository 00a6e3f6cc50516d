import type { MessageRule } from '../log/rule.ts';

const programs = ['kernel'];
const rule = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule =>
  tell === undefined ? { programs, pattern } : { programs, pattern, tell };

const unstable: MessageRule['tell'] = (say, [, name = 'tsc']) =>
  say.fact('event.clocksource-unstable', name.toLowerCase());
const invalid: MessageRule['tell'] = (say) => say.fact('event.rtc-invalid', say.log.message);
const resumed: MessageRule['tell'] = (say) => say.fact('event.resume', say.log.message);

/** Kernel messages about timekeeping, the real-time clock and suspend. */
export const kernelRules: readonly MessageRule[] = [
  rule(
    /^(?:clocksource: )?timekeeping watchdog(?: on CPU\d{1,4})?: Marking clocksource '(\w{1,30})' as unstable/,
    unstable,
  ),
  rule(/^(?:clocksource: )?Clocksource (\w{1,30}) unstable \(delta/i, unstable),
  rule(/^(?:tsc: |TSC: )?Marking (TSC) unstable due to\b/i, unstable),
  rule(
    /^clocksource: (?:Switched to clocksource|\S{1,30}: mask:|\s+'\S{1,30}' (?:wd_|cs_|skewed|is current)|Checking clocksource|No current clocksource)/,
  ),
  rule(/^(?:\S{1,40} \S{1,40}: )?setting system clock to (\d{4})-\d{2}-\d{2}[T ]/, (say, [, year]) => {
    // A clock that lost its power begins again at its epoch.
    if (Number(year) <= 2001) say.fact('event.rtc-invalid', say.log.message);
  }),
  rule(
    /^(?:rtc|hctosys|\S{0,20}rtc\S{0,20})\b.{0,80}\b(?:invalid date\/time|oscillator (?:failed|stop(?:ped)?)|(?:low voltage|voltage low|power loss) (?:detected|flag)|date\/time is not reliable|SET TIME!|unable to read the hardware clock)/i,
    invalid,
  ),
  rule(/^hctosys: (?:unable to (?:read|open)|invalid)/, invalid),
  rule(/^PM: (?:suspend exit|hibernation(?:: hibernation)? exit|resume of devices complete|Image restored)/, resumed),
  rule(/^ACPI: (?:PM: )?Waking up from system sleep state S\d/, resumed),
  rule(/^PM: (?:suspend entry|Preparing system for|Syncing filesystems)/),
  rule(/^hv_utils: (?:TimeSync IC|TimeSync version)/),
];
