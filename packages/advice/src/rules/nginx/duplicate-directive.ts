import type { NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

/** Those that nginx refuses twice in one block: “directive is duplicate”. */
const once = new Set(
  'worker_processes worker_connections worker_rlimit_nofile pid daemon master_process keepalive_timeout client_max_body_size client_body_timeout client_header_timeout send_timeout root alias sendfile tcp_nopush tcp_nodelay server_tokens proxy_pass proxy_connect_timeout proxy_read_timeout proxy_send_timeout proxy_buffering proxy_buffer_size proxy_buffers proxy_busy_buffers_size proxy_http_version proxy_next_upstream proxy_next_upstream_timeout proxy_next_upstream_tries proxy_ssl_verify proxy_ssl_server_name proxy_ssl_name proxy_request_buffering fastcgi_pass fastcgi_read_timeout fastcgi_connect_timeout uwsgi_read_timeout grpc_read_timeout resolver resolver_timeout gzip default_type keepalive_requests'.split(
    ' ',
  ),
);

export default {
  id: 'duplicate-directive',
  severity: 'error',
  title: t('a directive twice in one block', '同じブロックに同じ指示が 2 回'),
  reason: t(
    'This directive stands in this block already: nginx refuses the configuration (“directive is duplicate”), so a reload keeps the old one.',
    'この指示は同じブロックにすでにあります。nginx は「directive is duplicate」で拒み、reload しても古い設定のままです。',
  ),
  reference: 'nginx docs: Beginner’s Guide; ngx_conf_set_*_slot',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timeout 30s; proxy_read_timeout 60s; } }',
  fine: 'server { proxy_read_timeout 30s; location / { proxy_pass http://10.0.0.1; proxy_read_timeout 60s; } }',
  *find(conf) {
    for (const block of [
      conf.root,
      ...conf.nodes.filter((it) => it.block && it.name !== 'types' && it.name !== 'map'),
    ]) {
      // Fragments at the top may come from several files, as `nginx -T` prints them.
      if (block === conf.root && !conf.main) continue;
      const seen = new Set<string>();
      for (const at of block.children) {
        if (!once.has(at.name)) continue;
        if (seen.has(at.name)) yield { at, instead: [] };
        seen.add(at.name);
      }
    }
  },
} satisfies Rule<NginxConf>;
