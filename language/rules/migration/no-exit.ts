import { oldAndNewErp } from '../example-company.js';
import { defineRule } from '../rule.js';
import { called } from '../wording.js';

/** What has no end in sight becomes the way things are. */
export const noExit = defineRule({
  id: 'migration/no-exit',
  severity: { usual: 'warning' },
  docs: {
    what: 'A migration that has begun has no `due` date, or nothing that says when it is done.',
    why: 'Nobody can tell whether it is late or finished. The old system then stays for good, with its licences, its handoffs and its copy of the data.',
    fix: 'Set a `due` date, and describe with `done when` how one can see that the old system is no longer needed.',
    before: `${oldAndNewErp}
migration ErpMove: OldErp -> NewErp {
  moves Order
  status running
}
`,
    after: `${oldAndNewErp}
migration ErpMove: OldErp -> NewErp {
  moves Order
  status running
  due 2999-12-31
  done when "The old system takes no more orders"
}
`,
  },
  check({ landscape, report }) {
    for (const migration of landscape.all('migration')) {
      const status = migration.status?.status;
      if (status === 'done' || status === 'planned') continue;
      const lacks = [
        ...(migration.due ? [] : ['when it is due (`due`)']),
        ...(migration.doneWhen ? [] : ['how one can tell that it is done (`done when`)']),
      ];
      if (lacks.length === 0) continue;
      report({
        at: migration.name,
        elements: [migration],
        certainty: 'undeclared',
        message: `${called(migration)} does not say ${lacks.join(' or ')}.`,
      });
    }
  },
});
