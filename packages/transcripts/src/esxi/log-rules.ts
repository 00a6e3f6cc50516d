import { nameOf } from '@tokimori/model';
import type { MessageRule, Say } from '../log/rule.ts';
import { piece, signOf } from '../sign.ts';

/** `[Originator@6876 sub=… opID=…] ` of hostd, vpxa, rhttpproxy, Envoy and vpxd; `cpu5:1051409)WARNING: ` of the VMkernel. */
const origin = '(?:\\[Originator@\\d{4} [^\\]]{0,300}\\]\\s{0,4}){0,2}';
const world = '(?:cpu\\d{1,4}:\\d{1,10}(?:\\s?opID=\\S{1,60})?\\))?(?:ALERT: |WARNING: |Wa\\(\\d+\\) )?';

const kernel = (pattern: string, tell?: MessageRule['tell']) =>
  rule(['vmkwarning', 'vmkernel', 'vmkalert'], world + pattern, tell);
const agents = (pattern: string, tell?: MessageRule['tell']) =>
  rule(['hostd', 'Hostd', 'vpxa', 'Vpxa', 'vpxd', 'Vpxd', 'hostd-probe'], origin + pattern, tell, true);
const proxies = (pattern: string, tell?: MessageRule['tell']) =>
  rule(['rhttpproxy', 'Rhttpproxy', 'envoy'], `(?:"?[\\d:.TZ-]{10,40} \\w{3,8} \\S{1,40} ?)?${origin}${pattern}`, tell);
const vobs = (id: string, tell?: MessageRule['tell']) =>
  rule(['vobd', 'Vobd'], `(?:\\[\\w{1,40}\\] )?(?:\\d{1,20}us: )?\\[(?:${id})\\]`, tell);

function rule(
  programs: readonly string[],
  pattern: string,
  tell?: MessageRule['tell'],
  needsProgram = false,
): MessageRule {
  return {
    programs,
    pattern: new RegExp(`^\\s?${pattern}`),
    ...(tell === undefined
      ? {}
      : {
          tell: (say: Say, match: RegExpExecArray) => {
            say.fact('env.platform', 'esxi');
            tell(say, match);
          },
        }),
    ...(needsProgram ? { needsProgram } : {}),
  };
}

const message =
  (
    fact:
      | 'esxi.storage'
      | 'esxi.storage-back'
      | 'esxi.hostd-hung'
      | 'esxi.proxy-503'
      | 'esxi.connections-full'
      | 'esxi.not-responding'
      | 'machine.disk-full'
      | 'machine.address-conflict'
      | 'machine.hardware-error',
  ) =>
  (say: Say): void =>
    say.fact(fact, say.log.message.slice(0, 300));

const link =
  (state: 'up' | 'down') =>
  (say: Say): void => {
    const nic = /\bvmnic\d{1,3}\b/.exec(say.log.message)?.[0] ?? 'vmnic';
    say.fact('machine.link-state', state, undefined, { interface: nic });
  };

/** ntpd set the clock itself, and the kernel believes in no source until it has settled again. */
function lost(say: Say): void {
  say.fact('sync.state', 'unsynchronised');
  if (/changed system clock/.test(say.log.message)) say.fact('event.step', 0);
}

const found = (say: Say): void => say.fact('sync.state', 'synchronised');

/** The host's own driver gets no answer: the BMC it is in is known by the host's name only. */
function bmcSilent(say: Say): void {
  say.fact('bmc.driver', 'not-answering');
  say.fact('host.bmc', nameOf(say.host));
}

/** vpxa writes the skew at each host sync when it is above a second (KB 304797). */
function skew(say: Say, [, number = '0', unit = 's']: RegExpExecArray): void {
  const seconds = Number(number) * (/^m(?:s|illi)/.test(unit) ? 0.001 : /^(?:us|micro)/.test(unit) ? 1e-6 : 1);
  say.fact('esxi.vcenter-skew', Math.abs(seconds));
}

/** What the logs of ESXi and vCenter say (vmkernel, vobd, hostd, vpxa, rhttpproxy, Envoy). Sources: facts of the KBs named. */
export const esxiRules: readonly MessageRule[] = [
  // the clock (KB 443781, 312016)
  kernel('NTPClock: \\d{1,6}: .{0,160}lost synchronization', lost),
  kernel('NTPClock: \\d{1,6}: .{0,80}synchronized to upstream', found),
  vobs('(?:esx\\.problem|vob)\\.clock\\.correction\\.adjtime\\.lostsync', lost),
  vobs('(?:esx\\.problem|vob)\\.clock\\.correction\\.adjtime\\.sync', found),
  agents('.{0,200}kernel reports TIME_ERROR: (0x[0-9a-f]{1,8}): Clock Unsynchronized', (say, [, code = '']) =>
    say.fact('event.time-error', code),
  ),
  agents(
    '.{0,200}\\b[Tt]ime skew\\b.{0,120}?(-?\\d{1,12}(?:\\.\\d{1,9})?) ?(seconds?|s|milliseconds?|ms|microseconds?|us)?\\b',
    skew,
  ),
  // the BMC, as the host's driver sees it (KB 436105; 6.7 words it with the older Linux driver)
  {
    ...kernel('n?ipmi\\w{0,20}:.{0,200}(?:[Tt]im(?:ed|e)?[ -]?out|Failure in KCS|not respond)', bmcSilent),
    sign: signOf(/^n?ipmi\w{0,20}:/, piece('ipmi', /\Wn?ipmi\w{0,20}:/)),
  },
  // hostd and vpxa
  kernel('.{0,60}hostd detected to be non-responsive', message('esxi.hostd-hung')),
  rule(
    ['hostd-probe', 'hostdCgiServer'],
    `${world}${origin}.{0,60}hostd (?:detected to be non-responsive|is not responding)`,
    message('esxi.hostd-hung'),
  ),
  vobs(
    'esx\\.problem\\.(?:hostd\\.core\\.dumped|vpxa\\.core\\.dumped|application\\.core\\.dumped)',
    message('esxi.hostd-hung'),
  ),
  // the management proxy (KB 383231, 344920)
  proxies('.{0,200}remote https connections exceed max allowed: \\d{1,6}', message('esxi.connections-full')),
  rule(
    ['hostd', 'Hostd', 'rhttpproxy'],
    `${origin}.{0,80}Num handlers \\(\\d{1,5}\\) exceed max allowed`,
    message('esxi.connections-full'),
  ),
  proxies(
    '.{0,300}(?:503 Service Unavailable|[Ff]ailed to connect to endpoint|[Cc]onnect(?:ion)? (?:to local endpoint )?failed.{0,60}pipe)',
    message('esxi.proxy-503'),
  ),
  // storage
  // The host's own status: no connection, busy, timed out, aborted, reset; the device's: busy, queue full. Sense data may be a refusal.
  kernel(
    'ScsiDeviceIO: \\d{1,6}: Cmd\\(0x[0-9a-f]{1,16}\\).{0,160}\\bfailed H:0x(?:[1235789]\\b|0 D:0x(?:8|28)\\b)',
    message('esxi.storage'),
  ),
  kernel('NMP: nmp_ThrottleLogForDevice:\\d{1,6}: '),
  kernel('.{0,80}performance has deteriorated\\. I/O latency increased', message('esxi.storage')),
  kernel(
    '.{0,160}(?:\\bAPD (?:Start|Timeout)|entered the All Paths Down|Permanent Device Loss|PDL error)',
    message('esxi.storage'),
  ),
  vobs(
    '(?:esx\\.problem|vob)\\.(?:storage\\.(?:apd|connectivity|redundancy)\\.(?:start|timeout|lost|degraded)|scsi\\.device\\.(?:io\\.latency\\.high|state\\.permanentloss)|scsi\\.scsipath\\.pathstate\\.dead|vmfs\\.heartbeat\\.timedout)',
    message('esxi.storage'),
  ),
  vobs(
    '(?:esx\\.clear|vob)\\.(?:storage\\.(?:apd\\.exit|connectivity\\.restored|redundancy\\.restored)|scsi\\.device\\.(?:io\\.latency\\.improved|state\\.on)|vmfs\\.heartbeat\\.recovered)',
    message('esxi.storage-back'),
  ),
  kernel('.{0,160}(?:\\bAPD Exit\\b|exited the All Paths Down)', message('esxi.storage-back')),
  kernel('.{0,80}performance has improved\\. I/O latency (?:reduced|decreased)', message('esxi.storage-back')),
  vobs(
    '(?:esx\\.problem|vob)\\.(?:visorfs\\.(?:ramdisk\\.(?:full|inodetable\\.full)|inodetable\\.full)|vmfs\\.volume\\.outofspace|scratch\\S{0,40}full)',
    message('machine.disk-full'),
  ),
  // network
  vobs('(?:esx\\.problem|vob)\\.net\\.vmnic\\.linkstate\\.down', link('down')),
  vobs('(?:esx\\.clear|vob)\\.net\\.vmnic\\.linkstate\\.up', link('up')),
  vobs('(?:esx\\.problem|vob)\\.net\\.vmknic\\.ip\\.duplicate', message('machine.address-conflict')),
  // hardware
  kernel('(?:MCE: |Machine Check|.{0,60}Uncorrectable (?:Machine Check|Memory))', message('machine.hardware-error')),
  // vCenter about its hosts
  agents(
    '.{0,200}(?:[Hh]ost \\S{1,80} (?:in \\S{1,80} )?is not responding|Got HostSync timeout|[Ll]ost connection (?:to host|with host)|vim\\.event\\.HostConnectionLostEvent)',
    message('esxi.not-responding'),
  ),
];
