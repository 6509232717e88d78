import { changeKinds, changeStatuses, impacts, kinds, symptomKinds } from '../../../../language/landscape/types.js';
import { propertyTests } from '../../../support/plain-facts.js';

const causal = 'handoff or system or entity or rule or migration';

propertyTests('symptom S', [
  ...symptomKinds.map((value) => [`kind ${value}`, { symptomKind: { at: `kind ${value}`, value } }] as const),
  ['observed 2026-09-02', { observed: ['2026-09-02'] }],
  ['observed 2026-09-02, 2026-10-11', { observed: ['2026-09-02', '2026-10-11'] }],
  ['frequency occasional', { frequency: { at: 'frequency occasional', value: 'occasional' } }],
  ['frequency recurring', { frequency: { at: 'frequency recurring', value: 'recurring' } }],
  ...impacts.map((value) => [`impact ${value}`, { impact: { at: `impact ${value}`, value } }] as const),
  ['affects billing, dispatch', { affects: ['billing: area', 'dispatch: area'] }],
  [
    'traced to A, B',
    { tracedTo: ['A: handoff or workflow or report or entity', 'B: handoff or workflow or report or entity'] },
  ],
  ['cause unclear', { cause: { at: 'cause unclear', kind: 'unclear' } }],
  ['cause "x"', { cause: { at: 'cause "x"', kind: 'clear', text: 'x' } }],
  ['cause "x" in H', { cause: { at: 'cause "x" in H', kind: 'clear', text: 'x', where: `H: ${causal}` } }],
  ['urgent', { urgent: '«urgent»' }],
]);

propertyTests('stage S', [
  ['by 2027-06-01', { by: '2027-06-01' }],
  [
    'multiplies A by 2.5 multiplies B by 3',
    {
      multiplies: [
        { at: 'multiplies A by 2.5', target: 'A: handoff or workflow', factor: 2.5 },
        { at: 'multiplies B by 3', target: 'B: handoff or workflow', factor: 3 },
      ],
    },
  ],
  ['unsupported', { unsupported: '«unsupported»' }],
  ['unsupported because "x"', { unsupported: { at: 'unsupported because "x"', because: 'x' } }],
]);

propertyTests('change C', [
  ...changeKinds.map((value) => [`kind ${value}`, { changeKind: { at: `kind ${value}`, value } }] as const),
  ['targets A, B', { targets: [`A: ${kinds.join(' or ')}`, `B: ${kinds.join(' or ')}`] }],
  ['adds A, B', { adds: ['A: system', 'B: system'] }],
  ['addresses S, T', { addresses: ['S: symptom', 'T: symptom'] }],
  ...changeStatuses.map((status) => [`status ${status}`, { status: { at: `status ${status}`, status } }] as const),
]);
