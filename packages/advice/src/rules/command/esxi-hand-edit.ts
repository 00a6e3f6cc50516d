import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'esxi-hand-edit',
  severity: 'warning',
  title: t('an edited ntp.conf on ESXi is lost', 'ESXi で編集した ntp.conf は消える'),
  reason: t(
    'Since ESXi 7 the ConfigStore writes ntp.conf; and on every version an edit lasts only until an unclean power-off unless `/sbin/auto-backup.sh` has run.',
    'ESXi 7 以降は ConfigStore が ntp.conf を書き直します。どの版でも、`/sbin/auto-backup.sh` の実行前に電源が落ちると編集は失われます。',
  ),
  reference: 'Broadcom KB 443781, KB 313072',
  on: /^echo\b.{0,300}>>?\s*\/etc\/ntp\.conf\b/,
  when: ({ esxi, called }) => esxi && !called.has('auto-backup.sh'),
  instead: [
    'esxcli system ntp set -s NTP1 -s NTP2 -e yes   # 7.0 and later',
    '/sbin/auto-backup.sh                           # 6.7, after the edit',
  ],
  bad: '# ESXi\necho "server ntp1.example.net" >> /etc/ntp.conf',
  fine: '# Linux\necho "server ntp1.example.net" >> /etc/ntp.conf',
});
