import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../../language/landscape/fragment.js';
import { readEdited } from '../../../language/syntax/incremental.js';
import { createReader, type Reader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';

const reader = createReader();

/** Counts how much text it is given. */
function counting(): Reader & { readonly units: () => number } {
  let units = 0;
  return {
    read(path, text) {
      units += text.length;
      return reader.read(path, text);
    },
    library: () => reader.library(),
    units: () => units,
  };
}

/** A fragment as plain data, with the places of its references in its declarations. */
function plain(fragment: Fragment): unknown {
  const listed = new Map<object, number>([...fragment.references, ...fragment.parts].map((one, index) => [one, index]));
  const seen = new Set<object>();
  const toPlain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value === fragment.file) return 'this file';
    if (Array.isArray(value)) return value.map(toPlain);
    const index = listed.get(value);
    if (index !== undefined) seen.add(value);
    return { ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)])), index };
  };
  const { file, ...facts } = fragment;
  return { path: file.path, text: file.text, facts: toPlain(facts), identical: seen.size };
}

function expectSame(before: string, after: string): void {
  const edited = readEdited(reader, reader.read('a.seam', before), after);
  expect(plain(edited)).toEqual(plain(reader.read('a.seam', after)));
}

const FILE = `/** First. */
team Sales
team Finance { contact "finance@northwind.example" }

// seamline-accept handoff/no-owner because it is new
handoff A: X -> Y {
  carries Job, new Invoice.total
  monitored by alert to Finance
}

system X { owner Sales }
system Y
/* middle */
entity Job {
  lifecycle open -> done
  source of truth X during open
}
// seamline-accept handoff/no-owner because it is old
handoff B: Y -> X {
  accept handoff/stale until 2027-01-01 because "known"
}
/** Documented. */
entity Invoice { field total }
decision D { start Q  question Q { when affects billing  yes -> O  no -> O }  outcome O }
role Clerk in Sales
`;

describe('reading an edited file', () => {
  test('reads only what the edit touches, with a neighbour on each side', () => {
    const before = reader.read('a.seam', FILE.repeat(20));
    const counter = counting();
    const after = before.file.text.replace('carries Job, new', 'carries Job, Order, new');
    readEdited(counter, before, after);
    expect(counter.units()).toBeLessThan(FILE.length);
  });

  test('reads no more than that of a file with a mistake, in what is typed or elsewhere', () => {
    const clean = FILE.repeat(20);
    const elsewhere = clean.replace('lifecycle open -> done', 'lifecycle open ->');
    const unfinished = 'handoff New: X ->\n';
    const at = clean.lastIndexOf('system X');
    for (const [from, to] of [
      [clean, clean.slice(0, at) + unfinished + clean.slice(at)],
      [elsewhere, elsewhere.slice(0, at) + unfinished + elsewhere.slice(at)],
      [clean.slice(0, at) + unfinished + clean.slice(at), clean],
    ] as const) {
      const counter = counting();
      expectSame(from, to);
      readEdited(counter, reader.read('a.seam', from), to);
      expect(counter.units()).toBeLessThan(2 * FILE.length);
    }
  });

  test.each([
    ['a letter in a name', 'team Finance', 'team Finances'],
    ['a line more at the start', '/** First. */', '\n/** First. */'],
    ['a declaration less', 'system Y\n', ''],
    ['a body behind a name', 'system Y', 'system Y { kind saas }'],
    ['a title behind a name', 'system Y', 'system Y\n"Why"'],
    ['a comment that becomes documentation', '/* middle */', '/** middle */'],
    ['an acceptance that moves by a line', 'system Y', 'system Y\n\n'],
    ['a line between a comment and what it accepts', 'it is old\n', 'it is old\n// really\n'],
    ['an opened comment', 'system X', '/* system X'],
    ['an opened text', 'team Finance', 'team Finance """'],
    ['a brace less', 'carries Job, new Invoice.total\n', 'carries Job\n}\n'],
    ['a missing closing brace', 'monitored by alert to Finance\n}', 'monitored by alert to Finance\n'],
    ['a header that takes the next keyword for a name', 'system X { owner Sales }', 'role X in'],
    ['a duplicate property', 'carries Job, new', 'owner Sales owner Sales carries Job, new'],
    ['a date that does not exist', '2027-01-01', '2027-02-31'],
    ['everything', FILE, 'team A'],
    ['a byte order mark', '/** First. */', '\uFEFF/** First. */'],
    ['the last declaration', 'role Clerk in Sales\n', 'role Clerk in Sales { people 2 }'],
  ])('gives what reading it whole gives: %s', (_, from, to) => {
    expect(FILE).toContain(from);
    expectSame(
      FILE,
      FILE.replace(from, () => to),
    );
  });

  test('gives what reading it whole gives, edit after edit', () => {
    const snippets = [
      'team A',
      '{',
      '}',
      '"',
      '"""',
      '/*',
      '*/',
      '//',
      '\n',
      ' ',
      'a',
      'system S',
      'new',
      ',',
      '.',
      '->',
    ];
    const texts = [FILE, completeModel.replaceAll('\n', '\r\n')];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            removes: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
            inserts: fc.oneof(fc.constant(''), fc.constantFrom(...snippets), fc.constant('undo')),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (start, edits) => {
          let fragment = reader.read('a.seam', start);
          const past = [start];
          for (const { at, removes, inserts } of edits) {
            const { text } = fragment.file;
            const offset = Math.floor(at * text.length);
            const edited = text.slice(0, offset) + inserts + text.slice(offset + removes);
            const next = inserts === 'undo' ? (past.at(-2) ?? start) : edited;
            fragment = readEdited(reader, fragment, next);
            past.push(next);
            expect(plain(fragment)).toEqual(plain(reader.read('a.seam', next)));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
