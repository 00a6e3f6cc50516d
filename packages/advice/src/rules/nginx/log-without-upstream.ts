import type { NginxConf } from '../../nginx-conf.ts';
import { passes } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

const format = [
  'log_format upstream \'$remote_addr [$time_iso8601] "$request" $status $body_bytes_sent rt=$request_time \'',
  "                    'uct=$upstream_connect_time uht=$upstream_header_time urt=$upstream_response_time '",
  "                    'btx=$upstream_bytes_sent brx=$upstream_bytes_received ua=$upstream_addr us=$upstream_status';",
];

export default {
  id: 'log-without-upstream',
  severity: 'hint',
  title: t('no upstream times in the access log', 'アクセスログに upstream の時間がない'),
  reason: t(
    'This format has no `$upstream_*` times: a 502 or 504 cannot be traced to connecting, waiting or transferring. Add this one, and name it in `access_log`.',
    'この形式には `$upstream_*` の時間がなく、502 や 504 が接続、応答待ち、転送のどこで起きたか分かりません。次の形式を加え、`access_log` で指定します。',
  ),
  reference: 'nginx docs: ngx_http_upstream_module, Embedded Variables',
  bad: "http {\n  log_format main '$remote_addr $request $status $request_time';\n  server { listen 80; location / { proxy_pass http://10.0.0.1:8080; } }\n}",
  fine: "http {\n  log_format main '$remote_addr $request $status uct=$upstream_connect_time uht=$upstream_header_time urt=$upstream_response_time';\n  server { listen 80; location / { proxy_pass http://10.0.0.1:8080; } }\n}",
  *find(conf) {
    const all = [...conf.nodes, ...conf.elsewhere];
    const formats = all.filter((it) => it.name === 'log_format');
    const proxies = passes(conf).length > 0 || all.some((it) => /^(?:fastcgi|uwsgi|grpc)_pass$/.test(it.name));
    if (
      !proxies ||
      formats.some((it) => it.args.some((arg) => /\$upstream_(?:connect|header|response)_time/.test(arg)))
    )
      return;
    const own = conf.nodes.find((it) => it.name === 'log_format');
    if (own !== undefined) yield { at: own, add: format };
    else if (formats.length === 0 && conf.whole)
      yield {
        at: conf.nodes.find((it) => it.name === 'access_log'),
        reason: combined,
        add: [...format, 'access_log /var/log/nginx/access.log upstream;'],
      };
  },
} satisfies Rule<NginxConf>;

const combined = t(
  'The stock format `combined` tells neither how long the upstream took nor which one answered: a 502 or 504 cannot be traced.',
  '標準の `combined` 形式では、upstream の所要時間も応答した相手も分からず、502 や 504 をたどれません。',
);
