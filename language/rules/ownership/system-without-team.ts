import { defineRule } from '../rule.js';
import { called } from '../wording.js';

/** Nobody is asked before the system changes, and nobody comes when it stops. */
export const systemWithoutTeam = defineRule({
  id: 'ownership/system-without-team',
  severity: { usual: 'info', critical: 'warning' },
  docs: {
    what: 'A system that is in use has no `owner`.',
    why: 'When it changes, breaks or comes up for renewal there is no team to ask, so the question goes to whoever touched it last.',
    fix: 'Name the team that answers for it with `owner`. For a system of a partner, that is the team that deals with the partner.',
    before: `team Sales

system HubSpot { kind saas }
`,
    after: `team Sales

system HubSpot {
  kind saas
  owner Sales
}
`,
  },
  check({ landscape, report }) {
    for (const system of landscape.all('system')) {
      if (system.owner || !landscape.isLiveSystem(system)) continue;
      report({
        at: system.name,
        elements: [system],
        certainty: 'undeclared',
        message: `No team answers for ${called(system)}.`,
      });
    }
  },
});
