import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Beyond any zone the RTC may be kept in, and any drift of a clock that runs: it began to count anew. */
const lostTime = 3 * 86_400;

/** The hardware clock: by the kernel's and hwclock's words, or far from a system clock that is synchronised. */
export const rtcInvalid = finding({
  name: 'time.rtc-invalid',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: leak.specific }),
  good: ['no'],
  title: t('hardware clock', 'ハードウェア時計(RTC)'),
  says: {
    no: t('the hardware clock holds the time', 'ハードウェア時計は時刻を保持しています'),
    yes: t('the hardware clock was invalid or had lost power', 'ハードウェア時計が無効、または電源を失っていました'),
  },
  judge(view, host) {
    const said = view.all(host, 'event.rtc-invalid');
    if (said.length > 0) return { outcome: 'yes', facts: said };
    const apart = view.last(host, 'clock.rtc-offset');
    return apart !== undefined && Math.abs(apart.value) > lostTime && view.value(host, 'sync.state') === 'synchronised'
      ? { outcome: 'yes', facts: [apart] }
      : undefined;
  },
});
