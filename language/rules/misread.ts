import type { Landscape } from '../landscape/landscape.js';
import type { SourceFile } from '../landscape/source.js';
import type { Declaration } from '../landscape/types.js';
import { enclosing } from './enclosing.js';
import type { Report } from './rule.js';

/** Says that something is not there, though its certainty is `declared`: the `accept` is. */
const UNUSED_ACCEPTANCE = 'meta/unused-acceptance';

/** What a file with syntax errors cannot be blamed for. */
export interface Misread {
  /**
   * Whether a report may only be the echo of a syntax error: it stands on a line that was not understood, or it says that a
   * declaration lacks something that may be in the part of it that was not understood.
   */
  hides(rule: string, report: Report): boolean;
}

interface MisreadFile {
  readonly lines: ReadonlySet<number>;
  readonly declarations: readonly Declaration[];
}

/** Collects what the parser had to give up, file by file. */
export function createMisread(landscape: Landscape): Misread {
  const files = new Map<SourceFile, MisreadFile>();
  for (const { file, syntaxErrors, declarations } of landscape.fragments) {
    if (syntaxErrors.length === 0) continue;
    const lines = new Set(syntaxErrors.map(({ start }) => file.positionAt(start).line));
    // An error after a declaration's end and before the next one is in what was cut off from it.
    const mended = declarations.filter((declaration, index) => {
      const next = declarations[index + 1]?.start ?? file.text.length + 1;
      return syntaxErrors.some(({ start }) => start >= declaration.start && start < next);
    });
    files.set(file, { lines, declarations: mended });
  }
  return {
    hides(rule, { at, certainty }) {
      const misread = files.get(at.file);
      if (!misread) return false;
      if (misread.lines.has(at.file.positionAt(at.start).line)) return true;
      const isAbsence = certainty === 'undeclared' || rule === UNUSED_ACCEPTANCE;
      return isAbsence && enclosing(misread.declarations, at) !== undefined;
    },
  };
}
