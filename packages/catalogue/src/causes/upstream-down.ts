import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The machine answers, the port is closed. */
export default cause({
  key: 'upstream-down',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 22,
  brings: { 'backend.down': grade.sure, 'pool.all-down': grade.seldom },
  given: [
    { finding: 'said.backend-stopped', outcome: 'yes', factor: 3 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 0.3 },
    { finding: 'said.address-changed', outcome: 'yes', factor: 0.3 },
    // What was started a moment ago is refused for a moment, or asked at its old address.
    { finding: 'place.fresh', outcome: 'yes', factor: 0.35 },
    // It works by now: what is refused was asked before.
    { finding: 'said.works', outcome: 'yes', factor: 0.2 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.3 },
    { finding: 'upstream.loopback-in-container', outcome: 'yes', factor: 0.5 },
  ],
  title: {
    en: 'No process listens on the backend’s port',
    ja: 'バックエンドのポートで待ち受けるプロセスがありません',
  },
  explanation: {
    en: 'The machine is there and answers each connection request with a reset, because nothing listens on that port: the service has crashed, was stopped, still starts, or uses another port. For a unix socket the same reads "No such file or directory", or refused where only the old file is left.',
    ja: 'マシンは稼働しており、そのポートで待ち受けるものがないため接続要求のたびにリセットを返しています。サービスの異常終了、停止、起動途中、ポート番号の相違が考えられます。UNIXソケットの場合は「No such file or directory」、古いファイルだけが残っていれば拒否と表示されます。',
  },
  breaks: {
    en: 'Every request on it fails at once with 502 or 503; a pool sends its load to the remaining members.',
    ja: 'そこへの要求はすべて即座に502か503になり、プールでは残りのメンバーに負荷が集まります。',
  },
  remedy: {
    en: 'On the backend: `ss -ltnp` (does anything listen on the port?), `systemctl status SERVICE`, `journalctl -u SERVICE -n 50`; in containers `docker ps -a` and `docker logs NAME`. Start it with `systemctl start SERVICE` after the reason of its end is known (out of memory: `dmesg -T | grep -i oom`; bad configuration; port taken). The proxy needs nothing: it tries again by itself after fail_timeout or the next health check.',
    ja: 'バックエンドで、`ss -ltnp`（そのポートで待ち受けがあるか）、`systemctl status SERVICE`、`journalctl -u SERVICE -n 50`、コンテナーなら `docker ps -a` と `docker logs NAME` を確認します。終了の理由（メモリー不足は `dmesg -T | grep -i oom`、設定の誤り、ポートの重複）を確かめてから `systemctl start SERVICE` で起動します。プロキシはfail_timeoutの後か次のヘルスチェックで自動的に復帰します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let the supervisor restart it (`Restart=on-failure`), and let deployments drain a member before they stop it.',
    ja: '監視役に自動で再起動させ（`Restart=on-failure`）、配備では停止の前にメンバーを切り離します。',
  },
  references: ['connect(2) ECONNREFUSED', 'nginx ngx_http_upstream_module max_fails', 'systemd.service(5) Restart'],
});
