import { about, timeStopped } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ntpd-gq-beside-daemon',
  severity: 'warning',
  title: t('a one-shot set beside a running daemon', '動作中のデーモンと一回限りの設定'),
  reason: t(
    'The one-shot needs port 123 or the clock for itself: beside a running daemon it fails, or the two steer against each other.',
    '一回限りの設定は 123 番ポートか時計を専有します。動作中のデーモンがあると失敗するか、互いに逆向きに調整します。',
  ),
  reference: 'ntpd(8) -q; chronyd(8) -q',
  on: /^(?:ntpd\s+-(?:g?q|qg)\b|chronyd\s+-q\b)/,
  when: (it) => !timeStopped(it),
  instead: ['chronyc makestep        # chronyd is running', 'systemctl stop ntpd && ntpd -gq && systemctl start ntpd'],
  bad: 'ntpd -gq',
  fine: 'systemctl stop ntpd\nntpd -gq\nsystemctl start ntpd',
});
