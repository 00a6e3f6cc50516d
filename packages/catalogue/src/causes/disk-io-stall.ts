import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Processes wait for storage. */
export default cause({
  key: 'disk-io-stall',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 2,
  brings: { 'machine.io-stalled': grade.sure, 'esxi.storage-stalls': grade.sure },
  given: [
    { finding: 'place.backup-hour', outcome: 'yes', factor: 3 },
    { finding: 'place.slow-storage', outcome: 'yes', factor: 4 },
    { finding: 'place.network-storage', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'Processes stand still because the disks do not answer in time',
    ja: 'ディスクの応答が遅く、プロセスが待たされています',
  },
  explanation: {
    en: 'Reads, writes or flushes take so long (a dying or saturated disk, a RAID rebuild, a backup, storage over the network that has gone) that programs hang in state D. The processors are idle meanwhile, yet the load is high, since it counts what waits.',
    ja: '読み書きや同期書き込みに時間がかかり（故障間際または飽和したディスク、RAIDの再構築、バックアップ、切れたネットワークストレージなど）、プログラムがD状態で止まっています。待っているものも数えるため、プロセッサーは空いていても負荷平均は高くなります。',
  },
  breaks: {
    en: 'Whatever writes before it answers is late or times out: databases, logging services, brokers, and all behind them.',
    ja: '応答前に書き込みを行うもの（データベース、ログを書くサービス、メッセージ基盤）と、その先のすべてで遅延やタイムアウトが起こります。',
  },
  remedy: {
    en: 'Find the device and the writer: `iostat -xz 1 3` (await, aqu-sz), `cat /proc/pressure/io`, `ps -eo pid,stat,wchan:32,comm | grep " D"`, `iotop -boqn 3`. Push the bulk job back while it runs: `ionice -c 3 -p PID`, or in a unit `systemctl set-property UNIT IOWeight=10`. Look for a failing disk with `dmesg -T` and `smartctl -a /dev/sda`, slow a rebuild with `sysctl -w dev.raid.speed_limit_max=50000`; on ESXi `esxtop` (u, columns DAVG and KAVG) and `esxcli storage core path list`. A hung NFS mount comes back with its server, or is let go by `umount -f -l PATH`.',
    ja: '装置と書き手を `iostat -xz 1 3`（await、aqu-sz）、`cat /proc/pressure/io`、`ps -eo pid,stat,wchan:32,comm | grep " D"`、`iotop -boqn 3` で特定します。大量処理は動かしたまま `ionice -c 3 -p PID`、ユニットなら `systemctl set-property UNIT IOWeight=10` で後回しにできます。故障は `dmesg -T` と `smartctl -a /dev/sda` で確かめ、RAIDの再構築は `sysctl -w dev.raid.speed_limit_max=50000` で緩めます。ESXiでは `esxtop`（u画面のDAVGとKAVG）と `esxcli storage core path list` を見ます。止まったNFSはサーバーが戻れば復帰し、切り離すなら `umount -f -l PATH` です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Watch PSI io and the latency per device, give backups their own hour and bandwidth, and replace disks at the first reallocated sectors.',
    ja: 'PSIのioと装置ごとの待ち時間を監視し、バックアップには専用の時間と帯域を与え、代替セクターが出始めたディスクは交換します。',
  },
  references: ['kernel documentation: accounting/psi', 'iostat(1)', 'ionice(1)'],
});
