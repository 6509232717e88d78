import { expect, test } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const { tally } = (await import(new URL('../../.dev/tally.mjs', import.meta.url).href)) as {
  readonly tally: (status: number, report?: Readonly<Record<string, number>>) => Counts;
};

test.each<[string, number, Record<string, number> | undefined, Counts]>([
  ['all passed', 0, { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0 }, { passed: 7, failed: 0 }],
  ['two failed', 1, { numPassedTests: 5, numFailedTests: 2, numFailedTestSuites: 3 }, { passed: 5, failed: 2 }],
  [
    'a file did not load',
    1,
    { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 },
    { passed: 5, failed: 1 },
  ],
  ['no test ran', 0, { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 }, { passed: 0, failed: 1 }],
  ['the runner broke after its tests', 1, { numPassedTests: 5, numFailedTests: 0 }, { passed: 5, failed: 1 }],
  ['the runner left no report', 1, undefined, { passed: 0, failed: 1 }],
])('a run in which %s is counted so', (_, status, report, counts) => {
  expect(tally(status, report)).toEqual(counts);
});
