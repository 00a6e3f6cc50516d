import { isEveryPath, leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { seen } from '../seen.ts';

/** A table this full is about to overflow; the kernel drops new flows only when it is. */
const filling = 0.8;
const full = 0.98;

/** Connection tracking: whether new flows find a place in the table. */
export const conntrack = finding({
  name: 'machine.conntrack',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['room', 'filling', 'full'],
  normal: normally('room', { filling: 0.03, full: leak.mechanism }),
  good: ['room'],
  proves: ['room'],
  title: t('connection tracking table', '接続追跡テーブル'),
  says: {
    room: t('the connection tracking table has room', '接続追跡テーブルに余裕があります'),
    filling: t('the connection tracking table is nearly full', '接続追跡テーブルが満杯に近づいています'),
    full: t(
      'the connection tracking table is full: packets of new flows are dropped',
      '接続追跡テーブルが満杯で、新しい通信のパケットが捨てられています',
    ),
  },
  judge(view, host) {
    const used = view.last(host, 'machine.conntrack-used');
    const said = view.all(host, 'machine.conntrack-full');
    if (said.length > 0) return { outcome: 'full', facts: used === undefined ? said : [...said, used] };
    if (used === undefined) return undefined;
    return { outcome: used.value >= full ? 'full' : used.value >= filling ? 'filling' : 'room', facts: [used] };
  },
});

/** How often TCP had to send a segment again. Some repetition is normal on any network. */
export const retransmits = finding({
  name: 'link.retransmits',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['few', 'some', 'many'],
  normal: normally('few', { some: 0.08, many: 0.015 }),
  good: ['few', 'some'],
  title: t('TCP segments sent again', 'TCP の再送'),
  says: {
    few: t('TCP hardly has to repeat anything', 'TCP の再送はごくわずかです'),
    some: t('TCP repeats up to three segments of a hundred', 'TCP の再送が最大 3% あります'),
    many: t('TCP repeats more than three segments of a hundred', 'TCP の再送が 3% を超えています'),
  },
  judge(view, path) {
    // The kernel counts over all ways together.
    const share = isEveryPath(path) ? view.last(view.hostOf(path), 'machine.retransmits') : undefined;
    if (share === undefined) return undefined;
    return { outcome: share.value < 0.005 ? 'few' : share.value < 0.03 ? 'some' : 'many', facts: [share] };
  },
});

export const tableMessages = [
  seen({
    name: 'machine.hardware',
    on: 'host',
    domain: 'host',
    fact: 'machine.hardware-error',
    role: 'symptom',
    chance: leak.specific,
    title: t('hardware errors', 'ハードウェアのエラー'),
    says: t('the kernel reports errors of the hardware', 'カーネルがハードウェアのエラーを報告しています'),
  }),
  seen({
    name: 'machine.mac',
    on: 'host',
    domain: 'host',
    fact: 'machine.mac-denied',
    role: 'symptom',
    chance: leak.specific,
    title: t('mandatory access control', '強制アクセス制御(SELinux・AppArmor)'),
    says: t('SELinux or AppArmor forbids something', 'SELinux または AppArmor が操作を禁止しています'),
  }),
] as const;
