import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const field =
  /^(?:\S{0,100}:)?\s{0,4}(?<key>usage_usec|user_usec|system_usec|nr_periods|nr_throttled|throttled_time|throttled_usec|nr_bursts|burst_usec|burst_time|core_sched\.force_idle_usec|wait_sum) (?<value>\d{1,20})\s*$/;

/** Of a hundred periods of 100 ms: a quarter held back is felt by every request, a few by none. */
const felt = 0.25;
const calm = 0.02;
const fewest = 100;

/** A control group's cpu.stat: how often its quota held it back. */
export const cpuQuota: Reader = {
  id: 'cgroup.cpu',
  title: 'cpu.stat of a control group',
  seen: 'captured',
  sign: signOf('nr_periods', 'usage_usec'),
  begins: ({ text }) => (text.includes('nr_periods ') || text.includes('usage_usec ')) && field.test(text),
  read(cursor, out) {
    let [periods, throttled] = [0, 0];
    let last: Line | undefined;
    out.covered('cgroup.cpu');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = field.exec(line.text)?.groups;
      if (groups === undefined) break;
      last = cursor.next();
      if (groups.key === 'nr_periods') periods = Number(groups.value);
      if (groups.key === 'nr_throttled') throttled = Number(groups.value);
    }
    if (last === undefined || periods < fewest) return;
    const share = throttled / periods;
    const percent = Math.round(share * 1000) / 10;
    if (share >= felt) out.fact('machine.cpu-pressure', `throttled by its quota in ${percent} % of the periods`, last);
    else if (share < calm) out.fact('machine.cpu-calm', `throttled in ${percent} % of the periods`, last);
  },
};
