import type {
  AnnotatedTextEdit,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit as SourceEdit } from '../language/landscape/source.js';
import type { Context } from './context.js';
import { rangeOf } from './workspace/positions.js';
import type { Project } from './workspace/project.js';

/** Edits of a project's files as the client applies them; edits of documents that changed since are refused by it. */
export function workspaceEdit(context: Context, project: Project, edits: readonly SourceEdit[]): WorkspaceEdit {
  const { workspace, client } = context;
  const byUri = new Map<string, TextEdit[]>();
  for (const { at, newText } of edits) {
    const uri = workspace.uriOf(project, at.file.path);
    const edit = { range: rangeOf(at), newText };
    const known = byUri.get(uri);
    if (known) known.push(edit);
    else byUri.set(uri, [edit]);
  }
  if (!client.capabilities.workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(byUri) };
  return { documentChanges: [...byUri].map(([uri, list]) => documentEdit(context, uri, list)) };
}

/** Edits of one document, as it is now. */
export function documentEdit(
  { workspace }: Context,
  uri: string,
  edits: (TextEdit | AnnotatedTextEdit | SnippetTextEdit)[],
): TextDocumentEdit {
  return { textDocument: { uri, version: workspace.document(uri)?.version ?? null }, edits };
}
