import { describe, expect, test } from 'vitest';
import { librarySources } from '../../../../language/grammar/generated/library.js';
import { loop } from '../../../../language/rules/decision/loop.js';
import { missingBranch } from '../../../../language/rules/decision/missing-branch.js';
import { unreachable } from '../../../../language/rules/decision/unreachable.js';
import { unresolvedReference } from '../../../../language/rules/meta/unresolved-reference.js';
import { runRules } from '../../../../language/rules/run.js';
import { landscapeOf, today } from '../../../support/model.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(unreachable, {
  fires: [
    {
      name: 'for a question and an outcome that only it reaches',
      model: `decision D {
        start A
        question A { when urgent yes -> X no -> X }
        question ‹B|warning› { when urgent yes -> Y no -> X }
        outcome X
        outcome ‹Y|warning›
      }`,
      messages: ['No path from the start reaches the question `B`.', 'No path from the start reaches the outcome `Y`.'],
      elements: [['D'], ['D']],
    },
    {
      name: 'for what stands beside an outcome to start with',
      model: 'decision D { start X outcome X outcome ‹Y|warning› }',
    },
    {
      name: 'for a follow-up of an outcome that is not reached itself',
      model: 'decision D { start X outcome X outcome ‹Y|warning› { then Z when urgent } outcome ‹Z|warning› }',
    },
  ],
  silent: [
    {
      name: 'where each has a path',
      model: 'decision D { start A question A { when urgent yes -> X no -> Y } outcome X outcome Y }',
    },
    {
      name: 'for a follow-up',
      model: 'decision D { start X outcome X { then Y when not stage supported } outcome Y { then Z } outcome Z }',
    },
    {
      name: 'for what is reached in a loop',
      model:
        'decision D { start A question A { when urgent yes -> B no -> X } question B { when urgent yes -> A no -> X } outcome X }',
    },
    { name: 'where the start is missing, which is another finding', model: 'decision D { outcome X outcome Y }' },
    {
      name: 'where the start is unknown, which is another finding',
      model: 'decision D { start Z outcome X outcome Y }',
    },
    { name: 'without a decision of its own', model: 'system S' },
  ],
});

describe('the built-in decision', () => {
  test('passes its own check', () => {
    const source = librarySources.find(({ text }) => /^decision\b/m.test(text));
    // As a project's own: findings in the library itself are dropped.
    const landscape = landscapeOf(source?.text ?? '');
    const [decision] = landscape.all('decision');
    expect(decision?.file.builtIn).toBe(false);
    expect(decision?.questions).toHaveLength(7);
    const rules = [unreachable, loop, missingBranch, unresolvedReference];
    expect(runRules(landscape, { today, rules }).map(({ message }) => message)).toEqual([]);
  });
});
