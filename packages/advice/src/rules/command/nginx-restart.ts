import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'nginx-restart',
  severity: 'warning',
  title: t('restarting nginx for a change of configuration', '設定変更のための nginx 再起動'),
  reason: t(
    'A restart cuts every open connection, and a mistake in the file leaves nginx down. A reload checks first and keeps the old workers until their requests are done.',
    '再起動は接続をすべて切り、設定に誤りがあれば nginx は止まったままです。reload は先に検査し、処理中のリクエストが終わるまで古いワーカーを残します。',
  ),
  reference: 'nginx docs: Controlling nginx',
  on: /^(?:systemctl\s+restart\s+nginx(?:\.service)?\b|service\s+nginx\s+restart\b)/,
  instead: ['nginx -t && systemctl reload nginx'],
  bad: 'systemctl restart nginx',
  fine: 'systemctl reload nginx',
});
