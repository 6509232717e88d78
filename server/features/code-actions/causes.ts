import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Context } from '../../context.js';
import { workspaceEdit } from '../../edits.js';
import type { Selection } from './selection.js';

/** More than these nobody reads in a menu; the preview lists the rest. */
const MOST = 5;

/** Where the cause of a selected symptom may lie, the likeliest first, each written as its `cause` line. */
export function causes(context: Context, { project, fragment, start, end }: Selection): readonly CodeAction[] {
  const isSelected = fragment.declarations.some(
    (one) => one.kind === 'symptom' && one.start <= end && one.end >= start,
  );
  if (!isSelected) return [];
  return (project.analysis?.decision.symptoms ?? [])
    .filter(({ symptom }) => symptom.file === fragment.file && symptom.start <= end && symptom.end >= start)
    .flatMap(({ candidates }) => candidates.slice(0, MOST))
    .map(({ fix }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(context, project, fix.edits),
    }));
}
