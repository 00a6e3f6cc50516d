import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ntpq-as-proof',
  severity: 'hint',
  title: t('`ntpq -p` alone proves no synchronisation', '`ntpq -p` だけでは同期の証拠にならない'),
  reason: t(
    'The list shows what the daemon thinks of its sources, and its status is 0 even when it cannot connect. Only a `*` line with reach 377 and `sync_ntp` says it follows; that the source is right, an independent time says.',
    '表示されるのはデーモンから見たソースの状態で、接続に失敗しても終了ステータスは 0 です。`*` の行と reach 377、`sync_ntp` が揃って初めて追従と言えます。ソース自体の正しさは別の時刻と比べて分かります。',
  ),
  reference: 'ntpq(8); RFC 9327',
  on: /^ntpq\s+-\w*p\w*\b.{0,200}$/,
  when: ({ text, called }) =>
    /\bntpq\b[^|]{0,60}(?:&&\s*echo|\|\|\s*exit|>\s*\/dev\/null)/.test(text) && !called.has('ntpstat'),
  instead: [
    "ntpq -c 'rv 0 stratum,leap,offset,rootdisp' | grep -q 'leap=00'",
    'ntpq -pn   # one line begins with *, its reach is 377',
  ],
  bad: 'ntpq -p >/dev/null && echo synchronised',
  fine: 'ntpq -pn',
});
