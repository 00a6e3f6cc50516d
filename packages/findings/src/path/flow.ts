import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Fewer requests say nothing yet. */
const enoughRequests = 3;

/**
 * Totals since the start still carry a bad beginning. Where so many replies are missing that eight in a row would hardly
 * have come by chance, and eight in a row came, the bad time is over.
 */
const chance = 0.05;

/**
 * chronyd's packet counters per source (`ntpdata`), the strongest evidence a client has: sent, received, valid, good.
 * Two readings tell a counter that stands still from one that moves.
 */
export const ntpFlow = finding({
  name: 'ntp.flow',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['flowing', 'partial', 'no-replies', 'send-stalled', 'never-sent', 'invalid', 'not-good'],
  normal: normally('flowing', {
    partial: leak.specific,
    'no-replies': 0.01,
    'send-stalled': leak.specific,
    'never-sent': leak.specific,
    invalid: leak.mechanism,
    'not-good': leak.mechanism,
  }),
  good: ['flowing'],
  title: t('packets sent and received', '送受信パケット数'),
  says: {
    flowing: t('requests go out and good replies come back', '要求は送られ、有効な応答が返っています'),
    partial: t('a share of the replies is missing', '応答の一部が失われています'),
    'no-replies': t('requests go out, nothing comes back', '要求は送られていますが、応答が返りません'),
    'send-stalled': t('the client has stopped sending requests', 'クライアントが要求を送らなくなっています'),
    'never-sent': t('the client has never sent a request', 'クライアントは要求を一度も送っていません'),
    invalid: t('replies come back, none is valid', '応答は届いていますが、有効なものがありません'),
    'not-good': t('replies are valid but not fit for synchronisation', '応答は正しい形ですが、同期には使えません'),
  },
  judge(view, path) {
    const sent = view.last(path, 'assoc.tx');
    const received = view.last(path, 'assoc.rx');
    if (sent === undefined || received === undefined || !view.isPeer(path)) return undefined;
    const facts = [sent, received];
    const earlierSent = view.all(path, 'assoc.tx').at(0);
    const earlierReceived = view.all(path, 'assoc.rx').at(0);
    if (earlierSent !== undefined && earlierReceived !== undefined && earlierSent !== sent) {
      const [out, back] = [sent.value - earlierSent.value, received.value - earlierReceived.value];
      const reach = view.value(path, 'assoc.reach');
      // Two readings within one poll interval say nothing: only with trouble in reach is standing still a sign.
      if (out === 0 && back === 0 && sent.value > 0 && reach !== undefined && (reach & 7) === 0)
        return { outcome: 'send-stalled', facts: [earlierSent, ...facts] };
      if (out >= enoughRequests && back === 0)
        return { outcome: 'no-replies', facts: [earlierReceived, ...facts], strength: 'conclusive' };
    }
    if (sent.value === 0) return { outcome: 'never-sent', facts };
    const valid = view.last(path, 'assoc.rx-valid');
    if (valid?.value === 0 && received.value > 0) return { outcome: 'invalid', facts: [valid, ...facts] };
    const good = view.last(path, 'assoc.rx-good');
    if (good?.value === 0 && received.value > 0) return { outcome: 'not-good', facts: [good, ...facts] };
    const reachNow = view.value(path, 'assoc.reach');
    // Reach 0 means eight polls without a reply. Had they been sent, the counters would stand as far apart.
    if (reachNow === 0 && received.value > 0 && sent.value - received.value < enoughRequests) {
      return { outcome: 'send-stalled', facts };
    }
    // Totals since the start still carry the good times; the register says that nothing has come lately.
    if (reachNow !== undefined && (reachNow & 0x1f) === 0 && sent.value - received.value >= enoughRequests) {
      return { outcome: 'no-replies', facts };
    }
    if (sent.value < enoughRequests) return undefined;
    if (received.value === 0) return { outcome: 'no-replies', facts };
    const share = 1 - received.value / sent.value;
    if (share > 0.15 && sent.value >= 8 && !(reachNow === 0xff && (1 - share) ** 8 < chance))
      return { outcome: 'partial', facts };
    return { outcome: 'flowing', facts };
  },
});
