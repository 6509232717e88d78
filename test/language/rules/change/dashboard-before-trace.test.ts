import { dashboardBeforeTrace } from '../../../../language/rules/change/dashboard-before-trace.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `workflow W
symptom Known "Known" { traced to W cause "a wrong filter" }
symptom Untraced "Wrong totals" { cause "a wrong filter" }
symptom Unclear { traced to W cause unclear }
symptom Unexamined { traced to W }
`;

ruleTest(dashboardBeforeTrace, {
  fires: [
    {
      name: 'a symptom that is not traced',
      model: `${world}change C "New dashboard" { kind redesign-dashboard addresses ‹Untraced|warning› }`,
      messages: ['The change "New dashboard" redesigns a dashboard, but "Wrong totals" is not traced to any place'],
      elements: [['C']],
    },
    {
      name: 'a symptom whose cause is unclear',
      model: `${world}change C { kind redesign-dashboard addresses ‹Unclear|warning› }`,
      certainty: 'declared',
      messages: ['`Unclear` has no clear cause'],
    },
    {
      name: 'a symptom whose cause nobody has looked for',
      model: `${world}change C { kind redesign-dashboard addresses ‹Unexamined|warning› }`,
      certainty: 'undeclared',
    },
    {
      name: 'no symptom',
      model: `${world}change C { ‹kind redesign-dashboard|warning› }`,
      certainty: 'undeclared',
      messages: ['names no symptom'],
    },
    {
      name: 'one among several, at the first',
      model: `${world}change C { kind redesign-dashboard addresses Known, ‹Unexamined|warning›, Unclear status underway }`,
      certainty: 'declared',
      messages: ['`Unexamined` has no clear cause and `Unclear` has no clear cause'],
      related: [['Unclear']],
    },
  ],
  silent: [
    { name: 'traced, with a clear cause', model: `${world}change C { kind redesign-dashboard addresses Known }` },
    { name: 'another kind', model: `${world}change C { kind automate addresses Untraced }` },
    { name: 'no kind', model: `${world}change C { addresses Untraced }` },
    { name: 'done', model: `${world}change C { kind redesign-dashboard addresses Untraced status done }` },
    { name: 'rejected', model: `${world}change C { kind redesign-dashboard status rejected }` },
    { name: 'a symptom that does not exist', model: `${world}change C { kind redesign-dashboard addresses Nothing }` },
  ],
});
