import { about, timeStopped } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'date-set',
  severity: 'warning',
  title: t('setting the clock by hand under a daemon', 'デーモンの下で手で時刻を設定'),
  reason: t(
    'The daemon corrects it back, or sees a jump it cannot explain and distrusts its sources for minutes. Typed time is seconds off, too.',
    'デーモンが元に戻すか、説明のつかない飛びとみて数分間ソースを疑います。手で入れた時刻は数秒ずれてもいます。',
  ),
  reference: 'chronyc(1) makestep, settime; timedatectl(1)',
  on: /^(?:date\s+(?:-u\s+)?(?:-s|--set)\b|timedatectl\s+set-time\b)/,
  when: (it) => !timeStopped(it),
  instead: ['chronyc makestep'],
  bad: 'date -s "2026-01-01 12:00:00"',
  fine: 'date -u +%s',
});
