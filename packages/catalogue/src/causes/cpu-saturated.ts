import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The run queue is far longer than there are processors. */
export default cause({
  key: 'cpu-saturated',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 1.5,
  brings: { 'machine.cpu-short': grade.sure },
  given: [
    { finding: 'place.under-load', outcome: 'yes', factor: 2 },
    { finding: 'place.virtual', outcome: 'yes', factor: 1.3 },
  ],
  title: {
    en: 'The processors are saturated: work waits for its turn',
    ja: 'プロセッサーが飽和し、処理が順番待ちになっています',
  },
  explanation: {
    en: 'Several times more threads want to run than there are cores, or the hypervisor (steal) or a container quota (throttling) withholds time from them. Each request then waits in the run queue before anything is done for it.',
    ja: '実行したいスレッドがコア数の数倍あるか、ハイパーバイザー（steal）やコンテナーの割り当て制限（スロットリング）が時間を与えていません。各要求は処理が始まる前に実行待ちの列で時間を失います。',
  },
  breaks: {
    en: 'Latency grows everywhere at once, health checks fail and take healthy members out, timers and clocks in guests jump.',
    ja: '全体の応答が一斉に遅くなり、ヘルスチェックの失敗で正常なメンバーまで外され、ゲスト内のタイマーや時計も飛びます。',
  },
  remedy: {
    en: 'Find the consumer: `top -H -b -n 1 | head -30`, `pidstat -u 1 3`, `cat /proc/pressure/cpu`; column st in `vmstat 1 5` means the hypervisor, nr_throttled in `cat /sys/fs/cgroup/cpu.stat` the quota. Relieve it live: `renice -n 10 -p PID`, `systemctl set-property UNIT CPUWeight=50`, `docker update --cpus 4 NAME`, or take load away at the balancer. With steal move the VM to a quieter host or lower its neighbours (`esxtop`, c, %RDY above 5).',
    ja: '使っているものを `top -H -b -n 1 | head -30`、`pidstat -u 1 3`、`cat /proc/pressure/cpu` で探します。`vmstat 1 5` のst列が高ければハイパーバイザー側、`cat /sys/fs/cgroup/cpu.stat` のnr_throttledが増えれば割り当て制限です。動作中に `renice -n 10 -p PID`、`systemctl set-property UNIT CPUWeight=50`、`docker update --cpus 4 NAME` で調整するか、ロードバランサーで負荷を減らします。stealなら仮想マシンを空いたホストへ移すか、隣の負荷を下げます（`esxtop` のc画面で%RDYが5超）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Plan for the peak with a third to spare, and alert on PSI cpu and steal rather than on percent busy.',
    ja: 'ピークに対し3分の1の余裕を見込み、使用率でなくPSIのcpuとstealで警報を出します。',
  },
  references: [
    'kernel documentation: accounting/psi (cpu)',
    'vmstat(8) st',
    'kernel documentation: cgroup-v2 cpu.stat',
  ],
});
