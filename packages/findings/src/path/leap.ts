import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** What the daemon is allowed to believe: one leap warning against the calendar. */
export const leapAnnounced = finding({
  name: 'ntp.leap',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'announced'],
  normal: normally('none', { announced: leak.mechanism }),
  good: ['none'],
  title: t('leap second announcement', 'うるう秒の予告'),
  says: {
    none: t('no leap second is announced', 'うるう秒の予告はありません'),
    announced: t('the source announces a leap second', '同期元がうるう秒を予告しています'),
  },
  judge(view, path) {
    const leap = view.last(path, 'assoc.leap');
    const said = view.last(path, 'event.leap-announced');
    if (said !== undefined) return { outcome: 'announced', facts: [said] };
    if (leap === undefined || leap.value === 'unsynchronised') return undefined;
    return { outcome: leap.value === 'none' ? 'none' : 'announced', facts: [leap] };
  },
});
