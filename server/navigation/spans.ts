import type { SourceFile, Span } from '../../language/landscape/source.js';
import type { Declaration } from '../../language/landscape/types.js';
import { covers } from '../workspace/positions.js';

/** Every fact of a declaration that stands at an offset, the largest first; two of the same range count once. */
export function spansAt(declaration: Declaration, offset: number): readonly Span[] {
  const found = new Map<string, Span>();
  collect(declaration, declaration.file, offset, found);
  return [...found.values()].sort((left, right) => right.end - right.start - (left.end - left.start));
}

function collect(value: object, file: SourceFile, offset: number, found: Map<string, Span>): void {
  const span = value as Partial<Span>;
  if (span.file === file && span.start !== undefined && span.end !== undefined) {
    if (!covers({ start: span.start, end: span.end }, offset)) return;
    found.set(`${span.start}:${span.end}`, { file, start: span.start, end: span.end });
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'file' && typeof inner === 'object' && inner !== null) collect(inner as object, file, offset, found);
  }
}
