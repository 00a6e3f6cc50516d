import { about, timeStopped } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ntpdate-beside-ntpd',
  severity: 'warning',
  title: t('`ntpdate` beside a running daemon', '動作中のデーモンと `ntpdate`'),
  reason: t(
    'While ntpd runs, ntpdate says “the NTP socket is in use” and does nothing; with `-u` it steps the clock under the daemon, which then distrusts its sources.',
    'ntpd の動作中は「the NTP socket is in use」と言って何もしません。`-u` を付けると、デーモンの下で時計を飛ばし、デーモンはソースを疑い始めます。',
  ),
  reference: 'ntpdate(8): deprecated, use ntpd -gq or chronyd -q',
  on: /^ntpdate\s+(?!.{0,200}-\w*[qd])/,
  when: (it) => !it.cron && !timeStopped(it),
  instead: [
    'chronyc makestep        # chrony, live',
    'ntpq -pn                # ntpd: find out why it does not follow',
    'ntpdate -q NTP1         # looks only, sets nothing',
  ],
  bad: 'ntpdate pool.ntp.org',
  fine: 'systemctl stop ntpd\nntpdate pool.ntp.org\nsystemctl start ntpd',
});
