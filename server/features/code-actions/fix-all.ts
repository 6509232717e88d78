import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextEdit } from '../../../language/landscape/source.js';
import type { Context } from '../../context.js';
import { workspaceEdit } from '../../edits.js';
import type { Selection } from './selection.js';

/** The kind under which a client may have everything fixed when a file is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.seamline`;

/** The safe fixes of a file's findings; of two that touch the same text the first. */
export function fixAll(context: Context, { project, fragment }: Selection): readonly CodeAction[] {
  if (fragment.syntaxErrors.length > 0) return [];
  const edits: TextEdit[] = [];
  for (const { at, accepted, fixes } of project.findings) {
    const fix = accepted || at.file !== fragment.file ? undefined : fixes.find(({ safety }) => safety === 'safe');
    if (!fix || fix.edits.some((edit) => edit.at.file !== fragment.file || edits.some((other) => touch(edit, other))))
      continue;
    edits.push(...fix.edits);
  }
  if (edits.length === 0) return [];
  return [{ title: 'Apply all safe fixes in this file', kind: FIX_ALL, edit: workspaceEdit(context, project, edits) }];
}

function touch(left: TextEdit, right: TextEdit): boolean {
  return left.at.start <= right.at.end && right.at.start <= left.at.end;
}
