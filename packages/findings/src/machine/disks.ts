import { type Fact, leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { fewTimes, saidFine } from '../fine.ts';

const nearly = 0.95;
const full = 0.995;

/** Images that are full by nature: packed file systems, installation media. */
const packed =
  /^\/(?:snap|var\/lib\/snapd|media|run\/media|mnt\/(?:cdrom|iso)|cdrom|usr\/lib\/vmware\/isoimages)(?:\/|$)/;
/** The same errno for another table: watches, semaphores, epoll. No disk is full. */
const otherTable = /inotify|fanotify|\bwatch(?:e[rs]|es)?\b|semget|epoll|max_user_watches/i;

export const disk = finding({
  name: 'machine.disk',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['room', 'nearly', 'was-full', 'unseen', 'full'],
  normal: normally('room', { nearly: 0.06, 'was-full': 0.02, unseen: 0.006, full: leak.specific }),
  good: ['room'],
  proves: ['room'],
  slight: ['was-full'],
  title: t('space on disks', 'ディスクの空き'),
  says: {
    room: t('the file systems have room', 'ファイルシステムに空きがあります'),
    nearly: t('a file system is more than 95 % full', 'ファイルシステムの使用率が 95% を超えています'),
    'was-full': t(
      'a file system was full once; now it has room',
      '以前は満杯でしたが、現在はファイルシステムに空きがあります',
    ),
    unseen: t(
      'a program finds no space where the table shows free blocks: inodes, a quota or another file system',
      '空きブロックがあるのに容量不足が報告されています(inode、クォータ、または別のファイルシステム)',
    ),
    full: t('a file system is full, or has no inode left', 'ファイルシステムが満杯か、inode が尽きています'),
  },
  judge(view, host) {
    const said = view.all(host, 'machine.disk-full').filter((fact) => !otherTable.test(fact.value));
    const used = view.all(host, 'machine.disk-used').filter((fact) => !packed.test(mountOf(fact)));
    const fullest = used.toSorted((a, b) => b.value - a.value)[0];
    if (fullest !== undefined && fullest.value >= full) return { outcome: 'full', facts: [fullest, ...said] };
    if (said.length > 0) {
      // The root being shown with room, the table of file systems is whole, and what was said is over; inodes it does not
      // show: with blocks free, an error that bears no date and stands beside the table speaks of them.
      const whole = used.find((fact) => mountOf(fact) === '/');
      const inodesShown = used.some((fact) => fact.conditions?.['of'] === 'inodes');
      const isRoom = whole !== undefined && fullest!.value < nearly && !said.some((fact) => /inode/i.test(fact.value));
      const isOver = saidFine(view, host) && view.count(host, 'machine.disk-full') <= fewTimes;
      if (!isRoom) return { outcome: isOver && fullest === undefined ? 'was-full' : 'full', facts: said };
      const isPast = inodesShown || isOver || said.every((fact) => fact.when.stamp !== undefined);
      return { outcome: isPast ? 'was-full' : 'unseen', facts: [...said, fullest!] };
    }
    if (fullest === undefined) return undefined;
    return { outcome: fullest.value >= nearly ? 'nearly' : 'room', facts: [fullest] };
  },
});

const isBefore = (a: Fact, b: Fact): boolean => a.when.sequence < b.when.sequence;

const mountOf = ({ conditions }: { readonly conditions?: Readonly<Record<string, unknown>> }): string =>
  String(conditions?.['mount'] ?? '');

/** Whether processes wait for disks. */
export const io = finding({
  name: 'machine.io',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['calm', 'passing', 'stalled'],
  normal: normally('calm', { passing: 0.04, stalled: leak.specific }),
  good: ['calm'],
  proves: ['calm'],
  slight: ['passing'],
  title: t('waiting for disks', 'ディスク待ち'),
  says: {
    calm: t('nothing waits for disks', 'ディスク待ちはありません'),
    passing: t(
      'something waited for disks; other figures are calm',
      'ディスク待ちの痕跡がありますが、他の値は平常です',
    ),
    stalled: t('processes wait for disks', 'プロセスがディスクの応答を待って停滞しています'),
  },
  judge(view, host) {
    const stalled = view.all(host, 'machine.io-stall');
    const calm = view.all(host, 'machine.io-calm');
    if (stalled.length === 0) return calm.length === 0 ? undefined : { outcome: 'calm', facts: calm };
    // Of several disks or moments the waiting ones count; one line against several calm ones may be of yesterday.
    const times = stalled.reduce((sum, fact) => sum + (fact.tally?.count ?? 1), 0);
    // A server that answers again after a pause or two was away, and is not.
    const back = calm.findLast((fact) => /again/.test(fact.value));
    const isBack = back !== undefined && times <= 2 && stalled.every((fact) => isBefore(fact, back));
    // … and where another figure shows that nothing waits now, it is history.
    if (isBack && calm.length > 1) return { outcome: 'calm', facts: [...calm, ...stalled] };
    const isOver = isBack || times < calm.length || (times <= fewTimes && saidFine(view, host));
    return { outcome: isOver ? 'passing' : 'stalled', facts: [...stalled, ...calm.slice(0, 1)] };
  },
});
