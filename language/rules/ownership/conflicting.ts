import { fieldElement } from '../../landscape/elements.js';
import type { Claim, Conflict } from '../../landscape/ownership.js';
import type { Entity, System } from '../../landscape/types.js';
import { narrowClaims } from '../claim-edits.js';
import { defineRule, type Fix } from '../rule.js';
import { called, code, enumerate } from '../wording.js';

/** Two systems that both hold the truth hold none: nobody can say which of two answers is right. */
export const conflicting = defineRule({
  id: 'ownership/conflicting',
  severity: { usual: 'error' },
  docs: {
    what: 'Two systems claim to be the source of truth for the same entity, or the same field of it, in the same phase.',
    why: 'When their copies differ nobody can say which one is right, so people compare, ask around and correct by hand, and every integration picks a winner of its own.',
    fix: 'Decide which system wins and take the claim away from the others, or say with `during` which system owns the entity in which phase. A field that is kept elsewhere can have a claim of its own.',
    before: `team Sales
team Finance

system HubSpot {
  kind saas
  owner Sales
}

system QuickBooks {
  kind saas
  owner Finance
  owns Customer
}

entity Customer {
  key email
  source of truth HubSpot
}
`,
    after: `team Sales
team Finance

system HubSpot {
  kind saas
  owner Sales
}

system QuickBooks {
  kind saas
  owner Finance
  owns Customer.billingAddress
}

entity Customer {
  key email
  source of truth HubSpot
  field billingAddress
}
`,
  },
  check({ landscape, report }) {
    for (const conflict of landscape.ownership.conflicts) {
      const dispute = disputeToday(conflict);
      if (!dispute) continue;
      const { entity, field } = conflict;
      const element = field ? fieldElement(entity, field) : entity;
      const systems = systemsOf(dispute.claims);
      const phases = dispute.phases.length > 0 ? ` during ${enumerate(dispute.phases.map(code))}` : '';
      report({
        at: (field ?? entity).name,
        elements: [element, ...systems],
        message: `${enumerate(systems.map(called))} each claim to be the source of truth for ${called(element)}${phases}.`,
        related: dispute.claims.map(({ at, system }) => ({ at, message: `${called(system)} claims it here` })),
        fixes: [...keepOne(dispute, code(element.name.text)), ...splitByPhase(dispute)],
      });
    }
  },
});

/** What is in dispute, and between which claims. */
interface Dispute {
  readonly entity: Entity;
  readonly phases: readonly string[];
  readonly claims: readonly Claim[];
}

/** The conflict without the systems that are only planned: they carry no debt yet. */
function disputeToday({ entity, phases, claims }: Conflict): Dispute | undefined {
  const standing = claims.filter(({ system }) => system.status?.status !== 'planned');
  if (phases.length === 0) return systemsOf(standing).length > 1 ? { entity, phases, claims: standing } : undefined;
  const disputed = phases.filter((phase) => systemsOf(standing.filter((claim) => covers(claim, phase))).length > 1);
  if (disputed.length === 0) return undefined;
  const involved = standing.filter((claim) => disputed.some((phase) => covers(claim, phase)));
  return { entity, phases: disputed, claims: involved };
}

function covers(claim: Claim, phase: string): boolean {
  return claim.phases === undefined || claim.phases.includes(phase);
}

function systemsOf(claims: readonly Claim[]): readonly System[] {
  return [...new Set(claims.map(({ system }) => system))];
}

/** For each system the fix that lets it keep what it claims: the others lose the phases that it has. */
function keepOne({ entity, phases, claims }: Dispute, subject: string): readonly Fix[] {
  return systemsOf(claims).map((kept) => {
    const owned = claims.filter(({ system }) => system === kept);
    const lost = phases.filter((phase) => owned.some((claim) => covers(claim, phase)));
    const narrowings = claims
      .filter((claim) => claim.system !== kept && (phases.length === 0 || lost.some((phase) => covers(claim, phase))))
      .map((claim) => ({ claim, phases: phasesOf(entity, claim).filter((phase) => !lost.includes(phase)) }));
    return {
      title: `Keep ${code(kept.name.text)} as the source of truth for ${subject}`,
      safety: 'suggested',
      edits: narrowClaims(narrowings),
    };
  });
}

/** Where nobody has said `during`, the fix that gives each system its share of the lifecycle, in the order of the claims. */
function splitByPhase({ entity, claims }: Dispute): readonly Fix[] {
  const systems = systemsOf(claims);
  const phases = [...new Set(entity.lifecycle.map(({ text }) => text))];
  if (phases.length < systems.length || claims.some((claim) => claim.phases !== undefined)) return [];
  const share = (index: number): number => Math.round((index * phases.length) / systems.length);
  const narrowings = claims.map((claim) => {
    const index = systems.indexOf(claim.system);
    return { claim, phases: phases.slice(share(index), share(index + 1)) };
  });
  return [{ title: 'Split the lifecycle between them', safety: 'suggested', edits: narrowClaims(narrowings) }];
}

function phasesOf(entity: Entity, claim: Claim): readonly string[] {
  return claim.phases ?? [...new Set(entity.lifecycle.map(({ text }) => text))];
}
