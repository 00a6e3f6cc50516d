import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Memory runs out. */
export default cause({
  key: 'memory-pressure',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 2,
  brings: { 'machine.memory-short': grade.sure },
  given: [{ finding: 'place.under-load', outcome: 'yes', factor: 1.5 }],
  title: {
    en: 'The machine runs out of memory',
    ja: 'メモリーが不足しています',
  },
  explanation: {
    en: 'More memory is wanted than there is (or than the container may have): the kernel reclaims pages, swaps in and out all the time, and in the end kills a process. Everything slows down together, in stalls of seconds; swap that is merely occupied and not moving is harmless.',
    ja: '必要なメモリーが搭載量（コンテナーでは上限）を超え、カーネルがページの回収とスワップの出し入れを繰り返し、最後にはプロセスを強制終了しています。全体が数秒単位でそろって遅くなります。使われているだけで動きのないスワップは無害です。',
  },
  breaks: {
    en: 'Services answer late or vanish and are started again; connections break when the killer chooses their process.',
    ja: 'サービスの応答が遅れ、あるいは消えて再起動を繰り返し、強制終了の対象になるとその接続が切れます。',
  },
  remedy: {
    en: 'See what goes on: `free -m`, `vmstat 1 5` (si, so), `cat /proc/pressure/memory`, `ps -eo pid,rss,comm --sort=-rss | head`, and for kills `journalctl -k --grep "out of memory"`. Relieve it live: lower the worker count or cache of the largest service, `systemctl set-property UNIT MemoryHigh=2G`, `docker update --memory 2g --memory-swap 2g NAME`, or add swap with `fallocate -l 4G /swapfile`, `mkswap /swapfile`, `swapon /swapfile`. Protect what must live with `choom -n -500 -p PID`. A VM can be given memory while it runs where hot-add is enabled; look for ballooning there (`esxtop`, m, MCTLSZ).',
    ja: '`free -m`、`vmstat 1 5`（si、so）、`cat /proc/pressure/memory`、`ps -eo pid,rss,comm --sort=-rss | head` で状況を、`journalctl -k --grep "out of memory"` で強制終了の記録を見ます。動作中の対処として、最大のサービスのワーカー数やキャッシュを減らす、`systemctl set-property UNIT MemoryHigh=2G` や `docker update --memory 2g --memory-swap 2g NAME` で抑える、`fallocate -l 4G /swapfile`・`mkswap /swapfile`・`swapon /swapfile` でスワップを足す、のいずれかを行います。守りたいプロセスは `choom -n -500 -p PID` で対象から遠ざけます。仮想マシンはホットアドが有効なら動作中に増やせ、バルーニングは `esxtop`（m画面のMCTLSZ）で確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set limits per service that add up to less than the machine has, and alert on PSI memory instead of "used".',
    ja: 'サービスごとの上限の合計を搭載量より小さくし、「使用量」でなくPSIのmemoryで警報を出します。',
  },
  references: ['kernel documentation: admin-guide/mm', 'systemd.resource-control(5)', 'vmstat(8)'],
});
