import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLandscape } from '../../../language/landscape/build.js';
import type { Landscape } from '../../../language/landscape/landscape.js';
import { ReferenceIndex } from '../../../language/landscape/reference-index.js';
import type { Span } from '../../../language/landscape/source.js';
import { rules } from '../../../language/rules/registry.js';
import type { Finding } from '../../../language/rules/rule.js';
import { runRules } from '../../../language/rules/run.js';
import { runRulesNear } from '../../../language/rules/run-near.js';
import { createReader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';
import { generatedModel } from '../../support/generate-model.js';
import { today } from '../../support/model.js';
import { printDeclarations } from '../../support/printed-model.js';

const reader = createReader();

function landscapeOf(texts: Readonly<Record<string, string>>): Landscape {
  const fragments = Object.entries(texts).map(([path, text]) => reader.read(path, text));
  return buildLandscape(fragments, reader.library());
}

/** Each declaration of a project, alone. */
function stretchesOf(landscape: Landscape): readonly Span[] {
  return landscape.fragments.flatMap(({ declarations }) => declarations);
}

/** All but what a planned change is told: that depends on the core workflows and open errors of the whole project, near or far. */
function said(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ rule }) => !rule.startsWith('change/'))
    .map(({ rule, severity, message, fingerprint }) => `${severity} ${rule} ${message} ${fingerprint}`);
}

function differences(texts: Readonly<Record<string, string>>): readonly string[] {
  const landscape = landscapeOf(texts);
  const all = runRules(landscape, { today });
  const index = new ReferenceIndex();
  return stretchesOf(landscape).flatMap((stretch) => {
    const near = said(runRulesNear(landscape, index, stretch, { today }));
    const whole = said(
      all.filter(({ at }) => at.file === stretch.file && stretch.start <= at.start && at.start < stretch.end),
    );
    const tooMany = near.filter((one) => !whole.includes(one)).map((one) => `too many: ${one}`);
    const missing = whole.filter((one) => !near.includes(one)).map((one) => `missing: ${one}`);
    return tooMany.concat(missing);
  });
}

function folder(path: string): Readonly<Record<string, string>> {
  const names = readdirSync(path).filter((name) => name.endsWith('.seam'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

describe('the first word on a declaration', () => {
  test.each(rules.map(({ id, docs }) => [id, docs.before] as const))('is the last one: %s', (_, before) => {
    expect(differences({ 'example.seam': before })).toEqual([]);
  });

  test.each(['northwind', 'covid-cases', 'clean'])('is the last one in examples/%s', (name) => {
    expect(differences(folder(join('examples', name)))).toEqual([]);
  });

  test('is the last one in a model with everything', () => {
    expect(differences({ 'complete.seam': completeModel })).toEqual([]);
  });

  test('is the last one in random models', () => {
    fc.assert(
      fc.property(generatedModel(), ({ declarations }) => {
        expect(differences({ 'model.seam': printDeclarations(declarations) })).toEqual([]);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  test('is about the stretch alone, and knows names from everywhere', () => {
    const landscape = landscapeOf({
      'a.seam': 'team Sales\nsystem A { owner Sale }\n',
      'b.seam': 'system B { owner Sale }\n',
    });
    const stretch = landscape.all('system').find(({ name }) => name.text === 'A');
    if (!stretch) throw new Error('The model has no system A.');
    const found = runRulesNear(landscape, new ReferenceIndex(), stretch, { today });
    expect(found.every(({ at }) => at.file.path === 'a.seam')).toBe(true);
    expect(found.map(({ message }) => message)).toContain('No team is called `Sale`. Did you mean `Sales`?');
  });
});
