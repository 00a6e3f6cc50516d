import { type NginxConf, seconds } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'connect-timeout-too-long',
  severity: 'warning',
  title: t('a connect time-out beyond 75 s', '75 秒を超える接続タイムアウト'),
  reason: t(
    'Connecting takes milliseconds or never succeeds; beyond 75 s the kernel may give up first, and each dead server holds requests all that time. A few seconds suffice.',
    '接続はミリ秒で済むか、いつまでも成功しません。75 秒を超えると先にカーネルが諦めることもあり、停止したサーバーごとにその間リクエストが止まります。数秒で足ります。',
  ),
  reference: 'nginx docs: proxy_connect_timeout',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_connect_timeout 300s; } }',
  fine: 'server { location / { proxy_pass http://10.0.0.1; proxy_connect_timeout 5s; proxy_read_timeout 300s; } }',
  *find(conf) {
    for (const at of conf.nodes)
      if (/^(?:proxy|fastcgi|uwsgi|grpc|scgi)_connect_timeout$/.test(at.name) && (seconds(at.args[0]) ?? 0) > 75)
        yield { at, instead: [`${at.name} 5s;`] };
  },
} satisfies Rule<NginxConf>;
