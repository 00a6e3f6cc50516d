import { leak, nameOf, type SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { View } from '../view.ts';
import { ipv4, prefixOf, subnetOf } from './ipv4.ts';
import { clientsOf } from './way.ts';

function lanOf(view: View, bmc: SubjectId) {
  const [address, mask, gateway] = (['bmc.address', 'bmc.netmask', 'bmc.gateway'] as const).map((name) =>
    view.last(bmc, name),
  );
  const numbers = [ipv4(address?.value), ipv4(mask?.value), ipv4(gateway?.value)] as const;
  return { facts: { address, mask, gateway }, address: numbers[0], mask: numbers[1], gateway: numbers[2] };
}

/** The gateway of the BMC against its own subnet. */
export const bmcGateway = finding({
  name: 'bmc.gateway',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['inside', 'outside', 'none', 'missed', 'itself'],
  // A management network without a router is a usual way to build one.
  normal: normally('inside', { outside: leak.mechanism, none: 0.12, missed: leak.specific, itself: leak.mechanism }),
  good: ['inside', 'none'],
  title: t('gateway of the BMC', 'BMC のゲートウェイ'),
  says: {
    inside: t('the gateway lies in the subnet of the BMC', 'ゲートウェイは BMC と同じサブネットにあります'),
    outside: t(
      'the gateway lies outside the subnet of the BMC: it can never be asked',
      'ゲートウェイが BMC のサブネットの外にあり、到達できません',
    ),
    missed: t(
      'the BMC has no gateway, and is asked from beyond its subnet',
      'BMC にゲートウェイがなく、別のサブネットから問い合わせを受けています',
    ),
    none: t('the BMC has no gateway', 'BMC にゲートウェイが設定されていません'),
    itself: t('the gateway is the BMC’s own address', 'ゲートウェイが BMC 自身のアドレスになっています'),
  },
  judge(view, bmc) {
    const { facts, address, mask, gateway } = lanOf(view, bmc);
    if (facts.gateway === undefined || gateway === undefined) return undefined;
    if (gateway === 0) {
      const routed = clientsOf(view, bmc).flatMap(
        (path) => view.last(view.hostOf(path), 'env.bmc-same-subnet-works') ?? [],
      );
      return { outcome: routed.length > 0 ? 'missed' : 'none', facts: [facts.gateway, ...routed.slice(0, 1)] };
    }
    const prefix = mask === undefined ? undefined : prefixOf(mask);
    if (address === undefined || address === 0 || prefix === undefined || prefix === 0 || prefix > 30) return undefined;
    const seen = [facts.gateway, facts.address!, facts.mask!];
    if (gateway === address) return { outcome: 'itself', facts: seen };
    const inside = subnetOf(address, prefix) === subnetOf(gateway, prefix);
    return { outcome: inside ? 'inside' : 'outside', facts: seen, strength: 'conclusive' };
  },
});

/** The mask by itself, and against the address. */
export const bmcMask = finding({
  name: 'bmc.mask',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['sane', 'odd', 'splits'],
  normal: normally('sane', { odd: leak.mechanism, splits: leak.specific }),
  good: ['sane'],
  title: t('netmask of the BMC', 'BMC のネットマスク'),
  says: {
    sane: t('the netmask is usable', 'ネットマスクは妥当です'),
    odd: t(
      'the netmask cannot be right: empty, torn, or it makes the address a network or broadcast address',
      'ネットマスクが不正です(空、不連続、またはアドレスがネットワーク・ブロードキャストアドレスになります)',
    ),
    splits: t(
      'by its netmask the BMC looks for its neighbour or gateway in another network',
      'このネットマスクでは、隣接機器やゲートウェイが別ネットワークと見なされます',
    ),
  },
  judge(view, bmc) {
    const { facts, address, mask, gateway } = lanOf(view, bmc);
    if (facts.mask === undefined || mask === undefined || address === undefined || address === 0) return undefined;
    const seen = [facts.mask, facts.address!];
    const prefix = prefixOf(mask);
    const hosts = prefix === undefined ? 0 : 2 ** (32 - prefix);
    const odd = prefix === undefined || prefix < 8 || prefix === 32;
    if (odd || (prefix < 31 && [0, hosts - 1].includes(address % hosts))) return { outcome: 'odd', facts: seen };
    // Outside by this mask, inside by the usual /24: then the mask is the likelier mistake of the two.
    const near = gateway !== undefined && gateway !== 0 && subnetOf(address, 24) === subnetOf(gateway, 24);
    if (near && prefix > 24 && prefix < 31 && subnetOf(address, prefix) !== subnetOf(gateway, prefix))
      return { outcome: 'splits', facts: [...seen, facts.gateway!] };
    return { outcome: 'sane', facts: seen };
  },
});

/** The address the BMC has against the one that was asked. */
export const bmcOwnAddress = finding({
  name: 'bmc.own-address',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['fits', 'none', 'link-local', 'other'],
  normal: normally('fits', { none: leak.specific, 'link-local': leak.specific, other: leak.specific }),
  good: ['fits'],
  title: t('address of the BMC', 'BMC のアドレス'),
  says: {
    fits: t('the BMC has the address that is asked', 'BMC は問い合わせ先のアドレスを持っています'),
    none: t('the BMC has no address', 'BMC にアドレスがありません'),
    'link-local': t(
      'the BMC has only a self-given address: DHCP failed',
      'BMC は自動割り当てアドレスのみです(DHCP 失敗)',
    ),
    other: t('the BMC has another address than the one asked', 'BMC のアドレスが問い合わせ先と異なります'),
  },
  judge(view, bmc) {
    const own = view.last(bmc, 'bmc.address');
    if (own === undefined) return undefined;
    const address = ipv4(own.value);
    if (address === 0) return { outcome: 'none', facts: [own] };
    if (own.value.startsWith('169.254.')) return { outcome: 'link-local', facts: [own] };
    const asked = ipv4(nameOf(bmc));
    // A BMC asked by an address and told to have another one: by NAT, or it is not the one that was meant.
    return { outcome: asked === undefined || asked === address ? 'fits' : 'other', facts: [own] };
  },
});

/** The LAN channel of the BMC. */
export const bmcChannel = finding({
  name: 'bmc.channel',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['on', 'off', 'pre-boot'],
  normal: normally('on', { off: leak.mechanism, 'pre-boot': leak.mechanism }),
  good: ['on'],
  title: t('IPMI over LAN', 'IPMI over LAN'),
  says: {
    on: t('access over LAN is always available', 'LAN 経由のアクセスは常時有効です'),
    off: t('access over LAN is switched off', 'LAN 経由のアクセスが無効になっています'),
    'pre-boot': t(
      'access over LAN is only available before the host boots',
      'LAN 経由のアクセスがホスト起動前に限られています',
    ),
  },
  judge(view, bmc) {
    const access = view.last(bmc, 'bmc.lan-access');
    if (access === undefined) return undefined;
    const outcome = { always: 'on', shared: 'on', disabled: 'off', 'pre-boot': 'pre-boot' }[access.value];
    return { outcome, facts: [access], strength: 'conclusive' };
  },
});

/** A VLAN tag set in the BMC: its network must carry the same. */
export const bmcTag = finding({
  name: 'bmc.tag',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['untagged', 'tagged'],
  normal: { untagged: 0.85, tagged: 0.15 },
  good: ['untagged', 'tagged'],
  title: t('VLAN tag of the BMC', 'BMC の VLAN タグ'),
  says: {
    untagged: t('the BMC sends untagged', 'BMC はタグなしで通信します'),
    tagged: t('the BMC tags its packets with a VLAN', 'BMC は VLAN タグ付きで通信します'),
  },
  judge(view, bmc) {
    const vlan = view.last(bmc, 'bmc.vlan');
    if (vlan === undefined) return undefined;
    return { outcome: /^\d{1,4}$/.test(vlan.value) && vlan.value !== '0' ? 'tagged' : 'untagged', facts: [vlan] };
  },
});

/** Which network port the BMC uses. */
export const bmcPortMode = finding({
  name: 'bmc.port-mode',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['dedicated', 'shared', 'failover'],
  normal: { dedicated: 0.7, shared: 0.15, failover: 0.15 },
  good: ['dedicated', 'shared', 'failover'],
  title: t('network port of the BMC', 'BMC のネットワークポート'),
  says: {
    dedicated: t('the BMC has a port of its own', 'BMC は専用ポートを使用しています'),
    shared: t('the BMC shares a port of the host', 'BMC はホストのポートを共有しています'),
    failover: t(
      'the BMC moves to a port of the host when its own has no link',
      'BMC は専用ポートがリンクダウンするとホストのポートへ切り替わります',
    ),
  },
  judge(view, bmc) {
    const mode = view.last(bmc, 'bmc.port-mode');
    return mode === undefined ? undefined : { outcome: mode.value, facts: [mode] };
  },
});

/** The same BMC asked at two addresses, of which one works: the service listens on the other only. */
export const bmcElsewhere = finding({
  name: 'bmc.elsewhere',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: leak.mechanism }),
  good: ['no'],
  title: t('the same BMC at another address', '同じ BMC の別アドレス'),
  says: {
    no: t('the BMC answers alike at its addresses', 'どのアドレスでも同じ応答です'),
    yes: t('the BMC answers at another address (family) of its own', 'BMC は自身の別のアドレスでは応答しています'),
  },
  judge(view, bmc) {
    const name = nameOf(bmc);
    const listens = view.subjects
      .flatMap((subject) => (subject === bmc || subject === `host:${name}` ? view.all(subject, 'machine.listens') : []))
      .filter(({ value }) => /:623$/.test(value));
    const any = listens.some(({ value }) => /^(?:\*|0\.0\.0\.0|\[?::\]?):623$/.test(value));
    const own = listens.some(({ value }) => value.includes(name));
    return listens.length > 0 && !any && !own ? { outcome: 'yes', facts: listens } : undefined;
  },
});
