import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ntpdate-in-cron',
  severity: 'warning',
  title: t('`ntpdate` in cron', 'cron の `ntpdate`'),
  reason: t(
    'The clock jumps every time, trusts one answer without checking it, and drifts between the runs; all hosts ask in the same second. A daemon steers instead of jumping.',
    '実行のたびに時計が飛び、1 つの応答を検査なしに信じ、次の実行まではずれ続けます。全ホストが同じ秒に問い合わせもします。デーモンなら飛ばさずに合わせ続けます。',
  ),
  reference: 'ntpdate(8); RFC 8633 §3.2',
  on: /^(?:ntpdate|rdate|sntp)\b/,
  when: ({ cron }) => cron,
  instead: ['systemctl enable --now chronyd'],
  bad: '0 * * * * /usr/sbin/ntpdate -u pool.ntp.org',
  fine: '0 * * * * /usr/bin/chronyc -n tracking',
});
