import { harmless, type Phrase } from '../phrase.ts';

/** BMCs and their drivers. */
export const bmc: readonly Phrase[] = [
  harmless(
    /\bThe BMC does not support (?:setting|clearing) the recv irq bit, compensating\b|\bCould not set the global enables: 0xcc\b/,
    'an optional feature the BMC does not have',
  ),
  harmless(/\bLog area (?:reset\/cleared|cleared)\b/, 'the event log was cleared'),
  harmless(
    /\bSCSI opcode 0x(?:85|1a|4d|a1) .{0,120}\bfailed with NVMe error status: 0x1\b/,
    'an optional command of another protocol',
  ),
  harmless(
    /\bThere appears to be no BMC at this location\b|\bUnable to find any System Interface\(s\)/,
    'a machine without a BMC, or with another driver',
  ),
];
