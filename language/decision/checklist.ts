import { type Evidence, fieldElement, nameEvidence } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import { breaksOf } from '../landscape/trace.js';
import type { Domain, Entity, Handoff, Workflow } from '../landscape/types.js';
import { unstableHandoffs } from '../rules/open-errors.js';
import { called, code, counted, enumerate } from '../rules/wording.js';
import { distinct } from './answer.js';
import type { DecisionBasis } from './facts.js';
import { absence, findingEvidence } from './project-facts.js';

/** The ids of the checks (interfaces.md, 1), in order. */
export const checkIds = ['handoffs-listed', 'failures-identified', 'sources-defined', 'integrations-stable'] as const;
export type CheckId = (typeof checkIds)[number];

/** One tracked domain's row of the check on sources of truth. */
export interface DomainRow {
  readonly domain: Domain;
  readonly done: boolean;
  /** What is settled, or what is not, in one sentence. */
  readonly detail: string;
  readonly evidence: readonly Evidence[];
}

/** One thing to have done before anything is rebuilt (decision.md, 3). */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  readonly done: boolean;
  /** What is done, or what is missing, in a sentence or two. */
  readonly detail: string;
  /** Where it is not done, what stands in the way; else what shows it. */
  readonly evidence: readonly Evidence[];
  /** For `sources-defined`, a row for each domain that the project tracks; else empty. */
  readonly rows: readonly DomainRow[];
}

/** The checklist "before rebuilding anything", always the four checks in their order. */
export function checklistOf(basis: DecisionBasis): readonly [Check, Check, Check, Check] {
  const { landscape } = basis;
  const core = landscape.all('workflow').filter((workflow) => workflow.core);
  return [
    handoffsListed(landscape, core),
    failuresIdentified(landscape, core),
    sourcesDefined(landscape),
    integrationsStable(basis),
  ];
}

const NO_CORE = 'No workflow is marked `core`.';

/** With several core workflows, each must be complete. */
function handoffsListed(landscape: Landscape, core: readonly Workflow[]): Check {
  const id = 'handoffs-listed';
  const title = 'Every handoff of the core workflow is listed';
  if (core.length === 0) return check(id, title, false, NO_CORE, absence(landscape, []));
  const missing: string[] = [];
  const evidence: Evidence[] = [];
  for (const workflow of core) {
    const handoffs = landscape.handoffsOf(workflow);
    if (handoffs.length < 2) {
      missing.push(`${called(workflow)} lists ${counted(handoffs.length, 'handoff')}; a trace needs two or more.`);
      evidence.push(nameEvidence(workflow));
    }
    for (const { before, after, arrives, departs } of breaksOf(landscape, workflow)) {
      missing.push(
        `${called(workflow)} is broken: ${called(before.handoff)} ends at ${called(arrives[0])}, ${called(after.handoff)} begins at ${called(departs[0])}.`,
      );
      evidence.push({ element: workflow, property: 'step', at: after.step });
    }
  }
  if (missing.length > 0) return check(id, title, false, missing.join(' '), evidence);
  const lists = core.map((workflow) => {
    return `${called(workflow)} lists ${counted(landscape.handoffsOf(workflow).length, 'handoff')}, each from where the one before ends.`;
  });
  return check(id, title, true, lists.join(' '), core.map(nameEvidence));
}

function failuresIdentified(landscape: Landscape, core: readonly Workflow[]): Check {
  const id = 'failures-identified';
  const title = 'Silent failures and human checks are identified';
  if (core.length === 0) return check(id, title, false, NO_CORE, absence(landscape, []));
  const handoffs = [...new Set(core.flatMap((workflow) => landscape.handoffsOf(workflow)))];
  if (handoffs.length === 0) {
    return check(id, title, false, 'No core workflow lists a handoff.', core.map(nameEvidence));
  }
  const unstated = handoffs.flatMap((handoff) => {
    const properties = unstatedProperties(handoff);
    return properties.length > 0 ? [{ handoff, properties }] : [];
  });
  if (unstated.length > 0) {
    const details = unstated.map(({ handoff, properties }) => {
      return `${called(handoff)} does not state ${properties.map(code).join(' and ')}.`;
    });
    return check(
      id,
      title,
      false,
      details.join(' '),
      unstated.map(({ handoff }) => nameEvidence(handoff)),
    );
  }
  return check(
    id,
    title,
    true,
    `${counted(handoffs.length, 'handoff')} of the core workflow ${handoffs.length === 1 ? 'states' : 'state'} what watches and what happens on failure.`,
    handoffs.flatMap(statedEvidence),
  );
}

function unstatedProperties(handoff: Handoff): readonly string[] {
  return [
    ...(handoff.monitors.length === 0 && !handoff.monitoredByNothing ? ['monitored by'] : []),
    ...(handoff.onFailure ? [] : ['on failure']),
  ];
}

function statedEvidence(handoff: Handoff): readonly Evidence[] {
  const { monitors, monitoredByNothing, onFailure } = handoff;
  const watching = monitoredByNothing ? [...monitors, monitoredByNothing] : monitors;
  return [
    ...watching.map((at): Evidence => ({ element: handoff, property: 'monitored by', at })),
    ...(onFailure ? [{ element: handoff, property: 'on failure', at: onFailure }] : []),
  ];
}

function sourcesDefined(landscape: Landscape): Check {
  const id = 'sources-defined';
  const title = 'Sources of truth are defined';
  const domains = landscape.targets(landscape.project?.tracks ?? []);
  if (domains.length === 0) {
    return check(id, title, false, 'Not tracked: the project names no domain.', absence(landscape, []));
  }
  const rows = domains.map((domain) => domainRow(landscape, domain));
  const open = rows.filter((row) => !row.done);
  const deciding = open.length > 0 ? open : rows;
  return {
    ...check(id, title, open.length === 0, deciding.map(({ detail }) => detail).join(' '), []),
    evidence: distinct(deciding.flatMap(({ evidence }) => evidence)),
    rows,
  };
}

function domainRow(landscape: Landscape, domain: Domain): DomainRow {
  const entities = landscape.all('entity').filter((entity) => landscape.target(entity.domain) === domain);
  if (entities.length === 0) {
    const detail = `${domain.title}: no entity belongs to it.`;
    return { domain, done: false, detail, evidence: absence(landscape, []) };
  }
  const problems = entities.flatMap((entity) => sourceProblems(landscape, entity));
  if (problems.length > 0) {
    const detail = `${domain.title}: ${problems.map(({ text }) => text).join(', ')}.`;
    return { domain, done: false, detail, evidence: distinct(problems.flatMap(({ evidence }) => evidence)) };
  }
  const claims = entities.flatMap((entity) =>
    landscape.ownership.claimsOn(entity).map((claim): Evidence => claimEvidence(entity, claim.at)),
  );
  const owned = entities.map((entity) => {
    return `${called(entity)} is owned by ${enumerate(landscape.ownership.owners(entity).map(called))}`;
  });
  return { domain, done: true, detail: `${domain.title}: ${owned.join(', ')}.`, evidence: distinct(claims) };
}

function claimEvidence(entity: Entity, at: Evidence['at']): Evidence {
  return { element: entity, property: 'source of truth', at };
}

interface SourceProblem {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

function sourceProblems(landscape: Landscape, entity: Entity): readonly SourceProblem[] {
  const { ownership } = landscape;
  const phases = ownership.byPhase(entity);
  const open = phases.filter(({ owners }) => owners.length === 0);
  const problems: SourceProblem[] = [];
  if (open.length > 0) {
    const during = open.length === phases.length ? '' : ` during ${enumerate(open.map(({ phase }) => phase ?? ''))}`;
    problems.push({ text: `${called(entity)} has no owner${during}`, evidence: [nameEvidence(entity)] });
  }
  for (const conflict of ownership.conflicts.filter((one) => one.entity === entity)) {
    const what = conflict.field ? called(fieldElement(entity, conflict.field)) : called(entity);
    problems.push({
      text: `${what} has several owners`,
      evidence: conflict.claims.map(({ at }) => claimEvidence(entity, at)),
    });
  }
  return problems;
}

function integrationsStable({ landscape, findings }: DecisionBasis): Check {
  const id = 'integrations-stable';
  const title = 'Critical integrations are stable';
  const unstable = unstableHandoffs(landscape, findings);
  if (unstable.length > 0) {
    const errors = [...new Set(unstable.flatMap((one) => one.errors))];
    const detail = `${counted(errors.length, 'open error')} on ${enumerate(unstable.map(({ handoff }) => called(handoff)))}.`;
    return check(id, title, false, detail, errors.map(findingEvidence));
  }
  const critical = landscape.all('handoff').filter((handoff) => landscape.isCritical(handoff));
  if (critical.length === 0) return check(id, title, true, 'No handoff is critical.', absence(landscape, []));
  const detail = `${counted(critical.length, 'critical handoff')}, no open error.`;
  return check(id, title, true, detail, critical.map(nameEvidence));
}

function check(id: CheckId, title: string, done: boolean, detail: string, evidence: readonly Evidence[]): Check {
  return { id, title, done, detail, evidence: distinct(evidence), rows: [] };
}
