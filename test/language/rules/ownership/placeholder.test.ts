import { placeholder } from '../../../../language/rules/ownership/placeholder.js';
import { ruleTest } from '../../../support/rule-test.js';

const words = ['unknown', 'unspecified', 'tbd', 'todo', 'none', 'n/a', 'unassigned', 'nobody', '?'];

ruleTest(placeholder, {
  fires: [
    ...words.map((word) => ({ name: `for a team titled ${word}`, model: `team ‹T|warning› "${word}"` })),
    ...words
      .filter((word) => /^[a-z]+$/.test(word))
      .map((word) => ({
        name: `for a team named ${word}`,
        model: `team ‹${word}|warning›`,
        messages: [`\`${word}\``],
      })),
    {
      name: 'in capitals, and with blanks around',
      model: 'team ‹TBD|warning› team ‹T|warning› "  Unassigned "',
      certainty: 'declared',
      elements: [['TBD'], ['T']],
    },
    { name: 'for a role', model: 'role ‹Nobody|warning› role ‹R|warning› "N/A"', messages: ['The role `Nobody`'] },
    {
      name: 'once where both name and title are placeholders',
      model: 'team ‹tbd|warning› "TBD"',
    },
    {
      name: 'for a system that owns data',
      model: 'system ‹Unknown|warning› entity E { source of truth Unknown } entity F { source of truth Unknown }',
      messages: ['The system `Unknown`'],
      related: [['source of truth Unknown', 'source of truth Unknown']],
    },
  ],
  silent: [
    { name: 'for real names', model: 'team Sales role Clerk in Sales system HubSpot { owns E } entity E' },
    { name: 'for a name that contains a placeholder', model: 'team None-Life role TodoList "Unknown callers"' },
    { name: 'for a system that owns nothing', model: 'system Unknown' },
    { name: 'for other kinds of declaration', model: 'entity Unknown area none domain tbd' },
    { name: 'where an owner does not resolve', model: 'system A { owner Unknown }' },
  ],
});
