import { afterEach, describe, expect, test, vi } from 'vitest';
import { reportFailure } from '../../cli/failure.js';
import { UsageError } from '../../cli/usage-error.js';

/** What a failure prints on the error output, with its exit code. */
function reported(error: unknown): { readonly code: number; readonly text: string } {
  let text = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  return { code: reportFailure(error), text };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('a failure', () => {
  test('of the user says what to do instead', () => {
    expect(reported(new UsageError('No \u001b[31mthat.', 'Do this.'))).toEqual({
      code: 2,
      text: 'error: No \\u{1b}[31mthat.\nDo this.\n',
    });
  });

  test('of the system gives its reason', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    expect(reported(error)).toEqual({ code: 2, text: 'error: ENOSPC: no space left on device\n' });
  });

  test('of the program is one line to report, without a stack trace', () => {
    const { code, text } = reported(new TypeError('x is not a function'));
    expect(code).toBe(3);
    expect(text).toMatch(/^internal error in seamline \d+\.\d+\.\d+: x is not a function\. .+ please report .+\n$/);
    expect(text.split('\n')).toHaveLength(2);
  });

  test('shows the stack trace to those who ask for it', () => {
    vi.stubEnv('SEAMLINE_DEBUG', '1');
    expect(reported(new TypeError('x')).text).toContain('    at ');
    expect(reported('no error at all')).toMatchObject({ code: 3 });
  });
});
