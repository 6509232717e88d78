import type { Claim } from '../landscape/ownership.js';
import type { Span, TextEdit } from '../landscape/source.js';
import type { OwnsLine } from '../landscape/types.js';
import { insertProperty, remove, replace } from './edits.js';

/** A claim with the phases that are left to it; none means that it goes. */
export interface Narrowing {
  readonly claim: Claim;
  readonly phases: readonly string[];
}

/**
 * Leaves each claim only some of its phases, or takes it away (language.md, 4). What else an `owns` line claims stays as it is:
 * a part whose phases change moves to a line of its own.
 */
export function narrowClaims(narrowings: readonly Narrowing[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const shared = new Map<OwnsLine, Narrowing[]>();
  for (const narrowing of narrowings) {
    const { claim, phases } = narrowing;
    const line = claim.alone ? undefined : lineOf(claim);
    if (line) shared.set(line, [...(shared.get(line) ?? []), narrowing]);
    else edits.push(phases.length === 0 ? remove(claim.line) : replace(claim.line, write(claim, phases)));
  }
  for (const [line, parts] of shared) edits.push(...narrowParts(line, parts));
  return edits;
}

function narrowParts(line: OwnsLine, narrowings: readonly Narrowing[]): TextEdit[] {
  const taken = new Set(narrowings.map(({ claim }) => claim.at.start));
  const staying = line.parts.filter((part) => !taken.has(part.start));
  const moved = narrowings
    .filter(({ phases }) => phases.length > 0)
    .map(({ claim, phases }) => insertProperty(claim.system, write(claim, phases)));
  const [first] = line.parts;
  const last = line.parts.at(-1);
  if (staying.length === 0 || !first || !last) return [remove(line), ...moved];
  const list = { file: line.file, start: first.start, end: last.end };
  return [replace(list, staying.map(textOf).join(', ')), ...moved];
}

function lineOf(claim: Claim): OwnsLine | undefined {
  return claim.system.owns.find(({ file, start }) => file === claim.line.file && start === claim.line.start);
}

function write(claim: Claim, phases: readonly string[]): string {
  const during = ` during ${phases.join(', ')}`;
  if (claim.madeBy === 'entity') return `source of truth ${claim.system.name.text}${during}`;
  const field = claim.field ? `.${claim.field.name.text}` : '';
  return `owns ${claim.entity.name.text}${field}${during}`;
}

function textOf({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}
