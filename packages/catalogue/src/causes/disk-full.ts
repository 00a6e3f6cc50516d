import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** No space, or no inode, left. */
export default cause({
  key: 'disk-full',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 2,
  brings: { 'machine.disk-full': grade.sure },
  title: {
    en: 'A file system is full',
    ja: 'ファイルシステムに空きがありません',
  },
  explanation: {
    en: 'Writing fails with "No space left on device": the blocks of a file system are used up, or its inodes, or the quota or thin pool beneath it. Deleted files that a process still holds open count on, so `df` and `du` may disagree.',
    ja: '書き込みが「No space left on device」で失敗しています。ファイルシステムのブロックかinode、あるいは下層のクォータやシンプールが尽きています。削除済みでもプロセスが開いているファイルは容量を占め続けるため、`df` と `du` が食い違うことがあります。',
  },
  breaks: {
    en: 'Logs stop first, so the trouble hides itself; then databases go read-only, uploads and sessions fail, services do not start again.',
    ja: '最初にログが止まるため異常が見えにくくなり、続いてデータベースが読み取り専用になり、アップロードやセッションが失敗し、サービスの再起動もできなくなります。',
  },
  remedy: {
    en: 'See which: `df -hT`, `df -i`, then `du -xhd1 / | sort -h` and `lsof +L1` for deleted files still open. Make room without a restart: `journalctl --vacuum-size=200M`, old packages with `apt-get clean` or `dnf clean all`, container layers with `docker system prune`; empty a log in use with `truncate -s 0 FILE` instead of deleting it. Or grow it while mounted: `lvextend -r -L +10G /dev/VG/LV`. On ESXi `vdf -h`, and point the scratch location elsewhere.',
    ja: '`df -hT` と `df -i` でどれかを確かめ、`du -xhd1 / | sort -h`、削除済みで開かれたままのファイルは `lsof +L1` で探します。再起動なしで空けるには `journalctl --vacuum-size=200M`、古いパッケージは `apt-get clean` または `dnf clean all`、コンテナー層は `docker system prune` を使い、使用中のログは消さずに `truncate -s 0 FILE` で空にします。マウントしたまま `lvextend -r -L +10G /dev/VG/LV` で広げることもできます。ESXiでは `vdf -h` で確認し、スクラッチ領域を別の場所へ移します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on the day the disk will be full by its trend, not on a fixed percentage, and rotate every log by size.',
    ja: '固定の使用率でなく、増え方から見た満杯予定日で警報を出し、すべてのログを大きさで切り替えます。',
  },
  references: ['df(1)', 'lsof(8) +L', 'lvextend(8)'],
});
