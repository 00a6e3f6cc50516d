import { infer } from '../src/index.ts';
import { typicalNetwork, typicalPaste } from '../test/typical.ts';

/** `node packages/diagnosis/bench/bench.ts [SOURCES]`: the first run counts, a command line has no second one. */
const sources = Number(process.argv[2] ?? 4);
for (const bad of ['one path', 'all paths', 'nothing'] as const) {
  const evidence = typicalPaste(sources, bad);
  for (const run of ['first', 'second', 'third']) {
    const before = performance.now();
    const { ranked, neglected, next } = infer(typicalNetwork, evidence);
    const took = performance.now() - before;
    console.log(
      `${bad}, ${evidence.findings.length} findings, ${run}: ${took.toFixed(1)} ms, ${ranked.length} ranked, ` +
        `${next.length} checks, neglected ${neglected.toExponential(1)}, top ${ranked[0]?.key} ${ranked[0]?.probability.toFixed(3)}`,
    );
  }
}
