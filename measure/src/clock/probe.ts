/** Runs in the client's namespace: `probe.ts ADDRESS RUNS [EXCHANGES]`, one JSON array of our measurements. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Courtesy, type Measurement, measure, OwnClock } from '@tokimori/ntp';

const [address = '', runs = '100', exchanges = '8'] = process.argv.slice(2);
/** Enough for the compiler to have seen everything. */
const warmUps = 30;
const clock = new OwnClock();
const once = (): Promise<Measurement> =>
  measure(address, { exchanges: Number(exchanges), burst: true, clock, courtesy: new Courtesy() });

const settled = async (): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    if ((await once()).outcome === 'measured') return;
    await sleep(100);
  }
};

const taken = [];
if (Number(runs) > 1) await settled();
for (let i = Number(runs) > 1 ? -warmUps : 0; i < Number(runs); i++) {
  const begun = performance.now();
  const it = await once();
  const milliseconds = performance.now() - begun;
  if (i < 0) continue;
  if (it.outcome !== 'measured') taken.push({ failed: it.outcome });
  else
    taken.push({
      offset: it.offsetSeconds,
      bound: it.boundSeconds,
      delay: it.best.delaySeconds,
      milliseconds,
    });
  await sleep(20);
}
console.log(JSON.stringify(taken));
