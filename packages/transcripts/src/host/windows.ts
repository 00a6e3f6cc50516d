import type { MessageRule } from '../log/rule.ts';

const rule = (pattern: RegExp, tell: NonNullable<MessageRule['tell']>): MessageRule => ({
  programs: ['*'],
  pattern,
  tell,
});

/** What Windows writes into its event log about the machine; the words stand alone, copied from the viewer. */
export const windowsRules: readonly MessageRule[] = [
  // Tcpip 4227, 4231, 4266; WSAEADDRINUSE, WSAENOBUFS
  rule(
    /^.{0,200}?(?:TCP\/IP failed to establish an outgoing connection because the selected local endpoint was recently used|A request to allocate an ephemeral port number from the global (?:TCP|UDP) port space has failed|An operation on a socket could not be performed because the system lacked sufficient buffer space or because a queue was full)/,
    (say) => say.fact('machine.ports-used', 'Windows has no ephemeral port left', say.host),
  ),
  // srv 2013, 2012; ntfs
  rule(
    /^.{0,200}?(?:The \w: disk is at or near capacity|There is insufficient disk space to complete the operation)/,
    (say) => say.fact('machine.disk-full', 'disk at or near capacity', say.host),
  ),
  // Resource-Exhaustion-Detector 2004, srv 2019/2020
  rule(
    /^.{0,200}?(?:Windows successfully diagnosed a low virtual memory condition|The server was unable to allocate from the system (?:non)?paged pool because)/,
    (say) => say.fact('machine.memory-pressure', 'low virtual memory', say.host),
  ),
  // disk 153, 129, 51
  rule(
    /^.{0,200}?(?:Reset to device, \\Device\\\w{1,20}\d{0,4}, was issued|The IO operation at logical block address .{1,40} was retried|An error was detected on device \\Device\\Harddisk)/,
    (say) => say.fact('machine.io-stall', 'a disk was reset or retried', say.host),
  ),
];

export const windowsWords =
  /local endpoint was recently used|allocate an ephemeral port number|socket could not be performed because the system lacked|at or near capacity|insufficient disk space|low virtual memory condition|paged pool because|Reset to device, |operation at logical block address|error was detected on device/;
