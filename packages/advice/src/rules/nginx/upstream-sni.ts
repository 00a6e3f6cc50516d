import { childrenOf, effective, isAddress, type NginxConf, passes, target, upstreamNamed } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'upstream-sni',
  severity: 'warning',
  title: t('no server name in the TLS handshake', 'TLS のハンドシェイクにサーバー名がない'),
  reason: t(
    'The name is not sent in the handshake (SNI) by default. A server with several certificates answers with the wrong one or ends the handshake: 502.',
    '既定ではハンドシェイクで名前（SNI）を送りません。複数の証明書を持つサーバーは別の証明書を返すか切断し、502 になります。',
  ),
  reference: 'nginx docs: proxy_ssl_server_name, proxy_ssl_name',
  bad: 'server { location / { proxy_pass https://api.example.net; } }',
  fine: 'server { location / { proxy_pass https://api.example.net; proxy_ssl_server_name on; } }',
  *find(conf) {
    for (const pass of passes(conf)) {
      const { scheme, host } = target(pass);
      if (scheme !== 'https' || isAddress(host)) continue;
      const sends = effective(pass.parent, 'proxy_ssl_server_name')?.args[0] === 'on';
      const pool = upstreamNamed(conf, host);
      if (pool !== undefined) {
        const [member] = childrenOf(pool, 'server').map((it) => (it.args[0] ?? '').replace(/:\d+$/, ''));
        const named = member !== undefined && !isAddress(member);
        if (sends && named && member !== host && effective(pass.parent, 'proxy_ssl_name') === undefined)
          yield { at: pass, reason: pooled, add: [`proxy_ssl_name ${member};`] };
        continue;
      }
      if (!/\./.test(host) && !host.includes('$')) continue;
      if (!sends) yield { at: pass, add: ['proxy_ssl_server_name on;'] };
    }
  },
} satisfies Rule<NginxConf>;

const pooled = t(
  'The name that is sent and checked is that of the group, not of the server: no certificate bears it.',
  '送られ検証される名前は、サーバーではなくグループの名前です。その名前の証明書はありません。',
);
