import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The signs point to the machine, and no known cause fits them. */
export default cause({
  key: 'unlisted-host',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 1.5,
  brings: { 'machine.unlisted': grade.sure },
  title: {
    en: 'Something about the machine is wrong that no known cause explains',
    ja: '既知の原因に当てはまらないマシンの異常です',
  },
  explanation: {
    en: 'Memory, disks, processors or hardware show signs that no entry about machines accounts for. They are listed as they are, and none of the known causes is blamed for them.',
    ja: 'メモリー、ディスク、プロセッサー、ハードウェアのいずれかに、マシンに関する既知の原因では説明できない兆候があります。観測をそのまま列挙し、既知の原因に無理に当てはめることはしません。',
  },
  breaks: {
    en: 'Not known yet; services on this machine may be slow or fail without a message of their own.',
    ja: '影響は未確定です。このマシン上のサービスは、自身のメッセージを残さずに遅くなったり失敗したりする可能性があります。',
  },
  remedy: {
    en: 'Collect while it lasts: `cat /proc/pressure/cpu /proc/pressure/io /proc/pressure/memory`, `vmstat 1 5`, `iostat -xz 1 3`, `df -h`, `ss -s`, `dmesg -T | tail -200`, on ESXi `esxtop -b -n 3`. A second collection from a quiet hour shows what differs.',
    ja: '症状が続いている間に `cat /proc/pressure/cpu /proc/pressure/io /proc/pressure/memory`、`vmstat 1 5`、`iostat -xz 1 3`、`df -h`、`ss -s`、`dmesg -T | tail -200`（ESXiは `esxtop -b -n 3`）を集めます。平常時にも同じものを集めると違いが分かります。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Record these figures all the time, so that an odd hour can be compared with a good one.',
    ja: 'これらの値を常時記録し、異常時と平常時を比べられるようにします。',
  },
  references: ['proc(5)', 'dmesg(1)'],
});
