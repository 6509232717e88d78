import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The file, in the open folder, that says how the run ended. Written last: without it the run did not get to its end. */
export const resultFile = 'suite-results.json';

const TestResult = z.object({
  title: z.string(),
  /** What went wrong, or undefined where nothing did. */
  error: z.optional(z.string()),
});

/** How one test of the suite ended. */
export type TestResult = z.infer<typeof TestResult>;

/**
 * What the suite has written down in the folder that it had open.
 *
 * @throws Error where there is nothing: the suite did not get to its end
 */
export function readResults(folder: string): readonly TestResult[] {
  return z.array(TestResult).parse(JSON.parse(readFileSync(join(folder, resultFile), 'utf8')));
}
