import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ntpd-is-no-reload',
  severity: 'error',
  title: t('`ntpd -n` is no reload', '`ntpd -n` は再読み込みではない'),
  reason: t(
    'This starts a second ntpd in the foreground (`-n`: do not fork, `-k`: where the keys are). The running one re-reads nothing and keeps port 123.',
    'フォアグラウンドで 2 つ目の ntpd を起動するだけです（`-n` はフォークしない、`-k` は鍵の場所）。動いている ntpd は何も読み直さず、123 番ポートも手放しません。',
  ),
  reference: 'ntpd(8); ntpq(8) :config',
  on: /^ntpd\s+(?:-\S+\s+)*-(?:k\s+)?[a-zA-Z]*n\b/,
  when: ({ command }) => !/\s-(?:q|gq|qg|-version)\b/.test(command) && /\s-k\b/.test(command),
  instead: ["ntpq -a 1 -k KEYFILE -c ':config server NTP1 iburst'", 'systemctl restart ntpd'],
  bad: 'ntpd -k -n',
  fine: 'ntpd -gq',
});
