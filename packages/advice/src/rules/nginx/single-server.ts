import { childrenOf, type NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'single-server',
  severity: 'hint',
  title: t('`max_fails` where it means nothing, or is off everywhere', '意味のない `max_fails`、または全台で無効'),
  reason: t(
    'With a single server in the group nginx ignores `max_fails` and `fail_timeout`: it is never taken out.',
    'グループにサーバーが 1 台だけの場合、nginx は `max_fails` と `fail_timeout` を無視します。切り離されることはありません。',
  ),
  reference: 'nginx docs: ngx_http_upstream_module server',
  bad: 'upstream app { server 10.0.0.1 max_fails=3 fail_timeout=30s; }',
  fine: 'upstream app { server 10.0.0.1 max_fails=3 fail_timeout=30s; server 10.0.0.2; }',
  *find(conf) {
    for (const upstream of conf.nodes.filter((it) => it.name === 'upstream' && it.block)) {
      const servers = childrenOf(upstream, 'server');
      const [at] = servers;
      if (at === undefined || childrenOf(upstream, 'include').length > 0) continue;
      const limited = at.args.some((it) => /^(?:max_fails=[1-9]|fail_timeout=[1-9])/.test(it));
      // A name may stand for several servers.
      if (servers.length === 1 && limited && /^(?:[\d.]+(?::\d+)?|unix:.*)$/.test(at.args[0] ?? ''))
        yield {
          at,
          instead: [`server ${at.args.filter((it) => !/^(?:max_fails|fail_timeout|slow_start)=/.test(it)).join(' ')};`],
        };
      if (servers.length > 1 && servers.every((it) => it.args.includes('max_fails=0')))
        yield { at, reason: never, instead: [`server ${at.args.filter((it) => it !== 'max_fails=0').join(' ')};`] };
    }
  },
} satisfies Rule<NginxConf>;

const never = t(
  'With `max_fails=0` on every server a dead one is tried again for its share of the requests, each waiting for the time-out.',
  '全サーバーが `max_fails=0` のため、停止したサーバーにもリクエストが回り続け、そのたびにタイムアウトを待ちます。',
);
