import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { compileGlobs, globMistake } from '../../../language/configuration/globs.js';

describe('globs', () => {
  test.each([
    ['a.seam', 'a.seam', true],
    ['a.seam', 'b/a.seam', false],
    ['*.seam', 'b/a.seam', false],
    ['**/*.seam', 'b/c/a.seam', true],
    ['**/*.seam', 'a.seam', true],
    ['drafts', 'drafts/a/b.seam', true],
    ['drafts/**', 'drafts/a/b.seam', true],
    ['drafts/', 'drafts/a.seam', true],
    ['./drafts', 'drafts/a.seam', true],
    ['drafts', 'drafts-2/a.seam', false],
    ['a/**/z.seam', 'a/z.seam', true],
    ['a/**/z.seam', 'a/b/c/z.seam', true],
    ['a/**/b/**/z.seam', 'a/1/b/2/b/z.seam', true],
    ['a?.seam', 'ab.seam', true],
    ['a?.seam', 'a.seam', false],
    ['{a,b/c}/*.seam', 'b/c/x.seam', true],
    ['Teams/*', 'teams/a.seam', false],
    ['a(b).seam', 'a(b).seam', true],
    ['[ab].seam', '[ab].seam', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(globMistake(glob)).toBeUndefined();
    expect(compileGlobs([glob])(path)).toBe(expected);
  });

  test('agree with picomatch where both know the pattern', () => {
    const part = fc
      .array(fc.constantFrom('a', 'b', '*', '?'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    const pattern = fc
      .array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    const path = fc
      .array(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
      .map((names) => names.map((name) => name.join('')).join('/'));
    fc.assert(
      fc.property(pattern, path, (glob, candidate) => {
        // picomatch reads a trailing `**` as one folder or more after a star, and as none or more after a name.
        fc.pre(!glob.endsWith('**') && !/\*\*[^/]|[^/]\*\*/.test(glob));
        const expected = picomatch.isMatch(candidate, [glob, `${glob}/**`]);
        expect(compileGlobs([glob])(candidate)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('take no time over a pattern made to take for ever', () => {
    const matches = compileGlobs([`${'a*'.repeat(100)}b`, '**/a/'.repeat(50)]);
    const started = performance.now();
    expect(matches('a'.repeat(5000))).toBe(false);
    expect(matches('a/'.repeat(2000))).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
