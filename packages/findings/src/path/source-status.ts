import { finding, normally, t } from '../finding.ts';

/** What a source that answers says about itself: synchronised (stratum 1..15) or not (leap 3, stratum 0 or 16). RFC 5905 §7.3 */
export const sourceStatus = finding({
  name: 'source.status',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['synchronised', 'unsynchronised'],
  normal: normally('synchronised', { unsynchronised: 0.005 }),
  good: ['synchronised'],
  title: t('what the source says of itself', '同期元自身の状態表示'),
  says: {
    synchronised: t('the source says it is synchronised', '同期元は自身を「同期済み」と示しています'),
    unsynchronised: t(
      'the source answers, but says it is not synchronised itself',
      '同期元は応答しますが、自身が未同期だと示しています',
    ),
  },
  judge(view, path) {
    if (!view.isPeer(path) || view.all(path, 'event.kod').length > 0) return undefined;
    const dropped = view
      .all(path, 'event.server-dropped')
      .findLast((f) => f.value === 'unsynchronised' || f.value === 'stratum');
    if (dropped !== undefined) return { outcome: 'unsynchronised', facts: [dropped] };
    const refid = view.value(path, 'assoc.refid') ?? '';
    if (/^\.?(RATE|DENY|RSTR|INIT|STEP|DNS|NTS|POOL|AUTH)\.?$/.test(refid) && view.value(path, 'assoc.reach') === 0)
      return undefined;
    const leap = view.last(path, 'assoc.leap');
    const heard =
      (view.value(path, 'assoc.reach') ?? 0) > 0 ||
      (view.value(path, 'assoc.rx') ?? 0) > 0 ||
      view.value(path, 'assoc.delay') !== undefined;
    const stratum = view.last(path, 'assoc.stratum');
    if (leap?.value === 'unsynchronised' && heard)
      return { outcome: 'unsynchronised', facts: stratum === undefined ? [leap] : [leap, stratum] };
    const answered = (view.value(path, 'assoc.reach') ?? 0) > 0;
    if (stratum === undefined || !answered) return undefined;
    return { outcome: stratum.value >= 1 && stratum.value < 16 ? 'synchronised' : 'unsynchronised', facts: [stratum] };
  },
});
