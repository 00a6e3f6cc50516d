import { type NginxConf, seconds } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

const publicResolvers =
  /^(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.\d+|208\.67\.22[02]\.22[02]|\[?2001:4860:4860::88[48][48]\]?)$/;

export default {
  id: 'resolver',
  severity: 'hint',
  title: t('the resolver nginx asks', 'nginx が問い合わせるリゾルバー'),
  reason: t(
    'One resolver only: while it is down every look-up waits for `resolver_timeout` (30 s) and ends in 502. Name two.',
    'リゾルバーが 1 つだけです。停止中は名前解決のたびに `resolver_timeout`（30 秒）待ち、502 になります。2 つ指定します。',
  ),
  reference: 'nginx docs: resolver, resolver_timeout',
  bad: 'http { resolver 10.0.0.2; }',
  fine: 'http { resolver 10.0.0.2 10.0.0.3 valid=30s; }',
  *find(conf) {
    for (const at of conf.nodes.filter((it) => it.name === 'resolver')) {
      const hosts = at.args
        .filter((it) => !it.includes('='))
        .map((it) => it.replace(/:\d+$/, (port) => (/^\[|^[\d.]+:/.test(it) ? '' : port)));
      const options = at.args.filter((it) => it.includes('='));
      const valid = seconds(options.find((it) => it.startsWith('valid='))?.slice(6));
      const [first] = hosts;
      if (hosts.some((it) => publicResolvers.test(it)))
        yield {
          at,
          reason: outside,
          instead: [`resolver 10.0.0.2 10.0.0.3${options.map((it) => ` ${it}`).join('')};   # your own`],
        };
      // A local cache or the orchestrator's own DNS stands behind one address for several.
      else if (
        hosts.length === 1 &&
        first !== undefined &&
        /^\d+\.\d+\.\d+\.\d+$/.test(first) &&
        !/^(?:127\.|169\.254\.)/.test(first) &&
        !/\.(?:0\.)?10$/.test(first)
      )
        yield { at };
      if (valid !== undefined && valid >= 3600)
        yield {
          at,
          reason: stale,
          instead: [`resolver ${at.args.map((it) => (it.startsWith('valid=') ? 'valid=30s' : it)).join(' ')};`],
        };
    }
  },
} satisfies Rule<NginxConf>;

const outside = t(
  'A public resolver knows none of your internal names, sees what you ask, and is a dependency on the Internet for every new connection.',
  '公開リゾルバーは社内の名前を知らず、問い合わせ内容が外に出て、接続のたびにインターネットに依存します。',
);
const stale = t(
  'Addresses are kept for an hour or more, whatever their TTL says: after a move requests go to the old address all that time.',
  'TTL にかかわらず 1 時間以上アドレスを使い続けます。移転後もその間は古いアドレスに送られます。',
);
