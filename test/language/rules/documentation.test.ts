import { describe, expect, test } from 'vitest';
import { rules } from '../../../language/rules/registry.js';
import type { Rule } from '../../../language/rules/rule.js';
import { runRules } from '../../../language/rules/run.js';
import { landscapeOf, today } from '../../support/model.js';

/** A change that comes before stability needs an error on a critical handoff beside it: the one rule that cannot speak alone. */
const COMPANY: Readonly<Record<string, string>> = { 'change/tool-before-stability': 'handoff/unmonitored' };

/** What is open on a model: the rule and the message of each finding that nobody has accepted. */
function open(text: string): readonly (readonly [rule: string, message: string])[] {
  return runRules(landscapeOf(text), { today })
    .filter(({ accepted }) => !accepted)
    .map(({ rule, message }) => [rule, message] as const);
}

describe.each(rules.map((rule): readonly [string, Rule] => [rule.id, rule]))('the example of %s', (id, { docs }) => {
  test('shows the rule alone before the mend', () => {
    const found = open(docs.before);
    expect(found.map(([rule]) => rule)).toContain(id);
    expect(found.filter(([rule]) => rule !== id && rule !== COMPANY[id])).toEqual([]);
  });

  test('has no finding after the mend', () => {
    expect(open(docs.after)).toEqual([]);
  });
});
