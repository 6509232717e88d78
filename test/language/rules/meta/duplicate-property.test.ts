import { duplicateProperty } from '../../../../language/rules/meta/duplicate-property.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(duplicateProperty, {
  fires: [
    {
      name: 'on the second line, and shows the first',
      model: 'team T\nsystem S {\n  owner T\n  ‹owner T|error›\n}',
      messages: ['`owner` stands in `S` already'],
      elements: [['S']],
      related: [['owner T']],
    },
    {
      name: 'once for each one after the first',
      model: 'system S { kind saas ‹kind legacy|error› ‹kind legacy|error› }',
    },
    {
      name: 'for a property of two words',
      model: 'system A system B handoff H: A -> B { needed within 1 day ‹needed within 2 days|error› }',
      messages: ['`needed within`'],
    },
    { name: 'for a common property', model: 'team T { description "a" ‹description "b"|error› }' },
    {
      name: 'inside a field',
      model: 'entity E { field f { description "a" ‹description "b"|error› } }',
      elements: [['E']],
      messages: ['`description` stands in the field `f` already'],
    },
    {
      name: 'inside a limitation',
      model: 'system S { limitation "No API" { since 2025-01-01 ‹since 2025-01-02|error› } }',
      messages: ['`since` stands in the limitation "No API" already'],
    },
    {
      name: 'inside a question',
      model: 'decision D { start Q question Q { when urgent yes -> O no -> O ‹yes -> O|error› } outcome O }',
      elements: [['D']],
      messages: ['`yes` stands in the question `Q` already'],
    },
    {
      name: 'inside an outcome',
      model: 'decision D { outcome O { weight 1 ‹weight 2|error› } }',
      messages: ['`weight` stands in the outcome `O` already'],
    },
    {
      name: 'inside a trigger',
      model: 'decision D { trigger T when urgent { description "a" ‹description "b"|error› } }',
      messages: ['`description` stands in the trigger `T` already'],
    },
  ],
  silent: [
    { name: 'where a property may be repeated', model: 'system S { limitation "a" limitation "b" link "x" link "y" }' },
    {
      name: 'where `runs` and `runs as` stand together',
      model: 'system A system B handoff H: A -> B { runs daily runs as service account }',
    },
  ],
  fixes: [
    {
      title: 'Remove the second `owner`',
      before: 'team T\nsystem S {\n  owner T\n  owner T\n}',
      after: 'team T\nsystem S {\n  owner T\n}',
    },
  ],
});
