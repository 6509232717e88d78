// The tests that the mutation tester runs: those of the rules and the decision, by examples. The property tests would each run for nearly
// every change and take seconds, and what only they notice has no example that explains it.
import { defineConfig } from 'vitest/config';
import everything from '../vitest.config.ts';

export default defineConfig({
  ...everything,
  test: {
    ...everything.test,
    include: ['test/language/{rules,decision}/**/*.test.ts'],
    exclude: ['test/language/rules/{properties,run-near}.test.ts'],
  },
});
