import { type NginxConf, seconds } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'keepalive-too-long',
  severity: 'warning',
  title: t('idle connections kept longer than backends do', 'アイドル接続をバックエンドより長く保つ'),
  reason: t(
    'Most backends close idle connections after 2 to 60 s (Node 5, gunicorn 2, Apache 5, Tomcat 20). nginx then sends on a closed one: 502 “Connection reset” or “prematurely closed”. Stay below the backend’s time.',
    '多くのバックエンドはアイドル接続を 2〜60 秒で閉じます（Node 5、gunicorn 2、Apache 5、Tomcat 20）。閉じた接続に nginx が送り、502 になります。バックエンドより短くします。',
  ),
  reference: 'nginx docs: ngx_http_upstream_module keepalive_timeout',
  bad: 'upstream app { server 10.0.0.1; keepalive 16; keepalive_timeout 300s; }',
  fine: 'upstream app { server 10.0.0.1; keepalive 16; keepalive_timeout 15s; }',
  *find(conf) {
    for (const at of conf.nodes)
      if (at.name === 'keepalive_timeout' && at.parent?.name === 'upstream' && (seconds(at.args[0]) ?? 0) > 60)
        yield { at, instead: ['keepalive_timeout 4s;   # less than the backend keeps them'] };
  },
} satisfies Rule<NginxConf>;
