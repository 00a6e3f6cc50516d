import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

const used = new Set(['selected', 'pps', 'combined', 'not-combined', 'backup', 'excess']);

/** How the client's selection judged this source among the others (RFC 5905 §11.2.1). */
export const ntpVote = finding({
  name: 'ntp.vote',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['agrees', 'outvoted', 'disputed', 'jittery', 'unused'],
  normal: normally('agrees', { outvoted: leak.specific, disputed: leak.specific, jittery: 0.01, unused: 0.05 }),
  good: ['agrees'],
  title: t('the vote on the source', '同期元の選択結果'),
  says: {
    agrees: t('the source agrees with the others', '他の同期元と一致しています'),
    outvoted: t('the others outvote it: falseticker', '他の同期元と食い違い、偽時計(falseticker)と判定されています'),
    disputed: t('sources disagree and none has a majority', '同期元どうしが食い違い、多数派がありません'),
    jittery: t('its time varies too much', '時刻のばらつきが大きすぎます'),
    unused: t('it answers, but is not used', '応答はありますが、採用されていません'),
  },
  judge(view, path) {
    const tally = view.last(path, 'assoc.tally') ?? view.last(path, 'assoc.selection');
    const peers = view.pathsOf(view.hostOf(path));
    const othersUsed = peers.filter((p) => p !== path && used.has(view.value(p, 'assoc.tally') ?? ''));
    if (tally === undefined) {
      const said = view.last(path, 'event.falseticker');
      return said === undefined ? undefined : { outcome: 'outvoted', facts: [said] };
    }
    const facts = [tally];
    if (tally.value === 'falseticker') return { outcome: othersUsed.length > 0 ? 'outvoted' : 'disputed', facts };
    if (tally.value === 'jittery') return { outcome: 'jittery', facts };
    const reach = view.value(path, 'assoc.reach');
    if (reach === 0 || (reach !== undefined && (reach & 7) === 0)) return undefined;
    if (!view.isPeer(path)) return undefined;
    if (used.has(tally.value)) return { outcome: 'agrees', facts };
    // A young association is not used yet; one with a full register that is refused has a reason.
    const refused = tally.value === 'rejected' || tally.value === 'unusable';
    return refused && reach === 0xff && view.isPeer(path) ? { outcome: 'unused', facts } : undefined;
  },
});
