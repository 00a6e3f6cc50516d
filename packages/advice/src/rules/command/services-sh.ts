import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'services-sh',
  severity: 'warning',
  title: t('restarting every agent of ESXi', 'ESXi の全エージェントの再起動'),
  reason: t(
    'This restarts every management agent: the host leaves vCenter for minutes, running tasks break, and with LACP or shared graphics it is unsafe. Restart the one that hangs.',
    '管理エージェントをすべて再起動します。数分間 vCenter から切れ、実行中のタスクが失敗し、LACP や共有グラフィックスの環境では危険です。止まっているものだけを再起動します。',
  ),
  reference: 'Broadcom KB 320280',
  on: /^services\.sh\s+restart\b/,
  instead: ['/etc/init.d/hostd status', '/etc/init.d/ntpd restart'],
  bad: '/sbin/services.sh restart',
  fine: '/etc/init.d/hostd restart',
});
