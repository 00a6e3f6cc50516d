import { childrenOf, type NginxConf, type Node } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'headers-dropped',
  severity: 'hint',
  title: t('outer headers are dropped', '外側のヘッダー設定が消える'),
  reason: t(
    'This block sets headers of its own, so all `proxy_set_header` lines around it no longer hold here, `Host` or `Connection ""` among them. Repeat the ones you need.',
    'このブロックに `proxy_set_header` があるため、外側の `proxy_set_header` はここでは一切効きません。必要なものを書き直します。',
  ),
  reference: 'nginx docs: proxy_set_header (inheritance)',
  bad: 'server {\n  proxy_set_header Host $host;\n  proxy_set_header Connection "";\n  location / {\n    proxy_pass http://10.0.0.1;\n    proxy_set_header X-Real-IP $remote_addr;\n  }\n}',
  fine: 'server {\n  location / {\n    proxy_pass http://10.0.0.1;\n    proxy_set_header Host $host;\n    proxy_set_header X-Real-IP $remote_addr;\n  }\n}',
  *find(conf) {
    for (const block of conf.nodes) {
      if (!block.block) continue;
      const own = childrenOf(block, 'proxy_set_header');
      const [at] = own;
      if (at === undefined || childrenOf(block, 'include').length > 0) continue;
      const mine = new Set(own.map(headerOf));
      const outer = nearestHeaders(block.parent).filter((it) => !mine.has(headerOf(it)));
      if (outer.length > 0)
        yield {
          at,
          add: outer
            .slice(0, 10)
            .map((it) => `proxy_set_header ${it.args[0]} ${it.args[1] === '' ? '""' : it.args[1]};`),
        };
    }
  },
} satisfies Rule<NginxConf>;

const headerOf = (at: Node): string => (at.args[0] ?? '').toLowerCase();

function nearestHeaders(at: Node | undefined): readonly Node[] {
  for (let block = at; block !== undefined; block = block.parent) {
    const own = childrenOf(block, 'proxy_set_header');
    if (own.length > 0) return own.slice(0, 50);
  }
  return [];
}
