import * as z from 'zod/mini';

/** What of a text is other than in the one before it: stretches of that one, in its order, each with what takes its place. */
export const TextChanges = z.array(z.object({ start: z.number(), end: z.number(), text: z.string() }));
export type TextChanges = z.infer<typeof TextChanges>;

/** Where a text is cut into pieces, which are compared as wholes: before a group of a drawing, and before an object of JSON. */
const CUT = /<g[ >]|\{"/g;
/** How many pieces may have come or gone at one place; beyond that, all that follows counts as changed. */
const FURTHEST = 40;

/** Compares two texts by their pieces: not the fewest changes that there are, but in time that grows with their length alone. */
export function textChanges(before: string, after: string): TextChanges {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const changes: TextChanges = [];
  let [at, to, offset] = [0, 0, 0];
  while (at < old.length || to < now.length) {
    const piece = old[at];
    if (piece !== undefined && piece === now[to]) {
      offset += piece.length;
      at += 1;
      to += 1;
      continue;
    }
    const [gone, come] = nextCommon(old, now, at, to);
    const end = offset + lengthOf(old, at, at + gone);
    changes.push({ start: offset, end, text: now.slice(to, to + come).join('') });
    offset = end;
    at += gone;
    to += come;
  }
  return changes;
}

/** Makes the text after some changes of the one before them. */
export function changedText(before: string, changes: TextChanges): string {
  let text = '';
  let offset = 0;
  for (const change of changes) {
    text += before.slice(offset, change.start) + change.text;
    offset = change.end;
  }
  return text + before.slice(offset);
}

/** How many pieces differ on either side until the next one that both have. */
function nextCommon(
  old: readonly string[],
  now: readonly string[],
  at: number,
  to: number,
): readonly [gone: number, come: number] {
  for (let distance = 1; distance <= FURTHEST; distance++) {
    for (let gone = 0; gone <= distance; gone++) {
      const come = distance - gone;
      const piece = old[at + gone];
      if (piece !== undefined && piece === now[to + come]) return [gone, come];
    }
  }
  return [old.length - at, now.length - to];
}

/** Not `split`, which tries a cut before every character. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(CUT)) {
    if (index > from) pieces.push(text.slice(from, index));
    from = index;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function lengthOf(pieces: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) length += pieces[index]?.length ?? 0;
  return length;
}
