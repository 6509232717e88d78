import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { SourceFile } from '../../language/landscape/source.js';
import { offsetAt } from '../../server/workspace/positions.js';

/** Applies edits to a text as a client does. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const file = new SourceFile('', text);
  const placed = edits.map(({ range, newText }) => ({
    start: offsetAt(file, range.start),
    end: offsetAt(file, range.end),
    newText,
  }));
  let result = text;
  for (const { start, end, newText } of placed.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

/** What a workspace edit makes of files: the new texts of those that it touches, by URI. */
export function applyWorkspaceEdit(
  edit: WorkspaceEdit | null | undefined,
  textOf: (uri: string) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind !== 'create') throw new Error(`a change of kind ${change.kind} was not expected`);
      texts.set(change.uri, '');
      continue;
    }
    const { uri } = change.textDocument;
    const edits = change.edits.map((one) => {
      if ('newText' in one) return one;
      return { range: one.range, newText: one.snippet.value.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('\\', '') };
    });
    texts.set(uri, applyTextEdits(texts.get(uri) ?? textOf(uri), edits));
  }
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) texts.set(uri, applyTextEdits(textOf(uri), edits));
  return texts;
}
