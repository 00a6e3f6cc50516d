import { type Rule, t } from '../../rule.ts';
import { edited, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'peer-without-key',
  severity: 'hint',
  title: t('`peer` without a key', '鍵のない `peer`'),
  reason: t(
    'In symmetric mode a forged packet can shift both sides. Without a key use `server` in both directions; it is as good and safer.',
    '対称モードでは、偽のパケットが両側の時計を動かせます。鍵がなければ、双方を `server` にする方が同じ働きで安全です。',
  ),
  reference: 'RFC 8633 §5.6',
  bad: 'server ntp1.example.net iburst\npeer 10.0.0.2\nrestrict default noquery',
  fine: 'server ntp1.example.net iburst\npeer 10.0.0.2 key 1\nkeys /etc/ntp.keys\ntrustedkey 1\nrestrict default noquery',
  *find(conf) {
    for (const { at, mode, options } of conf.sources)
      if (mode === 'peer' && !options.includes('key')) yield { at, instead: [edited(at, /^peer/i, 'server')] };
  },
} satisfies Rule<TimeConf>;
