import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'w32tm-resync',
  severity: 'hint',
  title: t('`w32tm /resync` alone', '`w32tm /resync` だけ'),
  reason: t(
    '`/resync` asks the source once more; it does not repair a wrong or missing one, and says “completed successfully” even with the local CMOS clock as source. Look at the source first.',
    '`/resync` は同じソースにもう一度問い合わせるだけで、誤った設定は直りません。ソースが Local CMOS Clock でも成功と表示します。先にソースを確かめます。',
  ),
  reference: 'Microsoft Learn: Windows Time service tools and settings',
  on: /^w32tm(?:\.exe)?\s+\/resync\b/i,
  when: ({ called, cron }) => cron || (called.get('w32tm') ?? 0) < 2,
  instead: [
    'w32tm /query /source',
    'w32tm /config /manualpeerlist:"NTP1,0x8 NTP2,0x8" /syncfromflags:manual /update',
    'w32tm /resync /rediscover',
  ],
  bad: 'w32tm /resync',
  fine: 'w32tm /query /source\nw32tm /resync /rediscover',
});
