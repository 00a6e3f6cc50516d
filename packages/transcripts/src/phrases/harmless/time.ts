import { harmless, type Phrase } from '../phrase.ts';

/** Time daemons at work. */
export const time: readonly Phrase[] = [
  harmless(/\bbridge: filtering via arp\/ip\/ip6tables is no longer available by default\b/, 'a hint at start'),
  // time daemons at work
  harmless(/\bCONFIG: restrict (?:notrap|notrust|ntpport) ignored\b/, 'a flag that no longer exists'),
  harmless(
    /\bNetwork configuration changed, trying to establish connection\b/,
    'the time client starts anew when an interface changes',
  ),
  harmless(
    /\bunable to create socket on \S{1,20} \(\d{1,4}\) for fe80:|\bfailed to init interface for address fe80:|\bmlockall\(\): Cannot allocate memory\b/,
    'an optional step at start',
  ),
  harmless(
    /\bNtpClient is currently receiving valid time data from\b|\bThe time service is now synchronizing the system time with\b/,
    'the time service has found its source',
  ),
  harmless(
    /\bclocksource: Switched to clocksource \w{2,12}\b|\bTSC: (?:Fast TSC calibration|PIT calibration) |\bsetting system clock to \d{4}-\d\d-\d\dT?/,
    'an ordinary start of the clock',
  ),
  harmless(
    /\b(?:generatecommandkey|commandkey|bindcmdaddress6) directive is no longer supported\b|\brestrict: 'monitor' cannot be disabled while 'limited' is enabled\b|\bbasedate set to \d{4}-|\bgps base set to \d{4}-/,
    'a hint about the configuration',
  ),
];
