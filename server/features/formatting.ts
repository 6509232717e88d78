import type { Range, TextEdit } from 'vscode-languageserver';
import { createFormatter, type Formatter } from '../../language/syntax/formatter.js';
import { type Feature, type Located, locate } from '../context.js';
import { declarationAt } from '../navigation/subject-at.js';
import { offsetAt, rangeOf } from '../workspace/positions.js';

/** Writes a file, or a part of it, in the one style. A file with syntax errors stays as it is. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' },
  }),

  register(context) {
    let formatter: Formatter | undefined;
    const edits = ({ fragment }: Located): readonly WhiteEdit[] => {
      const { path, text } = fragment.file;
      if (fragment.syntaxErrors.length > 0) return [];
      const formatted = (formatter ??= createFormatter()).format(path, text);
      return formatted.kind === 'formatted' ? whiteEdits(text, formatted.text) : [];
    };
    const { connection } = context;

    connection.onDocumentFormatting(async ({ textDocument }, token) => {
      const located = await locate(context, textDocument, token);
      return located ? toTextEdits(located, edits(located)) : null;
    });
    connection.onDocumentRangeFormatting(async ({ textDocument, range }, token) => {
      const located = await locate(context, textDocument, token);
      return located ? within(located, edits(located), range) : null;
    });
    // A brace that closes a declaration: that declaration is complete now.
    connection.onDocumentOnTypeFormatting(async ({ textDocument, position }, token) => {
      const located = await locate(context, textDocument, token);
      const closed = located && declarationAt(located.fragment, offsetAt(located.fragment.file, position));
      return closed ? within(located, edits(located), rangeOf(closed)) : null;
    });
  },
};

/** Other white space for a stretch of white space; offsets of the old text. */
interface WhiteEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * What to change in a text so that it reads as its formatted form: only white space differs, so that only white space changes and cursors stay
 * where they are.
 */
function whiteEdits(text: string, formatted: string): readonly WhiteEdit[] {
  const edits: WhiteEdit[] = [];
  let from = 0;
  let to = 0;
  while (from < text.length || to < formatted.length) {
    const oldEnd = endOfWhite(text, from);
    const newEnd = endOfWhite(formatted, to);
    const newText = formatted.slice(to, newEnd);
    if (text.slice(from, oldEnd) !== newText) edits.push({ start: from, end: oldEnd, newText });
    from = oldEnd;
    to = newEnd;
    while (from < text.length && to < formatted.length && !isWhite(text.charCodeAt(from))) {
      if (text.charCodeAt(from) !== formatted.charCodeAt(to))
        return [{ start: 0, end: text.length, newText: formatted }];
      from++;
      to++;
    }
  }
  return edits;
}

function endOfWhite(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWhite(text.charCodeAt(end))) end++;
  return end;
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function toTextEdits({ fragment: { file } }: Located, edits: readonly WhiteEdit[]): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: rangeOf({ file, start, end }), newText }));
}

function within(located: Located, edits: readonly WhiteEdit[], range: Range): TextEdit[] {
  const { file } = located.fragment;
  const start = offsetAt(file, range.start);
  const end = offsetAt(file, range.end);
  return toTextEdits(
    located,
    edits.filter((edit) => edit.start >= start && edit.end <= end),
  );
}
