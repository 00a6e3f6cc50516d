import type { FactName } from '@tokimori/facts';
import { endsOf, leak, type Text } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { machineOfBackend } from '../machines.ts';
import { seen } from '../seen.ts';
import type { TypedFact } from '../view.ts';

const said = <const N extends string>(name: N, fact: FactName, title: Text, says: Text) =>
  seen({ name, fact, title, says, on: 'host', domain: 'network', role: 'condition', chance: leak.testimony });

/** Tried by hand: one port of a machine answers, another is silent. What loses packets or tables that are full do not choose. */
const chosen = finding({
  name: 'place.one-port-silent',
  on: 'host',
  domain: 'network',
  role: 'condition',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: 0.02 }),
  good: ['no', 'yes'],
  title: t('ports of one machine', '同じマシンのポート'),
  says: {
    no: t('the ports of a machine behave alike', '同じマシンのポートの様子は同じです'),
    yes: t(
      'one port of the machine answers, another is silent',
      '同じマシンで、応答するポートと無応答のポートがあります',
    ),
  },
  judge(view, host) {
    const tried = new Map<string, TypedFact<'link.tcp'>[]>();
    for (const path of view.pathsOf(host)) {
      const machine = machineOfBackend(endsOf(path).to);
      tried.set(machine, [...(tried.get(machine) ?? []), ...view.all(path, 'link.tcp')]);
    }
    for (const facts of tried.values()) {
      const silent = facts.find(({ value }) => value === 'silent');
      const open = facts.find(
        ({ value, conditions }) => value === 'open' && conditions?.['port'] !== silent?.conditions?.['port'],
      );
      if (silent !== undefined && open !== undefined) return { outcome: 'yes', facts: [silent, open] };
    }
    return undefined;
  },
});

/** Circumstances of machines and ways: they raise or lower what is likely and never accuse. */
export const wayPlaces = [
  chosen,
  said(
    'place.under-load',
    'env.under-load',
    t('under load', '高負荷時'),
    t('it happens under load', '高負荷時に発生しています'),
  ),
  said(
    'place.backup-hour',
    'env.backup-hour',
    t('backup or batch hour', 'バックアップ・バッチの時間帯'),
    t('it happens at the hour of a backup or batch job', 'バックアップやバッチ処理の時間帯に発生しています'),
  ),
  said(
    'place.upgraded',
    'env.upgraded',
    t('kernel, driver or firmware', 'カーネル・ドライバー・ファームウェアの更新'),
    t('it began with a new kernel, driver or firmware', 'カーネル、ドライバー、ファームウェアの更新後に始まっています'),
  ),
  said(
    'place.tunnel',
    'env.tunnel',
    t('tunnel or overlay', 'トンネル・オーバーレイ'),
    t('a tunnel or overlay is on the way', '経路にトンネルまたはオーバーレイがあります'),
  ),
  said(
    'place.large-hangs',
    'env.large-hangs',
    t('small and large requests', '要求の大小'),
    t('small requests work, large ones hang', '小さい要求は通り、大きい要求が止まると述べられています'),
  ),
  said(
    'place.some-sites',
    'env.some-sites',
    t('some sites', '一部の宛先'),
    t('some sites work through the same way, others hang', '同じ経路でも、つながる宛先と止まる宛先があります'),
  ),
  said(
    'place.one-network',
    'env.one-network',
    t('one network', '特定のネットワーク'),
    t('it fails from one network only', '特定のネットワークからだけ失敗しています'),
  ),
  said(
    'place.recabled',
    'env.recabled',
    t('cabling', '配線・スイッチの変更'),
    t('it began with another switch, cable or port', 'スイッチ、ケーブル、ポートの変更後に始まっています'),
  ),
  said(
    'place.filter-changed',
    'env.filter-changed',
    t('new rule', 'フィルター規則の変更'),
    t('it began with a new firewall rule', 'ファイアウォール規則の変更後に始まっています'),
  ),
  said(
    'place.cloned',
    'env.cloned',
    t('cloned machine', '複製されたマシン'),
    t(
      'a cloned machine or a second one with the address is mentioned',
      'マシンの複製やアドレスの重複への言及があります',
    ),
  ),
  said(
    'place.ping-works',
    'env.ping-works',
    t('ping', 'ping'),
    t('ping or connecting works, the service does not', 'ping や接続は成功し、サービスだけが失敗しています'),
  ),
  said(
    'place.slow-storage',
    'env.slow-storage',
    t('slow storage', 'ストレージの遅延'),
    t('storage is said to be slow or to hang', 'ストレージが遅い、または止まると述べられています'),
  ),
  said(
    'place.network-storage',
    'env.network-storage',
    t('storage over the network', 'ネットワーク越しのストレージ'),
    t('storage comes over the network', 'ストレージはネットワーク越しに接続されています'),
  ),
] as const;
