/** A vitest reporter: counts, and what was skipped with the reason the test gave, as JSON for `test.mjs`. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((it) => [...it.children.allTests()]);
    const state = (wanted: string) => tests.filter((it) => it.result().state === wanted);
    const skipped = state('skipped').map((it) => {
      const result = it.result();
      const note = result.state === 'skipped' ? result.note : undefined;
      return { name: `${relative(process.cwd(), it.module.moduleId)}: ${it.fullName}`, why: note ?? 'no reason given' };
    });
    // A file that does not load has no tests to count; it has failed all the same.
    const broken = modules.reduce((sum, it) => sum + it.errors().length, unhandled.length);
    const tally = { passed: state('passed').length, failed: state('failed').length + broken, skipped };
    writeFileSync(process.env['TALLY'] ?? '/dev/stdout', JSON.stringify(tally));
  }
}
