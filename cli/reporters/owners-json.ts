import type { Concern, Touched } from '../../language/review/concerned-teams.js';
import { handlesOf } from '../../language/review/team-handles.js';
import type { OwnersReport, ProjectOwners } from '../owners-report.js';
import type { OwnersOutput } from '../schemas/owners-output.js';
import { version } from '../version.js';

type ProjectOutput = OwnersOutput['projects'][number];
type ConcernOutput = ProjectOutput['teams'][number]['concerns'][number];

/** The teams that a change concerns as JSON (docs/schemas/owners-output.json). */
export function ownersJson({ base, head, projects }: OwnersReport): string {
  const output: OwnersOutput = {
    schemaVersion: 1,
    tool: { name: 'seamline', version },
    base,
    head: head ?? null,
    projects: projects.map(projectOutput),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function projectOutput({ name, root, teams, unowned, files }: ProjectOwners): ProjectOutput {
  return {
    name,
    root,
    teams: teams.map(({ team, touched, concerns }) => ({
      name: team.name.text,
      title: team.title,
      contact: team.contact?.text ?? null,
      handles: [...handlesOf(team)],
      touched,
      concerns: concerns.map(concernOutput),
    })),
    unowned: unowned.map(touchedOutput),
    files: files.map((file) => ({ path: file.path, teams: file.teams.map((team) => team.name.text) })),
  };
}

function concernOutput(concern: Concern): ConcernOutput {
  return {
    relation: concern.relation,
    ...touchedOutput(concern),
    handoff: 'handoff' in concern ? concern.handoff.name.text : null,
    system: 'system' in concern ? concern.system.name.text : null,
  };
}

function touchedOutput({ change, element }: Touched): Pick<ConcernOutput, 'change' | 'kind' | 'name'> {
  return { change, kind: element.kind, name: element.name.text };
}
