import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Context } from '../../context.js';
import { workspaceEdit } from '../../edits.js';
import { diagnosticsOf, findingsIn, type Selection } from './selection.js';

/** The fixes that the rules offer for their findings. */
export function quickFixes(context: Context, selection: Selection): readonly CodeAction[] {
  return findingsIn(selection).flatMap((finding) =>
    finding.fixes
      .filter(({ edits }) => edits.every(({ at }) => !at.file.builtIn))
      .map(
        ({ title, safety, edits }): CodeAction => ({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnosticsOf(selection, finding),
          isPreferred: safety === 'safe' || finding.fixes.length === 1,
          edit: workspaceEdit(context, selection.project, edits),
        }),
      ),
  );
}
