import { finding, normally, t } from '../finding.ts';

/** The kernel's own flag (STA_UNSYNC, TIME_ERROR). At every start of a daemon it is set, until a source is followed. */
export const errorFlag = finding({
  name: 'time.error-flag',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['no', 'yes', 'at-start'],
  normal: normally('no', { yes: 0.05, 'at-start': 0.1 }),
  good: ['no', 'at-start'],
  // Alone it is what every start shows.
  slight: ['yes'],
  title: t('kernel clock status', 'カーネルの時計状態'),
  says: {
    no: t('the kernel counts its clock as synchronised', 'カーネルは時計を同期済みとしています'),
    yes: t('the kernel reports its clock unsynchronised', 'カーネルが時計を未同期と報告しています'),
    'at-start': t(
      'the kernel reported its clock unsynchronised while the daemon started; a source is followed by now',
      'デーモンの起動時にカーネルが未同期と報告しましたが、現在は同期元に追従しています',
    ),
  },
  judge(view, host) {
    const facts = view.all(host, 'event.time-error');
    if (facts.length === 0) return undefined;
    const later = ({ when }: { readonly when: { readonly sequence: number } }) =>
      facts.every((fact) => fact.when.sequence < when.sequence);
    const paths = view.peersOf(host);
    const followed = paths
      .flatMap((path) => view.last(path, 'assoc.tally') ?? [])
      // ntpstat names the source without its register.
      .find(
        (it) => it.value === 'selected' && ((view.value(it.subject, 'assoc.reach') ?? 1) & 0x0f) !== 0 && later(it),
      );
    const chosen = followed ?? paths.flatMap((path) => view.last(path, 'event.selected') ?? []).find(later);
    const stated = view.last(host, 'sync.state');
    const by = chosen ?? (stated?.value === 'synchronised' && later(stated) ? stated : undefined);
    return by === undefined ? { outcome: 'yes', facts } : { outcome: 'at-start', facts: [by, ...facts] };
  },
});
