import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'broadcast-client',
  severity: 'warning',
  title: t('any broadcaster is believed', '誰のブロードキャストでも信じる'),
  reason: t(
    'A broadcast client follows whoever sends. With `disable auth` anybody in this network sets its clock; ask servers instead.',
    'ブロードキャストクライアントは、送ってくる相手に従います。`disable auth` では同じネットワークの誰でも時計を変えられます。サーバーに問い合わせる形にします。',
  ),
  reference: 'RFC 8633 §5.5',
  bad: 'broadcastclient\ndisable auth\nrestrict default noquery',
  fine: 'broadcastclient\nkeys /etc/ntp.keys\ntrustedkey 1\nrestrict default noquery',
  *find(conf) {
    if (conf.kind !== 'ntp') return;
    const off = conf.all.some((it) => it.name === 'disable' && it.args.includes('auth'));
    for (const at of conf.directives.filter((it) => /^(?:broadcastclient|multicastclient)$/.test(it.name)))
      if (off || at.args.includes('novolley')) yield { at, instead: ['server NTP1 iburst'] };
  },
} satisfies Rule<TimeConf>;
