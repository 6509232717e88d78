import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Pattern {
  readonly match?: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

interface Grammar {
  readonly repository: {
    readonly declaration: Pattern;
    readonly inside: { readonly patterns: readonly Pattern[] };
  };
}

const { textMateGrammar, wordsOf } = (await import(new URL('../../.dev/textmate.mjs', import.meta.url).href)) as {
  readonly textMateGrammar: (langium: string) => string;
  readonly wordsOf: (langium: string) => Readonly<Record<'declarations' | 'properties' | 'words', readonly string[]>>;
};

const langium = readFileSync(new URL('../../language/grammar/seamline.langium', import.meta.url), 'utf8');
const { repository } = JSON.parse(textMateGrammar(langium)) as Grammar;
const { declarations, properties, words } = wordsOf(langium);

/** What the first pattern that matches calls the first thing it captures, and that thing. */
function coloured(line: string): readonly [scope: string, text: string] | undefined {
  for (const { match, name, captures } of [repository.declaration, ...repository.inside.patterns]) {
    const found = match === undefined ? undefined : new RegExp(match, 'u').exec(line);
    if (!found) continue;
    const [group, capture] = Object.entries(captures ?? {})[0] ?? ['0', { name: name ?? '' }];
    return [capture.name, found[Number(group)] ?? ''];
  }
  return undefined;
}

test('a name may have letters of any alphabet', () => {
  const { match = '' } = repository.declaration;
  expect(new RegExp(match, 'u').exec('system Zürich-Süd "x"')?.[3]).toBe('Zürich-Süd');
});

test('knows every word of the grammar', () => {
  const known = new Set([...declarations, ...properties, ...words].flatMap((phrase) => phrase.split(' ')));
  const inGrammar = [...langium.replaceAll(/^\s*\/\/.*$/gm, '').matchAll(/'([a-z][a-z-]*)'/g)].map(([, word]) => word);
  expect(inGrammar.length).toBeGreaterThan(100);
  expect(inGrammar.filter((word) => word !== undefined && !known.has(word))).toEqual([]);
});

describe('colours', () => {
  test.each([
    ['system QuickBooks "QuickBooks Online" {', 'keyword.declaration.seam', 'system'],
    ['handoff H: A -> B {', 'keyword.declaration.seam', 'handoff'],
    ['  question Urgent "Is it urgent?" {', 'keyword.declaration.seam', 'question'],
    ['  source of truth QuickBooks', 'keyword.other.property.seam', 'source of truth'],
    ['  on failure silent', 'keyword.other.property.seam', 'on failure'],
    ['  manual step "x" weekly', 'keyword.other.property.seam', 'manual step'],
    ['  field status', 'keyword.other.property.seam', 'field'],
    ['  accept handoff/stale because "x"', 'constant.other.rule.seam', 'handoff/stale'],
    ['  x on event', 'keyword.other.seam', 'on'],
    ['2026-11-23', 'constant.numeric.date.seam', '2026-11-23'],
    ['45 minutes', 'constant.numeric.duration.seam', '45 minutes'],
  ])('%s', (line, scope, text) => {
    expect(coloured(line)).toEqual([scope, text]);
  });

  test.each(['Northwind', 'statusOf', 'pre-system'])('no part of the name %s', (line) => {
    expect(coloured(line)).toBeUndefined();
  });
});
