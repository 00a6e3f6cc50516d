/** What ESXi and vCenter say that no other platform says. */
export const esxi = {
  'esxi.version': { on: 'host', value: 'text', doc: 'Version of ESXi, for example 6.7.0' },
  'esxi.service': {
    on: 'host',
    value: ['running', 'stopped'],
    doc: 'A service of the host. Conditions `service` (ntpd, hostd, vpxa, sfcbd-watchdog), `policy` (on, off, automatic)',
  },
  'esxi.ruleset': { on: 'host', value: 'flag', doc: 'A firewall rule set is enabled. Condition `ruleset`' },
  'esxi.vcenter-skew': { on: 'host', value: 'seconds', doc: 'Time skew to vCenter, as vpxa logs it' },
  'esxi.proxy-503': {
    on: 'host',
    value: 'text',
    doc: 'rhttpproxy or Envoy of the host gets no answer from what lies behind it',
  },
  'esxi.hostd-hung': { on: 'host', value: 'text', doc: 'hostd or vpxa does not respond' },
  'esxi.not-responding': { on: 'host', value: 'text', doc: 'vCenter marks the host as not responding' },
  'esxi.allowed-address': {
    on: 'host',
    value: 'text',
    doc: 'An address a rule set is limited to, or All. Condition `ruleset`',
  },
  'esxi.connections-full': {
    on: 'host',
    value: 'text',
    doc: 'The limit of 128 connections of the management proxy is reached',
  },
  'esxi.storage': { on: 'host', value: 'text', doc: 'Storage latency, path down, APD/PDL in vmkernel.log or vobd.log' },
  'esxi.storage-back': { on: 'host', value: 'text', doc: 'Storage answers again: the esx.clear events' },
  'esxi.adjtime-bug': { on: 'host', value: 'text', doc: 'A huge adjtime() value in clockData (KB 312016)' },
} as const;
