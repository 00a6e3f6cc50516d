import { defaults } from '../../restrict.ts';
import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'monlist',
  severity: 'hint',
  title: t('monlist may answer strangers', 'monlist が外部に応答しうる'),
  reason: t(
    'ntpd before 4.2.7p26 answers `monlist` with up to 600 addresses for one small packet, as long as queries are open and the monitor is on (CVE-2013-5211).',
    '4.2.7p26 より前の ntpd は、照会が開いていて monitor が有効だと、小さな 1 パケットの `monlist` に最大 600 件のアドレスを返します（CVE-2013-5211）。',
  ),
  reference: 'CVE-2013-5211; RFC 8633 §3.1',
  bad: 'server ntp1.example.net\nrestrict default nomodify',
  fine: 'server ntp1.example.net\nrestrict default nomodify\ndisable monitor',
  *find(conf) {
    if (conf.kind !== 'ntp') return;
    const mode7 = conf.directives.find((it) => it.name === 'enable' && it.args.includes('mode7'));
    if (mode7 !== undefined) yield { at: mode7, severity: 'warning', reason: private7, instead: [] };
    const off = conf.all.some((it) => it.name === 'disable' && it.args.includes('monitor'));
    const open = defaults(conf).find((it) => !it.flags.includes('noquery') && !it.flags.includes('ignore'));
    if (!off && open !== undefined && !conf.ntpsec) yield { at: open.at, add: ['disable monitor'] };
  },
} satisfies Rule<TimeConf>;

const private7 = t(
  '`enable mode7` brings back the private protocol of ntpdc, `monlist` with it. It is off by default for good reason.',
  '`enable mode7` は、`monlist` を含む ntpdc の独自プロトコルを復活させます。既定で無効なのには理由があります。',
);
