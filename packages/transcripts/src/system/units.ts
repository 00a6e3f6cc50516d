/** systemd units of time services, by name and by the description distributions give them. */
const unitName =
  /^(ntp|ntpd|ntpsec|ntpdate|ntp-wait|ntp-systemd-netif|sntp|chrony|chronyd|chronyd-restricted|chrony-wait|systemd-timesyncd|systemd-time-wait-sync|openntpd|htpdate|ptp4l|phc2sys|timemaster)(?:@[\w.:-]{1,60})?(?:\.service)?$/;

const descriptions: readonly (readonly [RegExp, string])[] = [
  [/^chrony, an NTP client\/server$/, 'chrony'],
  [/^chrony NTP daemon$/, 'chronyd'],
  [/^NTP client\/server$/, 'chronyd'],
  [/^Network Time Synchronization$/, 'systemd-timesyncd'],
  [/^Network Time Service$/, 'ntpd'],
  [/^(?:LSB: )?Start(?:s)? NTP daemon$/i, 'ntp'],
  [/^Set time via NTP$/, 'ntpdate'],
  [/^Wait for chrony to synchroni[sz]e system clock$/, 'chrony-wait'],
  [/^NTP Server Daemon$/, 'ntpd'],
];

/** `chronyd` of `chronyd.service`, `chronyd.service - NTP client/server`, `NTP client/server`; else `undefined`. */
export function timeUnitOf(text: string): string | undefined {
  const plain = text.trim().replace(/\.$/, '');
  const named = unitName.exec(plain.split(/\s+-\s+/)[0]?.trim() ?? '');
  if (named !== null) return named[1];
  return descriptions.find(([pattern]) => pattern.test(plain))?.[1];
}
