import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'setenforce',
  severity: 'warning',
  title: t('SELinux switched off to cure a 502', '502 のために SELinux を無効化'),
  reason: t(
    'This takes the protection from everything, lasts until the next start, and hides the one permission that is missing. “connect() failed (13: Permission denied)” needs a boolean only.',
    'すべての保護を外し、次の起動で元に戻り、足りない権限 1 つを隠します。「connect() failed (13: Permission denied)」に必要なのはブール値 1 つです。',
  ),
  reference: 'httpd_selinux(8); setsebool(8)',
  on: /^setenforce\s+(?:0|permissive)\b/i,
  instead: ['ausearch -m avc -ts recent', 'setsebool -P httpd_can_network_connect on'],
  bad: 'setenforce 0',
  fine: 'setenforce 1',
});
