import type { MessageRule } from '../log/rule.ts';

const programs = ['kernel'];
const rule = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule =>
  tell === undefined ? { programs, pattern } : { programs, pattern, tell };

/** The name in the kernel's words tells more than the whole line, whose numbers differ each time. */
const stalled: MessageRule['tell'] = (say, match) =>
  say.fact('machine.io-stall', match.groups?.what ?? match[0], say.host, conditionsOf(match));
const broken: MessageRule['tell'] = (say, match) =>
  say.fact('machine.hardware-error', (match.groups?.what ?? match[0]).slice(0, 120));
const conditionsOf = (match: RegExpExecArray) => {
  const { program, device } = match.groups ?? {};
  return { ...(program === undefined ? {} : { program }), ...(device === undefined ? {} : { device }) };
};

const memory: readonly MessageRule[] = [
  rule(
    /^(?:Memory cgroup )?(?:out of memory|Out of memory)(?::|\b.{0,40}?:) Kill(?:ed)? process (?:\d{1,9},? )?(?:UID \d{1,9},? )?\(?(?<program>[^)\s]{1,60})\)?/i,
    (say, match) =>
      say.fact(
        'machine.memory-pressure',
        match[0].startsWith('Memory cgroup') ? 'OOM kill in a control group' : 'OOM kill',
        say.host,
        { program: match.groups?.program ?? '' },
      ),
  ),
  rule(/^Killed process \d{1,9} \((?<program>[^)]{1,60})\)/, (say, match) =>
    say.fact('machine.memory-pressure', 'OOM kill', say.host, { program: match.groups?.program ?? '' }),
  ),
  rule(/^(?<program>\S{1,60}(?: \S{1,20})?) invoked oom-killer(?::|\s*$)/, (say, match) =>
    say.fact('machine.memory-pressure', 'OOM killer invoked', say.host, { program: match.groups?.program ?? '' }),
  ),
  rule(/^oom-kill:constraint=|^oom_reaper: reaped process/),
  rule(/^(?<program>\S{1,60}(?: \S{1,20})?): page allocation (?:failure|stalls)\b/, (say, match) =>
    say.fact('machine.memory-pressure', 'page allocation failure', say.host, { program: match.groups?.program ?? '' }),
  ),
  rule(/^VFS: file-max limit \d{1,18} reached/, (say) =>
    say.fact('machine.descriptors', 'the system-wide limit is reached'),
  ),
];

const processors: readonly MessageRule[] = [
  rule(/^(?:watchdog: )?BUG: soft lockup - CPU#\d{1,5} stuck for (?<seconds>\d{1,6})s!/, (say) =>
    say.fact('machine.cpu-pressure', 'soft lockup'),
  ),
  rule(/^(?:NMI )?watchdog: (?:BUG: )?(?:Watchdog detected hard LOCKUP|soft lockup)/i, (say) =>
    say.fact('machine.cpu-pressure', 'hard lockup'),
  ),
  rule(/^(?:rcu: )?INFO: rcu_\w{1,12} (?:self-)?detected (?:expedited )?stalls?\b/, (say) =>
    say.fact('machine.cpu-pressure', 'RCU stall'),
  ),
  rule(/^mce: \[Hardware Error\]: (?<what>.{1,120})/, broken),
  rule(/^(?:\{\d{1,3}\})?\[Hardware Error\]: (?<what>.{1,120})/, broken),
  rule(/^(?<what>EDAC (?:MC\d{1,3}|\w{1,20}): \d{1,9} [CU]E )/, broken),
  rule(
    /^(?:pcieport|\w{1,12}) [\da-f:.]{5,16}: (?:AER: |PCIe Bus Error: )(?<what>(?:Uncorrected|Corrected|severity=).{0,80})/i,
    broken,
  ),
  rule(/^(?:CPU\d{1,4}: )?(?<what>(?:Core|Package) temperature above threshold)/, (say) =>
    say.fact('machine.cpu-pressure', 'throttled: temperature above threshold'),
  ),
];

const storage: readonly MessageRule[] = [
  rule(
    /^INFO: task (?<program>[^:]{1,60}(?::[\w-]{1,20})?):\d{1,9} blocked for more than \d{1,6} seconds/,
    (say, match) =>
      say.fact('machine.io-stall', 'task blocked for more than 120 seconds', say.host, {
        program: match.groups?.program ?? '',
      }),
  ),
  rule(
    /^(?:blk_update_request|print_req_error): (?<what>(?:critical \w{1,12}|I\/O|timeout|recovered \w{1,10}) error), dev (?<device>[\w-]{1,20})/,
    (say, match) => {
      // A floppy or an empty optical drive is nobody's disk.
      if (!/^(?:fd|sr)\d/.test(match.groups?.device ?? '')) stalled?.(say, match);
    },
  ),
  rule(
    /^(?<what>critical \w{1,12} error|I\/O error|timeout error), dev (?<device>[\w-]{1,20}), sector/,
    (say, match) => {
      if (!/^(?:fd|sr)\d/.test(match.groups?.device ?? '')) stalled?.(say, match);
    },
  ),
  rule(/^(?<what>Buffer I\/O error) on (?:dev(?:ice)? )?(?<device>[\w-]{1,20})/, (say, match) => {
    if (!/^(?:fd|sr)\d/.test(match.groups?.device ?? '')) stalled?.(say, match);
  }),
  rule(
    /^nvme (?<device>nvme\d{1,4}): (?<what>I\/O (?:\d{1,6} |tag \d{1,6} .{0,20})?(?:\(.{1,20}\) )?QID \d{1,5} timeout|.{0,30}timeout, (?:reset controller|aborting)|controller is down|Device not ready|Abort status)/,
    stalled,
  ),
  rule(
    /^(?<device>ata\d{1,3}(?:\.\d{1,3})?): (?<what>exception Emask|hard resetting link|COMRESET failed|failed command|SError|softreset failed|revalidation failed|qc timeout)/,
    stalled,
  ),
  rule(
    /^sd [\d:]{7,20} \[(?<device>\w{1,12})\] (?:tag#\d{1,6} )?(?<what>timing out command|abort|FAILED Result: hostbyte=(?!DID_OK)\S{1,30})/,
    stalled,
  ),
  rule(
    /^(?:\S{1,20} )?(?:\[\w{1,12}\] )?(?<what>(?:task abort|attempting task abort|device reset|bus reset|lun reset|adapter reset|host reset)(?: called| called for)?)[:! ].{0,60}(?:scmd|sc=|SUCCESS|FAILED)/i,
    stalled,
  ),
  rule(
    /^(?:EXT[234]-fs|JBD2|Aborting journal|XFS|BTRFS)\b.{0,60}(?<what>(?:error|Error|I\/O Error|Detected aborted journal|metadata I\/O error|log I\/O error|Remounting filesystem read-only|forced shutdown|corrupt\w{0,4}))\b.{0,200}/i,
    (say, match) => {
      if (!/errors=|errors:/.test(match[0])) stalled?.(say, match);
    },
  ),
  rule(/^nfs: server (?<device>[\w.:-]{1,255}) not responding, (?:still trying|timed out)/, (say, match) =>
    say.fact('machine.io-stall', 'NFS server not responding', say.host, conditionsOf(match)),
  ),
  rule(/^nfs: server (?<device>[\w.:-]{1,255}) OK/, (say, match) =>
    say.fact('machine.io-calm', 'NFS server answers again', say.host, conditionsOf(match)),
  ),
  rule(/^(?:connection\d{1,6}:\d{1,6}: )?(?:detected conn error|ping timeout of \d{1,5} secs expired)/, (say) =>
    say.fact('machine.io-stall', 'iSCSI connection lost'),
  ),
  rule(/^EXT4-fs \(\S{1,40}\): (?:mounted filesystem|re-mounted|recovery complete|warning: mounting)/),
  rule(/^device-mapper: multipath: .{0,40}Failing path (?<device>[\d:]{3,12})/, (say, match) =>
    say.fact('machine.io-stall', 'multipath fails a path', say.host, conditionsOf(match)),
  ),
];

/** Kernel messages about memory, processors and disks. */
export const kernelMachineRules: readonly MessageRule[] = [...memory, ...processors, ...storage];
