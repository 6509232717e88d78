import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { SourceFile } from '../../language/landscape/source.js';
import { createTokenizer, type PlacedToken } from '../../language/syntax/tokenizer.js';
import { type Feature, locate } from '../context.js';
import { positionAt } from '../workspace/positions.js';

/** Folds bodies, texts and comments that span lines, and comments of one line that follow one another. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),

  register(context) {
    let tokenize: ReturnType<typeof createTokenizer> | undefined;
    context.connection.onFoldingRanges(async ({ textDocument }, token) => {
      const located = await locate(context, textDocument, token);
      if (!located) return null;
      const { file } = located.fragment;
      // Made at the first question: the server starts without it.
      tokenize ??= createTokenizer();
      const { tokens, comments } = tokenize(file.text);
      return [...bodies(file, tokens), ...commentRanges(file, comments)].sort(
        (left, right) => left.startLine - right.startLine,
      );
    });
  },
};

function bodies(file: SourceFile, tokens: readonly PlacedToken[]): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const open: number[] = [];
  for (const { image, start, end } of tokens) {
    const { line } = positionAt(file, start);
    if (image === '{') open.push(line);
    const startLine = image === '}' ? open.pop() : undefined;
    // The closing brace stays in sight.
    if (startLine !== undefined && line - 1 > startLine) ranges.push({ startLine, endLine: line - 1 });
    const endLine = image.startsWith('"""') ? positionAt(file, end).line : line;
    if (endLine > line) ranges.push({ startLine: line, endLine });
  }
  return ranges;
}

function commentRanges(file: SourceFile, comments: readonly PlacedToken[]): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let last: { startLine: number; endLine: number; isLine: boolean } | undefined;
  for (const { image, start, end } of comments) {
    const startLine = positionAt(file, start).line;
    const endLine = positionAt(file, end).line;
    const isLine =
      image.startsWith('//') &&
      file
        .lineText(startLine + 1)
        .trimStart()
        .startsWith('//');
    if (last && isLine && last.isLine && last.endLine + 1 === startLine) {
      last.endLine = endLine;
      continue;
    }
    last = { startLine, endLine, isLine };
    ranges.push(last);
  }
  return ranges
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map(({ startLine, endLine }) => ({ startLine, endLine, kind: FoldingRangeKind.Comment }));
}
