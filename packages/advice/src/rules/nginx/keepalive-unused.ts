import { childrenOf, effective, type NginxConf, type Node, passes, target, upstreamNamed } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'keepalive-unused',
  severity: 'warning',
  title: t('`keepalive` without HTTP/1.1', 'HTTP/1.1 なしの `keepalive`'),
  reason: t(
    'Before nginx 1.29.7 requests go out as HTTP/1.0 with `Connection: close`: the upstream’s `keepalive` has no effect, and each request costs a new connection and a port.',
    'nginx 1.29.7 より前は HTTP/1.0 と `Connection: close` で送るため、upstream の `keepalive` は効かず、リクエストごとに新しい接続とポートを使います。',
  ),
  reference: 'nginx docs: ngx_http_upstream_module keepalive',
  bad: 'upstream app { server 10.0.0.1; keepalive 16; }\nserver { location / { proxy_pass http://app; } }',
  fine: 'upstream app { server 10.0.0.1; keepalive 16; }\nserver { location / { proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Connection ""; } }',
  *find(conf) {
    for (const pass of conf.nodes.filter((it) => it.name === 'fastcgi_pass').slice(0, 200)) {
      const upstream = upstreamNamed(conf, pass.args[0] ?? '');
      const kept = upstream !== undefined && childrenOf(upstream, 'keepalive').length > 0;
      if (kept && effective(pass.parent, 'fastcgi_keep_conn')?.args[0] !== 'on')
        yield { at: pass, reason: fastcgi, add: ['fastcgi_keep_conn on;'] };
    }
    for (const pass of passes(conf)) {
      const upstream = upstreamNamed(conf, target(pass).host);
      const count = upstream === undefined ? undefined : childrenOf(upstream, 'keepalive')[0]?.args[0];
      if (count === undefined || count === '0') continue;
      const version = effective(pass.parent, 'proxy_http_version')?.args[0];
      const header = connectionHeader(pass.parent);
      const old = version === undefined || version === '1.0';
      const add = [
        ...(old ? ['proxy_http_version 1.1;'] : []),
        ...(header === undefined ? ['proxy_set_header Connection "";'] : []),
      ];
      if (add.length > 0) yield old ? { at: pass, add } : { at: pass, reason: closes, add };
    }
  },
} satisfies Rule<NginxConf>;

const fastcgi = t(
  'FastCGI servers close the connection after each request unless `fastcgi_keep_conn` is on: the upstream’s `keepalive` has no effect.',
  '`fastcgi_keep_conn` を有効にしない限り、FastCGI サーバーは毎回接続を閉じるため、upstream の `keepalive` は効きません。',
);
const closes = t(
  'Before nginx 1.29.7 `Connection: close` is sent unless the header is emptied: the upstream’s `keepalive` has no effect, and each request costs a new connection.',
  'nginx 1.29.7 より前は、ヘッダーを空にしない限り `Connection: close` を送るため、upstream の `keepalive` は効かず、リクエストごとに接続し直します。',
);

/** Headers are inherited as a whole, from the nearest block that sets any. Variables may be right (`$connection_upgrade`). */
function connectionHeader(at: Node | undefined): string | undefined {
  for (let block = at; block !== undefined; block = block.parent) {
    const own = childrenOf(block, 'proxy_set_header');
    if (own.length > 0) return own.find((it) => it.args[0]?.toLowerCase() === 'connection')?.args[1];
  }
  return undefined;
}
