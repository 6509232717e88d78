import { duplicateName } from '../../../../language/rules/meta/duplicate-name.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(duplicateName, {
  fires: [
    {
      name: 'where two kinds share a name',
      model: 'system Billing\nteam ‹Billing|error›',
      messages: ['`Billing` is already the name of a system.'],
      elements: [['Billing']],
      related: [['Billing']],
    },
    {
      name: 'once for each one after the first',
      model: 'system A\nsystem ‹A|error›\nentity ‹A|error›',
    },
    {
      name: 'where an area of the built-in library exists',
      model: 'area ‹billing|error›',
      messages: ['`billing` is already the name of an area.'],
    },
    {
      name: 'where a field of an entity stands twice',
      model: 'entity E { field a field ‹a|error› }',
      messages: ['`E` already has a field called `a`.'],
      elements: [['E']],
    },
    {
      name: 'where a phase stands twice',
      model: 'entity E { lifecycle a -> b -> ‹a|error› }',
      messages: ['`E` already has a phase called `a`.'],
    },
    {
      name: 'where a question and an outcome share a name',
      model: 'decision D { start Q question Q { when recurring yes -> O no -> O } outcome O outcome ‹Q|error› }',
      messages: ['`D` already has a question or an outcome called `Q`.'],
    },
    {
      name: 'where two triggers share a name',
      model: 'decision D { start O outcome O trigger T when recurring trigger ‹T|error› when urgent }',
      messages: ['`D` already has a trigger called `T`.'],
    },
    {
      name: 'where there are two projects, whatever they are called',
      model: 'project North\nproject ‹South|error›',
      messages: ['`South` is a second project; a project has one, and it is `North`.'],
    },
    {
      name: 'where there are two decisions',
      model: 'decision D { start O outcome O }\ndecision ‹E|error› { start O outcome O }',
      messages: ['`E` is a second decision; a project has one, and it is `D`.'],
    },
  ],
  silent: [
    {
      name: 'where areas and domains share a name with something else',
      model: 'area X\ndomain X\nsystem X\nsystem billing',
    },
    { name: 'where two entities have a field of one name', model: 'entity E { field a }\nentity F { field a }' },
    { name: 'where a field, a phase and a key share a name', model: 'entity E { key a field a lifecycle a -> b }' },
    { name: 'where a question is called like a system', model: 'system Q\ndecision D { start Q outcome Q }' },
    { name: 'where the project declares its own decision', model: 'decision Operator { start O outcome O }' },
  ],
  fixes: [
    { before: 'system A\nteam A', after: 'system A\nteam A2' },
    { before: 'system A\nteam A2\nrole A', after: 'system A\nteam A2\nrole A3' },
    { before: 'system A1\nteam A1', after: 'system A1\nteam A1_2' },
    { before: 'entity E { field a field a2 field a }', after: 'entity E { field a field a2 field a3 }' },
    {
      before: 'decision D { start Q question Q { when recurring yes -> O no -> O } outcome O outcome Q }',
      after: 'decision D { start Q question Q { when recurring yes -> O no -> O } outcome O outcome Q2 }',
    },
  ],
});
