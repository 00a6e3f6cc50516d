import { type Rule, t } from '../../rule.ts';
import { numberOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'distance-limit',
  severity: 'hint',
  title: t('root distance limit opened wide', 'root distance の上限を大きく広げている'),
  reason: t(
    'With this limit sources that may be seconds wrong are still followed. It is the known way to live with an unsynchronised Windows server; mending that server’s own source is better.',
    'この上限では、数秒ずれているかもしれないソースにも従います。未同期の Windows サーバーと付き合うための回避策であり、そのサーバー自身のソースを直す方が確実です。',
  ),
  reference: 'ntp.conf(5) tos maxdist, chrony.conf(5) maxdistance; Broadcom KB 443781',
  bad: 'server 10.0.0.1\ntos maxdist 30',
  fine: 'server 10.0.0.1\ntos maxdist 1.5',
  *find(conf) {
    for (const at of conf.directives) {
      const value =
        at.name === 'maxdistance'
          ? at.args[0]
          : at.name === 'tos'
            ? at.args[at.args.indexOf('maxdist') + 1]
            : undefined;
      if ((at.name === 'maxdistance' || at.args.includes('maxdist')) && (numberOf(value) ?? 0) > 3) yield { at };
    }
  },
} satisfies Rule<TimeConf>;
