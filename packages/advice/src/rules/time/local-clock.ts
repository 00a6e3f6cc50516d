import { type Rule, t } from '../../rule.ts';
import { numberOf, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'local-clock',
  severity: 'warning',
  title: t('the undisciplined local clock as a source', '自分の時計をソースにしている'),
  reason: t(
    'The local clock driver makes this host serve its own drifting clock as good time when the servers are gone, and it can win the selection. Orphan mode does what is meant here.',
    'ローカルクロックドライバーがあると、サーバーを失ったとき、ずれていく自分の時計を正しい時刻として配り、選択で勝つこともあります。目的に合うのは orphan モードです。',
  ),
  reference: 'ntp.conf(5) tos orphan; RFC 8633 §3.2',
  bad: 'server ntp1.example.net iburst\nserver 127.127.1.0\nfudge 127.127.1.0 stratum 10\nrestrict default noquery',
  fine: 'server ntp1.example.net iburst\nserver 127.127.28.0 mode 1\nfudge 127.127.28.0 refid GPS\nrestrict default noquery',
  *find(conf) {
    const clocks = conf.sources.filter((it) => it.clock && it.host.startsWith('127.127.1.'));
    const alone = remote(conf).length === 0;
    for (const { at, host } of clocks) {
      if (conf.kind === 'chrony')
        yield { at, severity: 'error', reason: foreign, instead: ['local stratum 10 orphan'] };
      else if (alone) continue;
      else {
        const fudge = conf.all.find((it) => it.name === 'fudge' && it.args[0] === host && it.args.includes('stratum'));
        const stratum = numberOf(fudge?.args[fudge.args.indexOf('stratum') + 1]) ?? 5;
        yield { at, ...(stratum >= 10 ? { severity: 'hint' } : {}), instead: ['tos orphan 10'] };
      }
    }
  },
} satisfies Rule<TimeConf>;

const foreign = t(
  '127.127.1.x is a driver of ntpd. chronyd takes it for a host on the loopback network and never gets an answer.',
  '127.127.1.x は ntpd のドライバー指定です。chronyd はループバック上のホストとみなし、応答は得られません。',
);
