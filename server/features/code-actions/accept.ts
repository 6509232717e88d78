import { type CodeAction, CodeActionKind, type SnippetTextEdit, StringValue } from 'vscode-languageserver';
import type { Declaration } from '../../../language/landscape/types.js';
import { insertProperty } from '../../../language/rules/edits.js';
import type { Finding } from '../../../language/rules/rule.js';
import { isMeta } from '../../../language/rules/severity.js';
import type { Context } from '../../context.js';
import { documentEdit, workspaceEdit } from '../../edits.js';
import { rangeOf } from '../../workspace/positions.js';
import { declarationAt } from '../../navigation/subject-at.js';
import { diagnosticsOf, findingsIn, type Selection } from './selection.js';

const REASON = 'why this is carried on purpose';

/** Accepts the selected findings: writes the line, and leaves the cursor in its reason where the client can. */
export function acceptances(context: Context, selection: Selection): readonly CodeAction[] {
  const offered = new Set<string>();
  return findingsIn(selection).flatMap((finding): readonly CodeAction[] => {
    const owner = declarationAt(selection.fragment, finding.at.start);
    if (isMeta(finding.rule) || !owner || offered.has(`${finding.rule} ${owner.start}`)) return [];
    offered.add(`${finding.rule} ${owner.start}`);
    return [
      {
        title: `Accept ${finding.rule} for ${owner.name.text}, with a reason`,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf(selection, finding),
        edit: acceptance(context, selection, finding, owner),
      },
    ];
  });
}

function acceptance(
  context: Context,
  { project }: Selection,
  { rule }: Finding,
  owner: Declaration,
): NonNullable<CodeAction['edit']> {
  const edit = insertProperty(owner, `accept ${rule} because "${REASON}"`);
  const can = context.client.capabilities.workspace?.workspaceEdit;
  if (!can?.snippetEditSupport || !can.documentChanges) return workspaceEdit(context, project, [edit]);
  // In a snippet these stand for something else.
  const escaped = edit.newText.replace(/[\\$}]/g, '\\$&').replace(REASON, `\${1:${REASON}}`);
  const snippet: SnippetTextEdit = { range: rangeOf(edit.at), snippet: StringValue.createSnippet(escaped) };
  return { documentChanges: [documentEdit(context, context.workspace.uriOf(project, owner.file.path), [snippet])] };
}
