import { harmless, type Phrase } from './phrase.ts';

/**
 * Lines that alarm and mean nothing, by what those who wrote the program say of them: health checks that open and close,
 * clients that leave, optional calls a device does not know, routine ends of workers, hints at start.
 */
export const harmlessPhrases: readonly Phrase[] = [
  // somebody opens a connection and closes it: a load balancer's check, a scanner, a browser that changes its mind
  harmless(
    /\bTLS handshake error from \S{2,80}: (?:EOF|read tcp .{1,120}: connection reset by peer)\s*$/,
    'a client left during the handshake',
  ),
  harmless(/\bincomplete startup packet\b/, 'a check opens the port and closes it'),
  harmless(
    /\bcould not receive data from client: Connection reset by peer\b|\bunexpected EOF on client connection\b/,
    'a client left',
  ),
  harmless(
    /\b(?:Did not receive identification string from|kex_exchange_identification: (?:Connection closed|read: Connection reset|banner line|client sent)|Connection (?:closed|reset) by \S{2,60} port \d{1,5} \[preauth\]|Bad protocol version identification)/,
    'somebody knocks at the port',
  ),
  harmless(
    /\bPOSSIBLE BREAK-IN ATTEMPT\b|\breverse mapping checking getaddrinfo for\b/,
    'forward and reverse names differ',
  ),
  harmless(/\b[Nn]etty\b.{0,120}\bConnection reset by peer\b/, 'a client left'),
  harmless(
    /\bclient (?:prematurely )?closed (?:keepalive )?connection while (?:waiting for request|keepalive|SSL handshaking)\b/,
    'a client left',
  ),
  harmless(
    /\bpeer closed connection in SSL handshake(?: \(104: Connection reset by peer\))? while SSL handshaking, client\b/,
    'a client left during the handshake',
  ),
  harmless(
    /\bAborted connection \d{1,12} to db: .{1,200}\(Got (?:an error reading|timeout reading) communication packets\)/,
    'a client left without saying so',
  ),
  // workers end as they should
  harmless(
    /\bMISTERIOUSLY died\b|\bThe work of process \d{1,9} is done\. Seeya!|\bRespawned uWSGI worker\b/,
    'a worker is replaced',
  ),
  harmless(
    /\bAutorestarting worker after current request\b|\bWorker exiting \(pid: \d{1,9}\)|\bBooting worker with pid: \d{1,9}/,
    'a worker is replaced',
  ),
  harmless(
    /\bgraceful(?:ly)? (?:shutting down|shutdown|stopped|restart)\b|\bcaught SIG(?:WINCH|USR1), /i,
    'an ordinary stop or reload',
  ),
  // streams of configuration that are renewed
  harmless(/\bgRPC config stream (?:to \S{1,60} )?closed: (?:0|13|14|16),?/, 'the configuration stream is renewed'),
  // hints at start
  harmless(/\bfailed to sufficiently increase (?:receive|send) buffer size\b/, 'a hint about a buffer'),
  harmless(
    /\bCould not reliably determine the server's fully qualified domain name\b/,
    'a hint about the name of the server',
  ),
  harmless(/\bresuming normal operations\b/, 'an ordinary start'),
  harmless(
    /\bcould not build optimal (?:\w{1,40}_)?hash\b|\ban? (?:upstream response|client request body) is buffered to a temporary file\b/,
    'a hint about sizes',
  ),
  harmless(/\bNameserver limits (?:were|was)? ?exceeded\b/, 'more name servers than are used'),
  harmless(/\bsetlocale: LC_\w{2,12}: cannot change locale\b/, 'a missing locale'),
  harmless(
    /\bPIDFile= references (?:a )?path below legacy directory\b|\bConfiguration file \S{1,200} is marked (?:executable|world-(?:inaccessible|writable))/,
    'a hint about a unit file',
  ),
  // the kernel of a machine that works
  harmless(/\bunhandled (?:rd|wr)msr: 0x[0-9a-f]{1,8}/i, 'an optional register is not known to the hypervisor'),
  harmless(/\bhpet\d: lost \d{1,6} rtc interrupts\b|\bhpet: .{0,40}\brtc interrupts\b/, 'a virtual timer was late'),
  harmless(
    /\b(?:net_ratelimit|kauditd_printk_skb|\w{2,40}): \d{1,9} callbacks suppressed\b/,
    'repeated lines are left out',
  ),
  harmless(
    /\bmodule verification failed: signature and\/or required key missing - tainting kernel\b|\bloading out-of-tree module taints kernel\b|\bDisabling lock debugging due to kernel taint\b/,
    'a module from elsewhere',
  ),
  harmless(
    /\bACPI (?:BIOS )?(?:Error|Warning|Exception)\b.{0,120}\b(?:AE_NOT_FOUND|AE_ALREADY_EXISTS|BIOS bug|\(bug\))/i,
    'a table of the firmware is not clean',
  ),
  harmless(
    /\bi8042: (?:No controller found|PNP: No PS\/2 controller found|Can't read CTR)/,
    'there is no keyboard controller',
  ),
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
  // BMCs and their drivers
  harmless(
    /\bThe BMC does not support (?:setting|clearing) the recv irq bit, compensating\b|\bCould not set the global enables: 0xcc\b/,
    'an optional feature the BMC does not have',
  ),
  harmless(/\bLog area (?:reset\/cleared|cleared)\b/, 'the event log was cleared'),
  harmless(
    /\bSCSI opcode 0x(?:85|1a|4d|a1) .{0,120}\bfailed with NVMe error status: 0x1\b/,
    'an optional command of another protocol',
  ),
  // probes of features that a kernel does not have, orphans that a first process inherits
  harmless(/\bproc: Bad value for 'hidepid'/, 'a probe for a feature of newer kernels'),
  harmless(
    /\boops, unknown child \(\d{1,9}\) exited with (?:code|status) \d{1,4}\b/,
    'a first process inherits what others started',
  ),
  harmless(
    /\bThere might not be enough space to save a vmcore\b|\bFailed determining last makecache time\b|\bThere are no enabled repos\b/,
    'a hint about optional services',
  ),
  // ESXi: optional calls that a device does not know
  harmless(
    /\b(?:Command|Cmd|cmd) (?:0x(?:12|1a|85|4d|a3|9e|5e))\b.{0,240}\bsense data: 0x5 0x2[04] 0x0\b/i,
    'the device does not know an optional command',
  ),
  harmless(
    /\bH:0x0 D:0x2 P:0x0 Valid sense data: 0x5 0x2[04] 0x0\b|\bstatus = 2\/0 0x5 0x2[04] 0x0\b/,
    'the device does not know an optional command',
  ),
  harmless(/\bCBT: \d{1,6}: Unsupported ioctl \d{1,4}\b/, 'an optional call of change tracking'),
  harmless(/\bQueryInformation\(\): ERROR_FILE_NOT_FOUND \(2\/0\)/, 'the host is in no domain'),
  harmless(
    /\bI\/O latency reduced from \d{1,12} microseconds to \d{1,12} microseconds\b|\bperformance has improved\. I\/O latency\b/,
    'storage became quicker',
  ),
];
