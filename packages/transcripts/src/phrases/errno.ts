import type { Phrase } from './phrase.ts';

/** Things other than a disk that answer ENOSPC: watches, semaphores, control groups, sets of the packet filter. */
const otherSpace =
  /inotify|watch(?:es|er|ing|\b)|sem(?:get|op|aphore)|shmget|shared memory|cgroup|bpf|ipset|nf_tables|netlink|hugepage|msgget|timerfd|perf_event|RTNETLINK/i;
/** Resolved, planned or imagined: no error of now. */
const onlyTalk =
  /\b(?:if|when|unless|would|could(?! not)|should|might|may|before|avoid|prevent|test|retry)\b(?!\.).{0,40}(?:no space left|too many open)/i;

const program = (name: string) => (name === '' ? {} : { program: name });

/** An errno's words, and what switches and Windows say of a taken address. */
export const errnoPhrases: readonly Phrase[] = [
  {
    // Switches and routers (Cisco, Juniper), Windows
    pattern:
      /(?:%(?:IP|ARP)-\d-DUP(?:_SRC_IP_)?ADDR: .{0,200}|KERN_ARP_DUPLICATE_ADDR: .{0,120}|The system detected an address conflict for IP address \S{2,60}|アドレスの競合(?:が|を)検出)/,
    tell: (say) => say.fact('machine.address-conflict', say.log.message.slice(0, 160)),
  },
  {
    pattern:
      /(?:no space left on device|\bENOSPC\b|\(28: |ディスクに空き領域がありません|デバイスに空き領域がありません|There is not enough space (?:on the disk|in the file system)|kein(?:e)? Speicherplatz .{0,20}verfügbar|Aucun espace disponible|disk quota exceeded|\bwrote only \d{1,9} of \d{1,9} bytes|\bdisk (?:is )?full\b(?! (?:check|alert|threshold|text|scan|encryption))|(?:not enough|insufficient|ran out of|out of) (?:free )?disk space|磁盘空间不足|ディスク(?:の)?(?:空き)?容量が(?:不足|足り))/i,
    tell: (say) => {
      const message = `${say.log.program} ${say.log.message}`;
      if (!otherSpace.test(message) && !onlyTalk.test(message))
        say.fact('machine.disk-full', 'no space left on device', say.host, program(say.log.program));
    },
  },
  {
    pattern: /(?:too many open files|\bEMFILE\b|\bENFILE\b|no file descriptors available)/i,
    tell: (say) => {
      const { message } = say.log;
      // inotify and watchers answer EMFILE for their own limit.
      if (!/inotify|watch(?:es|er|ing|\b)/i.test(message) && !onlyTalk.test(message))
        say.fact('machine.descriptors', 'too many open files', say.host, program(say.log.program));
    },
  },
  {
    pattern:
      /(?:(?:cannot|can't|could not|unable to) allocate memory|\bENOMEM\b|java\.lang\.OutOfMemoryError: (?:unable to create|Cannot reserve))/i,
    tell: (say) => {
      if (!onlyTalk.test(say.log.message))
        say.fact('machine.memory-pressure', 'cannot allocate memory', say.host, program(say.log.program));
    },
  },
];
