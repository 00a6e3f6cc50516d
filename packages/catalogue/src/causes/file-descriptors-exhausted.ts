import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The process is at its descriptor limit. */
export default cause({
  key: 'file-descriptors-exhausted',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 2,
  brings: { 'proxy.no-descriptors': grade.sure },
  given: [{ finding: 'place.under-load', outcome: 'yes', factor: 2 }],
  title: {
    en: 'A process has run out of file descriptors',
    ja: 'プロセスのファイル記述子が尽きています',
  },
  explanation: {
    en: 'Each client and each backend connection takes a descriptor, and a worker has reached its limit (often the default of 1024). It can then neither open a socket to the backend (500 or 502, "Too many open files", 24) nor accept new clients, which wait in the queue.',
    ja: 'クライアントとバックエンドの接続はそれぞれ記述子を使い、ワーカーが上限（既定の1024が多い）に達しています。バックエンドへのソケットを開けず（500か502、「Too many open files」、24）、新しいクライアントも受け付けられずに待ち行列に残ります。',
  },
  breaks: {
    en: 'Log files cannot be reopened either, and the proxy looks dead to new clients while old ones work.',
    ja: 'ログファイルも開き直せず、既存の接続は動くのに新しいクライアントからは停止して見えます。',
  },
  remedy: {
    en: 'Compare `ls /proc/PID/fd | wc -l` with `grep "open files" /proc/PID/limits`. Raise it live for the running process: `prlimit --pid PID --nofile=65536:65536` for each worker. Lasting: `worker_rlimit_nofile 65536;` with `worker_connections 16384;` and `nginx -s reload`, or `LimitNOFILE=65536` in the unit. If the number only ever grows, something is leaked: see by `lsof -p PID` what it is.',
    ja: '`ls /proc/PID/fd | wc -l` を `grep "open files" /proc/PID/limits` と比べます。動作中のプロセスには、各ワーカーに `prlimit --pid PID --nofile=65536:65536` を実行すればすぐ効きます。恒久的には `worker_rlimit_nofile 65536;` と `worker_connections 16384;` を設定して `nginx -s reload`、またはユニットに `LimitNOFILE=65536` を書きます。数が増え続けるだけなら漏れなので、`lsof -p PID` で種類を確かめます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Plan two descriptors a request plus logs and caches, and alert at 80 %.',
    ja: '要求1件につき2個とログやキャッシュの分を見込み、80%で警報を出します。',
  },
  references: ['nginx core module worker_rlimit_nofile', 'prlimit(1)', 'systemd.exec(5) LimitNOFILE'],
});
