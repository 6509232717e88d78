import type { ParseResult } from 'langium';
import type { Model } from '../grammar/generated/ast.js';
import type { Fragment, SyntaxError } from '../landscape/fragment.js';
import { SourceFile } from '../landscape/source.js';
import { layOut } from './format/layout.js';
import { outlineOf } from './format/outline.js';
import { SourceText } from './format/source-text.js';
import type { SeamLexingReport } from './lexer-result.js';
import { createSeamlineServices } from './module.js';
import { toFragment } from './reader.js';

/** A file in the one style; a file with mistakes stays as it is, for nobody knows what was meant. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'syntax-errors'; readonly syntaxErrors: readonly SyntaxError[] };

/** Formats files' texts. */
export interface Formatter {
  /**
   * Writes a file in the one style (language.md, 6): never changes what it means, and changes nothing the second time.
   * @param path relative to the project, with `/`; only for the places of syntax errors
   */
  format(path: string, text: string): Formatted;
}

/** Creates a formatter with a parser of its own. Making the parser takes some 50 ms; keep it. */
export function createFormatter(): Formatter {
  const { LangiumParser: parser } = createSeamlineServices().Seamline.parser;
  return {
    format(path, text) {
      const parsed = parser.parse<Model>(text);
      return formatParsed(toFragment(new SourceFile(path, text), parsed), parsed);
    },
  };
}

/** Formats a file that was parsed and read already, as the editor's documents are. */
function formatParsed(fragment: Fragment, parsed: ParseResult<Model>): Formatted {
  const { file, syntaxErrors } = fragment;
  if (syntaxErrors.length > 0) return { kind: 'syntax-errors', syntaxErrors };
  const declarations = (parsed.value.declarations ?? []).map(outlineOf);
  const report = parsed.lexerReport as SeamLexingReport | undefined;
  const text = layOut(declarations, new SourceText(fragment, report?.comments ?? []));
  return { kind: 'formatted', text: withSourceConventions(text, file.text) };
}

/** The line ending that the file used first, and its byte order mark. */
function withSourceConventions(formatted: string, source: string): string {
  const ending = /\r\n|\r|\n/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n';
  const text = formatted.replace(/\r\n|\r|\n/g, ending);
  return source.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}
