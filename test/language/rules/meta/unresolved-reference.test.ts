import { unresolvedReference } from '../../../../language/rules/meta/unresolved-reference.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(unresolvedReference, {
  fires: [
    {
      name: 'and names the nearest name of the expected kind',
      model: 'team Finance\nsystem S { owner ‹Finanse|error› }',
      messages: ['No team is called `Finanse`. Did you mean `Finance`?'],
      elements: [['S']],
    },
    {
      name: 'without a guess where nothing is near',
      model: 'team Finance\nsystem S { owner ‹Sales|error› }',
      messages: ['No team is called `Sales`.'],
    },
    {
      name: 'where one of several kinds would do',
      model: 'symptom S { traced to ‹Nope|error› }',
      messages: ['No handoff, workflow, report or entity is called `Nope`.'],
    },
    {
      name: 'and says what it is instead',
      model: 'team Finance\nsystem Finances\nentity E { source of truth ‹Finance|error› }',
      messages: ['`Finance` is a team; a system is expected here. Did you mean `Finances`?'],
    },
    {
      name: 'and says what may stand there',
      model: 'system S\nsymptom Y { traced to ‹S|error› }',
      messages: ['`S` is a system; a handoff, a workflow, a report or an entity is expected here.'],
    },
    {
      name: 'for both ends of a handoff',
      model: 'handoff H: ‹A|error› -> ‹B|error›',
      elements: [['H'], ['H']],
    },
    {
      name: 'for areas and domains',
      model: 'entity E { domain ‹custumers|error› }\nworkflow W { affects ‹biling|error› }',
      messages: ['Did you mean `customers`?', 'Did you mean `billing`?'],
    },
    {
      name: 'for a field',
      model:
        'system A system B entity E { field billingAddress }\nhandoff H: A -> B { carries E.‹billingAdress|error› }',
      messages: ['`E` has no field `billingAdress`. Did you mean `billingAddress`?'],
      elements: [['H']],
    },
    {
      name: 'for the entity only, where both are unknown',
      model: 'system A { owns ‹E|error›.f }',
    },
    {
      name: 'for a phase, on both sides of a claim',
      model: `
        system A { owns E during ‹don|error› }
        entity E {
          lifecycle quoted -> done
          source of truth A during quoted, ‹doing|error›
          field f { source of truth A during ‹invoiced|error› }
        }
      `,
      messages: [
        '`E` has no phase `don`. Did you mean `done`?',
        '`E` has no phase `doing`.',
        '`E` has no phase `invoiced`.',
      ],
      elements: [['A'], ['E'], ['E']],
    },
    {
      name: 'for a phase of an entity without a lifecycle',
      model: 'system A\nentity E { source of truth A during ‹done|error› }',
      messages: ['`E` has no lifecycle, so that `done` names no phase.'],
    },
    {
      name: 'for a phase that only one of two entities has',
      model:
        'system A { owns E, F during ‹done|error› }\nentity E { lifecycle quoted -> done }\nentity F { lifecycle open -> closed }',
      messages: ['`F` has no phase `done`.'],
    },
    {
      name: 'for the questions and outcomes of a decision',
      model: `decision D {
        start ‹Frist|error›
        question First { when urgent yes -> ‹Adit|error› no -> Audit }
        question Other { when affects ‹bilings|error› yes -> Audit no -> ‹Nowhere|error› }
        outcome Audit { then ‹First|error› when not stage supported }
      }`,
      messages: [
        '`D` has no question or outcome `Frist`. Did you mean `First`?',
        'Did you mean `Audit`?',
        'Did you mean `billing`?',
        '`D` has no question or outcome `Nowhere`.',
        '`D` has no outcome `First`.',
      ],
      elements: [['D'], ['D'], ['D'], ['D'], ['D']],
    },
    {
      name: 'for the targets of a change, which may be anything',
      model: 'change C { targets ‹Nope|error› }',
      messages: ['Nothing is called `Nope`.'],
    },
    { name: 'twice, where it stands twice', model: 'report R { used by ‹T|error›, ‹T|error› }' },
  ],
  silent: [
    'team T\nsystem A { owner T owns E, E.f during a }\nentity E { lifecycle a -> b field f }',
    { name: 'for a system that is called like an area', model: 'system billing\nentity E { source of truth billing }' },
    { name: 'for built-in names', model: 'project P { tracks customers }\nreport R { affects dispatch }' },
    'decision D { start Q question Q { when affects billing yes -> A no -> B } outcome A { then B } outcome B }',
  ],
  fixes: [
    {
      title: 'Replace with `Finance`',
      before: 'team Finance\nsystem S { owner Finanse }',
      after: 'team Finance\nsystem S { owner Finance }',
    },
    {
      before: 'system A entity E { field name }\nreport R { reads E from A }\nsystem B { owns E.nam }',
      after: 'system A entity E { field name }\nreport R { reads E from A }\nsystem B { owns E.name }',
    },
    {
      before: 'system A\nentity E { lifecycle open -> closed source of truth A during opn }',
      after: 'system A\nentity E { lifecycle open -> closed source of truth A during open }',
    },
    {
      before: 'decision D { start Adit outcome Audit }',
      after: 'decision D { start Audit outcome Audit }',
    },
  ],
});
