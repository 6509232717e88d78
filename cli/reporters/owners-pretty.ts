import { visible } from '../../language/render/text/visible.js';
import type { ConcernedTeam } from '../../language/review/concerned-teams.js';
import type { OwnersReport, ProjectOwners } from '../owners-report.js';
import { concernInWords, touchedInWords } from '../owners-words.js';
import { revisionsInWords } from '../review-words.js';
import type { Style } from '../text/style.js';
import { wrap } from '../text/width.js';

/** A reader takes in so many reasons; the others are counted, and JSON has them all. */
const MOST_REASONS = 8;

/** The teams that a change concerns, for people at a terminal: those that answer for what is touched, then their neighbours. */
export function ownersPretty(report: OwnersReport, style: Style): string {
  const title = style.strong(`Teams concerned by ${visible(revisionsInWords(report))}`);
  const loud = report.projects.filter(({ teams, unowned }) => teams.length + unowned.length > 0);
  if (loud.length === 0) return `${title}\n\nThis change concerns no team.\n`;
  const several = report.projects.length > 1;
  const sections = loud.flatMap((project) => [
    ...(several ? [[style.strong(`── ${visible(project.name)} (${visible(project.root)})`)]] : []),
    ...projectSections(project, style),
  ]);
  return `${[[title], ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function projectSections({ teams, unowned }: ProjectOwners, style: Style): readonly (readonly string[])[] {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['Touched', teams.filter(({ touched }) => touched).flatMap((team) => teamLines(team, style))],
    ['One handoff away', teams.filter(({ touched }) => !touched).flatMap((team) => teamLines(team, style))],
    ['Nobody answers for', reasonLines(unowned.map(touchedInWords), 2, style)],
  ];
  return groups.flatMap(([title, lines]) => (lines.length > 0 ? [[style.strong(title), ...lines]] : []));
}

function teamLines({ team, concerns }: ConcernedTeam, style: Style): readonly string[] {
  const title = team.title === team.name.text ? team.name.text : `${team.name.text} “${team.title}”`;
  const contact = team.contact ? style.faint(` ${visible(team.contact.text)}`) : '';
  return [`  ${style.accent(visible(title))}${contact}`, ...reasonLines(concerns.map(concernInWords), 4, style)];
}

function reasonLines(reasons: readonly string[], margin: number, style: Style): readonly string[] {
  const left = reasons.length - MOST_REASONS;
  const shown = left > 1 ? [...reasons.slice(0, MOST_REASONS), `and ${left} more`] : reasons;
  return shown.flatMap((reason) => {
    const [first = '', ...others] = wrap(visible(reason), style.width - margin - 2);
    return [' '.repeat(margin) + first, ...others.map((line) => ' '.repeat(margin + 2) + line)];
  });
}
