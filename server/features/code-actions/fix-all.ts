import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextEdit } from '../../../language/landscape/source.js';
import type { Context } from '../../context.js';
import { workspaceEdit } from '../../edits.js';
import type { Selection } from './selection.js';

/** The kind under which a client may have everything fixed when a file is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.seamline`;

/** The safe fixes of a file's findings; of two that are about the same text the first. */
export function fixAll(context: Context, { project, fragment }: Selection): readonly CodeAction[] {
  if (fragment.syntaxErrors.length > 0) return [];
  const edits: TextEdit[] = [];
  for (const { at, accepted, fixes } of project.findings) {
    const fix = accepted || at.file !== fragment.file ? undefined : fixes.find(({ safety }) => safety === 'safe');
    if (!fix || fix.edits.some((edit) => edit.at.file !== fragment.file || edits.some((other) => overlap(edit, other))))
      continue;
    edits.push(...fix.edits);
  }
  if (edits.length === 0) return [];
  return [{ title: 'Apply all safe fixes in this file', kind: FIX_ALL, edit: workspaceEdit(context, project, edits) }];
}

/** Whether two edits are about the same text; one may begin where the other ends, unless both begin there. */
function overlap({ at: left }: TextEdit, { at: right }: TextEdit): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end);
}
