import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'set-ntp-with-chrony',
  severity: 'warning',
  title: t('`timedatectl set-ntp` and which daemon it starts', '`timedatectl set-ntp` が起動するデーモン'),
  reason: t(
    '`set-ntp true` starts whichever service comes first in systemd’s list, often systemd-timesyncd, and stops none of yours knowingly. It synchronises nothing by itself. Enable the daemon you mean.',
    '`set-ntp true` は systemd の一覧で先頭のサービス（多くは systemd-timesyncd）を起動します。それだけで同期するわけではありません。使うデーモンを名指しで有効にします。',
  ),
  reference: 'timedatectl(1) set-ntp; systemd-timedated.service(8)',
  on: /^timedatectl\s+set-ntp\s+(?:true|yes|on|1)\b/,
  when: ({ called }) => ['chronyc', 'chronyd', 'ntpq', 'ntpd'].some((it) => called.has(it)),
  instead: ['systemctl disable --now systemd-timesyncd', 'systemctl enable --now chronyd', 'chronyc tracking'],
  bad: 'timedatectl set-ntp true\nchronyc tracking',
  fine: 'timedatectl set-ntp true',
});
