/** Settings, as written in ntp.conf, chrony.conf, timesyncd.conf. Conditions: `file`, and the line's own options. */
export const config = {
  'config.source': {
    on: 'path',
    value: ['server', 'pool', 'peer', 'broadcast', 'refclock', 'local-clock'],
    doc: 'A configured source; conditions minpoll, maxpoll (log2), iburst, burst, prefer, noselect, require, trust, offline, nts, key, version, port, xleave as given',
  },
  'config.restrict': {
    on: 'host',
    value: 'text',
    doc: 'ntp.conf restrict flags, blank-separated; condition `who` (default, source, address, mask)',
  },
  'config.allow': { on: 'host', value: 'text', doc: 'chrony allow/deny/cmdallow/cmddeny; condition `verb`' },
  'config.local-stratum': {
    on: 'host',
    value: 'number',
    doc: 'chrony `local stratum N` (default 10), ntp.conf `tos orphan N`',
  },
  'config.step': { on: 'host', value: 'text', doc: 'makestep arguments, `tinker step`, `-g`' },
  'config.panic': { on: 'host', value: 'seconds', doc: '`tinker panic` (0 is never)' },
  'config.max-distance': { on: 'host', value: 'seconds', doc: '`maxdistance`, `tos maxdist`' },
  'config.max-change': { on: 'host', value: 'seconds', doc: 'chrony maxchange offset' },
  'config.drift-file': { on: 'host', value: 'text', doc: 'driftfile path' },
  'config.drift-value': { on: 'host', value: 'ppm', doc: 'Content of a drift file (as a paste or file), first number' },
  'config.keys-file': { on: 'host', value: 'text', doc: 'keys/keyfile path' },
  'config.key': {
    on: 'host',
    value: 'number',
    doc: 'A key id present in a keys file, trustedkey or a server line; condition `where`. Never the key',
  },
  'config.bind': { on: 'host', value: 'text', doc: 'bindaddress, bindacqaddress, interface/nic listen|ignore rule' },
  'config.port': { on: 'host', value: 'number', doc: 'chrony port, cmdport (condition `which`)' },
  'config.rtc-sync': { on: 'host', value: 'flag', doc: 'rtcsync, rtcfile or ntpd kernel sync given' },
  'config.leap': { on: 'host', value: 'text', doc: 'leapfile, leapsectz, leapsecmode, smoothtime' },
  'config.monitor': { on: 'host', value: 'flag', doc: '`disable monitor` is false, `enable monitor` true' },
  'config.option': {
    on: 'host',
    value: 'text',
    doc: 'Any other known directive: its arguments; condition `directive`',
  },
  'config.unknown': { on: 'host', value: 'text', doc: 'A directive or option the daemon does not know, as written' },
  'config.read': {
    on: 'host',
    value: ['ntp', 'chrony', 'timesyncd', 'openntpd'],
    doc: 'A whole configuration of this daemon was read; condition `sources` counts its source lines',
  },
} as const;
