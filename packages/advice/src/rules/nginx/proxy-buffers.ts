import { bytes, effective, type NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'proxy-buffers',
  severity: 'hint',
  title: t('buffer sizes that do not fit', '釣り合わないバッファーの大きさ'),
  reason: t(
    'This much is taken for each request from its first byte on. The response’s header seldom needs more than 16k; let the body use `proxy_buffers`.',
    'リクエストごとに最初からこの大きさを確保します。応答ヘッダーは 16k で足りることがほとんどです。本文には `proxy_buffers` を使います。',
  ),
  reference: 'nginx docs: proxy_buffer_size, proxy_buffers, proxy_busy_buffers_size',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_buffer_size 1m; } }',
  fine: 'server { location / { proxy_pass http://10.0.0.1; proxy_buffer_size 16k; proxy_buffers 8 16k; } }',
  *find(conf) {
    for (const at of conf.nodes) {
      const kind = /^(proxy|fastcgi|uwsgi)_buffer_size$/.exec(at.name)?.[1];
      const size = bytes(at.args[0]);
      if (kind === undefined || size === undefined) continue;
      if (size > 131_072) yield { at, instead: [`${at.name} 16k;`] };
      else if (size < 4096) yield { at, severity: 'warning', reason: small, instead: [`${at.name} 8k;`] };
      const buffers = effective(at.parent, `${kind}_buffers`);
      const [count, each] = [Number(buffers?.args[0] ?? 8), bytes(buffers?.args[1]) ?? 4096];
      const busy = bytes(effective(at.parent, `${kind}_busy_buffers_size`)?.args[0]) ?? 2 * Math.max(size, each);
      // ngx_http_proxy_merge_loc_conf(): "busy" must be less than all buffers minus one, and hold the largest.
      if (size <= 131_072 && busy > (count - 1) * each)
        yield { at, severity: 'error', reason: refused, add: [`${kind}_buffers 8 ${at.args[0]};`] };
    }
  },
} satisfies Rule<NginxConf>;

const small = t(
  'A response header larger than this ends in 502, “upstream sent too big header”; cookies and tokens easily are.',
  '応答ヘッダーがこれを超えると「upstream sent too big header」で 502 になります。Cookie やトークンで簡単に超えます。',
);
const refused = t(
  'The busy buffers do not fit into all buffers minus one: nginx refuses the configuration.',
  'busy buffers が、全バッファーから 1 つ引いた大きさに収まりません。nginx は設定を拒みます。',
);
