import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Workers are stuck in what never ends. */
export default cause({
  key: 'upstream-workers-hung',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 4,
  brings: { 'backend.hung': grade.sure },
  given: [
    { finding: 'upstream.paths', outcome: 'one-path', factor: 0.4 },
    { finding: 'upstream.paths', outcome: 'every-path', factor: 3 },
    { finding: 'proxy.slow-all', outcome: 'yes', factor: 3 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 5 },
    { finding: 'said.everything-hangs', outcome: 'yes', factor: 4 },
    { finding: 'said.after-idle', outcome: 'yes', factor: 0.3 },
    { finding: 'upstream.heavy', outcome: 'yes', factor: 0.5 },
  ],
  title: {
    en: 'Workers of the backend hang in requests that never end',
    ja: 'バックエンドのワーカーが終わらない処理で止まっています',
  },
  explanation: {
    en: 'Workers wait for a lock, a dead connection or a disk without any time limit, or the process is stopped. The supervisor may kill them (WORKER TIMEOUT, HARAKIRI), which the proxy sees as a connection closed before the answer; without a supervisor they stay until a restart.',
    ja: 'ワーカーが、ロック、死んだ接続、ディスクなどを期限なしに待っているか、プロセス自体が停止しています。監視役に強制終了されると（WORKER TIMEOUT、HARAKIRI）、プロキシからは応答前の切断に見え、監視役がなければ再起動まで残ります。',
  },
  breaks: {
    en: 'Capacity shrinks worker by worker until nothing answers; the work in flight is lost.',
    ja: '処理能力が一つずつ失われて最後には応答がなくなり、処理中の仕事も失われます。',
  },
  remedy: {
    en: 'Look before you restart: `cat /proc/PID/wchan` and the State line of `/proc/PID/status` (T stopped, D disk, S waiting), `py-spy dump --pid PID`, `jcmd PID Thread.print` or `gdb -p PID -batch -ex bt`. A stopped process goes on with `kill -CONT PID`. Replace only the stuck workers: `kill -HUP MASTERPID` for gunicorn, `systemctl reload php8.2-fpm`. Then give every outgoing call a time limit.',
    ja: '再起動の前に状態を採取します。`cat /proc/PID/wchan`、`/proc/PID/status` のState行（Tは停止、Dはディスク、Sは待機）、`py-spy dump --pid PID`、`jcmd PID Thread.print`、`gdb -p PID -batch -ex bt` のいずれかです。停止中のプロセスは `kill -CONT PID` で再開します。止まったワーカーだけの入れ替えは、gunicornなら `kill -HUP MASTERPID`、php-fpmなら `systemctl reload php8.2-fpm` です。その後、外部呼び出しのすべてに時間制限を設けます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set limits on both sides: request time in the worker, connect and read limits in every client library, and a probe that does real work.',
    ja: 'ワーカーの処理時間と、各クライアントライブラリの接続・読み取り時間に上限を設け、実際の処理を通す監視を置きます。',
  },
  references: ['gunicorn settings: timeout', 'uWSGI options: harakiri', 'proc(5)'],
});
