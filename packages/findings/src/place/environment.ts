import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { seen } from '../seen.ts';

const circumstance = { role: 'condition', chance: leak.testimony } as const;

/** Tools and logs that belong to one daemon. */
const spokenBy = [
  ['chronyc', 'chronyd'],
  ['log.chronyd', 'chronyd'],
  ['ntpq', 'ntpd'],
  ['log.ntpd', 'ntpd'],
  ['log.systemd-timesyncd', 'other'],
] as const;

/** Which daemon speaks: what only ntpd can do wrong is no candidate where chronyd runs. */
export const daemonKind = finding({
  name: 'place.daemon',
  on: 'host',
  domain: 'time',
  role: 'condition',
  outcomes: ['ntpd', 'chronyd', 'other'],
  normal: { ntpd: 0.5, chronyd: 0.4, other: 0.1 },
  good: ['ntpd', 'chronyd', 'other'],
  title: t('time daemon in use', '使用中の時刻デーモン'),
  says: {
    ntpd: t('ntpd is in use', 'ntpd を使用しています'),
    chronyd: t('chronyd is in use', 'chronyd を使用しています'),
    other: t('another time client is in use', '別の時刻クライアントを使用しています'),
  },
  judge(view, host) {
    const kind = view.last(host, 'daemon.kind');
    const spoken = view
      .pathsOf(host)
      .flatMap((path) => view.last(path, 'assoc.reach') ?? [])
      .slice(0, 1);
    if (kind === undefined) {
      const tool = spokenBy.find(([area]) => view.covered(area, host))?.[1];
      return tool === undefined ? undefined : { outcome: tool, facts: spoken };
    }
    const outcome =
      kind.value === 'ntpd' || kind.value === 'ntpsec' ? 'ntpd' : kind.value === 'chronyd' ? 'chronyd' : 'other';
    return { outcome, facts: [kind] };
  },
});

/** A server of stratum 1 whose reference is its own clock is how Windows Time presents itself without an upstream (MS-W32T, refid LOCL). */
export const looksWindows = finding({
  name: 'place.looks-windows',
  on: 'path',
  domain: 'time',
  role: 'condition',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: 0.02 }),
  good: ['no'],
  title: t('what the source looks like', '同期元の種類の手がかり'),
  says: {
    no: t('nothing points to Windows Time', 'Windows Time の特徴は見られません'),
    yes: t(
      'stratum 1 with its own clock as reference: Windows Time presents itself so',
      '自身の時計を基準とする stratum 1 で、Windows Time の特徴です',
    ),
  },
  judge(view, path) {
    const refid = view.last(path, 'assoc.refid');
    const stratum = view.last(path, 'assoc.stratum');
    if (refid === undefined || stratum === undefined || !view.isPeer(path)) return undefined;
    return /^\.?(LOCL|4C4F434C)\.?$/.test(refid.value) && stratum.value === 1
      ? { outcome: 'yes', facts: [refid, stratum] }
      : undefined;
  },
});

/** Circumstances: they raise or lower what is likely and never accuse. */
export const places = [
  seen({
    ...circumstance,
    name: 'place.container',
    on: 'host',
    fact: 'env.container',
    title: t('container', 'コンテナー'),
    says: t('runs in a container', 'コンテナー内で動作しています'),
  }),
  seen({
    ...circumstance,
    name: 'place.sys-time-given',
    on: 'host',
    fact: 'env.capability',
    title: t('capability SYS_TIME', 'SYS_TIME 権限'),
    says: t('the container is given SYS_TIME', 'コンテナーに SYS_TIME が与えられています'),
  }),
  seen({
    ...circumstance,
    name: 'place.virtual',
    on: 'host',
    fact: 'env.virtual',
    title: t('virtual machine', '仮想マシン'),
    says: t('runs in a virtual machine', '仮想マシンで動作しています'),
  }),
  seen({
    ...circumstance,
    name: 'place.tools-sync',
    on: 'host',
    fact: 'env.tools-sync',
    title: t('time sync of the guest tools', 'ゲストツールの時刻同期'),
    says: t('the guest tools are set to keep the clock', 'ゲストツールの時刻同期が有効です'),
  }),
  seen({
    ...circumstance,
    name: 'place.wsl',
    on: 'host',
    fact: 'env.virtual',
    value: 'wsl',
    title: t('WSL', 'WSL'),
    says: t('a WSL guest, whose clock stops while the computer sleeps', 'PC の休止中に時計が止まる WSL のゲストです'),
  }),
  seen({
    ...circumstance,
    name: 'place.esxi',
    on: 'host',
    fact: 'env.platform',
    value: 'esxi',
    title: t('ESXi', 'ESXi'),
    says: t('an ESXi host', 'ESXi ホストです'),
  }),
  seen({
    ...circumstance,
    name: 'place.32bit',
    on: 'host',
    fact: 'env.32bit',
    title: t('32-bit system', '32 ビット環境'),
    says: t('a 32-bit system', '32 ビット環境です'),
  }),
  seen({
    ...circumstance,
    name: 'place.nat',
    on: 'host',
    fact: 'env.nat',
    title: t('NAT', 'NAT'),
    says: t('behind NAT or a load balancer', 'NAT またはロードバランサーの内側です'),
  }),
  seen({
    ...circumstance,
    name: 'place.cloud',
    on: 'host',
    fact: 'env.cloud',
    title: t('cloud', 'クラウド'),
    says: t('in a cloud', 'クラウド上です'),
  }),
  seen({
    ...circumstance,
    name: 'place.firewall',
    on: 'host',
    fact: 'env.firewall',
    title: t('firewall or site policy', 'ファイアウォール・拠点ポリシー'),
    says: t('a firewall or site network is mentioned', 'ファイアウォールや拠点ネットワークへの言及があります'),
  }),
  seen({
    ...circumstance,
    name: 'place.access-line',
    on: 'host',
    fact: 'env.access-line',
    title: t('asymmetric line', '非対称回線'),
    says: t('an asymmetric access line', '上り下りが非対称の回線です'),
  }),
  seen({
    ...circumstance,
    name: 'place.windows-source',
    on: 'path',
    fact: 'env.windows-source',
    title: t('Windows Time source', 'Windows Time の同期元'),
    says: t('the source is Windows Time', '同期元は Windows Time です'),
  }),
  seen({
    ...circumstance,
    name: 'place.clock-wrong',
    on: 'host',
    fact: 'env.clock-wrong',
    title: t('wrong clock', '時計の誤り'),
    says: t('the clock is said to be far off', '時計が大きくずれていると述べられています'),
  }),
  seen({
    ...circumstance,
    name: 'place.power-cycle',
    on: 'host',
    fact: 'env.power-cycle',
    title: t('power-off', '電源断'),
    says: t('it began after a power-off', '電源断の後に発生しています'),
  }),
  seen({
    ...circumstance,
    name: 'place.suspend',
    on: 'host',
    fact: 'env.suspend',
    title: t('suspend, snapshot, migration', 'サスペンド・スナップショット・移行'),
    says: t('suspend, snapshot or migration happened', 'サスペンド、スナップショット、移行がありました'),
  }),
  seen({
    ...circumstance,
    name: 'place.others-fine',
    on: 'host',
    fact: 'env.other-clients-fine',
    title: t('other clients', '他のクライアント'),
    says: t('other clients are fine', '他のクライアントは正常です'),
  }),
  seen({
    ...circumstance,
    name: 'place.others-fail',
    on: 'host',
    fact: 'env.other-clients-fail',
    title: t('other hosts', '他のホスト'),
    says: t('several hosts fail alike', '複数のホストで同じ症状です'),
  }),
  seen({
    ...circumstance,
    name: 'place.fresh',
    on: 'host',
    fact: 'env.fresh-start',
    title: t('just started', '起動直後'),
    says: t('the daemon was just started', 'デーモンは起動直後です'),
  }),
  seen({
    ...circumstance,
    name: 'place.nodes',
    on: 'host',
    fact: 'env.several-nodes',
    title: t('cluster', 'クラスター'),
    says: t('several nodes compared with each other', '複数ノード間の比較です'),
  }),
  seen({
    ...circumstance,
    name: 'place.boot',
    on: 'host',
    fact: 'env.boot',
    title: t('at boot', '起動時'),
    says: t('it happens at boot', '起動時に発生しています'),
  }),
  seen({
    ...circumstance,
    name: 'place.fast-poll',
    on: 'host',
    fact: 'env.aggressive-poll',
    title: t('short polls', '短いポーリング間隔'),
    says: t('very short polls are used', 'ポーリング間隔が極端に短く設定されています'),
  }),
  seen({
    ...circumstance,
    name: 'place.public',
    on: 'host',
    fact: 'env.public',
    title: t('public address', '公開アドレス'),
    says: t('on a public address', '公開アドレス上にあります'),
  }),
  seen({
    ...circumstance,
    name: 'place.chrony-works',
    on: 'host',
    fact: 'env.chrony-works',
    title: t('high source port', '高位の送信元ポート'),
    says: t('a client with a high source port works', '高位の送信元ポートを使うクライアントは動作しています'),
  }),
] as const;
