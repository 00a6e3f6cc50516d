import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { fewTimes, saidFine } from '../fine.ts';

const scarce = 0.05;
const plenty = 0.15;

/** What was killed is over; what swaps or reclaims is going on. */
const killed = /out of memory|oom|killed process/i;

export const memory = finding({
  name: 'machine.memory',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['enough', 'tight', 'was-short', 'short'],
  normal: normally('enough', { tight: 0.06, 'was-short': 0.04, short: leak.specific }),
  good: ['enough'],
  proves: ['enough'],
  slight: ['was-short'],
  title: t('memory', 'メモリー'),
  says: {
    enough: t('there is memory available', 'メモリーに余裕があります'),
    tight: t('less than a twentieth of the memory is available', '利用可能なメモリーが 5% 未満です'),
    'was-short': t(
      'a process was killed for memory once; now there is enough',
      '以前メモリー不足でプロセスが強制終了されましたが、現在は余裕があります',
    ),
    short: t(
      'the machine runs out of memory: kills, swaps or reclaims',
      'メモリーが不足し、強制終了・スワップ・回収が起きています',
    ),
  },
  judge(view, host) {
    const pressure = view.all(host, 'machine.memory-pressure');
    const free = view.last(host, 'machine.memory-free');
    const calm = view.all(host, 'machine.memory-calm');
    const now = pressure.filter((fact) => !killed.test(fact.value));
    const kills = pressure.filter((fact) => killed.test(fact.value));
    const isCalm = free === undefined ? calm.length > 0 : free.value >= plenty;
    const calmFacts = [...(free === undefined ? [] : [free]), ...calm];
    const times = kills.reduce((sum, fact) => sum + (fact.tally?.count ?? 1), 0);
    if (now.length > 0) return { outcome: 'short', facts: [...now, ...kills] };
    if (kills.length > 0)
      return (isCalm || saidFine(view, host)) && times <= fewTimes
        ? { outcome: 'was-short', facts: [...kills, ...calmFacts] }
        : { outcome: 'short', facts: kills };
    if (calmFacts.length === 0) return undefined;
    return { outcome: isCalm || (free?.value ?? 1) >= scarce ? 'enough' : 'tight', facts: calmFacts };
  },
});
