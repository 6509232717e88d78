import { describe, expect, test } from 'vitest';
import { NameTable } from '../../../language/landscape/name-table.js';
import { kinds } from '../../../language/landscape/types.js';
import { createReader } from '../../../language/syntax/reader.js';

const reader = createReader();

const FILES = {
  'a.seam': 'team Sales\nsystem A { owner Sales }\nsystem B\n',
  'b.seam': 'system C\nentity Job { lifecycle open -> done  field note }\nhandoff H: A -> C\nsystem D\n',
  'c.seam': 'system E\narea Depot\ndomain Depot\nentity Other\n',
};

/** The table after an edit of `b.seam`, and one made anew; the former is missing where it cannot be made from the one before. */
function afterEdit(from: string, to: string, files: Readonly<Record<string, string>> = FILES) {
  const fragments = Object.entries(files).map(([path, text]) => reader.read(path, text));
  const before = NameTable.of(reader.library(), fragments);
  expect(before.duplicates).toBeDefined();
  const now = fragments.map((fragment) =>
    fragment.file.path === 'b.seam' ? reader.read('b.seam', fragment.file.text.replace(from, to)) : fragment,
  );
  return { before, after: before.after(now), fresh: NameTable.of(reader.library(), now), now };
}

function contentOf(table: NameTable) {
  const names = ['Sales', 'A', 'B', 'C', 'D', 'E', 'Job', 'Other', 'H', 'Depot', 'billing', 'X'];
  return {
    lists: kinds.map((kind) => table.ofKind(kind)),
    found: names.map((name) => kinds.map((kind) => table.find(name, [kind]))),
    any: names.map((name) => table.findAny(name)),
    duplicates: table.duplicates,
  };
}

describe('the names after an edit that leaves them as they are', () => {
  test.each([
    ['a property', 'lifecycle open -> done', 'lifecycle open -> sent -> done'],
    ['a comment above all', 'system C', '// one\n\nsystem C'],
    ['the end of a handoff', 'A -> C', 'A -> D'],
    ['a second field of one name', 'field note', 'field note field note'],
  ])('are those that one would collect anew: %s', (_, from, to) => {
    const { after, fresh } = afterEdit(from, to);
    expect(after).toBeDefined();
    expect(after && contentOf(after)).toEqual(contentOf(fresh));
  });

  test('name the declarations as they were read last, not as they were', () => {
    const { before, after, now } = afterEdit('system C', '// one\nsystem C');
    expect(after?.find('D', ['system'])).toBe(now[1]?.declarations.at(-1));
    expect(before.find('D', ['system'])).not.toBe(now[1]?.declarations.at(-1));
    expect(after?.ofKind('system').map(({ name }) => name.text)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
});

describe('the names after another edit are collected anew', () => {
  test.each([
    ['a name changes', 'system D', 'system F'],
    ['a kind changes', 'system D', 'team D'],
    ['a declaration comes', 'system D', 'system D\nsystem F'],
    ['a declaration goes', 'system D', ''],
    ['two change places', 'system C\nentity Job', 'entity Job\nsystem C\nentity Job2'],
  ])('%s', (_, from, to) => {
    expect(afterEdit(from, to).after).toBeUndefined();
  });

  test('of a project in which a name is taken twice', () => {
    expect(afterEdit('field note', 'field text', { ...FILES, 'd.seam': 'system A' }).after).toBeUndefined();
  });

  test('when nothing was edited, or two files were', () => {
    const fragments = Object.entries(FILES).map(([path, text]) => reader.read(path, text));
    const before = NameTable.of(reader.library(), fragments);
    expect(before.after(fragments)).toBeUndefined();
    expect(before.after(fragments.map(({ file }) => reader.read(file.path, `${file.text}\n`)))).toBeUndefined();
    expect(before.after(fragments.slice(1))).toBeUndefined();
  });
});
