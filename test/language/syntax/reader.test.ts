import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../../language/landscape/source.js';
import { createSeamlineServices } from '../../../language/syntax/module.js';
import type { Model } from '../../../language/grammar/generated/ast.js';
import { createReader, toFragment } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';
import { meaningOf } from '../../support/meaning.js';

const reader = createReader();

describe('how a file is encoded', () => {
  test('CRLF and LF read the same', () => {
    const lf = reader.read('a.seam', completeModel);
    const crlf = reader.read('a.seam', completeModel.replaceAll('\n', '\r\n'));
    expect(meaningOf(crlf)).toEqual(meaningOf(lf));
    expect(lf.syntaxErrors).toEqual([]);
  });

  test('a byte order mark is no part of the first name', () => {
    const { declarations, syntaxErrors } = reader.read('a.seam', '\uFEFFteam Überlandwerk');
    expect(syntaxErrors).toEqual([]);
    expect(declarations.map(({ name }) => name.text)).toEqual(['Überlandwerk']);
  });

  test('an empty file says nothing, and that is right', () => {
    for (const text of ['', '\uFEFF', ' \r\n\t', '// only a comment']) {
      const { declarations, syntaxErrors } = reader.read('a.seam', text);
      expect([declarations, syntaxErrors]).toEqual([[], []]);
    }
  });
});

describe('a big file, read batch by batch', () => {
  // Batches end where a declaration ends; whatever stands at such a place must survive it.
  const declaration = (index: number): string =>
    `/** Number ${index}. */\nhandoff H${index}: A -> B {\n  carries new, new Job\n  // seamline-accept handoff/stale because "known"\n  owner F\n}\n`;
  const text = Array.from({ length: 1000 }, (_, index) => declaration(index)).join('');

  test('gives what reading it at once gives', () => {
    const file = new SourceFile('a.seam', text);
    const { LangiumParser: parser } = createSeamlineServices().Seamline.parser;
    const atOnce = toFragment(file, parser.parse<Model>(text));
    const inBatches = reader.read('a.seam', text);
    expect(inBatches.declarations).toHaveLength(1000);
    const plain = (fragment: unknown): string =>
      JSON.stringify(fragment, (_, value: unknown) => (value instanceof SourceFile ? value.path : value));
    expect(plain(inBatches)).toBe(plain(atOnce));
  });

  test('keeps the documentation and the acceptances of each declaration', () => {
    const { declarations, commentAcceptances, file } = reader.read('a.seam', text);
    expect(declarations.map(({ documentation }) => documentation)).toEqual(
      declarations.map((_, index) => `Number ${index}.`),
    );
    expect(commentAcceptances.map(({ line }) => file.lineText(line))).toEqual(declarations.map(() => '  owner F'));
  });

  test('a mistake in a late batch costs only itself', () => {
    const { declarations, syntaxErrors, file } = reader.read('a.seam', `${text}handoff Z: A -> B {\n  via rest\n}\n`);
    expect(declarations).toHaveLength(1001);
    expect(syntaxErrors.map(({ start }) => file.positionAt(start))).toEqual([{ line: 6002, column: 7 }]);
  });
});

test('the library has no mistakes, and is marked as built in', () => {
  const fragments = reader.library();
  expect(fragments.map(({ file }) => [file.path, file.builtIn])).toEqual([
    ['areas.seam', true],
    ['domains.seam', true],
    ['operator.seam', true],
  ]);
  expect(fragments.flatMap(({ syntaxErrors, defects }) => [...syntaxErrors, ...defects])).toEqual([]);
  expect(fragments.flatMap(({ declarations }) => declarations.map(({ name }) => name.text))).toEqual([
    'billing',
    'reporting',
    'dispatch',
    'accounting',
    'customer-delivery',
    'acquisition-integration',
    'customers',
    'jobs',
    'invoices',
    'payments',
    'status',
    'Operator',
  ]);
  expect(reader.library()).toBe(fragments);
});

test('a reader reads one file after the other: nothing stays behind', () => {
  const first = reader.read('a.seam', completeModel);
  reader.read('b.seam', 'handoff H: A {\n via rest');
  expect(meaningOf(reader.read('a.seam', completeModel))).toEqual(meaningOf(first));
});

describe('mistakes are listed in order, each once', () => {
  test('of spelling, of grammar and of acceptances', () => {
    const { syntaxErrors, file } = reader.read(
      'a.seam',
      '// seamline-accept everything\nteam T { contact }\nteam @ U\n\nrole R { people 1234567890123456 }',
    );
    expect(syntaxErrors.map(({ start, message }) => `${file.positionAt(start).line} ${message}`)).toEqual([
      expect.stringContaining('1 an acceptance is written'),
      '2 expected a text in double quotes after `contact`',
      '3 `@` has no meaning here; remove it',
      '5 a number has at most 15 digits',
    ]);
  });
});
