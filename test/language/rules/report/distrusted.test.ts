import { distrusted } from '../../../../language/rules/report/distrusted.js';
import { ruleTest } from '../../../support/rule-test.js';

ruleTest(distrusted, {
  fires: [
    {
      name: 'for the word alone',
      model: 'report R { ‹distrusted|warning› }',
      certainty: 'declared',
      timed: false,
      messages: ['`R` is not trusted.'],
      elements: [['R']],
    },
    {
      name: 'and says since when and why',
      model: 'report R "Revenue" { ‹distrusted since 2026-08-01 because "It was too high."|warning› }',
      messages: ['"Revenue" is not trusted since 2026-08-01: It was too high.'],
    },
    { name: 'as an error where it affects a critical area', model: 'report R { ‹distrusted|error› affects billing }' },
    {
      name: 'as a warning where it affects another area',
      model: 'area canteen report R { ‹distrusted|warning› affects canteen }',
    },
  ],
  silent: [{ name: 'for a report that says nothing', model: 'report R { affects billing }' }],
});
