import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Whether the names of the sources have addresses. */
export const ntpName = finding({
  name: 'ntp.name',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['resolved', 'some-unresolved', 'none-resolved'],
  normal: normally('resolved', { 'some-unresolved': 0.01, 'none-resolved': leak.specific }),
  good: ['resolved'],
  title: t('names of the sources', '同期元の名前解決'),
  says: {
    resolved: t('the sources have addresses', '同期元のアドレスが得られています'),
    'some-unresolved': t('some source names have no address', '一部の同期元でアドレスが得られていません'),
    'none-resolved': t('no source name has an address', 'どの同期元もアドレスが得られていません'),
  },
  judge(view, host) {
    const paths = view.pathsOf(host);
    const marks = paths.flatMap((p) =>
      view
        .all(p, 'assoc.unresolved')
        .filter((f) => f.value)
        .slice(-1),
    );
    const counted = view.last(host, 'sync.unresolved');
    const unresolved = Math.max(marks.length, counted?.value ?? 0);
    if (counted === undefined && marks.length === 0) return undefined;
    if (unresolved === 0) return counted === undefined ? undefined : { outcome: 'resolved', facts: [counted] };
    const resolved =
      (view.value(host, 'sync.online') ?? 0) +
      (view.value(host, 'sync.offline') ?? 0) +
      paths.filter((p) => view.value(p, 'assoc.reach') !== undefined && view.value(p, 'assoc.unresolved') !== true)
        .length;
    return {
      outcome: resolved > 0 ? 'some-unresolved' : 'none-resolved',
      facts: [...(counted === undefined ? [] : [counted]), ...marks],
    };
  },
});
