import { vendorBlame } from '../../../../language/rules/change/vendor-blame.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `system A
system B
system C
handoff AB: A -> B
handoff BC: B -> C
handoff CA: C -> A
workflow Plain { step AB step CA }
symptom Known { traced to Plain cause "the vendor pays out weekly" }
symptom Untraced { cause "the vendor pays out weekly" }
symptom Unclear "Late refunds" { traced to Plain cause unclear }
symptom Unexamined { traced to Plain }
`;

ruleTest(vendorBlame, {
  fires: [
    {
      name: 'a symptom whose cause is unclear',
      model: `${world}change X "New provider" { kind replace-vendor addresses ‹Unclear|warning› }`,
      certainty: 'declared',
      messages: ['The change "New provider" replaces a vendor, but "Late refunds" has no clear cause.'],
      elements: [['X']],
    },
    {
      name: 'a symptom whose cause nobody has looked for',
      model: `${world}change X { kind replace-vendor addresses ‹Unexamined|warning› }`,
      certainty: 'undeclared',
    },
    {
      name: 'several symptoms, at the first',
      model: `${world}change X { kind replace-vendor addresses Known, ‹Unexamined|warning›, Unclear }`,
      certainty: 'declared',
      messages: ['`Unexamined` and "Late refunds" have no clear cause'],
      related: [['Unclear']],
    },
    {
      name: 'a core workflow with a broken trace',
      model: `${world}workflow Core core { step AB step CA } change X { ‹kind replace-vendor|warning› addresses Known }`,
      certainty: 'declared',
      messages: ['the trace of the core workflow `Core` is broken'],
      related: [['step CA']],
    },
    {
      name: 'a broken trace also where no symptom is named',
      model: `${world}workflow Core core { step AB step CA } change X { ‹kind replace-vendor|warning› }`,
    },
    {
      name: 'both at once',
      model: `${world}workflow Core core { step AB step CA } change X { kind replace-vendor addresses ‹Unexamined|warning› }`,
      certainty: 'declared',
      messages: ['`Unexamined` has no clear cause and the trace of the core workflow `Core` is broken'],
      related: [['step CA']],
    },
  ],
  silent: [
    { name: 'a clear cause', model: `${world}change X { kind replace-vendor addresses Known }` },
    {
      name: 'a clear cause, though it is not traced',
      model: `${world}change X { kind replace-vendor addresses Untraced }`,
    },
    { name: 'no symptom', model: `${world}change X { kind replace-vendor }` },
    {
      name: 'a core workflow without a gap',
      model: `${world}workflow Core core { step AB step BC step CA } change X { kind replace-vendor addresses Known }`,
    },
    {
      name: 'a broken trace of a workflow that is not core',
      model: `${world}change X { kind replace-vendor addresses Known }`,
    },
    { name: 'another kind', model: `${world}change X { kind automate addresses Unclear }` },
    { name: 'done', model: `${world}change X { kind replace-vendor addresses Unclear status done }` },
    { name: 'a symptom that does not exist', model: `${world}change X { kind replace-vendor addresses Nothing }` },
  ],
});
