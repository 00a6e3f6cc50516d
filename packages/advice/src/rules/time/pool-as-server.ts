import { type Rule, t } from '../../rule.ts';
import { edited, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'pool-as-server',
  severity: 'hint',
  title: t('a pool name behind `server`', 'プール名を `server` で指定'),
  reason: t(
    '`server` takes one address of the pool and keeps it for as long as the daemon runs, even when that volunteer is gone. `pool` takes several and replaces the dead ones.',
    '`server` はプールから 1 つのアドレスだけを取り、相手がいなくなっても使い続けます。`pool` は複数を取り、応答しないものを入れ替えます。',
  ),
  reference: 'RFC 8633 §3.6',
  bad: 'server pool.ntp.org iburst\nmakestep 1 3',
  fine: 'server 0.pool.ntp.org iburst\nserver 1.pool.ntp.org iburst\nserver 2.pool.ntp.org iburst\nserver 3.pool.ntp.org iburst\nmakestep 1 3',
  *find(conf) {
    if (remote(conf).length > 3 || conf.esxi) return;
    for (const { at, mode, host } of remote(conf)) {
      if (mode === 'server' && /(?:^|\.)pool\.ntp\.org$/.test(host) && conf.owns(at))
        yield { at, instead: [edited(at, /^server/i, 'pool')] };
    }
  },
} satisfies Rule<TimeConf>;
