import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'systemctl-restart-for-source',
  severity: 'hint',
  title: t('restarting chronyd for a new source', 'ソース変更のための chronyd 再起動'),
  reason: t(
    'A restart throws the measurements away and leaves clients unanswered for a while. Sources in `sourcedir` are re-read while chronyd runs.',
    '再起動すると測定の履歴が失われ、しばらくクライアントに応答しません。`sourcedir` のソースは稼働したまま読み直せます。',
  ),
  reference: 'chronyc(1) reload sources; chrony.conf(5) sourcedir',
  on: /^(?:systemctl\s+restart\s+chronyd?(?:\.service)?\b|service\s+chronyd?\s+restart\b)/,
  instead: ['echo "server NTP1 iburst" > /etc/chrony/sources.d/ntp1.sources && chronyc reload sources'],
  bad: 'systemctl restart chronyd',
  fine: 'systemctl enable --now chronyd',
});
