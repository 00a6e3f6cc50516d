import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{packages,apps}/*/{src,test}/**/*.test.ts',
      '{lab,measure}/{src,test}/**/*.test.ts',
      'scripts/*.test.ts',
    ],
    // What people read is the same everywhere; what the terminal of the tester asks for does not matter.
    env: { NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '', LC_ALL: 'C.UTF-8' },
    setupFiles: ['scripts/fast-check.ts'],
    maxWorkers: 2,
    // A busy machine is no failure: what hangs is stopped, what is slow is measured by the benches.
    testTimeout: 60_000,
  },
});
