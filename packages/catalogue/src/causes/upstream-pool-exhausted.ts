import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Every worker of the backend is taken. */
export default cause({
  key: 'upstream-pool-exhausted',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 6,
  brings: { 'backend.busy': grade.sure },
  given: [
    { finding: 'upstream.paths', outcome: 'one-path', factor: 0.2 },
    { finding: 'upstream.paths', outcome: 'every-path', factor: 3 },
    { finding: 'proxy.slow-all', outcome: 'yes', factor: 4 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 3 },
    { finding: 'said.everything-hangs', outcome: 'yes', factor: 3 },
    { finding: 'place.under-load', outcome: 'yes', factor: 3 },
    { finding: 'said.slow-database', outcome: 'yes', factor: 0.6 },
    { finding: 'said.not-in-backend-log', outcome: 'yes', factor: 2 },
    { finding: 'said.after-idle', outcome: 'yes', factor: 0.3 },
    { finding: 'upstream.heavy', outcome: 'yes', factor: 0.6 },
    { finding: 'said.heavy-request', outcome: 'yes', factor: 0.6 },
  ],
  title: {
    en: 'All workers of the backend are busy; requests wait for a free one',
    ja: 'バックエンドの全ワーカーが使用中で要求が待たされています',
  },
  explanation: {
    en: 'The backend has a fixed number of workers or connections and all are taken. The kernel still accepts, so connecting is quick, but nobody picks the request up: even the cheapest page times out, and those that do get through are late by the time they waited.',
    ja: 'バックエンドのワーカー数や接続数には上限があり、すべて使用中です。接続自体はカーネルが受け付けるため速いのに、要求を取り上げる者がおらず、最も軽いページまでタイムアウトし、通った要求も待った分だけ遅れます。',
  },
  breaks: {
    en: 'The whole application stands still though CPU may be idle; health checks that only connect stay green.',
    ja: 'CPUに余裕があってもアプリケーション全体が止まり、接続だけの監視は正常のままです。',
  },
  remedy: {
    en: 'See who holds the workers: `ss -ltn` (Recv-Q of the listener above 0), for php-fpm `curl -s http://127.0.0.1/status?full`, for Java `jcmd PID Thread.print`. If they wait for something slow, mend that first. Otherwise raise the number within the memory there is (`pm.max_children`, gunicorn `--workers`, HAProxy `maxconn`) and load it without dropping requests: `systemctl reload php8.2-fpm` or `kill -TTIN MASTERPID` for one more gunicorn worker.',
    ja: 'ワーカーを占有しているものを確かめます。`ss -ltn`（待ち受けのRecv-Qが0より大きい）、php-fpmは `curl -s http://127.0.0.1/status?full`、Javaは `jcmd PID Thread.print` です。遅い依存先を待っているならそれを先に直します。そうでなければメモリーの許す範囲で数を増やし（`pm.max_children`、gunicornの `--workers`、HAProxyの `maxconn`）、`systemctl reload php8.2-fpm` や、gunicornなら `kill -TTIN MASTERPID` で要求を落とさずに反映します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Graph busy workers against the limit, and give slow work a pool of its own.',
    ja: '使用中のワーカー数を上限と並べて記録し、遅い処理には専用のプールを割り当てます。',
  },
  references: [
    'php-fpm.conf(5) pm.max_children',
    'gunicorn settings: workers',
    'HAProxy configuration manual: maxconn, timeout queue',
  ],
});
