import { AstUtils, createParser, GrammarAST, LangiumParser, type LangiumCoreServices } from 'langium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fragment } from '../../../language/landscape/fragment.js';
import { type Declaration, kinds } from '../../../language/landscape/types.js';
import type { SeamLexer } from '../../../language/syntax/lexer.js';
import { createSeamlineServices } from '../../../language/syntax/module.js';
import { createReader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';

const { Seamline } = createSeamlineServices();
const keywords = [...(Seamline.parser.Lexer as SeamLexer).types.nameable.keys()];
const reader = createReader();

/** Reads a model that must have no mistake. */
function read(text: string): Fragment {
  const fragment = reader.read('model.seam', text);
  expect(fragment.syntaxErrors.map(({ message }) => message)).toEqual([]);
  return fragment;
}

/** What Chevrotain's self-checks say of the grammar, in its words. */
function definitionErrors(services: LangiumCoreServices): readonly string[] {
  const checked: LangiumCoreServices = {
    ...services,
    LanguageMetaData: { ...services.LanguageMetaData, mode: 'development' },
  };
  const parser = createParser(services.Grammar, new LangiumParser(checked), services.parser.Lexer.definition);
  parser.finalize();
  return parser.definitionErrors.map(({ message }) => message);
}

function groupByKey<T>(items: Iterable<T>, keyOf: (item: T, index: number) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = Object.create(null) as Record<string, T[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}

function only<K extends Declaration['kind']>(kind: K, text: string): Extract<Declaration, { kind: K }> {
  const found = read(text).declarations.find((declaration) => declaration.kind === kind);
  if (found?.kind !== kind) throw new Error(`no ${kind}`);
  return found as Extract<Declaration, { kind: K }>;
}

describe('the grammar', () => {
  // Chevrotain's own checks, which the product leaves out, need what Node 20 lacks.
  const { groupBy } = Object as { groupBy?: unknown };
  beforeAll(() => {
    Object.assign(Object, { groupBy: groupBy ?? groupByKey });
  });
  afterAll(() => {
    Object.assign(Object, { groupBy });
  });

  test('has no ambiguity with a look-ahead of one token', () => {
    expect(Seamline.parser.ParserConfig?.maxLookahead).toBe(1);
    expect(definitionErrors(Seamline)).toEqual([]);
  });

  test('would be found out if it had one', () => {
    const { Seamline: other } = createSeamlineServices();
    const choice = AstUtils.streamAllContents(other.Grammar).find(GrammarAST.isAlternatives);
    const [first] = choice?.elements ?? [];
    if (!choice || !first) throw new Error('the grammar has no choice');
    choice.elements.push(first);
    try {
      expect(() => definitionErrors(other)).toThrow('Ambiguous');
    } finally {
      choice.elements.pop();
    }
  });
});

test('the rule of a property ends in `Property`, which the recovery relies on', () => {
  const bodies = Seamline.Grammar.rules
    .filter(GrammarAST.isParserRule)
    .flatMap((rule) => AstUtils.streamAllContents(rule).filter(GrammarAST.isAssignment).toArray())
    .filter(({ feature }) => feature === 'properties');
  const called = bodies.flatMap((assignment) =>
    AstUtils.streamAst(assignment)
      .filter(GrammarAST.isRuleCall)
      .map(({ rule }) => rule.ref?.name ?? '')
      .toArray(),
  );
  expect(called.length).toBeGreaterThan(100);
  const parts = new Set(['Question', 'Outcome', 'Trigger']);
  expect(called.filter((name) => !name.endsWith('Property') && !parts.has(name))).toEqual([]);
});

test('every kind of declaration is read', () => {
  expect(
    read(completeModel)
      .declarations.map(({ kind }) => kind)
      .filter(unique),
  ).toEqual([...kinds]);
});

test('nothing but a name is mandatory', () => {
  for (const kind of kinds) {
    const ends = kind === 'handoff' || kind === 'migration' ? ': A -> B' : '';
    for (const body of ['', ' {}', ' "Title"', ' "Title" {}']) {
      const text = `${kind} X${body.startsWith(' "') ? ' "Title"' : ''}${ends}${body.endsWith('{}') ? ' {}' : ''}`;
      const { declarations } = read(text);
      expect(declarations.map((declaration) => declaration.name.text)).toEqual(['X']);
      expect(declarations[0]?.title).toBe(body.includes('Title') ? 'Title' : 'X');
    }
  }
});

describe('every keyword is a name too', () => {
  test('there are keywords', () => {
    expect(keywords.length).toBeGreaterThan(150);
    expect(keywords).toContain('duplicate-entry');
    expect(keywords).toContain('new');
  });

  test.each(keywords)('%s', (word) => {
    for (const kind of kinds) {
      const ends = kind === 'handoff' || kind === 'migration' ? `: ${word} -> ${word}` : '';
      expect(read(`${kind} ${word}${ends} { tags ${word}, ${word} }`).declarations[0]?.name.text).toBe(word);
    }
    const entity = only(
      'entity',
      `entity E { domain ${word} key ${word} lifecycle ${word} -> b -> ${word} field ${word} { source of truth ${word} during ${word}, b }
        source of truth ${word} during ${word} system of reference ${word}, ${word} copied to ${word} }`,
    );
    expect(entity.key?.text).toBe(word);
    expect(entity.lifecycle.map(({ text }) => text)).toEqual([word, 'b', word]);
    expect(entity.fields[0]?.name.text).toBe(word);
    expect(entity.fields[0]?.sourcesOfTruth[0]?.during.map(({ text }) => text)).toEqual([word, 'b']);
    expect(entity.systemsOfReference.map(({ text }) => text)).toEqual([word, word]);
    const system = only('system', `system S { owner ${word} owns ${word}, ${word}.${word} during ${word}, ${word} }`);
    expect(system.owns[0]?.parts.map(({ entity: { text }, field }) => [text, field?.text])).toEqual([
      [word, undefined],
      [word, word],
    ]);
    const role = only('role', `role R in ${word} { rate 1 ${word} }`);
    expect([role.team?.text, role.rate?.currency]).toEqual([word, word]);
  });

  test.each(keywords)('%s in a handoff', (word) => {
    const handoff = only(
      'handoff',
      `handoff H: ${word} -> ${word} { through ${word} owner ${word} affects ${word}, ${word}
        monitored by alert to ${word} monitored by role ${word} on failure fix by ${word} then retry idempotent by ${word}
        conflicts resolved by role ${word} manual step "x" by ${word} weekly fails 1 per day costing 1 hour by ${word}
        carries ${word}.${word}, new ${word}, ${word} }`,
    );
    expect(handoff.from?.text).toBe(word);
    expect(handoff.carries.map((carried) => carried.entity.text)).toEqual([word, word, word]);
    expect(handoff.carries.map(({ isNew }) => isNew)).toEqual([false, true, false]);
    expect(handoff.monitors).toHaveLength(2);
    expect(handoff.idempotent?.by?.text).toBe(word);
    expect(handoff.manualSteps[0]?.frequency).toEqual({ kind: 'named', name: 'weekly' });
  });

  test.each(keywords)('%s elsewhere', (word) => {
    read(`project P { tracks ${word}, ${word} }
      workflow W { step ${word} step ${word} owner ${word} }
      rule R { governs ${word}, ${word} lives in head of ${word} lives in system ${word} }
      exception X { applies to ${word}, ${word} handled by ${word} }
      workaround Y { covers ${word}, ${word} done by ${word} }
      migration M: ${word} -> ${word} { moves ${word}, ${word} }
      report Q { reads ${word}, ${word} from ${word} used by ${word}, ${word} }
      symptom S { traced to ${word}, ${word} cause "x" in ${word} }
      stage T { multiplies ${word} by 2 }
      change C { targets ${word}, ${word} adds ${word}, ${word} addresses ${word}, ${word} }
      decision D { start ${word} question ${word} { yes -> ${word} no -> ${word} } outcome ${word} { then ${word} when urgent } trigger ${word} when urgent }
      team K { accept ${word}/${word} because "x" }`);
    // `critical` and `newest` have a meaning there, and stand for themselves.
    if (word !== 'newest' && word !== 'role') only('handoff', `handoff H: a -> b { conflicts resolved by ${word} }`);
    const { triggers } = only('decision', `decision D { trigger T when affects ${word} or finding ${word}/${word} }`);
    expect(triggers[0]?.when?.kind).toBe('or');
  });
});

function unique<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}
