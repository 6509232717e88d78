import type { ParseResult } from 'langium';
import type { Model } from '../grammar/generated/ast.js';
import { librarySources } from '../grammar/generated/library.js';
import { extract, Extraction, type ParsedFile } from '../landscape/extract/extract.js';
import type { Fragment, SyntaxError } from '../landscape/fragment.js';
import { SourceFile } from '../landscape/source.js';
import type { SeamLexingError, SeamLexingReport } from './lexer-result.js';
import { createSeamlineServices } from './module.js';
import type { SeamParser } from './parser.js';

/** Reads files' texts into fragments. */
export interface Reader {
  /**
   * Reads one file; never throws on what it says.
   * @param path relative to the project, with `/`
   */
  read(path: string, text: string): Fragment;
  /** The fragments of the library that ships with the product (language.md, 2). */
  library(): readonly Fragment[];
}

/** Creates a reader with a parser of its own. Making the parser takes some 50 ms, at the first file; keep the reader. */
export function createReader(): Reader {
  let made: SeamParser | undefined;
  const read = (file: SourceFile): Fragment => {
    const parser = (made ??= createSeamlineServices().Seamline.parser.LangiumParser as SeamParser);
    return readInBatches(file, parser) ?? toFragment(file, parser.parse<Model>(file.text));
  };
  let library: readonly Fragment[] | undefined;
  return {
    read: (path, text) => read(new SourceFile(path, text)),
    library: () => {
      library ??= librarySources.map(({ path, text }) => read(new SourceFile(path, text, true)));
      return library;
    },
  };
}

/** Reads a file without mistakes; `undefined` for one with some. */
function readInBatches(file: SourceFile, parser: SeamParser): Fragment | undefined {
  const extraction = new Extraction(file);
  for (const parsed of parser.batches<Model>(file.text)) {
    if (parsed.lexerErrors.length > 0 || parsed.parserErrors.length > 0) return undefined;
    extraction.add(toParsedFile(file, parsed));
  }
  return extraction.finish();
}

/** Turns what the parser made of a file into its fragment; the editor's documents go through here as well. */
export function toFragment(file: SourceFile, parsed: ParseResult<Model>): Fragment {
  return extract(file, toParsedFile(file, parsed));
}

function toParsedFile(file: SourceFile, parsed: ParseResult<Model>): ParsedFile {
  const report = parsed.lexerReport as SeamLexingReport | undefined;
  return {
    model: parsed.value,
    comments: (report?.comments ?? []).map(({ startOffset, image }) => ({
      start: startOffset,
      end: startOffset + image.length,
    })),
    syntaxErrors: syntaxErrors(file, parsed),
  };
}

function syntaxErrors(file: SourceFile, { lexerErrors, parserErrors }: ParseResult): readonly SyntaxError[] {
  if (lexerErrors.length + parserErrors.length === 0) return [];
  const lineOf = (offset: number): number => file.positionAt(offset).line;
  const errorAt = (start: number, length: number, message: string): SyntaxError => {
    return { file, start, end: start + length, message };
  };
  const firstOnLine = new Map<number, number>();
  for (const { token } of parserErrors) {
    const line = lineOf(token.startOffset);
    firstOnLine.set(line, Math.min(firstOnLine.get(line) ?? token.startOffset, token.startOffset));
  }
  const misspelt: readonly SeamLexingError[] = lexerErrors;
  const lexical = misspelt
    // What the grammar says of the words before a stray character is nearer to the mistake: `contact me@example.com` lacks its quotes.
    .filter(({ isStray, offset }) => !isStray || (firstOnLine.get(lineOf(offset)) ?? offset) >= offset)
    .map(({ message, offset, length }) => errorAt(offset, length, message));
  const lines = new Set(lexical.map(({ start }) => lineOf(start)));
  const grammatical = parserErrors
    .map(({ message, token }) => errorAt(token.startOffset, token.image.length, message))
    // What does not parse on a line with a stray character is the same mistake.
    .filter(({ start }) => !lines.has(lineOf(start)));
  return [...lexical, ...grammatical].sort((a, b) => a.start - b.start || a.end - b.end);
}
