import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'systemctl-on-esxi',
  severity: 'error',
  title: t('`systemctl` and `service` on ESXi', 'ESXi での `systemctl` と `service`'),
  reason: t(
    'ESXi has no systemd: “systemctl: not found”. Its services are scripts in /etc/init.d.',
    'ESXi に systemd はなく、「systemctl: not found」になります。サービスは /etc/init.d のスクリプトです。',
  ),
  reference: 'Broadcom KB 443781',
  on: /^(?:systemctl\s+\S+\s+|service\s+)(?:ntpd?|hostd|vpxa|sfcbd)/,
  when: ({ esxi }) => esxi,
  instead: ['/etc/init.d/ntpd restart'],
  bad: '# on the ESXi host\nsystemctl restart ntpd',
  fine: '# on the Linux host\nsystemctl restart ntpd',
});
