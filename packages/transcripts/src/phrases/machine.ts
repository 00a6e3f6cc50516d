import { type Phrase, says } from './phrase.ts';

/** Memory, processors, disks, descriptors, tables: the kernel's and the C library's words. */
export const machinePhrases: readonly Phrase[] = [
  says(
    /\bMemory cgroup out of memory\b|\bOOMKilled"?\s{0,3}[:=]\s{0,3}true\b|\b(?:Reason|reason|lastState).{0,40}\bOOMKilled\b|\bOOMKilled\s+\d|\bcontainer .{0,60}\bOOM[- ]?killed\b|\bkilled (?:by|due to) (?:the )?(?:OOM|out of memory)\b/i,
    'machine.memory-pressure',
    'OOM kill in a control group',
  ),
  says(
    /\binvoked oom-killer\b|\boom_reaper: reaped\b|\bOut of memory: Kill(?:ed)? process\b|\bA process of this unit has been killed by the OOM killer\b|\bkilled by (?:the )?oom[- ]killer\b/i,
    'machine.memory-pressure',
    'OOM kill',
  ),
  says(
    /\bfork: (?:retry: )?(?:Cannot allocate memory|Not enough memory)\b|\bthere is insufficient memory for the Java Runtime Environment\b|\bmmap failed: Cannot allocate\b|\bInnoDB: (?:Cannot allocate memory|Fatal error: cannot allocate) \w/i,
    'machine.memory-pressure',
    'cannot allocate memory',
  ),
  says(
    /\bneighbou?r(?:ing)? (?:cache|table)(?: \w{1,8})? overflow\b|\barp_cache: neighbou?r table overflow\b|\bndisc_cache: neighbou?r table overflow\b/i,
    'machine.neighbour-full',
    'neighbour table overflow',
  ),
  says(
    /\b(?:nf|ip)_conntrack: (?:nf_conntrack: )?(?:table full|expectation table full)\b|\bconntrack table (?:is )?full\b|\bconnection tracking table (?:is )?full\b/i,
    'machine.conntrack-full',
    'table full, dropping packet',
  ),
  says(
    /\bunable to (?:find|allocate) (?:a free|an ephemeral|a local) port\b/i,
    'machine.ports-used',
    'no local port is left',
  ),
  says(
    /\bperformance has deteriorated\. I\/O latency increased from average value of \d{1,12} microseconds to (?:\d{6,12}) microseconds/,
    'esxi.storage',
    'I/O latency increased',
  ),
  says(
    /\b(?:has entered|entered) the All Paths Down state\b|\bAPD (?:start|Timeout)(?: event)?\b|\bpermanent(?:ly)? (?:device loss|inaccessible)\b|\besx\.problem\.storage\.(?:apd\.start|connectivity\.lost)\b|\bLost access to volume\b/,
    'esxi.storage',
    'storage paths are down',
  ),
  says(
    /\b(?:Remounting filesystem read-only|metadata I\/O error|log I\/O error|Detected aborted journal|blk_update_request: (?:critical \w{1,12}|I\/O) error)\b/,
    'machine.io-stall',
    'the disk returns errors',
  ),
  says(
    /\b(?:slow fdatasync|apply request took too long|the clock difference against peer|slow disk|fsync took|synced? took too long|sync duration of \d{1,6}(?:\.\d{1,9})?s|disk (?:is )?too slow|Asynchronous AOF fsync is taking too long)\b/i,
    'machine.io-stall',
    'writing to the disk is slow',
  ),
  says(
    /\bDetected (?:Tx|Hardware) Unit Hang\b|\bNETDEV WATCHDOG: .{1,60}transmit queue \d{1,4} timed out\b|\btransmit (?:queue \d{1,4} )?timed out\b|\btx[_ ]timeout(?: recovery)?\b|\b(?:adapter|NIC|controller) reset due to\b/i,
    'machine.link-errors',
    'the network card hangs',
  ),
  says(
    /\bReceive (?:CRC|frame|length) errors: [1-9]\d{3,}\b|\brx_(?:crc|frame|symbol|align(?:ment)?)_errors(?:_phy)?: [1-9]\d{2,}\b|\bFCS[- ]Err(?:ors)?:? [1-9]\d{2,}\b|\b[1-9]\d{2,} CRC\b/,
    'machine.link-errors',
    'frames arrive damaged',
  ),
];
