import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../../language/landscape/source.js';
import type { System } from '../../../language/landscape/types.js';
import { fingerprints, fnv1a, type Reported } from '../../../language/rules/fingerprint.js';
import type { Report } from '../../../language/rules/rule.js';
import { landscapeOf } from '../../support/model.js';

describe('fnv1a', () => {
  // The test vectors of the FNV authors (draft-eastlake-fnv, appendix C).
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['foobar', '85944171f73967e8'],
  ])('hashes %j to %s', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  test.each(['é', '€', '😀', '\u{D800}', 'naïve ☃ 𝕏'])('hashes the UTF-8 bytes of %j', (text) => {
    expect(fnv1a(text)).toBe(reference(text));
  });
});

/** The definition of FNV-1a in whole 64-bit numbers. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  // A lone surrogate is hashed as it stands; TextEncoder would replace it.
  const bytes = text === '\u{D800}' ? [0xed, 0xa0, 0x80] : new TextEncoder().encode(text);
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

describe('fingerprints', () => {
  const landscape = landscapeOf('system A\nsystem B\nsystem C');
  const systemOf = (name: string): System => {
    const system = landscape.all('system').find((one) => one.name.text === name);
    if (!system) throw new Error(`no system ${name}`);
    return system;
  };
  const [a, b, c] = [systemOf('A'), systemOf('B'), systemOf('C')];
  const file = new SourceFile('model.seam', '0123456789');

  function reported(report: Partial<Report>, rule = 'handoff/self'): Reported {
    return { rule, report: { at: { file, start: 0, end: 1 }, elements: [a], message: 'm', ...report } };
  }

  function printOf(one: Reported): string {
    return fingerprints([one], new Set())[0] ?? '';
  }

  test('depend on rule, elements and detail', () => {
    const all = [
      reported({}),
      reported({}, 'handoff/stale'),
      reported({ elements: [b] }),
      reported({ elements: [a, b] }),
      reported({ detail: 'x' }),
      reported({ detail: 'y' }),
      reported({ detail: 'B' }),
    ].map(printOf);
    expect(new Set(all).size).toBe(all.length);
    for (const print of all) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });

  test('do not depend on place, message, certainty or the order of elements', () => {
    const print = printOf(reported({ elements: [a, b, c] }));
    expect(printOf(reported({ elements: [c, a, b] }))).toBe(print);
    expect(printOf(reported({ elements: [a, b, c], at: { file, start: 5, end: 9 } }))).toBe(print);
    expect(printOf(reported({ elements: [a, b, c], message: 'other', certainty: 'undeclared' }))).toBe(print);
  });

  test('tell apart reports that share all of that, by what they say before where they stand', () => {
    const early = reported({ message: 'second', at: { file, start: 0, end: 1 } });
    const late = reported({ message: 'first', at: { file, start: 5, end: 6 } });
    const [ofEarly, ofLate] = fingerprints([early, late], new Set());
    expect(ofEarly).not.toBe(ofLate);
    // The other way round in the file, they keep them.
    const movedEarly = reported({ message: 'first', at: { file, start: 0, end: 1 } });
    const movedLate = reported({ message: 'second', at: { file, start: 5, end: 6 } });
    expect(fingerprints([movedEarly, movedLate], new Set())).toEqual([ofLate, ofEarly]);
  });

  test('tell apart reports that say the same, by their place and not by the order of reporting', () => {
    const first = reported({ at: { file, start: 0, end: 1 } });
    const second = reported({ at: { file, start: 5, end: 6 } });
    const forward = fingerprints([first, second], new Set());
    expect(new Set(forward).size).toBe(2);
    expect(fingerprints([second, first], new Set())).toEqual([...forward].reverse());
  });

  test('give a fingerprint that is taken to nobody else', () => {
    const taken = new Set([printOf(reported({}))]);
    const [print] = fingerprints([reported({})], taken);
    expect(print).not.toBe(printOf(reported({})));
    expect(taken.size).toBe(2);
  });
});
