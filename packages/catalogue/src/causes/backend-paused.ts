import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** All requests of the backend stall together for a moment. */
export default cause({
  key: 'backend-paused',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 1.5,
  brings: { 'backend.stood-still': grade.sure },
  given: [
    { finding: 'said.pause', outcome: 'yes', factor: 10 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'The whole backend stands still for moments',
    ja: 'バックエンド全体が一時的に停止しています',
  },
  explanation: {
    en: 'A collector run, a snapshot, an event loop held by one computation or lack of CPU stops everything in the process at once. All requests in flight finish at the same instant afterwards, the later ones with shorter times, while the port goes on accepting.',
    ja: 'GC、スナップショット、一つの計算によるイベントループの占有、CPU不足などで、プロセス内のすべてが同時に止まります。再開の瞬間に処理中の要求が一斉に終わり、後から来たものほど所要時間が短く、その間もポートは接続を受け付けます。',
  },
  breaks: {
    en: 'Time-outs come in bursts, cluster members are declared dead, locks and leases run out.',
    ja: 'タイムアウトが集中して起き、クラスターのメンバーが停止とみなされ、ロックやリースが失効します。',
  },
  remedy: {
    en: 'Make the pause visible: `jcmd PID GC.heap_info` and the GC log (turn it on while running with `jcmd PID VM.log output=/tmp/gc.log what=gc*`), Node `kill -USR1 PID` for the inspector, `cat /proc/pressure/cpu`, `vmstat 1` for steal. Take load away or give memory; move snapshots and backups off the busy hours; long computations belong into a worker thread.',
    ja: '停止を見えるようにします。`jcmd PID GC.heap_info` とGCログ（動作中に `jcmd PID VM.log output=/tmp/gc.log what=gc*` で有効化できます）、Nodeは `kill -USR1 PID` でインスペクター、`cat /proc/pressure/cpu`、`vmstat 1` のstealです。負荷を減らすかメモリーを増やし、スナップショットやバックアップは混む時間を避け、長い計算は別スレッドへ移します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Record the longest pause per minute beside the response times.',
    ja: '応答時間と並べて、1分ごとの最長停止時間を記録します。',
  },
  references: ['java(1) -Xlog', 'proc_pressure(5)', 'Node.js guide: do not block the event loop'],
});
