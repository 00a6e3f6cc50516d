import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Whether there is processor time for what wants to run. */
export const cpu = finding({
  name: 'machine.cpu',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['idle', 'busy', 'full', 'short'],
  normal: normally('idle', { busy: 0.1, full: 0.03, short: leak.specific }),
  good: ['idle', 'busy'],
  proves: ['idle'],
  title: t('processor time', 'プロセッサー時間'),
  says: {
    idle: t('there is processor time to spare', 'プロセッサーに空きがあります'),
    busy: t('the processors are busy', 'プロセッサーの負荷が高めです'),
    full: t('the processors have no idle time at all', 'プロセッサーに空き時間がまったくありません'),
    short: t('more wants to run than the processors can', 'プロセッサーの処理能力を超える要求が待っています'),
  },
  judge(view, host) {
    const pressure = view.all(host, 'machine.cpu-pressure');
    const idle = view.last(host, 'machine.idle');
    const calm = view.all(host, 'machine.cpu-calm');
    const load = highestLoad(view.all(host, 'machine.load-per-core'));
    const isSpare = idle !== undefined && idle.value >= 0.3;
    if (pressure.length > 0)
      return { outcome: isSpare ? 'busy' : 'short', facts: [...pressure, ...(idle ? [idle] : [])] };
    if (idle === undefined) return calm.length === 0 ? undefined : { outcome: 'idle', facts: calm };
    if (isSpare) return { outcome: 'idle', facts: [idle] };
    // Full processors alone are a use of money; with a queue before them they are a shortage.
    return idle.value < 0.05 && load !== undefined && load.value >= 2
      ? { outcome: 'short', facts: [idle, load] }
      : { outcome: idle.value < 0.03 ? 'full' : 'busy', facts: [idle] };
  },
});

/** The load average counts what runs and what waits for disks: high for either reason. */
export const load = finding({
  name: 'machine.load',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['low', 'raised', 'high'],
  normal: normally('low', { raised: 0.08, high: 0.01 }),
  good: ['low', 'raised'],
  title: t('load', '負荷平均'),
  says: {
    low: t('the load is below or near the number of cores', '負荷平均はコア数以下か同程度です'),
    raised: t('the load is above the number of cores', '負荷平均がコア数を超えています'),
    high: t('the load is more than three times the cores', '負荷平均がコア数の 3 倍を超えています'),
  },
  judge(view, host) {
    const highest = highestLoad(view.all(host, 'machine.load-per-core'));
    if (highest === undefined) return undefined;
    return { outcome: highest.value < 1.5 ? 'low' : highest.value < 3 ? 'raised' : 'high', facts: [highest] };
  },
});

const highestLoad = <T extends { readonly value: number }>(facts: readonly T[]): T | undefined =>
  facts.toSorted((a, b) => b.value - a.value)[0];
