import { harmless, type Phrase } from '../phrase.ts';

/** Hints of programs about their configuration, and tries that are repeated as a matter of course. */
export const hints: readonly Phrase[] = [
  harmless(/\bgRPC config stream (?:to \S{1,60} )?closed: (?:0|13|14|16),?/, 'the configuration stream is renewed'),
  // hints at start
  harmless(/\bfailed to sufficiently increase (?:receive|send) buffer size\b/, 'a hint about a buffer'),
  harmless(
    /\bCould not reliably determine the server's fully qualified domain name\b/,
    'a hint about the name of the server',
  ),
  harmless(/\bNameserver limits (?:were|was)? ?exceeded\b/, 'more name servers than are used'),
  harmless(/\bsetlocale: LC_\w{2,12}: cannot change locale\b/, 'a missing locale'),
  harmless(
    /\bPIDFile= references (?:a )?path below legacy directory\b|\bConfiguration file \S{1,200} is marked (?:executable|world-(?:inaccessible|writable))/,
    'a hint about a unit file',
  ),
  harmless(
    /\bThere might not be enough space to save a vmcore\b|\bFailed determining last makecache time\b|\bThere are no enabled repos\b/,
    'a hint about optional services',
  ),
  harmless(
    /\bthe "user" directive makes sense only if\b|\bconflicting server name ".{1,200}" on \S{1,80}, ignored\b|\bprotocol options redefined for\b|\b"ssl_stapling" ignored\b|\bdirective is deprecated, use the "http2"|\bcould not open error log file: open\(\) "\/var\/log\/nginx\/error\.log" failed \(13:/,
    'a hint about the configuration',
  ),
  harmless(
    /\bAH0(?:1909|1906|2032|0557|2292): |\bAH10034: The mpm module\b|\bnot usable with proxy '.{1,80}' \(needs 'mode http'\)\. Falling back\b|\bSetting tune\.ssl\.default-dh-param to \d{1,5} by default\b|\b'(?:user|group)' directive is ignored when FPM is not running as root\b/,
    'a hint about the configuration',
  ),
  harmless(
    /\bWARNING:? overcommit_memory is set to 0!|\bTransparent Huge Pages \(THP\) support enabled\b|\bThe TCP backlog setting of \d{1,6} cannot be enforced\b|\bcheckpoints are occurring too frequently\b|\bIP address '\S{2,60}' could not be resolved: /,
    'a hint about the settings of the system',
  ),
  harmless(
    /\bAn illegal reflective access operation has occurred\b|\bSLF4J: (?:Failed to load class|Defaulting to no-operation|Class path contains multiple)|\bTomcat Native library .{0,120}was not found\b|\bInsecureRequestWarning\b|\bDeprecationWarning\b|\bMaxListenersExceededWarning\b|\bNODE_TLS_REJECT_UNAUTHORIZED\b/,
    'a hint of a library',
  ),
  harmless(
    /\bwatch of \S{1,80} ended with: (?:too old resource version|very short watch|an error on the server)|\bthe object has been modified; please apply your changes to the latest version\b|\bserver sent GOAWAY and closed the connection\b|\bsuperfluous response\.WriteHeader call\b|\bThrottling request took \d/,
    'a watch or change that is repeated',
  ),
  harmless(
    /\bServer returned error NXDOMAIN, mitigating potential DNS violation DVE-2018-0001\b|\(network unreachable\) resolving '.{1,200}': [0-9a-f]{0,4}:[0-9a-f:]{2,40}#53|\bmanaged-keys-zone.{0,40}: Unable to fetch DNSKEY set\b|\bsudo: unable to resolve host\b|\bavahi-daemon\b.{0,40}\bInvalid response packet from host\b/,
    'a hint of a resolver',
  ),
  harmless(
    /\bthe local system does not support BPF\/cgroup firewalling\b|\bUnknown (?:lvalue|key(?: name)?) '.{1,60}' in section\b|\bFailed to read AF_UNIX datagram queue length, ignoring\b|\bis configured to (?:restart|be started) but is not part of any\b|\bAdjusting (?:clock|watchdog) .{0,20}hint\b/,
    'a hint about a unit file',
  ),
  harmless(
    /\bCouldn't find host \S{1,200} in the \S{0,60}netrc file; using defaults\b|\bCan't use SSL_get_servername\b/,
    'a hint of a client',
  ),
  harmless(
    /\budp connect failed: (?:Cannot assign requested address|Network (?:is )?unreachable) for [23][0-9a-f]{3}:[0-9a-f:]{2,40} port 53\b/,
    'a resolver tries IPv6 first and goes on with IPv4',
  ),
  harmless(
    /\bVMDK mapping unavailable for\b|\bGuestInfoGetDiskDevice: Missing disk device name\b/,
    'a hint of the guest tools',
  ),
];
