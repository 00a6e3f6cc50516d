import { type Phrase, says } from './phrase.ts';

/** What Windows writes into its event log about the machine; the words stand alone, copied from the viewer. */
export const windowsPhrases: readonly Phrase[] = [
  // Tcpip 4227, 4231, 4266; WSAEADDRINUSE, WSAENOBUFS
  says(
    /(?:TCP\/IP failed to establish an outgoing connection because the selected local endpoint was recently used|A request to allocate an ephemeral port number from the global (?:TCP|UDP) port space has failed|An operation on a socket could not be performed because the system lacked sufficient buffer space or because a queue was full)/,
    'machine.ports-used',
    'Windows has no ephemeral port left',
  ),
  // srv 2013, 2012; ntfs
  says(
    /(?:The \w: disk is at or near capacity|There is insufficient disk space to complete the operation)/,
    'machine.disk-full',
    'disk at or near capacity',
  ),
  // Resource-Exhaustion-Detector 2004, srv 2019/2020
  says(
    /(?:Windows successfully diagnosed a low virtual memory condition|The server was unable to allocate from the system (?:non)?paged pool because)/,
    'machine.memory-pressure',
    'low virtual memory',
  ),
  // disk 153, 129, 51
  says(
    /(?:Reset to device, \\Device\\\w{1,20}\d{0,4}, was issued|The IO operation at logical block address .{1,40} was retried|An error was detected on device \\Device\\Harddisk)/,
    'machine.io-stall',
    'a disk was reset or retried',
  ),
];
