import { describe, expect, test } from 'vitest';
import { impacts, symptomKinds } from '../../../../language/landscape/types.js';
import { factsOf, propertyTests } from '../../../support/plain-facts.js';

propertyTests('decision D', [
  ['start Q', { startAt: 'Q' }],
  ['question Q', { questions: [{ at: 'question Q', name: 'Q', title: 'Q' }] }],
  [
    'question Q "Is it?" { when urgent yes -> A no -> B description "x" }',
    {
      questions: [
        {
          at: 'question Q "Is it?" { when urgent yes -> A no -> B description "x" }',
          name: 'Q',
          title: 'Is it?',
          description: { at: '"x"', text: 'x' },
          when: { at: 'urgent', kind: 'fact', fact: { kind: 'urgent' } },
          yes: 'A',
          no: 'B',
        },
      ],
    },
  ],
  ['outcome O', { outcomes: [{ at: 'outcome O', name: 'O', title: 'O', weight: 0, followUps: [] }] }],
  [
    'outcome O "Act" { weight 2 then P then R when not urgent description "x" }',
    {
      outcomes: [
        {
          at: 'outcome O "Act" { weight 2 then P then R when not urgent description "x" }',
          name: 'O',
          title: 'Act',
          description: { at: '"x"', text: 'x' },
          weight: 2,
          followUps: [
            { at: 'then P', outcome: 'P' },
            {
              at: 'then R when not urgent',
              outcome: 'R',
              when: {
                at: 'not urgent',
                kind: 'not',
                operand: { at: 'urgent', kind: 'fact', fact: { kind: 'urgent' } },
              },
            },
          ],
        },
      ],
    },
  ],
  ['trigger T', { triggers: [{ at: 'trigger T', name: 'T', title: 'T' }] }],
  [
    'trigger T "It is back" when recurring { description "x" }',
    {
      triggers: [
        {
          at: 'trigger T "It is back" when recurring { description "x" }',
          name: 'T',
          title: 'It is back',
          description: { at: '"x"', text: 'x' },
          when: { at: 'recurring', kind: 'fact', fact: { kind: 'recurring' } },
        },
      ],
    },
  ],
]);

/** The condition of a trigger. */
function condition(text: string): unknown {
  const { triggers } = factsOf(`decision D { trigger T when ${text} }`);
  return (triggers as readonly { readonly when: unknown }[])[0]?.when;
}

describe('facts', () => {
  test.each<readonly [text: string, fact: unknown]>([
    ...(['occasional', 'recurring', 'urgent'] as const).map((kind) => [kind, { kind }] as const),
    ...impacts.map((impact) => [`impact ${impact}`, { kind: 'impact', impact }] as const),
    ['affects critical', { kind: 'affects critical' }],
    ['affects billing', { kind: 'affects area', area: 'billing: area' }],
    ['cause examined', { kind: 'cause examined' }],
    ['cause clear', { kind: 'cause clear' }],
    ...symptomKinds.map((value) => [`kind ${value}`, { kind: 'symptom kind', value }] as const),
    ['stage supported', { kind: 'stage supported' }],
    ['stage costlier', { kind: 'stage costlier' }],
    ['report distrusted', { kind: 'report distrusted' }],
    ['manual cleanup', { kind: 'manual cleanup' }],
    ['finding handoff/stale', { kind: 'finding', rule: 'handoff/stale' }],
  ])('%s', (text, fact) => {
    expect(condition(text)).toEqual({ at: text, kind: 'fact', fact });
  });
});

/** A condition in words, with all its parentheses. */
function words(value: unknown): string {
  const found = value as { kind: string; fact: { kind: string }; operand: unknown; left: unknown; right: unknown };
  if (found.kind === 'fact') return found.fact.kind;
  if (found.kind === 'not') return `not ${words(found.operand)}`;
  return `(${words(found.left)} ${found.kind} ${words(found.right)})`;
}

describe('conditions', () => {
  test.each([
    ['urgent and recurring', '(urgent and recurring)'],
    ['urgent or recurring and occasional', '(urgent or (recurring and occasional))'],
    ['urgent and recurring or occasional', '((urgent and recurring) or occasional)'],
    ['(urgent or recurring) and occasional', '((urgent or recurring) and occasional)'],
    ['not urgent and recurring', '(not urgent and recurring)'],
    ['not (urgent and recurring)', 'not (urgent and recurring)'],
    ['not not urgent', 'urgent'],
    ['not not not urgent', 'not urgent'],
    ['((urgent))', 'urgent'],
    ['urgent or recurring or occasional', '(urgent or (recurring or occasional))'],
  ])('%s', (text, meaning) => {
    expect(words(condition(text))).toBe(meaning);
  });

  test('their ranges are what they stand for', () => {
    expect(condition('urgent and not recurring')).toMatchObject({
      at: 'urgent and not recurring',
      right: { at: 'not recurring', operand: { at: 'recurring' } },
    });
  });

  test('a chain of any length stays shallow', () => {
    let depth = 0;
    let level: unknown[] = [condition(Array.from({ length: 1024 }, () => 'urgent').join(' or '))];
    while (level.length > 0) {
      depth++;
      level = level.flatMap((one) => {
        const { left, right } = one as { left?: unknown; right?: unknown };
        return [left, right].filter((side) => side !== undefined);
      });
    }
    expect(depth).toBe(11);
  });
});
