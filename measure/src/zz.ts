import { readdirSync, readFileSync } from 'node:fs';
import { causes } from '@tokimori/catalogue';
import { resemblance } from '../../packages/inquiry/src/resembles.ts';

const weights = new Map<string, number>();
for (const c of causes) weights.set(c.domain, (weights.get(c.domain) ?? 0) + c.weight);
const prior = (k: string) => {
  const c = causes.find((c) => c.key === k)!;
  return (
    (c.weight / weights.get(c.domain)!) *
    (c.domain === 'host' ? 0.35 : c.domain === 'network' ? 0.5 : 1) *
    (c.key.startsWith('unlisted') ? 0.3 : 1)
  );
};
for (const a of [0, 0.3, 0.6, 1])
  for (const b of [0.6, 1, 1.5]) {
    let out = '';
    let br = 0,
      nn = 0,
      conf = 0;
    for (const dir of process.argv.slice(2)) {
      let n = 0,
        t1 = 0,
        t3 = 0;
      for (const f of readdirSync(dir).filter((f) => f.endsWith('.json'))) {
        const c = JSON.parse(readFileSync(dir + '/' + f, 'utf8'));
        if (c.healthy) continue;
        const keys = [c.root_cause_key, ...(c.also_acceptable_keys ?? [])];
        const raw = [...resemblance(c.inputs.map((i: any) => i.name + '\n' + i.text).join('\n'), c.context ?? '')]
          .map(([k, s]) => [k, Math.exp(b * s) * prior(k) ** a] as const)
          .sort((x, y) => y[1] - x[1]);
        const sum = raw.reduce((q, [, v]) => q + v, 0);
        const s = raw.map(([k]) => k);
        const top = raw[0] ? raw[0][1] / sum : 0;
        const ok = keys.includes(s[0]!);
        n++;
        if (ok) t1++;
        if (s.slice(0, 3).some((k) => keys.includes(k))) t3++;
        nn++;
        br += (top - (ok ? 1 : 0)) ** 2;
        conf += top;
      }
      out += ` ${(t1 / n).toFixed(2)}/${(t3 / n).toFixed(2)}`;
    }
    console.log('prior^', a, 'beta', b, out, 'brier', (br / nn).toFixed(3), 'meanconf', (conf / nn).toFixed(2));
  }
