import { finding, normally, t } from '../finding.ts';
import { configRestrictReplies } from './config.ts';

/** `pool` lines are names; ntpd makes an association of each server that answers (ntp.conf(5), pool). */
export const ntpPool = finding({
  name: 'ntp.pool',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['came', 'nothing-came'],
  normal: normally('came', { 'nothing-came': 0.01 }),
  good: ['came'],
  title: t('servers from the pool', 'プールのサーバー'),
  says: {
    came: t('servers from the pool are in use', 'プールのサーバーが使われています'),
    'nothing-came': t(
      'no server from the pool has become a source: the rows stay at .POOL.',
      'プールのサーバーが一つも同期元にならず、.POOL. の行だけが残っています',
    ),
  },
  judge(view, host) {
    const listed = view.last(host, 'sync.sources');
    const shown = view.pathsOf(host).flatMap((p) => view.all(p, 'assoc.mode').filter((it) => it.value === 'pool'));
    // Without a list the configuration's lines stand for them, where the host says that it follows nobody.
    const unlisted = shown.length === 0 && view.value(host, 'sync.state') === 'unsynchronised';
    const rows = unlisted
      ? view.pathsOf(host).flatMap((p) => view.all(p, 'config.source').filter((it) => it.value === 'pool'))
      : shown;
    if (rows.length === 0) return undefined;
    const alone = !unlisted && listed?.conditions?.['pools'] === listed?.value;
    if (listed !== undefined && alone) return { outcome: 'nothing-came', facts: [listed, ...rows] };
    // Beside servers of another kind the rows cannot tell; where the restrict lines forbid it nothing can have come.
    const restricted = configRestrictReplies.judge?.(view, host);
    const forbids =
      restricted?.outcome === 'dropped' && restricted.facts.some((it) => /nopeer|noserve/.test(String(it.value)));
    return forbids ? { outcome: 'nothing-came', facts: [...rows, ...restricted.facts] } : undefined;
  },
});
