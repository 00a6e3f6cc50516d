import { childrenOf, isAddress, type NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'name-resolved-once',
  severity: 'hint',
  title: t('a name that is looked up once', '起動時に一度だけ引かれる名前'),
  reason: t(
    'This name is looked up when nginx starts or reloads and never again: when its address changes, requests go to the old one. From 1.27.3 on `resolve` follows it (with `zone` and `resolver`).',
    'この名前は起動か reload のときに一度だけ引かれます。アドレスが変わっても古い方に送り続けます。1.27.3 以降は `resolve`（`zone` と `resolver` も必要）で追従します。',
  ),
  reference: 'nginx docs: ngx_http_upstream_module server … resolve',
  bad: 'upstream app { server app.example.net:8080; }\nserver { location / { proxy_pass http://app; } }',
  fine: 'resolver 10.0.0.2 10.0.0.3;\nupstream app { zone app 64k; server app.example.net:8080 resolve; }\nserver { location / { proxy_pass http://app; } }',
  *find(conf) {
    for (const upstream of conf.nodes.filter((it) => it.name === 'upstream' && it.block)) {
      let zone = childrenOf(upstream, 'zone').length > 0;
      for (const at of childrenOf(upstream, 'server')) {
        const host = (at.args[0] ?? '').replace(/:\d+$/, '');
        const rest = at.args.slice(1);
        const text = `server ${at.args[0]}`;
        if (rest.includes('resolve') && !zone)
          yield { at, severity: 'error', reason: noZone, add: [`zone ${upstream.args[0] ?? 'app'} 64k;`] };
        else if (!rest.includes('resolve') && !isAddress(host) && /[a-z].*\.[a-z]/i.test(host)) {
          const add = zone ? [] : [`zone ${upstream.args[0] ?? 'app'} 64k;`];
          yield { at, instead: [...add, `${[text, ...rest].join(' ')} resolve;`] };
          zone = true;
        }
      }
    }
  },
} satisfies Rule<NginxConf>;

const noZone = t(
  '`resolve` needs the group in shared memory: without `zone` nginx refuses to start.',
  '`resolve` には共有メモリーが要ります。`zone` がないと nginx は起動しません。',
);
