// Mutation testing (`npm run mutate`): changes the rules and the decision in small ways, and lists the changes
// that no test notices. Only these two folders: they are where a wrong answer looks like a right one.

export default {
  testRunner: 'vitest',
  vitest: { configFile: '.dev/vitest.mutation.config.mjs' },
  mutate: ['language/rules/**/*.ts', 'language/decision/**/*.ts'],
  ignorePatterns: ['dist', 'build', 'coverage', 'reports', 'examples', '.dev/mutation'],
  coverageAnalysis: 'perTest',
  // What is worked out once, when a module is loaded, cannot be told by test: mostly the rules' documentation.
  ignoreStatic: true,
  concurrency: 2,
  // All tests in one process, instrumented: minutes on a busy machine.
  dryRunTimeoutMinutes: 30,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  thresholds: { high: 90, low: 80, break: 70 },
};
