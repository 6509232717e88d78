// Mutation testing (`npm run mutate`): changes the rules and the decision in small ways, and lists the changes
// that no test notices. Only these two folders: they are where a wrong answer looks like a right one.

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.ts' },
  mutate: ['language/rules/**/*.ts', 'language/decision/**/*.ts'],
  ignorePatterns: ['dist', 'build', 'coverage', 'reports', 'examples', '.dev'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  thresholds: { high: 90, low: 80, break: 70 },
};
