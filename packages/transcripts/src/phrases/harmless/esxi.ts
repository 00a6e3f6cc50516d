import { harmless, type Phrase } from '../phrase.ts';

/** ESXi: optional calls that a device does not know. */
export const esxi: readonly Phrase[] = [
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
  harmless(/\bFailed to find activation record, event user unknown\b/, 'an event without a user'),
];
