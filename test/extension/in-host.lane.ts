import { describe, expect, test } from 'vitest';
import { extensionFolder } from '../host/extension.js';
import { runSuite } from '../host/run-suite.js';

/** The suite runs once, before its tests are named here: each is one of these. */
const { exitCode, results, complaints } = await runSuite(extensionFolder());

test('the suite came to its end, and says of itself what its results say', () => {
  expect(results.length).toBeGreaterThan(10);
  expect(exitCode).toBe(results.every(({ error }) => error === undefined) ? 0 : 1);
});

describe('in VS Code', () => {
  test.each(results)('$title', ({ error }) => {
    expect(error).toBeUndefined();
  });
});

test('nothing complained meanwhile', () => {
  // The window says what failed without a word about whose it is.
  expect(complaints.filter((text) => /seamline|request \S+ failed|starting server failed/i.test(text))).toEqual([]);
});
