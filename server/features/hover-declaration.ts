import type { Landscape } from '../../language/landscape/landscape.js';
import type { Carried, Declaration, Entity, Handoff, Role, Symptom, System } from '../../language/landscape/types.js';
import { totalsOf } from '../../language/ledger/totals.js';
import { costInWords } from '../amounts.js';
import type { Project } from '../workspace/project.js';
import { findingsOf, ledgerItemsOf } from './declaration-facts.js';
import type { HoverText } from './hover-text.js';

/** How a declaration starts, as written: `system HubSpot "HubSpot CRM"`. */
export function headOf({ kind, name, title }: Declaration): string {
  return title === name.text ? `${kind} ${name.text}` : `${kind} ${name.text} ${JSON.stringify(title)}`;
}

/** Everything that there is to know of a declaration at a glance. */
export function describeDeclaration(text: HoverText, project: Project, declaration: Declaration): HoverText {
  const { landscape } = project;
  text.seam(headOf(declaration) + endsOf(declaration));
  text.text(standing(landscape, declaration));
  text.text(declaration.documentation ?? '');
  text.text(declaration.description?.text ?? '');
  describeKind(text, project, declaration);
  if (declaration.file.builtIn) text.text('Built in.');
  const { open, accepted } = findingsOf(project, declaration);
  text.list(
    'Findings',
    open.map(({ severity, message }) => `${severity}: ${message}`),
  );
  if (accepted.length > 0) text.text(`${accepted.length} accepted on purpose.`);
  const cost = costInWords(totalsOf(ledgerItemsOf(project, declaration)));
  return cost === undefined ? text : text.text(`Costs ${cost}.`);
}

function endsOf(declaration: Declaration): string {
  if (declaration.kind !== 'handoff' && declaration.kind !== 'migration') return '';
  const arrow = declaration.kind === 'handoff' && declaration.twoWay ? '<->' : '->';
  return `: ${declaration.from?.text ?? '?'} ${arrow} ${declaration.to?.text ?? '?'}`;
}

/** Who answers for it, and whether the business hangs on it. */
function standing(landscape: Landscape, declaration: Declaration): string {
  const owner = 'owner' in declaration ? landscape.target(declaration.owner) : undefined;
  const status = 'status' in declaration ? declaration.status?.status : undefined;
  const parts = [
    owner ? `Owned by ${owner.title}` : undefined,
    landscape.isCritical(declaration) ? 'Critical' : undefined,
    status === undefined ? undefined : `Status ${status}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function describeKind(text: HoverText, project: Project, declaration: Declaration): void {
  const { landscape } = project;
  switch (declaration.kind) {
    case 'system':
      describeSystem(text, landscape, declaration);
      break;
    case 'entity':
      describeEntity(text, landscape, declaration);
      break;
    case 'handoff':
      describeHandoff(text, landscape, declaration);
      break;
    case 'workflow':
      text.list('Steps', landscape.handoffsOf(declaration).map(route));
      break;
    case 'role':
      describeRole(text, landscape, declaration);
      break;
    case 'symptom':
      describeSymptom(text, project, declaration);
      break;
    default:
      break;
  }
}

function describeSystem(text: HoverText, landscape: Landscape, system: System): void {
  const owned = landscape.all('entity').filter((entity) => landscape.ownership.owners(entity).includes(system));
  text.list(
    'Source of truth for',
    owned.map(({ title }) => title),
  );
  const handoffs = landscape.all('handoff');
  const isEnd = (end: Handoff['from']): boolean => landscape.target(end) === system;
  text.list('In', handoffs.filter(({ from, to, twoWay }) => isEnd(to) || (twoWay && isEnd(from))).map(route));
  text.list('Out', handoffs.filter(({ from, to, twoWay }) => isEnd(from) || (twoWay && isEnd(to))).map(route));
}

function describeEntity(text: HoverText, landscape: Landscape, entity: Entity): void {
  text.list(
    'Source of truth',
    landscape.ownership.owners(entity).map(({ title }) => title),
  );
  if (entity.lifecycle.length > 0) text.text(`Lifecycle: ${entity.lifecycle.map((phase) => phase.text).join(' → ')}`);
  text.list('Carried by', landscape.handoffsCarrying(entity).map(route));
}

function describeHandoff(text: HoverText, landscape: Landscape, handoff: Handoff): void {
  const { via, monitors, monitoredByNothing, carries } = handoff;
  text.list('Carries', carries.map(carried));
  const facts = [
    via && `via ${via.means}`,
    monitors.length > 0 ? `watched by ${monitors.map(({ kind }) => kind).join(', ')}` : undefined,
    monitoredByNothing ? 'watched by nothing' : undefined,
  ];
  text.text(facts.filter((fact) => fact !== undefined).join(' · '));
  text.list(
    'Affects',
    landscape.areasOf(handoff).map(({ title }) => title),
  );
}

function describeRole(text: HoverText, landscape: Landscape, role: Role): void {
  const team = landscape.target(role.team);
  const parts = [
    team && `In ${team.title}`,
    role.people && `${role.people.count} ${role.people.count === 1 ? 'person' : 'people'}`,
  ];
  text.text(parts.filter((part) => part !== undefined).join(' · '));
}

function describeSymptom(text: HoverText, { analysis }: Project, symptom: Symptom): void {
  const decided = analysis?.decision.symptoms.find((one) => one.symptom === symptom);
  if (decided?.walk.end.kind === 'outcome') text.text(`Leads to: ${decided.walk.end.outcome.title}`);
  text.list(
    'Likely causes',
    (decided?.candidates ?? []).map(({ finding }) => finding.message),
    3,
  );
}

function route({ name, title, from, to, twoWay }: Handoff): string {
  const shown = title === name.text ? name.text : `${name.text} (${title})`;
  return `${shown}: ${from?.text ?? '?'} ${twoWay ? '↔' : '→'} ${to?.text ?? '?'}`;
}

function carried({ isNew, entity, field }: Carried): string {
  return `${isNew ? 'new ' : ''}${entity.text}${field ? `.${field.text}` : ''}`;
}
