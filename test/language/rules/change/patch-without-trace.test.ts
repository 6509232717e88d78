import { patchWithoutTrace } from '../../../../language/rules/change/patch-without-trace.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `workflow W
symptom Traced { traced to W cause unclear }
symptom Untraced "Late refunds" { cause "a wrong filter" }
symptom Other
`;

ruleTest(patchWithoutTrace, {
  fires: [
    {
      name: 'a symptom that is not traced',
      model: `${world}change C "Restart nightly" { kind quick-patch addresses ‹Untraced|warning› }`,
      certainty: 'undeclared',
      messages: ['The quick patch "Restart nightly" addresses "Late refunds", which nobody has traced'],
      elements: [['C']],
    },
    {
      name: 'several, at the first',
      model: `${world}change C { kind quick-patch addresses Traced, ‹Untraced|warning›, Other }`,
      messages: ['"Late refunds" and `Other`'],
      related: [['Other']],
    },
    {
      name: 'no symptom',
      model: `${world}change C { ‹kind quick-patch|warning› }`,
      certainty: 'undeclared',
      messages: ['names no symptom'],
    },
  ],
  silent: [
    { name: 'a traced symptom', model: `${world}change C { kind quick-patch addresses Traced }` },
    {
      name: 'a trace to something that does not exist, which is another finding',
      model: 'symptom S { traced to Nothing } change C { kind quick-patch addresses S }',
    },
    { name: 'another kind', model: `${world}change C { kind stabilize addresses Untraced }` },
    { name: 'done', model: `${world}change C { kind quick-patch status done }` },
    { name: 'rejected', model: `${world}change C { kind quick-patch addresses Untraced status rejected }` },
    { name: 'a symptom that does not exist', model: `${world}change C { kind quick-patch addresses Nothing }` },
  ],
});
