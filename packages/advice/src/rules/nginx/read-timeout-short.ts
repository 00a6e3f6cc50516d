import { effective, type NginxConf, seconds } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'read-timeout-short',
  severity: 'hint',
  title: t('a very short read time-out', 'とても短い読み取りタイムアウト'),
  reason: t(
    'Every request the upstream thinks about for longer than this becomes a 504, and may be sent to the next server as well. Longer than the slowest honest request, shorter than the client’s own limit.',
    'upstream がこれより長く考えるリクエストはすべて 504 になり、次のサーバーにも送られることがあります。正当な最長の処理より長く、クライアントの上限より短くします。',
  ),
  reference: 'nginx docs: proxy_read_timeout, proxy_next_upstream',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timeout 1s; } }',
  fine: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timeout 30s; } }',
  *find(conf) {
    for (const at of conf.nodes) {
      const kind = /^(proxy|fastcgi|uwsgi|grpc|scgi)_read_timeout$/.exec(at.name)?.[1];
      const value = seconds(at.args[0]);
      if (kind === undefined || value === undefined) continue;
      const connect = seconds(effective(at.parent, `${kind}_connect_timeout`)?.args[0]);
      if (value > 0 && value < 3) yield { at };
      else if (connect !== undefined && connect > value && connect <= 75) yield { at, reason: upside };
    }
  },
} satisfies Rule<NginxConf>;

const upside = t(
  'The upstream gets more time to accept a connection than to answer the request. Connecting is quick or hopeless; give the longer time to the answer.',
  '応答よりも接続の方に長い時間を与えています。接続はすぐ済むか望みがないかなので、長い方は応答に割り当てます。',
);
