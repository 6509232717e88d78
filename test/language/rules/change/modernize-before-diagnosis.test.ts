import { modernizeBeforeDiagnosis } from '../../../../language/rules/change/modernize-before-diagnosis.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `workflow W
symptom Clear { cause "the export runs weekly" }
symptom Unclear "Late refunds" { traced to W cause unclear }
symptom Unexamined { traced to W }
`;

ruleTest(modernizeBeforeDiagnosis, {
  fires: [
    {
      name: 'an unclear cause',
      model: `${world}change C "New platform" { kind modernize addresses ‹Unclear|warning› }`,
      certainty: 'declared',
      messages: ['The change "New platform" modernizes against "Late refunds", of which the cause is not clear'],
      elements: [['C']],
    },
    {
      name: 'a cause that nobody has looked for',
      model: `${world}change C { kind modernize addresses ‹Unexamined|warning› }`,
      certainty: 'undeclared',
    },
    {
      name: 'several, at the first',
      model: `${world}change C { kind modernize addresses Clear, ‹Unexamined|warning›, Unclear }`,
      certainty: 'declared',
      related: [['Unclear']],
    },
  ],
  silent: [
    { name: 'a clear cause', model: `${world}change C { kind modernize addresses Clear }` },
    { name: 'no symptom, of which change/aimless speaks', model: `${world}change C { kind modernize }` },
    { name: 'another kind', model: `${world}change C { kind stabilize addresses Unclear }` },
    { name: 'done', model: `${world}change C { kind modernize addresses Unclear status done }` },
    { name: 'rejected', model: `${world}change C { kind modernize addresses Unclear status rejected }` },
    { name: 'a symptom that does not exist', model: `${world}change C { kind modernize addresses Nothing }` },
  ],
});
