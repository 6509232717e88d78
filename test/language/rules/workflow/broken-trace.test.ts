import { brokenTrace } from '../../../../language/rules/workflow/broken-trace.js';
import { ruleTest } from '../../../support/rule-test.js';

const world = `system A "Shop"
system B
system C
system D
handoff AB: A -> B
handoff BA: B -> A
handoff CD: C -> D
handoff BD: B <-> D
handoff Half: A -> Nothing
`;

ruleTest(brokenTrace, {
  fires: [
    {
      name: 'where the next begins elsewhere',
      model: `${world}workflow W { step AB ‹step CD|warning› }`,
      certainty: 'declared',
      messages: ['`CD` begins at `C`, but the step before it, `AB`, ends at `B`'],
      elements: [['W', 'AB', 'CD']],
      related: [['step AB']],
    },
    {
      name: 'where the second goes the wrong way',
      model: `${world}workflow W { step BA ‹step BA|warning› }`,
      messages: ['begins at `B`, but the step before it, `BA`, ends at "Shop"'],
    },
    {
      name: 'across manual steps, which do not close a gap',
      model: `${world}workflow W { step AB manual step "Carry it over" manual step "Type it in" ‹step CD|warning› }`,
      related: [['step AB']],
    },
    {
      name: 'where neither end of a two-way handoff connects',
      model: `${world}handoff AC: A <-> C workflow W { step BD ‹step AC|warning› }`,
      messages: ['begins at "Shop" or `C`, but the step before it, `BD`, ends at `D` or `B`'],
    },
    { name: 'at each gap', model: `${world}workflow W { step AB ‹step CD|warning› ‹step AB|warning› }` },
    {
      name: 'once for the same two handoffs',
      model: `${world}workflow W { step AB ‹step CD|warning› ‹step AB|warning› step CD }`,
    },
    { name: 'as a warning also in a core workflow', model: `${world}workflow W core { step AB ‹step CD|warning› }` },
    {
      name: 'between handoffs that are not live, of which another rule speaks',
      model: `${world}handoff Old: C -> D { status retired } workflow W { step AB ‹step Old|warning› }`,
    },
  ],
  silent: [
    { name: 'connected', model: `${world}workflow W { step AB step BD }` },
    { name: 'there and back', model: `${world}workflow W { step AB step BA step AB }` },
    { name: 'a two-way handoff travelled either way', model: `${world}workflow W { step CD step BD step BA }` },
    {
      name: 'manual steps between connected handoffs',
      model: `${world}workflow W { step AB manual step "Sign" step BD }`,
    },
    { name: 'one handoff', model: `${world}workflow W { manual step "Ask" step AB manual step "Sign" }` },
    { name: 'no handoff', model: `${world}workflow W { manual step "Ask" manual step "Sign" }` },
    { name: 'a step that does not exist', model: `${world}workflow W { step AB step Nothing step CD }` },
    { name: 'an end that does not exist', model: `${world}workflow W { step AB step Half step CD }` },
  ],
  fixes: [
    {
      title: 'Declare the handoff `BToC`',
      before: `${world}workflow W {\n  step AB\n  step CD\n}\n`,
      after: `${world}workflow W {\n  step AB\n  step BToC\n  step CD\n}\n\nhandoff BToC: B -> C\n`,
    },
    {
      title: 'Insert the step `Known`',
      before: `${world}handoff Known: C <-> B\nworkflow W {\n  step AB\n  step CD\n}\n`,
      after: `${world}handoff Known: C <-> B\nworkflow W {\n  step AB\n  step Known\n  step CD\n}\n`,
    },
    {
      title: 'Declare the handoff `BToC2`',
      before: `${world}team BToC\nworkflow W { step AB step CD }\n`,
      after: `${world}team BToC\nworkflow W { step AB step BToC2 step CD }\n\nhandoff BToC2: B -> C\n`,
    },
    {
      title: 'Declare the handoff `BToC`',
      before: `${world}handoff Later: B -> C { status planned }\nworkflow W {\n  step AB step CD\n}\n`,
      after: `${world}handoff Later: B -> C { status planned }\nworkflow W {\n  step AB step BToC step CD\n}\n\nhandoff BToC: B -> C\n`,
    },
  ],
});
