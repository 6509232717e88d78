import type { Fragment } from '../../language/landscape/fragment.js';
import { SourceFile } from '../../language/landscape/source.js';
import type { CommentAcceptance } from '../../language/landscape/types.js';
import { tokenTexts } from './generate-layout.js';

/** What a file says, without where it says it: for a comparison of two layouts. */
export function meaningOf(fragment: Fragment): unknown {
  const { file, declarations, references, parts, commentAcceptances, defects, syntaxErrors } = fragment;
  return withoutPlaces({
    declarations,
    references,
    parts,
    defects,
    syntaxErrors: syntaxErrors.map(({ message }) => message),
    // Instead of the line that it concerns, the tokens on it.
    commentAcceptances,
    accepted: commentAcceptances.map((acceptance) => acceptedTokens(file, acceptance)),
  });
}

function acceptedTokens(file: SourceFile, { line }: CommentAcceptance): readonly string[] {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return [];
  const upTo = file.lineStarts[line] ?? file.text.length;
  const before = tokenTexts(file.text.slice(0, start)).length;
  return tokenTexts(file.text.slice(0, upTo)).slice(before);
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value instanceof SourceFile || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !PLACES.has(key) && part !== undefined)
      .map(([key, part]) => [key, withoutPlaces(part)]),
  );
}

const PLACES: ReadonlySet<string> = new Set(['file', 'start', 'end', 'line']);
