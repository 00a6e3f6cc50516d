import { leak } from '@tokimori/model';
import { leadsToBmc } from '../bmc/way.ts';
import { finding, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

/** Sizes up to this pass any tunnel; above the other a packet needs the full width of the way. */
const small = 600;
const large = 1200;

type Measured = ReturnType<typeof lossOf>[number];

/** Loss at the far end; what a middle hop does not answer is its own affair. */
function lossOf(view: View, path: Parameters<View['all']>[0]) {
  return view
    .all(path, 'link.lost-share')
    .filter((fact) => fact.conditions?.['hop'] === undefined)
    .map((fact) => ({ fact, size: Number(fact.conditions?.['size'] ?? 0) || undefined }));
}

const isSmall = ({ size }: Measured): boolean => size === undefined || size <= small;

/** Probes to the far end. One lost of many is chance: the interval around it contains none. */
export const loss = finding({
  name: 'link.loss',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['none', 'stray', 'some', 'heavy', 'total'],
  normal: normally('none', { stray: 0.06, some: leak.specific, heavy: leak.specific, total: 0.06 }),
  good: ['none', 'stray'],
  proves: ['none', 'stray'],
  title: t('probes answered', 'プローブの応答'),
  says: {
    none: t('every probe is answered', 'すべてのプローブに応答があります'),
    stray: t('a single probe is lost: chance', '失われたプローブは 1 つだけで、偶然の範囲です'),
    some: t('a share of the probes is lost', 'プローブの一部が失われています'),
    heavy: t('a fifth of the probes or more is lost', 'プローブの 2 割以上が失われています'),
    total: t('no probe is answered', 'プローブに一度も応答がありません'),
  },
  judge(view, path) {
    const measured = lossOf(view, path).filter(isSmall);
    const worst = measured.toSorted((a, b) => b.fact.value - a.fact.value)[0]?.fact;
    if (worst === undefined) return undefined;
    const sent = view.value(path, 'link.sent');
    const share = worst.value;
    if (share === 0) return { outcome: 'none', facts: [worst] };
    if (share >= 1) return { outcome: 'total', facts: [worst] };
    const lost = sent === undefined ? Number.POSITIVE_INFINITY : Math.round(share * sent);
    if (share < 0.01) return { outcome: 'stray', facts: [worst] };
    // The first probe of a burst often waits for ARP; one of a few is no figure at all.
    if (lost <= 1) return (sent ?? 0) >= 20 ? { outcome: 'stray', facts: [worst] } : undefined;
    return { outcome: share < 0.2 ? 'some' : 'heavy', facts: [worst] };
  },
});

/** A traced way that arrives: what its routers do not answer is their affair. */
export const traced = finding({
  name: 'link.traced',
  on: 'path',
  domain: 'network',
  role: 'condition',
  outcomes: ['ends', 'arrives'],
  normal: { ends: 0.2, arrives: 0.8 },
  good: ['ends', 'arrives'],
  suggests: ['arrives'],
  title: t('the traced way', '経路の追跡'),
  says: {
    ends: t('the traced way ends before its target', '経路の追跡が宛先の手前で終わっています'),
    arrives: t(
      'the traced way arrives; routers that stay silent only do not answer probes',
      '経路の追跡は宛先に届いています。応答のない中継機器は、プローブに答えないだけです',
    ),
  },
  judge(view, path) {
    const arrived = view.all(path, 'link.rtt').filter((fact) => fact.conditions?.['hop'] !== undefined);
    if (arrived.length > 0) return { outcome: 'arrives', facts: arrived.slice(-1) };
    const ended = view.all(path, 'link.ends-at');
    return ended.length === 0 ? undefined : { outcome: 'ends', facts: ended.slice(-1) };
  },
});

/** Small against large. */
export const sizes = finding({
  name: 'link.sizes',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['alike', 'grows', 'big-lost'],
  normal: normally('alike', { grows: 0.006, 'big-lost': leak.specific }),
  good: ['alike'],
  proves: ['alike'],
  title: t('small against large packets', '小さいパケットと大きいパケット'),
  says: {
    alike: t('small and large packets come through alike', 'パケットの大小によらず通過しています'),
    grows: t('the larger the packets, the more are lost', 'パケットが大きいほど多く失われています'),
    'big-lost': t(
      'small packets come through, large ones vanish',
      '小さいパケットは通り、大きいパケットだけが消えています',
    ),
  },
  judge(view, path) {
    const flags = [...view.all(path, 'link.big-lost'), ...view.all(path, 'link.mss-differs')].filter((f) => f.value);
    if (flags.length > 0) return { outcome: 'big-lost', facts: flags, strength: 'conclusive' };
    const measured = lossOf(view, path);
    // The largest size that is never answered beside a smaller one that is.
    const answered = measured.filter(({ fact, size }) => size !== undefined && fact.value < 0.5);
    const silent = measured.filter(
      ({ fact, size = 0 }) => size >= large && fact.value >= 1 && (view.value(path, 'link.sent') ?? 2) >= 2,
    );
    const [wide] = silent.toSorted((a, b) => (a.size ?? 0) - (b.size ?? 0));
    const passes = answered.filter(({ size = 0 }) => size < (wide?.size ?? 0));
    if (wide !== undefined && passes.length > 0 && answered.length === passes.length)
      return { outcome: 'big-lost', facts: [wide.fact, ...passes.slice(0, 1).map(({ fact }) => fact)] };
    const little = measured.filter(isSmall).toSorted((a, b) => a.fact.value - b.fact.value)[0];
    const big = measured.filter(({ size }) => (size ?? 0) >= large).toSorted((a, b) => b.fact.value - a.fact.value)[0];
    if (little === undefined || big === undefined || little.fact.value >= 0.9) return undefined;
    const facts = [big.fact, little.fact];
    if (big.fact.value >= 1 && little.fact.value < 0.5) return { outcome: 'big-lost', facts };
    if (big.fact.value >= 0.03 && big.fact.value >= 2.5 * little.fact.value) return { outcome: 'grows', facts };
    return { outcome: 'alike', facts };
  },
});

/** The largest packet that something on the way admits to. */
export const width = finding({
  name: 'link.width',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['full', 'narrow', 'told', 'unheeded'],
  normal: normally('full', { narrow: 0.2, told: 0.03, unheeded: 0.004 }),
  // Said openly it is no fault; it explains what hangs where nobody is told.
  good: ['full', 'narrow'],
  slight: ['told'],
  title: t('MTU of the way', '経路の MTU'),
  says: {
    full: t('the way takes packets of full size', '経路は標準サイズのパケットを通します'),
    narrow: t(
      'something on the way takes smaller packets only',
      '経路の途中に、より小さいパケットしか通さない区間があります',
    ),
    told: t(
      'a sender’s packets are too large for the way, and it is told so',
      '送信元のパケットが経路に対して大きすぎ、その旨が通知されています',
    ),
    unheeded: t(
      'a sender is told again and again that its packets are too large: it does not hear',
      'パケットが大きすぎるという通知が繰り返されており、送信元に届いていません',
    ),
  },
  judge(view, path) {
    // A probe asks for the message; in other traffic one is enough, if it arrives.
    const traffic = view.all(path, 'link.too-big').filter((fact) => fact.conditions?.['in'] === 'traffic');
    const small = traffic.filter((fact) => fact.value < 1500);
    if (small.length >= 3) return { outcome: 'unheeded', facts: small };
    if (small.length > 0) return { outcome: 'told', facts: small };
    const named = view.last(path, 'link.too-big');
    return named === undefined ? undefined : { outcome: named.value >= 1500 ? 'full' : 'narrow', facts: [named] };
  },
});

/** How the round trip varies over the probes: one late probe is chance, an average far above the best is a queue. */
export const roundTrip = finding({
  name: 'link.round-trip',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['steady', 'one-late', 'varying', 'swollen'],
  normal: normally('steady', { 'one-late': 0.1, varying: 0.01, swollen: leak.specific }),
  good: ['steady', 'one-late'],
  title: t('round trip of the probes', 'プローブの往復時間'),
  says: {
    steady: t('the round trip is steady', '往復時間は安定しています'),
    'one-late': t('a single probe came late, the others did not', 'プローブの 1 つだけが遅れ、ほかは通常どおりです'),
    varying: t('the round trip varies widely', '往復時間が大きくばらついています'),
    swollen: t(
      'the round trip is mostly far above its best: packets wait in a queue',
      '往復時間が最良値を常に大きく上回り、待ち行列が生じています',
    ),
  },
  judge(view, path) {
    const rounds = view.all(path, 'link.rtt').filter((fact) => fact.conditions?.['hop'] === undefined);
    // Measured while idle and under load: the best of one run is the measure of the other.
    const round = rounds.toSorted((a, b) => a.value - b.value).at(-1);
    if (round === undefined) return undefined;
    const least = Math.min(...rounds.map(({ conditions }) => Number(conditions?.['min'] ?? Number.NaN)));
    const most = Number(round.conditions?.['max'] ?? Number.NaN);
    if (Number.isNaN(least)) return undefined;
    const above = round.value - least;
    if (above >= 0.05 && round.value >= 3 * least) return { outcome: 'swollen', facts: [round] };
    if (above >= 0.02 && round.value >= 1.5 * least && most - least >= 0.1)
      return { outcome: 'varying', facts: [round] };
    return { outcome: most - least >= 0.05 && most >= 3 * least ? 'one-late' : 'steady', facts: [round] };
  },
});

/** The connection opens, then the first large exchange stands still. */
export const stall = finding({
  name: 'link.stall',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['none', 'tls', 'transfer'],
  normal: normally('none', { tls: 0.02, transfer: 0.015 }),
  good: ['none'],
  title: t('after the connection opens', '接続後の通信'),
  says: {
    none: t('what is begun is finished', '開始した通信は完了しています'),
    tls: t(
      'the connection opens, the TLS handshake stands still',
      '接続は開きますが、TLS ハンドシェイクが途中で止まっています',
    ),
    transfer: t('the transfer stands still after its first bytes', '転送が最初の数バイトの後で止まっています'),
  },
  judge(view, path) {
    const last = view.last(path, 'link.stalled');
    return last === undefined ? undefined : { outcome: last.value, facts: [last] };
  },
});

/** Who answers for an address. */
export const owners = finding({
  name: 'link.owners',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['one', 'twice', 'two'],
  normal: normally('one', { twice: 0.03, two: leak.mechanism }),
  good: ['one'],
  slight: ['twice'],
  title: t('who answers for the address', 'アドレスに応答する機器'),
  says: {
    one: t('one machine answers for the address', '1 台がアドレスに応答しています'),
    twice: t(
      'some probes are answered twice: a second machine, a loop, or a copy made on the way',
      '一部のプローブに二重の応答があります(別のマシン、ループ、または経路上の複製)',
    ),
    two: t('two hardware addresses answer for one address', '1 つのアドレスに 2 つの MAC アドレスが応答しています'),
  },
  judge(view, path) {
    // At a BMC's address it is the BMC's trouble (bmc.neighbours).
    const facts = leadsToBmc(view, path) ? [] : view.all(path, 'link.duplicate');
    const sure = facts.filter((fact) => fact.conditions?.['by'] !== 'echo');
    if (sure.length > 0) return { outcome: 'two', facts: sure };
    return facts.length === 0 ? undefined : { outcome: 'twice', facts };
  },
});
