import { leak, type SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

/** Root distance beyond which a client refuses a source: ntpd, ESXi and timesyncd 1.5 s (tos maxdist), chrony 3 s (maxdistance). */
const limitOf = (kind: string | undefined) => (kind === 'chronyd' ? 3 : 1.5);

/** Root distance (root delay / 2 + root dispersion, RFC 5905 §10) against the limit of the client that judges it. */
export const ntpDistance = finding({
  name: 'ntp.distance',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['fine', 'large', 'over'],
  normal: normally('fine', { large: 0.02, over: leak.mechanism }),
  good: ['fine'],
  title: t('root distance of the source', '同期元のルート距離'),
  says: {
    fine: t('the root distance is within the limit', 'ルート距離は上限以内です'),
    large: t('the root distance is large, near the limit', 'ルート距離が大きく、上限に近い値です'),
    over: t('the root distance is above the client’s limit', 'ルート距離がクライアントの上限を超えています'),
  },
  judge(view, path) {
    const said =
      view.last(path, 'event.root-distance') ??
      view.all(path, 'event.server-dropped').findLast((f) => f.value === 'distance');
    if (said !== undefined) return { outcome: 'over', facts: [said], strength: 'conclusive' };
    const reach = view.value(path, 'assoc.reach');
    if (reach === 0) return undefined;
    const selection = view.last(path, 'assoc.selection');
    if (selection?.value === 'distance') return { outcome: 'over', facts: [selection], strength: 'conclusive' };
    const announced = announcedDistance(view, path);
    const flash = view.last(path, 'assoc.flash');
    const peerDist =
      flash !== undefined &&
      /\bpeer_dist\b/.test(flash.value) &&
      !/\b(peer_unreach|peer_stratum|pkt_)/.test(flash.value);
    const limit =
      view.value(view.hostOf(path), 'config.max-distance') ?? limitOf(view.value(view.hostOf(path), 'daemon.kind'));
    if (peerDist && (announced === undefined || announced.seconds > 1))
      return { outcome: 'over', facts: [flash, ...(announced?.facts ?? [])] };
    if (announced === undefined) return undefined;
    return {
      outcome: announced.seconds > limit ? 'over' : announced.seconds > 1 ? 'large' : 'fine',
      facts: announced.facts,
    };
  },
});

function announcedDistance(view: View, path: SubjectId) {
  const printed = view.last(path, 'assoc.root-distance');
  if (printed !== undefined) return { seconds: printed.value, facts: [printed] };
  const delay = view.last(path, 'assoc.root-delay');
  const dispersion = view.last(path, 'assoc.root-dispersion');
  if (dispersion !== undefined) {
    return {
      seconds: (delay?.value ?? 0) / 2 + dispersion.value,
      facts: delay === undefined ? [dispersion] : [dispersion, delay],
    };
  }
  const bound = view.last(path, 'assoc.error-bound');
  return bound === undefined || bound.value === 0 ? undefined : { seconds: bound.value, facts: [bound] };
}
