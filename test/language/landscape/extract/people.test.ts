import { describe, expect, test } from 'vitest';
import { createReader } from '../../../../language/syntax/reader.js';
import { factsOf, propertyTests, sourceOf } from '../../../support/plain-facts.js';

const NOTHING = { links: [], tags: [], accepts: [] };

describe('what is bare', () => {
  test.each([
    ['project P', { kind: 'project', name: 'P', title: 'P', ...NOTHING, tracks: [] }],
    ['team T "The team"', { kind: 'team', name: 'T', title: 'The team', ...NOTHING }],
    ['role R', { kind: 'role', name: 'R', title: 'R', ...NOTHING }],
    ['role R "A role" in T', { kind: 'role', name: 'R', title: 'A role', ...NOTHING, team: 'T: team' }],
    ['area A', { kind: 'area', name: 'A', title: 'A', ...NOTHING, critical: false }],
    ['area A "An area" critical', { kind: 'area', name: 'A', title: 'An area', ...NOTHING, critical: true }],
    ['domain D', { kind: 'domain', name: 'D', title: 'D', ...NOTHING }],
  ])('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
    expect(factsOf(`${text} {}`)).toEqual(facts);
  });
});

propertyTests('project P', [
  ['tracks customers, jobs', { tracks: ['customers: domain', 'jobs: domain'] }],
  ['rate 45 USD', { rate: { at: 'rate 45 USD', amount: 45, currency: 'USD' } }],
  ['rate 38.25 EUR', { rate: { at: 'rate 38.25 EUR', amount: 38.25, currency: 'EUR' } }],
]);

propertyTests('team T', [['contact "a@b.example"', { contact: { at: '"a@b.example"', text: 'a@b.example' } }]]);

propertyTests('role R in T', [
  ['people 3', { people: { at: 'people 3', count: 3 } }],
  ['rate 45 USD', { rate: { at: 'rate 45 USD', amount: 45, currency: 'USD' } }],
]);

test.each(['people 0', 'people 0.5', 'people 1.5'])('%s is a mistake', (people) => {
  const { syntaxErrors, declarations } = createReader().read('a.seam', `role R { ${people} rate 45 USD }`);
  expect(syntaxErrors.map((error) => [sourceOf(error), error.message])).toEqual([
    [people, '`people` takes a whole number, 1 or more: how many can do it'],
  ]);
  expect(declarations).toMatchObject([{ kind: 'role', people: undefined, rate: { amount: 45 } }]);
});
