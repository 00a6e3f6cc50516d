import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'sel-time-now',
  severity: 'warning',
  title: t('the BMC gets local time', 'BMC に現地時刻が入る'),
  reason: t(
    '`sel time set now` writes the local wall clock. Under TZ=Asia/Tokyo the BMC, which keeps UTC, is 9 hours off afterwards, and shows the right time only to this console.',
    '`sel time set now` は現地時刻を書き込みます。TZ=Asia/Tokyo では、UTC を保つ BMC が 9 時間ずれ、この端末からだけ正しく見えます。',
  ),
  reference: 'IPMI 2.0 §31.11; ipmitool(1) sel time',
  on: /^ipmitool\b.{0,300}\bsel\s+time\s+set\s+now\b/,
  when: ({ text }) => !/\bTZ=(?:UTC|GMT|Etc\/UTC)?\b/.test(text),
  instead: ['TZ=UTC ipmitool sel time set now', 'TZ=UTC ipmitool sel time get; date -u'],
  bad: 'ipmitool sel time set now',
  fine: 'TZ=UTC ipmitool sel time set now',
});
