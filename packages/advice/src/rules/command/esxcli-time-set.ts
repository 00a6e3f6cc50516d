import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'esxcli-time-set',
  severity: 'hint',
  title: t('setting the time of ESXi by hand', 'ESXi の時刻を手で設定'),
  reason: t(
    'The host’s clock jumps, and ntpd, if it runs, steers back or gives up beyond 1000 s. It takes UTC, not local time. Mend the source instead; by hand only to come within 1000 s, with ntpd stopped.',
    'ホストの時計が飛び、動作中の ntpd は元に戻すか、1000 秒を超えると終了します。値は現地時刻ではなく UTC です。ソースを直すのが先で、手で合わせるのは 1000 秒以内に近づけるときだけ、ntpd を止めて行います。',
  ),
  reference: 'esxcli system time set; ntpd(8) panic threshold',
  on: /^esxcli\s+(?:system\s+time|hardware\s+clock)\s+set\b/,
  when: ({ called, stopped }) => !stopped.has('ntpd') && !called.has('ntpd'),
  instead: [
    'ntpq -pn',
    '/etc/init.d/ntpd stop; esxcli system time set -y 2026 -M 1 -d 1 -H 0 -m 0 -s 0; /etc/init.d/ntpd start',
  ],
  bad: 'esxcli system time set -H 9 -m 30',
  fine: 'esxcli system time get',
});
