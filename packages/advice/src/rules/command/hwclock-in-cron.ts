import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'hwclock-in-cron',
  severity: 'warning',
  title: t('`hwclock --hctosys` while the system runs', '稼働中の `hwclock --hctosys`'),
  reason: t(
    'This throws the disciplined system time away for the hardware clock, which is seconds off. The other direction is right, and the kernel does it by itself every 11 minutes while time is synchronised.',
    '合わせ込んだシステム時刻を、数秒ずれたハードウェアクロックで上書きします。正しいのは逆向きで、同期中はカーネルが 11 分ごとに自動で行います。',
  ),
  reference: 'hwclock(8) --hctosys; chrony.conf(5) rtcsync',
  on: /^hwclock\s+(?:\S+\s+){0,4}(?:--hctosys|-s)\b/,
  instead: ['hwclock --systohc'],
  bad: '*/30 * * * * root /sbin/hwclock --hctosys',
  fine: '*/30 * * * * root /sbin/hwclock --systohc',
});
