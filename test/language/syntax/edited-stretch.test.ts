import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceFile } from '../../../language/landscape/source.js';
import { editedStretch } from '../../../language/syntax/edited-stretch.js';
import { createReader } from '../../../language/syntax/reader.js';

const reader = createReader();
const MODEL = 'team Sales\nsystem A {\n  owner Sales\n}\nsystem B { owner Sales } system C\nsystem D\n';

/** The lines of the stretch, before the edit and after it. */
function linesOf(
  before: string,
  after: string,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const {
    from,
    before: to,
    after: now,
  } = editedStretch(new SourceFile('a.seam', before), reader.read('a.seam', after));
  return { before: before.split('\n').slice(from, to), after: after.split('\n').slice(from, now) };
}

test('takes in the declaration that was edited, and no other', () => {
  expect(linesOf(MODEL, MODEL.replace('  owner Sales', '  owner Sale\n\n'))).toEqual({
    before: ['system A {', '  owner Sales', '}'],
    after: ['system A {', '  owner Sale', '', '', '}'],
  });
});

test('takes in what stands on one line with it', () => {
  expect(linesOf(MODEL, MODEL.replace('system C', 'system CC')).after).toEqual(['system B { owner Sales } system CC']);
});

test('reaches to the end of the file where that was edited', () => {
  expect(linesOf(MODEL, `${MODEL}system E`)).toEqual({ before: [''], after: ['system E'] });
  expect(linesOf('', 'system E\n')).toEqual({ before: [''], after: ['system E', ''] });
});

test('leaves out only lines that are as they were, and cuts through no declaration', () => {
  const edit = fc.record({
    start: fc.nat(MODEL.length),
    length: fc.nat(20),
    text: fc.constantFrom('', 'x', '}', '{', '\n', '\r\n', 'system Z\n', ' // c', '"'),
  });
  fc.assert(
    fc.property(edit, ({ start, length, text }) => {
      const now = MODEL.slice(0, start) + text + MODEL.slice(start + length);
      const before = new SourceFile('a.seam', MODEL);
      const fragment = reader.read('a.seam', now);
      const stretch = editedStretch(before, fragment);
      const startOf = (file: SourceFile, line: number): number => file.lineStarts[line] ?? file.text.length;
      const { at, from } = stretch;
      expect(startOf(fragment.file, from)).toBe(at.start);
      expect(startOf(fragment.file, stretch.after)).toBe(at.end);
      expect(now.slice(0, at.start)).toBe(MODEL.slice(0, startOf(before, from)));
      expect(now.slice(at.end)).toBe(MODEL.slice(startOf(before, stretch.before)));
      for (const one of fragment.declarations) {
        expect(one.end <= at.start || one.start >= at.end || (one.start >= at.start && one.end <= at.end)).toBe(true);
      }
    }),
    { numRuns: 2000, endOnFailure: true },
  );
});
