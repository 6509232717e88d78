import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextEdit } from '../../../language/landscape/source.js';
import type { Handoff } from '../../../language/landscape/types.js';
import { remove, replace } from '../../../language/rules/edits.js';
import type { Context } from '../../context.js';
import { workspaceEdit } from '../../edits.js';
import { declarationAt } from '../../navigation/subject-at.js';
import type { Project } from '../../workspace/project.js';
import type { Selection } from './selection.js';

/** Makes two handoffs of one that writes both ways, so that each direction can say what it carries and what happens when it fails. */
export function splitTwoWay(context: Context, { project, fragment, start }: Selection): readonly CodeAction[] {
  const handoff = declarationAt(fragment, start);
  if (handoff?.kind !== 'handoff' || !handoff.twoWay || !handoff.from || !handoff.to) return [];
  return [
    {
      title: `Split ${handoff.name.text} into one handoff for each direction`,
      kind: CodeActionKind.RefactorRewrite,
      edit: workspaceEdit(context, project, splitEdits(project, handoff)),
    },
  ];
}

function splitEdits(project: Project, handoff: Handoff): readonly TextEdit[] {
  const { file, from, to, arrow, name } = handoff;
  const forth = replace(arrow, '->');
  // Who wins is settled for both directions: the one that keeps the name goes on saying so.
  const policy = handoff.conflictsResolvedBy ? [remove(handoff.conflictsResolvedBy)] : [];
  const back = file.text.slice(handoff.start, handoff.end);
  // The same text with the ends changed over, from its end to its start so that the offsets hold.
  const changes = [
    { at: name, newText: freeName(project, `${name.text}Back`) },
    ...(from && to
      ? [
          { at: from, newText: to.text },
          { at: to, newText: from.text },
        ]
      : []),
    forth,
    ...policy,
  ].sort((left, right) => right.at.start - left.at.start);
  let text = back;
  for (const { at, newText } of changes) {
    text = text.slice(0, at.start - handoff.start) + newText + text.slice(at.end - handoff.start);
  }
  const eol = file.lineBreak;
  return [forth, { at: { file, start: handoff.end, end: handoff.end }, newText: `${eol}${eol}${text}` }];
}

/** A name that nothing in the project has yet. */
function freeName({ landscape }: Project, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!landscape.names.findAny(name)) return name;
  }
}
