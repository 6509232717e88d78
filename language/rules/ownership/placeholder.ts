import type { Landscape } from '../../landscape/landscape.js';
import type { Claim } from '../../landscape/ownership.js';
import type { Role, System, Team } from '../../landscape/types.js';
import { defineRule } from '../rule.js';
import { called, code } from '../wording.js';

const placeholders: ReadonlySet<string> = new Set([
  'unknown',
  'unspecified',
  'tbd',
  'todo',
  'none',
  'n/a',
  'unassigned',
  'nobody',
  '?',
]);

/** An owner that is only a word looks like an answer and is none. */
export const placeholder = defineRule({
  id: 'ownership/placeholder',
  severity: { usual: 'warning' },
  docs: {
    what: 'A team, a role, or a system that owns data is called `unknown`, `tbd`, `nobody` or the like.',
    why: 'It fills the place of an owner, so that nothing looks missing, but nobody answers for what it stands for.',
    fix: 'Name who it really is. If that is not known, leave the owner out: what is missing is then reported where it matters.',
    before: `team TBD

system HubSpot {
  kind saas
  owner TBD
}
`,
    after: `team Sales

system HubSpot {
  kind saas
  owner Sales
}
`,
  },
  check({ landscape, report }) {
    const claimsBySystem = claimsByClaimant(landscape);
    for (const declaration of [...landscape.all('team'), ...landscape.all('role'), ...claimsBySystem.keys()]) {
      const word = placeholderIn(declaration);
      if (word === undefined) continue;
      const claims = declaration.kind === 'system' ? (claimsBySystem.get(declaration) ?? []) : [];
      report({
        at: declaration.name,
        elements: [declaration],
        message: `The ${declaration.kind} ${code(declaration.name.text)} is only a placeholder: ${code(word)} names nobody who could answer.`,
        related: claims.map(({ at, entity }) => ({ at, message: `the source of truth for ${called(entity)}` })),
      });
    }
  },
});

function placeholderIn({ name, title }: Team | Role | System): string | undefined {
  return [name.text, title].find((text) => placeholders.has(text.trim().toLowerCase()));
}

/** The systems that own something, with their claims. */
function claimsByClaimant(landscape: Landscape): ReadonlyMap<System, readonly Claim[]> {
  const claims = new Map<System, Claim[]>();
  for (const claim of landscape.ownership.claims) {
    const known = claims.get(claim.system);
    if (known) known.push(claim);
    else claims.set(claim.system, [claim]);
  }
  return claims;
}
