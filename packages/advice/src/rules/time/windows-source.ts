import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

/** A name tells little, so this stays a hint. */
export default {
  id: 'windows-source',
  severity: 'hint',
  title: t('a domain controller as source', 'ドメインコントローラーがソース'),
  reason: t(
    'This looks like a Windows domain controller. Unsynchronised it claims a root dispersion of 10 s, and ntpd rejects all beyond 1.5 s: reach 377 and no `*`. Better than `tos maxdist`: give the PDC emulator a real source, or ask that source directly.',
    'Windows のドメインコントローラーのようです。未同期の W32Time は root dispersion を 10 秒と名乗り、ntpd は 1.5 秒を超えるものを拒むため、reach 377 でも `*` が付きません。`tos maxdist` より、PDC エミュレーターに確かなソースを与えるか、そのソースに直接問い合わせます。',
  ),
  reference: 'Broadcom KB 1035833; ntp.conf(5) tos maxdist',
  bad: 'server dc01.corp.example.com\nrestrict default noquery',
  fine: 'server ntp01.corp.example.com\nrestrict default noquery',
  *find(conf) {
    if (conf.kind !== 'ntp' || conf.all.some((it) => it.name === 'tos' && it.args.includes('maxdist'))) return;
    for (const { at, host } of remote(conf))
      if (/^(?:\w{0,8}-)?(?:pdc|addc|dc|ads?)-?\d{0,3}(?:[.-]|$)|^(?:win|ad)-?dc/.test(host)) yield { at };
  },
} satisfies Rule<TimeConf>;
