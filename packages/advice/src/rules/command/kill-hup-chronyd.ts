import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'kill-hup-chronyd',
  severity: 'error',
  title: t('chronyd does not reload on SIGHUP', 'chronyd は SIGHUP で再読み込みしない'),
  reason: t(
    'SIGHUP ends chronyd. What can change while it runs, changes through chronyc.',
    'SIGHUP を受けた chronyd は終了します。稼働中の変更は chronyc で行います。',
  ),
  reference: 'chronyd(8) Signals; chronyc(1) reload sources',
  on: /^(?:(?:kill|killall|pkill)\s+-(?:HUP|SIGHUP|1)\s+.{0,60}\bchronyd\b|systemctl\s+reload\s+chronyd?(?:\.service)?\s*$|service\s+chronyd?\s+reload\b)/,
  instead: ['chronyc reload sources', 'chronyc add server NTP1 iburst'],
  bad: 'kill -HUP $(pidof chronyd)',
  fine: 'chronyc reload sources',
});
