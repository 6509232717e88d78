import { buildLandscape } from '../../language/landscape/build.js';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Landscape } from '../../language/landscape/landscape.js';
import { type Day, parseDay } from '../../language/landscape/time.js';
import { createReader } from '../../language/syntax/reader.js';

/** A file of a test model: its text alone (then it is `model.seam`, `model-2.seam`, …) or with its path. */
export type TestSource = string | { readonly path: string; readonly text: string };

const reader = createReader();

/** Reads sources as they are; syntax errors stay in the fragments. */
export function fragmentsOf(...sources: readonly TestSource[]): readonly Fragment[] {
  return sources.map((source, index) => {
    const path = typeof source === 'string' ? (index === 0 ? 'model.seam' : `model-${index + 1}.seam`) : source.path;
    return reader.read(path, typeof source === 'string' ? source : source.text);
  });
}

/** The landscape of sources that must parse; throws with the syntax errors where they do not. */
export function landscapeOf(...sources: readonly TestSource[]): Landscape {
  const fragments = fragmentsOf(...sources);
  const mistakes = fragments.flatMap((fragment) =>
    fragment.syntaxErrors.map((error) => {
      const { line, column } = fragment.file.positionAt(error.start);
      return `${fragment.file.path}:${line}:${column} ${error.message}`;
    }),
  );
  if (mistakes.length > 0) throw new Error(`The test model does not parse:\n${mistakes.join('\n')}`);
  return buildLandscape(fragments, reader.library());
}

/** A day for a test's clock; throws where the day does not exist. */
export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (!parsed) throw new Error(`${iso} is no day`);
  return parsed;
}

/** The clock of every test that does not set its own. */
export const today = day('2026-11-23');
