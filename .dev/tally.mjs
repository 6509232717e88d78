// How the runs of the test runner are counted.

/**
 * @param status the runner's exit code
 * @param report its JSON report, or undefined where it left none
 * @returns how many tests passed and failed. A run that is not plainly good counts at least one failure: one that ended
 *   with an error, ran no test, or could not load a file
 */
export function tally(status, report) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numFailedTestSuites = 0 } = report ?? {};
  const good = status === 0 && numFailedTests === 0 && passed > 0;
  // A suite that holds a failed test counts as failed too: only without one has it failed by itself.
  return { passed, failed: good ? 0 : Math.max(numFailedTests > 0 ? numFailedTests : numFailedTestSuites, 1) };
}
