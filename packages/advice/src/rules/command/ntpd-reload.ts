import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ntpd-reload',
  severity: 'error',
  title: t('ntpd cannot reload', 'ntpd は再読み込みできない'),
  reason: t(
    'ntpd does not re-read ntp.conf: a reload or SIGHUP at most reopens its log and asks DNS again. Use mode 6 with a key prepared beforehand, or restart.',
    'ntpd は ntp.conf を読み直しません。reload や SIGHUP は、せいぜいログを開き直し DNS を引き直すだけです。用意した鍵で mode 6 を使うか、再起動します。',
  ),
  reference: 'ntpd(8) Signals; ntpq(8) :config',
  on: /^(?:service\s+ntp(?:d|sec)?\s+(?:reload|force-reload)|systemctl\s+reload\s+ntp(?:d|sec)?(?:\.service)?\b|(?:kill|killall|pkill)\s+-(?:HUP|SIGHUP|1|s\s+HUP)\s+.{0,60}\bntpd\b)/,
  instead: [
    "ntpq -a 1 -k KEYFILE -c ':config server NTP1 iburst'   # live, needs controlkey",
    'systemctl restart ntpd',
  ],
  bad: 'service ntpd reload',
  fine: 'service ntpd restart',
});
