/**
 * How an attempt to open an IPMI session ended, as the client's words or the RMCP+ status code tell (IPMI 2.0 §13.24).
 * `failed`: a generic sentence that names no reason.
 */
const sessionOutcomes = [
  'established',
  'no-answer', // nothing came back
  'port-closed', // ICMP port unreachable
  'no-route', // no route, host unreachable, prohibited
  'no-name', // the name of the BMC does not resolve
  'auth-algorithm', // status 0x04: invalid authentication algorithm
  'no-cipher-match', // 0x05, 0x06, 0x07, 0x10, 0x11
  'ciphers-unreadable', // Get Channel Cipher Suites is not answered
  'auth-type-unsupported', // IPMI 1.5: no common authentication type
  'no-resources', // 0x01, 0x0B, "BMC busy"
  'unknown-user', // 0x0D
  'wrong-password', // RAKP 2 HMAC, "password invalid"
  'bad-credentials', // user or password, the tool does not say which
  'privilege-refused', // 0x09, 0x0A, Set Session Privilege Level
  'no-rakp', // the session opens, RAKP is not answered
  'unexpected-message', // a message of another step arrived: late or doubled replies
  'inactive-session', // 0x02, 0x08
  'illegal-parameter', // 0x12
  'integrity', // 0x0F, RAKP 4
  'timeout', // "session timeout": it began and died
  'failed',
] as const;

/** What clients of a BMC (ipmitool, FreeIPMI, Redfish) and the BMC itself say. A BMC is named by the address or name asked. */
export const bmc = {
  'bmc.asked': {
    on: 'bmc',
    value: 'text',
    doc: 'This BMC is spoken of: the tool (ipmitool, freeipmi, redfish, racadm, esxcli, other)',
  },
  'host.bmc': { on: 'host', value: 'text', doc: 'The BMC that manages this host, by name or address' },

  // the way to it: on the path from the client to the BMC
  'ipmi.session': {
    on: 'path',
    value: sessionOutcomes,
    doc: 'One attempt to open a session. Conditions: `tool`, `interface` (lan, lanplus), `cipher`, `privilege`, `seconds`',
  },
  'ipmi.ping': {
    on: 'path',
    value: ['answered', 'lossy', 'silent'],
    doc: 'ASF presence ping or Get Channel Authentication Capabilities (rmcpping, ipmiping, ipmidetect)',
  },
  'ipmi.packet': {
    on: 'path',
    value: ['request', 'reply', 'port-unreachable', 'host-unreachable', 'prohibited', 'reply-elsewhere'],
    doc: 'Capture text of port 623. `reply-elsewhere`: the reply comes from another address than was asked',
  },
  'ipmi.answer-time': { on: 'path', value: 'seconds', doc: 'How long a command to the BMC took' },
  'ipmi.port': {
    on: 'path',
    value: ['open', 'closed', 'filtered', 'open|filtered'],
    doc: 'A port scan of 623/udp, 443, 22 or 80 of a BMC. Condition `port`',
  },
  'redfish.reply': {
    on: 'path',
    value: [
      'ok',
      'unauthorized',
      'forbidden',
      'session-limit',
      'not-licensed',
      'not-found',
      'precondition',
      'bad-request',
      'unavailable',
      'gateway-timeout',
      'server-error',
      'timeout',
      'refused',
      'unreachable',
      'tls-failed',
      'invalid',
    ],
    doc: 'How the web service of the BMC answered. Conditions `status`, `message` (the MessageId)',
  },

  // what it is and how it is set
  'bmc.firmware': { on: 'bmc', value: 'text', doc: 'Firmware revision' },
  'bmc.vendor': { on: 'bmc', value: 'text', doc: 'Manufacturer or product' },
  'bmc.command-failed': {
    on: 'bmc',
    value: 'text',
    doc: 'A command was refused: completion code as two hex digits (C1, D4 …). Condition `command`',
  },
  'bmc.unreadable': {
    on: 'bmc',
    value: 'text',
    doc: 'A client cannot make sense of what the BMC sent: a record of SDR, SEL or FRU, a reply cut short',
  },
  'bmc.power': { on: 'bmc', value: ['on', 'off'], doc: 'Power state of the chassis, as the BMC tells it' },
  'bmc.tool-noise': {
    on: 'bmc',
    value: 'text',
    doc: 'A message of the tool that looks like an error although the command did its work',
  },
  'bmc.address': {
    on: 'bmc',
    value: 'text',
    doc: 'Its own IP address by its LAN parameters; 0.0.0.0 where it has none',
  },
  'bmc.address-source': { on: 'bmc', value: ['static', 'dhcp', 'bios', 'other'], doc: 'IP Address Source' },
  'bmc.netmask': { on: 'bmc', value: 'text', doc: 'Subnet mask' },
  'bmc.gateway': { on: 'bmc', value: 'text', doc: 'Default gateway; 0.0.0.0 where there is none' },
  'bmc.vlan': { on: 'bmc', value: 'text', doc: '802.1q VLAN id, or `disabled`' },
  'bmc.mac': { on: 'bmc', value: 'text', doc: 'Hardware address' },
  'bmc.lan-access': {
    on: 'bmc',
    value: ['always', 'disabled', 'pre-boot', 'shared'],
    doc: 'Channel access mode of the LAN channel (IPMI 2.0 §22.22)',
  },
  'bmc.port-mode': {
    on: 'bmc',
    value: ['dedicated', 'shared', 'failover'],
    doc: 'Which network port the BMC uses',
  },
  'bmc.cipher-privileges': { on: 'bmc', value: 'text', doc: 'Cipher Suite Priv Max: one letter a suite, X is off' },
  'bmc.user': {
    on: 'bmc',
    value: 'text',
    doc: 'An account; empty for the anonymous one. Conditions `id`, `enabled`, `privilege`, `lan` (IPMI messaging)',
  },
  'bmc.cipher-zero': { on: 'bmc', value: 'flag', doc: 'A scanner tried cipher suite 0: the BMC took it, or refused' },
  'bmc.anonymous': {
    on: 'bmc',
    value: 'flag',
    doc: 'The BMC announces, or a scanner found, that an empty user name may log in',
  },
  'bmc.default-login': {
    on: 'bmc',
    value: 'text',
    doc: 'The factory account with its factory password works, as a scanner or the BMC itself says (text: the user, or empty)',
  },
  'bmc.service': {
    on: 'bmc',
    value: ['running', 'failed', 'stopped'],
    doc: 'The IPMI network daemon on the BMC itself (OpenBMC: phosphor-ipmi-net, netipmid). Condition `unit`',
  },
  'bmc.sessions': { on: 'bmc', value: 'count', doc: 'Open sessions. Condition `slots`' },
  'bmc.login-failed': { on: 'bmc', value: 'text', doc: 'A failed log-in in the logs of the BMC. Condition `from`' },
  'bmc.driver': {
    on: 'host',
    value: ['loaded', 'missing', 'no-permission', 'denied', 'not-answering'],
    doc: 'The in-band driver: /dev/ipmi0, ipmi_si, KCS. `no-permission` is EPERM (a device rule), `denied` EACCES (the mode of the file)',
  },
  'bmc.restarted': { on: 'bmc', value: 'text', doc: 'The BMC reset, or its services restarted, in the words of a log' },
  'bmc.hung': { on: 'bmc', value: 'text', doc: 'A log says that services of the BMC hang or stop answering' },
  'bmc.busy': { on: 'bmc', value: 'text', doc: 'Node busy (C0), overload, high load in the words of a log or command' },

  // its clock
  'bmc.clock-offset': {
    on: 'bmc',
    value: 'seconds',
    doc: 'BMC clock minus a reference that stands in the same document. Condition `reference`',
  },
  'bmc.clock-reading': { on: 'bmc', value: 'text', doc: 'A reading of the SEL or Redfish clock, as printed' },
  'bmc.clock-unset': {
    on: 'bmc',
    value: 'text',
    doc: 'The clock counts from power-up or the epoch: Pre-Init, Post-Init, S+ stamps, 1970, 2000',
  },
  'bmc.clock-zone': { on: 'bmc', value: 'text', doc: 'UTC offset or time zone of the BMC' },
  'bmc.clock-set': { on: 'bmc', value: 'text', doc: 'Somebody set the clock: a command, a log line. Condition `by`' },
  'bmc.ntp-enabled': { on: 'bmc', value: 'flag', doc: 'NTP is on in the BMC' },
  'bmc.ntp-server': { on: 'bmc', value: 'text', doc: 'An NTP server the BMC is told to use; empty for none' },
  'bmc.ntp-failed': { on: 'bmc', value: 'text', doc: 'The BMC says that its NTP server does not answer or resolve' },

  // event log and sensors
  'bmc.sel-used': { on: 'bmc', value: 'number', doc: 'Share of the event log in use, 0 to 1' },
  'bmc.sel-overflow': { on: 'bmc', value: 'flag', doc: 'The event log lost events' },
  'bmc.event': {
    on: 'bmc',
    value: 'text',
    doc: 'An entry of the event log. Conditions `sensor`, `severity` (ok, warning, critical), `asserted`',
  },
  'bmc.sensor': {
    on: 'bmc',
    value: ['ok', 'warning', 'critical', 'unreadable'],
    doc: 'A sensor against its limits. Conditions `name`, `reading`',
  },

  // what people say of it: circumstances, on the host of the one who asks
  'env.bmc-moved': { on: 'host', value: 'flag', doc: 'BMCs moved to another network, VLAN or address' },
  'env.bmc-directory-account': {
    on: 'host',
    value: 'flag',
    doc: 'The log-in is one of a directory: LDAP, Active Directory',
  },
  'env.bmc-password-rule': {
    on: 'host',
    value: 'flag',
    doc: 'The password was changed, is long or has special characters, or a policy refused it',
  },
  'env.bmc-other-account-works': { on: 'host', value: 'flag', doc: 'Another account works on the same BMC' },
  'env.bmc-lower-privilege-works': { on: 'host', value: 'flag', doc: 'It works with -L USER or -L OPERATOR' },
  'env.bmc-lanplus-works': { on: 'host', value: 'flag', doc: 'It works with -I lanplus where -I lan fails' },
  'env.bmc-cipher-works': { on: 'host', value: 'flag', doc: 'It works with another cipher suite (-C 3, -C 17)' },
  'env.bmc-workaround-works': {
    on: 'host',
    value: 'flag',
    doc: 'It works with a vendor workaround (-W, -o intelplus) or with another client on the same BMC',
  },
  'env.bmc-account-works': {
    on: 'host',
    value: 'flag',
    doc: 'The same account works with another client or at another time, or its password is known to be right',
  },
  'env.bmc-web-works': { on: 'host', value: 'flag', doc: 'The web interface of the BMC works' },
  'env.bmc-ssh-works': { on: 'host', value: 'flag', doc: 'SSH to the BMC works' },
  'env.bmc-ping-works': { on: 'host', value: 'flag', doc: 'The BMC answers ping' },
  'env.bmc-ping-fails': { on: 'host', value: 'flag', doc: 'The BMC does not answer ping' },
  'env.bmc-inband-works': { on: 'host', value: 'flag', doc: 'IPMI from the host itself (KCS, /dev/ipmi0) works' },
  'env.bmc-same-subnet-works': {
    on: 'host',
    value: 'flag',
    doc: 'It works from the same subnet, not from behind a router',
  },
  'env.bmc-others-fine': { on: 'host', value: 'flag', doc: 'Only this BMC fails, others work' },
  'env.bmc-others-fail': { on: 'host', value: 'flag', doc: 'All or many BMCs fail alike' },
  'env.bmc-after-firmware': { on: 'host', value: 'flag', doc: 'It began with a firmware update of the BMC' },
  'env.bmc-old-firmware': {
    on: 'host',
    value: 'flag',
    doc: 'The firmware is old, or a newer one is known to mend it',
  },
  'env.bmc-after-defaults': { on: 'host', value: 'flag', doc: 'New machine, or reset to factory defaults' },
  'env.bmc-after-settings': {
    on: 'host',
    value: 'flag',
    doc: 'It began while settings of the BMC were changed or applied',
  },
  'env.bmc-after-host-boot': { on: 'host', value: 'flag', doc: 'It comes with each boot of the host' },
  'env.bmc-reset-helps': {
    on: 'host',
    value: 'flag',
    doc: 'A reset of the BMC, or pulling the power, helps for a while',
  },
  'env.bmc-many-pollers': { on: 'host', value: 'flag', doc: 'Many clients or short intervals of monitoring' },
  'env.bmc-shared-port': {
    on: 'host',
    value: 'flag',
    doc: 'The BMC shares a network port of the host (NCSI, LOM, failover)',
  },
  'env.bmc-slow-link': { on: 'host', value: 'flag', doc: 'The way is a VPN, a WAN or another slow link' },
  'env.bmc-slow': { on: 'host', value: 'flag', doc: 'The BMC answers, but slowly' },
  'env.bmc-sometimes': { on: 'host', value: 'flag', doc: 'It fails now and then, not always' },
  'env.bmc-fails': { on: 'host', value: 'flag', doc: 'Somebody says that the BMC cannot be reached or does not work' },
  'env.bmc-did-its-work': {
    on: 'host',
    value: 'flag',
    doc: 'The command did what it should although the tool printed an error',
  },
  'env.bmc-time-wrong': {
    on: 'host',
    value: 'flag',
    doc: 'Somebody says that the time of the BMC is wrong or not corrected',
  },
  'env.bmc-local-time': {
    on: 'host',
    value: 'flag',
    doc: 'The clock of the BMC was set from local time, or host and BMC differ in time zone',
  },
  'env.bmc-battery': { on: 'host', value: 'flag', doc: 'The BMC or its board was without power or battery' },
  'env.bmc-vendor': { on: 'host', value: 'text', doc: 'The vendor said: idrac, ilo, supermicro, lenovo, openbmc …' },
} as const;
