import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceFile } from '../../../language/landscape/source.js';
import { rules } from '../../../language/rules/registry.js';
import type { Finding } from '../../../language/rules/rule.js';
import { runRules } from '../../../language/rules/run.js';
import { fullyDeclaredModel } from '../../support/fully-declared-model.js';
import { generatedModel } from '../../support/generate-model.js';
import { type GeneratedModel, type Printing, printDeclarations } from '../../support/printed-model.js';
import { day, landscapeOf, type TestSource, today } from '../../support/model.js';

const RUNS = { numRuns: 100 };

function findingsOf(...sources: readonly TestSource[]): readonly Finding[] {
  return runRules(landscapeOf(...sources), { today });
}

function print(model: GeneratedModel, printing?: Printing): string {
  return printDeclarations(model.declarations, printing);
}

/** A finding by what must not change: rule, elements, severity, and whether it is accepted. */
function gistOf(finding: Finding, rename: (name: string) => string = (name) => name): string {
  const elements = finding.elements.map(({ name }) => name.text.split('.').map(rename).join('.')).sort();
  return `${finding.rule} [${elements.join(' ')}] ${finding.severity} ${finding.accepted ? 'accepted' : 'open'}`;
}

function gistsOf(findings: readonly Finding[], rename?: (name: string) => string): readonly string[] {
  return findings.map((finding) => gistOf(finding, rename)).sort();
}

function bytesOf(findings: readonly Finding[]): string {
  return JSON.stringify(findings, (_, value: unknown) => (value instanceof SourceFile ? value.path : value));
}

describe('findings', () => {
  test('of generated models are of nearly every rule', () => {
    const models = fc.sample(generatedModel(), { numRuns: 400, seed: 1 });
    const seen = new Set(models.flatMap((model) => findingsOf(print(model)).map(({ rule }) => rule)));
    // Duplicates and dates that do not exist are what the generator leaves out, and a few more are too rare to count on.
    const unseen = rules.map(({ id }) => id).filter((id) => !seen.has(id));
    expect(unseen.length).toBeLessThanOrEqual(8);
  });

  test('do not change when everything is renamed', () => {
    fc.assert(
      fc.property(generatedModel(), fc.infiniteStream(fc.nat()), (model, numbers) => {
        const order = model.names.map((name) => ({ name, rank: numbers.next().value })).sort((a, b) => a.rank - b.rank);
        const renamed = new Map(order.map(({ name }, index) => [name, `N${index}x`]));
        const back = new Map([...renamed].map(([name, newName]) => [newName, name]));
        const rename = (name: string): string => renamed.get(name) ?? name;
        const after = findingsOf(print(model, { rename }));
        expect(gistsOf(after, (name) => back.get(name) ?? name)).toEqual(gistsOf(findingsOf(print(model))));
      }),
      RUNS,
    );
  });

  test('do not change when files and declarations are put in another order', () => {
    fc.assert(
      fc.property(generatedModel(), fc.infiniteStream(fc.nat({ max: 999 })), (model, numbers) => {
        const files: GeneratedModel['declarations'][number][][] = [[], [], []];
        const shuffled = model.declarations
          .map((declaration) => ({ declaration, rank: numbers.next().value }))
          .sort((a, b) => a.rank - b.rank);
        for (const { declaration, rank } of shuffled) files[rank % 3]?.push(declaration);
        const sources = files.map((declarations, index) => ({
          path: `${'cab'[index] ?? ''}/model.seam`,
          text: printDeclarations(declarations),
        }));
        expect(gistsOf(findingsOf(...sources))).toEqual(gistsOf(findingsOf(print(model))));
      }),
      RUNS,
    );
  });

  test('keep their fingerprints when the text is laid out otherwise and moved to another file', () => {
    fc.assert(
      fc.property(generatedModel(), (model) => {
        const prints = (source: TestSource): readonly string[] =>
          findingsOf(source)
            .map(({ fingerprint }) => fingerprint)
            .sort();
        const laidOut = `// A comment\n\n${print(model, { space: '\n\t /* and another */ ' })}`;
        expect(prints({ path: 'elsewhere/other.seam', text: laidOut })).toEqual(prints(print(model)));
      }),
      RUNS,
    );
  });

  test('never share a fingerprint', () => {
    fc.assert(
      fc.property(generatedModel(), (model) => {
        const prints = findingsOf(print(model)).map(({ fingerprint }) => fingerprint);
        expect(new Set(prints).size).toBe(prints.length);
      }),
      RUNS,
    );
  });

  test('are the same bytes in two runs', () => {
    fc.assert(
      fc.property(generatedModel(), (model) => {
        const text = print(model);
        expect(bytesOf(findingsOf(text))).toBe(bytesOf(findingsOf(text)));
      }),
      RUNS,
    );
  });

  test('of a rule are the same when it runs alone', () => {
    const alone = rules.filter(({ pass }) => pass === undefined || pass === 'first');
    fc.assert(
      fc.property(generatedModel(), fc.constantFrom(...alone), (model, rule) => {
        const landscape = landscapeOf(print(model));
        const together = runRules(landscape, { today }).filter((finding) => finding.rule === rule.id);
        expect(bytesOf(runRules(landscape, { today, rules: [rule] }))).toBe(bytesOf(together));
      }),
      { numRuns: 250 },
    );
  });

  test('without the timed ones do not depend on the day', () => {
    fc.assert(
      fc.property(generatedModel(), fc.constantFrom('2020-01-01', '2027-04-01', '2050-12-31'), (model, iso) => {
        const landscape = landscapeOf(print(model));
        const settings = { timed: false };
        const then = runRules(landscape, { today: day(iso), settings });
        expect(bytesOf(then)).toBe(bytesOf(runRules(landscape, { today, settings })));
      }),
      RUNS,
    );
  });
});

describe('a fully declared model', () => {
  test.each([4, 20, 100])('of %i handoffs has no finding', (handoffs) => {
    const landscape = landscapeOf(fullyDeclaredModel(handoffs));
    expect(landscape.liveHandoffs()).toHaveLength(handoffs);
    expect(runRules(landscape, { today }).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
