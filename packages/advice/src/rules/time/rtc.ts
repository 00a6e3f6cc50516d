import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'rtc',
  severity: 'warning',
  title: t('two ways to keep the hardware clock', 'ハードウェアクロックの扱いが二重'),
  reason: t(
    '`rtcsync` lets the kernel write the hardware clock every 11 minutes, which spoils the drift that `rtcfile` measures. Keep one of them.',
    '`rtcsync` ではカーネルが 11 分ごとにハードウェアクロックを書き換え、`rtcfile` が測るずれを壊します。どちらか一方にします。',
  ),
  reference: 'chrony.conf(5) rtcsync, rtcfile',
  bad: 'pool pool.ntp.org iburst\nrtcsync\nrtcfile /var/lib/chrony/rtc',
  fine: 'pool pool.ntp.org iburst\nrtcfile /var/lib/chrony/rtc\nrtconutc\nrtcautotrim 30',
  *find(conf) {
    const named = (name: string) => conf.directives.find((it) => it.name === name);
    const file = named('rtcfile');
    if (named('rtcsync') !== undefined && file !== undefined) yield { at: file, instead: [] };
    const trim = named('rtcautotrim');
    if (trim !== undefined && file === undefined && conf.whole)
      yield { at: trim, severity: 'hint', reason: idle, add: ['rtcfile /var/lib/chrony/rtc'] };
    const [utc, hwclock] = [named('rtconutc'), named('hwclockfile')];
    if (utc !== undefined && hwclock !== undefined) yield { at: utc, severity: 'hint', reason: both, instead: [] };
  },
} satisfies Rule<TimeConf>;

const idle = t(
  '`rtcautotrim` works only together with `rtcfile`.',
  '`rtcautotrim` は `rtcfile` と組み合わせたときだけ働きます。',
);
const both = t(
  '`hwclockfile` says whether the hardware clock keeps UTC; `rtconutc` beside it is overruled.',
  'ハードウェアクロックが UTC かどうかは `hwclockfile` が決めます。並べた `rtconutc` は上書きされます。',
);
