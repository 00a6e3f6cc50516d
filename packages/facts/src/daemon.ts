/** The time daemon as a process and a service. */
export const daemon = {
  'daemon.kind': {
    on: 'host',
    value: [
      'ntpd',
      'ntpsec',
      'chronyd',
      'timesyncd',
      'openntpd',
      'busybox-ntpd',
      'w32time',
      'htpdate',
      'ptp4l',
      'phc2sys',
    ],
    doc: 'Which time daemon speaks',
  },
  'daemon.version': { on: 'host', value: 'text', doc: 'Its version as printed' },
  'daemon.control': {
    on: 'host',
    value: ['answers', 'timeout', 'refused', 'not-authorised', 'cannot-talk', 'no-socket'],
    doc: 'How its control channel (mode 6, mode 7, cmdmon) answered: “Request timed out”, connection refused, 501, 506 or “Cannot talk to daemon”, “Could not open connection to daemon”',
  },
  'daemon.unit': {
    on: 'host',
    value: ['active', 'inactive', 'failed', 'activating', 'masked', 'disabled', 'condition-failed'],
    doc: 'State of its service; the condition `unit` names it',
  },
  'daemon.enabled': { on: 'host', value: 'flag', doc: 'Service enabled at boot; condition `unit`' },
  'daemon.exit': {
    on: 'host',
    value: 'text',
    doc: 'How it ended: `exited 1`, `226/NAMESPACE`, `signal SEGV`; condition `unit`',
  },
  'daemon.process': { on: 'host', value: ['running', 'stopped', 'absent'], doc: 'Process list: stopped is state T' },
  'daemon.ntp-service': {
    on: 'host',
    value: ['active', 'inactive', 'n/a'],
    doc: 'timedatectl “NTP service” / “Network time on”',
  },
  'daemon.listens': {
    on: 'host',
    value: 'text',
    doc: 'An address and port the daemon bound (`Listen normally on 2 eth0 10.0.0.5:123`, ss)',
  },
  'esxi.ntpclient-ruleset': {
    on: 'host',
    value: 'flag',
    doc: 'ESXi firewall ruleset ntpClient (outbound 123/udp) enabled: esxcli network firewall ruleset list',
  },
} as const;
