import { type Fact, leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { fewTimes, saidFine } from '../fine.ts';
import { seen } from '../seen.ts';

/** The skew above which vpxa writes it down (KB 304797), and the one that breaks tickets and tokens. */
const worthSaying = 1;
const breaksTokens = 30;

/** Host and vCenter compared, as vpxa logs it at each host sync. */
export const vcenterSkew = finding({
  name: 'esxi.vcenter-skew',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'seconds', 'large'],
  normal: normally('none', { seconds: 0.02, large: leak.mechanism }),
  good: ['none'],
  title: t('host and vCenter compared', 'ホストと vCenter の時刻差'),
  says: {
    none: t('host and vCenter agree within a second', 'ホストと vCenter の差は 1 秒以内です'),
    seconds: t('host and vCenter differ by seconds', 'ホストと vCenter の時刻が数秒ずれています'),
    large: t('host and vCenter differ widely', 'ホストと vCenter の時刻が大きくずれています'),
  },
  judge(view, host) {
    const skew = view.last(host, 'esxi.vcenter-skew');
    if (skew === undefined) return undefined;
    const outcome = skew.value > breaksTokens ? 'large' : skew.value > worthSaying ? 'seconds' : 'none';
    return { outcome, facts: [skew] };
  },
});

/** Trouble with storage, unless as much of it ended as began. */
const storage = finding({
  name: 'esxi.storage',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['no', 'back', 'yes'],
  normal: normally('no', { back: 0.05, yes: leak.specific }),
  good: ['no', 'back'],
  suggests: ['back'],
  title: t('storage of the host', 'ホストのストレージ'),
  says: {
    no: t('no trouble with storage is logged', 'ストレージの異常は記録されていません'),
    back: t('storage was away for a moment and is back', 'ストレージは一時的に切れましたが、復旧しています'),
    yes: t('storage is slow or its paths are lost', 'ストレージが遅いか、経路が失われています'),
  },
  judge(view, host) {
    const lost = view.all(host, 'esxi.storage');
    const back = view.last(host, 'esxi.storage-back');
    if (lost.length === 0) return back === undefined ? undefined : { outcome: 'back', facts: [back] };
    const isOver = back !== undefined && lost.every((fact) => last(fact) < last(back));
    const times = view.count(host, 'esxi.storage');
    if (isOver && times <= 3) return { outcome: 'back', facts: [back, ...lost] };
    return { outcome: times <= fewTimes && saidFine(view, host) ? 'back' : 'yes', facts: lost };
  },
});

const last = ({ tally, when }: Fact): number => (tally?.last ?? when).sequence;

export const agents = [
  seen({
    name: 'esxi.agent-hung',
    on: 'host',
    domain: 'host',
    fact: 'esxi.hostd-hung',
    role: 'symptom',
    chance: leak.mechanism,
    title: t('hostd', 'hostd の応答'),
    says: t('hostd or vpxa does not respond', 'hostd または vpxa が応答していません'),
  }),
  seen({
    name: 'esxi.web-fails',
    on: 'host',
    domain: 'host',
    fact: 'esxi.proxy-503',
    role: 'symptom',
    chance: leak.specific,
    title: t('management proxy of the host', 'ホストの管理プロキシ'),
    says: t(
      'the management proxy gets no answer from hostd or vpxa behind it',
      '管理プロキシの背後の hostd または vpxa が応答していません',
    ),
  }),
  seen({
    name: 'esxi.not-responding',
    on: 'host',
    domain: 'host',
    fact: 'esxi.not-responding',
    role: 'symptom',
    chance: leak.specific,
    title: t('the host in vCenter', 'vCenter から見たホスト'),
    says: t('vCenter gets no heartbeat from the host', 'vCenter にホストのハートビートが届いていません'),
  }),
  seen({
    name: 'esxi.connections',
    on: 'host',
    domain: 'host',
    fact: 'esxi.connections-full',
    role: 'symptom',
    chance: leak.mechanism,
    title: t('connections to the management proxy', '管理プロキシへの接続数'),
    says: t('the limit of connections is reached', '接続数の上限に達しています'),
  }),
  storage,
  seen({
    name: 'esxi.adjtime',
    on: 'host',
    domain: 'time',
    fact: 'esxi.adjtime-bug',
    role: 'symptom',
    chance: leak.mechanism,
    title: t('pending correction of the VMkernel', 'VMkernel の時刻補正'),
    says: t('the VMkernel is slewing by an impossible amount', 'VMkernel の補正量があり得ない値になっています'),
  }),
] as const;
