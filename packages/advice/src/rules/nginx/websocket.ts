import { effective, type NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'websocket',
  severity: 'warning',
  title: t('an upgrade over HTTP/1.0', 'HTTP/1.0 での Upgrade'),
  reason: t(
    'WebSockets need HTTP/1.1 to the upstream; before nginx 1.29.7 the default is 1.0, and the upgrade is refused.',
    'WebSocket には upstream への HTTP/1.1 が必要です。nginx 1.29.7 より前の既定は 1.0 で、Upgrade が拒まれます。',
  ),
  reference: 'nginx docs: WebSocket proxying',
  bad: 'server { location /ws { proxy_pass http://10.0.0.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; } }',
  fine: 'server { location /ws { proxy_pass http://10.0.0.1; proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; } }',
  *find(conf) {
    for (const at of conf.nodes) {
      if (at.name !== 'proxy_set_header' || at.args[0]?.toLowerCase() !== 'upgrade' || at.args[1] === '') continue;
      const version = effective(at.parent, 'proxy_http_version')?.args[0];
      if (version === undefined ? conf.whole || at.parent?.name === 'location' : version === '1.0')
        yield { at, add: ['proxy_http_version 1.1;'] };
    }
  },
} satisfies Rule<NginxConf>;
