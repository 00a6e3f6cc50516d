import type { FindingName } from '@tokimori/findings';
import type { CheckSpec } from '@tokimori/model';

type Check = CheckSpec<FindingName>;

const t = (en: string, ja: string) => ({ en, ja });

/** What can be asked about a machine beside its clock. */
export const machineChecks: readonly Check[] = [
  {
    id: 'pressure',
    on: 'host',
    from: 'host',
    costSeconds: 1,
    perturbs: false,
    command: 'cat /proc/pressure/cpu /proc/pressure/io /proc/pressure/memory',
    decides: ['machine.io', 'machine.memory', 'machine.cpu'],
    how: t(
      'On {host}: `cat /proc/pressure/cpu /proc/pressure/io /proc/pressure/memory` (ESXi: `esxtop -b -n 1`). avg10 above 20 names what the machine waits for; near 0 clears it.',
      '{host} で `cat /proc/pressure/cpu /proc/pressure/io /proc/pressure/memory` を実行します(ESXi は `esxtop -b -n 1`)。avg10 が 20 を超えるものが待ちの原因で、0 付近なら問題ありません。',
    ),
  },
  {
    id: 'vmstat',
    on: 'host',
    from: 'host',
    costSeconds: 5,
    perturbs: false,
    command: 'vmstat 1 5',
    decides: ['machine.cpu', 'machine.memory', 'machine.io', 'machine.load'],
    how: t(
      'On {host}: `vmstat 1 5`, without the first row. r far above the cores: processors; b and wa: disks; si and so: memory; st: the hypervisor.',
      '{host} で `vmstat 1 5` を実行し、1 行目を除いて見ます。r がコア数を大きく超えればプロセッサー、b と wa はディスク、si と so はメモリー、st はハイパーバイザーの問題です。',
    ),
  },
  {
    id: 'disk-latency',
    on: 'host',
    from: 'host',
    costSeconds: 4,
    perturbs: false,
    command: 'iostat -xz 1 3',
    decides: ['machine.io'],
    how: t(
      'On {host}: `iostat -xz 1 3`, the last block: await above 100 ms with a queue means the device is too slow or dying. Processes in state D: `ps -eo pid,stat,wchan:32,comm | grep " D"`.',
      '{host} で `iostat -xz 1 3` の最後のブロックを見ます。キューがあり await が 100 ms を超えれば、装置が遅いか故障間際です。D 状態のプロセスは `ps -eo pid,stat,wchan:32,comm | grep " D"` で確認します。',
    ),
  },
  {
    id: 'disk-space',
    on: 'host',
    from: 'host',
    costSeconds: 1,
    perturbs: false,
    command: 'df -hT; df -i',
    decides: ['machine.disk'],
    how: t(
      'On {host}: `df -hT` and `df -i` (ESXi: `vdf -h`). 100 % of blocks or inodes of a writable file system is the answer; images under /snap are always full.',
      '{host} で `df -hT` と `df -i` を実行します(ESXi は `vdf -h`)。書き込み可能なファイルシステムのブロックか inode が 100% なら、それが答えです。/snap 以下のイメージは常に 100% です。',
    ),
  },
  {
    id: 'memory-available',
    on: 'host',
    from: 'host',
    costSeconds: 1,
    perturbs: false,
    command: 'free -m; dmesg -T',
    decides: ['machine.memory', 'machine.hardware'],
    how: t(
      'On {host}: `free -m` (column available) and `dmesg -T | grep -iE "out of memory|oom|hardware error"`. A kill of last week is over; several today are not.',
      '{host} で `free -m`(available 列)と `dmesg -T | grep -iE "out of memory|oom|hardware error"` を確認します。先週の強制終了は過去のもので、今日の複数回なら進行中です。',
    ),
  },
  {
    id: 'conntrack-count',
    on: 'host',
    from: 'host',
    costSeconds: 1,
    perturbs: false,
    command: 'sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max',
    decides: ['machine.conntrack'],
    how: t(
      'On {host}: `sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max`, and `conntrack -S` for drops. Count equal to max: new flows are dropped.',
      '{host} で `sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max` と、破棄数を見る `conntrack -S` を実行します。count が max に達していれば、新しい通信が捨てられています。',
    ),
  },
  {
    id: 'own-address',
    on: 'host',
    from: 'host',
    costSeconds: 4,
    perturbs: false,
    command: 'arping -D -c 3 -I IFACE ADDRESS',
    decides: ['machine.address'],
    how: t(
      'On {host}: `arping -D -c 3 -I IFACE ADDRESS` with its own address. A reply means another machine has it too.',
      '{host} で自分のアドレスに対して `arping -D -c 3 -I IFACE ADDRESS` を実行します。応答があれば、別のマシンも同じアドレスを使っています。',
    ),
  },
  {
    id: 'mac-denials',
    on: 'host',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'ausearch -m avc -ts recent; journalctl -k --grep apparmor',
    decides: ['machine.mac'],
    how: t(
      'On {host}: `ausearch -m avc -ts recent` (SELinux) or `journalctl -k --grep apparmor`: is the program named with denied?',
      '{host} で `ausearch -m avc -ts recent`(SELinux)または `journalctl -k --grep apparmor` を実行し、対象のプログラムが denied とともに出ていないか確認します。',
    ),
  },
];
