import { isPublic } from '../../providers.ts';
import { type Rule, t } from '../../rule.ts';
import { edited, optionOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'poll',
  severity: 'warning',
  title: t('poll interval too short, too long or upside down', 'ポーリング間隔が短すぎる、長すぎる、上下が逆'),
  reason: t(
    'Public servers are to be asked no more often than every 64 s (`minpoll 6`); faster clients are rate limited, and then see loss.',
    '公開サーバーへの問い合わせは 64 秒に 1 回（`minpoll 6`）までです。それより速いと流量制限を受け、パケットが失われます。',
  ),
  reference: 'NTP pool terms of use; RFC 8633 §5.4',
  bad: 'server 0.pool.ntp.org iburst minpoll 3 maxpoll 4\nmakestep 1 3',
  fine: 'server 10.0.0.1 iburst minpoll 3 maxpoll 6\nmakestep 1 3',
  *find(conf) {
    for (const source of conf.sources) {
      const { at, host } = source;
      const [least, most] = [optionOf(source, 'minpoll') ?? 6, optionOf(source, 'maxpoll') ?? 10];
      if (source.clock || !conf.owns(at)) continue;
      if (least > most && source.options.includes('maxpoll') && source.options.includes('minpoll'))
        yield { at, severity: 'error', reason: upside, instead: [swapped(at.text, least, most)] };
      else if (most > 12)
        yield {
          at,
          severity: 'hint',
          reason: slow,
          reference: 'ntp.conf(5) maxpoll, chrony.conf(5) maxpoll',
          instead: [edited(at, /maxpoll\s+\d+/i, 'maxpoll 10')],
        };
      else if (least < 6 && isPublic(host)) yield { at, instead: [lifted(at.text)] };
    }
  },
} satisfies Rule<TimeConf>;

const swapped = (text: string, least: number, most: number): string =>
  text.replace(/minpoll\s+\S+/i, `minpoll ${most}`).replace(/maxpoll\s+\S+/i, `maxpoll ${least}`);
const lifted = (text: string): string =>
  text.replace(/minpoll\s+-?\d+/i, 'minpoll 6').replace(/maxpoll\s+-?[0-5]\b/i, 'maxpoll 10');
const upside = t(
  '`minpoll` is larger than `maxpoll`: the daemon refuses the line or corrects it on its own.',
  '`minpoll` が `maxpoll` より大きくなっています。デーモンは行を拒むか、勝手に直します。',
);
const slow = t(
  'Asked less than once in two hours, a source that dies or lies is noticed after days (eight polls).',
  '2 時間に 1 回も問い合わせないため、ソースの停止や誤りに気づくまで（8 回分）何日もかかります。',
);
