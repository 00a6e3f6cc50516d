import { childrenOf, effective, type NginxConf, passes, seconds, target, upstreamNamed } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'retry-without-limit',
  severity: 'hint',
  title: t('retries add up', '再試行の時間が積み重なる'),
  reason: t(
    'A time-out tries the next server, with the full read time-out each time and no limit of the whole: the client waits for the sum. Bound it.',
    'タイムアウトのたびに次のサーバーを試し、毎回同じだけ待ち、全体の上限がありません。クライアントは合計を待つことになるため、上限を設けます。',
  ),
  reference: 'nginx docs: proxy_next_upstream_timeout, proxy_next_upstream_tries',
  bad: 'upstream app { server 10.0.0.1; server 10.0.0.2; server 10.0.0.3; }\nserver { location / { proxy_pass http://app; proxy_read_timeout 120s; } }',
  fine: 'upstream app { server 10.0.0.1; server 10.0.0.2; server 10.0.0.3; }\nserver { location / { proxy_pass http://app; proxy_read_timeout 120s; proxy_next_upstream_tries 2; } }',
  *find(conf) {
    for (const pass of passes(conf)) {
      const read = effective(pass.parent, 'proxy_read_timeout');
      const each = seconds(read?.args[0]) ?? 60;
      const upstream = upstreamNamed(conf, target(pass).host);
      const servers = upstream === undefined ? 0 : childrenOf(upstream, 'server').length;
      const next = effective(pass.parent, 'proxy_next_upstream')?.args ?? ['error', 'timeout'];
      const bounded = ['proxy_next_upstream_timeout', 'proxy_next_upstream_tries'].some(
        (it) => effective(pass.parent, it) !== undefined,
      );
      if (
        servers >= 3 &&
        each >= 90 &&
        next.includes('timeout') &&
        !bounded &&
        read !== undefined &&
        conf.nodes.includes(read)
      )
        yield { at: read, add: [`proxy_next_upstream_timeout ${each}s;`, 'proxy_next_upstream_tries 2;'] };
    }
  },
} satisfies Rule<NginxConf>;
