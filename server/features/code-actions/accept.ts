import { type CodeAction, CodeActionKind, type SnippetTextEdit, StringValue } from 'vscode-languageserver';
import { parseDay } from '../../../language/landscape/time.js';
import type { Declaration } from '../../../language/landscape/types.js';
import { insertProperty } from '../../../language/rules/edits.js';
import { isMeta } from '../../../language/rules/severity.js';
import type { Context } from '../../context.js';
import { documentEdit, workspaceEdit } from '../../edits.js';
import { rangeOf } from '../../workspace/positions.js';
import { declarationAt } from '../../navigation/subject-at.js';
import { diagnosticsOf, findingsIn, type Selection } from './selection.js';

const REASON = 'why this is carried on purpose';

/** How far ahead the day lies that is proposed for looking at it again. */
const DAYS_AHEAD = 90;
const MS_A_DAY = 86_400_000;

/** Accepts the selected findings, for good or until a day: writes the line, and leaves the cursor in its blanks where the client can. */
export function acceptances(context: Context, selection: Selection): readonly CodeAction[] {
  const offered = new Set<string>();
  const until = proposedDay(context);
  return findingsIn(selection).flatMap((finding): readonly CodeAction[] => {
    const owner = declarationAt(selection.fragment, finding.at.start);
    if (isMeta(finding.rule) || !owner || offered.has(`${finding.rule} ${owner.start}`)) return [];
    offered.add(`${finding.rule} ${owner.start}`);
    const accept = `accept ${finding.rule}`;
    const what = `Accept ${finding.rule} for ${owner.name.text}`;
    const action = (title: string, line: Line): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(selection, finding),
      edit: edited(context, selection, owner, line),
    });
    return [
      ...(until === undefined
        ? []
        : [
            action(`${what} until ${until}, with a reason`, [
              `${accept} until `,
              { blank: until },
              ' because "',
              { blank: REASON },
              '"',
            ]),
          ]),
      action(`${what}, with a reason`, [`${accept} because "`, { blank: REASON }, '"']),
    ];
  });
}

/** A line of a file, with blanks for the user to fill in; what stands in them already is right as it is. */
type Line = readonly (string | { readonly blank: string })[];

function proposedDay({ client, host }: Context): string | undefined {
  const today = parseDay(client.asOf ?? host.today());
  return today && new Date((today.number + DAYS_AHEAD) * MS_A_DAY).toISOString().slice(0, 10);
}

function edited(
  context: Context,
  { project }: Selection,
  owner: Declaration,
  line: Line,
): NonNullable<CodeAction['edit']> {
  const plain = line.map((piece) => (typeof piece === 'string' ? piece : piece.blank)).join('');
  const edit = insertProperty(owner, plain);
  const can = context.client.capabilities.workspace?.workspaceEdit;
  if (!can?.snippetEditSupport || !can.documentChanges) return workspaceEdit(context, project, [edit]);
  const [before = '', behind = ''] = edit.newText.split(plain);
  let blanks = 0;
  const filled = line.map((piece) =>
    typeof piece === 'string' ? escaped(piece) : `\${${++blanks}:${escaped(piece.blank)}}`,
  );
  const value = `${escaped(before)}${filled.join('')}${escaped(behind)}`;
  const snippet: SnippetTextEdit = { range: rangeOf(edit.at), snippet: StringValue.createSnippet(value) };
  return { documentChanges: [documentEdit(context, context.workspace.uriOf(project, owner.file.path), [snippet])] };
}

/** In a snippet these stand for something else. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
