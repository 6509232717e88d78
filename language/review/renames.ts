import type { Declaration } from '../landscape/types.js';
import { type DeclaredSide, keyOf } from './declared-side.js';
import { namesIn, partValue, reference, type ScopedName, scopedName, type Value, withNames } from './value.js';

/** A declaration under its old and its new name. */
export interface Rename {
  readonly before: Declaration;
  readonly after: Declaration;
}

/** The least part of what two declarations say, and what others say of them, that makes them one declaration under two names. */
const LEAST_SIMILARITY = 0.6;

/** A renamed team is known by its systems, these by their handoffs: each round knows the names that the rounds before found. */
const MOST_ROUNDS = 4;

/**
 * Recognises renamed declarations by content: what a missing and a new declaration of one kind say, and what others say of them, must agree
 * for the most part, and each must be the other's only best match. It finds the same pairs in both directions.
 */
export function findRenames(before: DeclaredSide, after: DeclaredSide): readonly Rename[] {
  let missing = onlyIn(before, after);
  let added = onlyIn(after, before);
  const renames: Rename[] = [];
  for (let round = 0; round < MOST_ROUNDS && missing.length > 0 && added.length > 0; round++) {
    const found = bestPairs(before, after, missing, added, renames);
    if (found.length === 0) break;
    renames.push(...found);
    const [old, fresh] = [new Set(found.map((pair) => pair.before)), new Set(found.map((pair) => pair.after))];
    missing = missing.filter((declaration) => !old.has(declaration));
    added = added.filter((declaration) => !fresh.has(declaration));
  }
  return renames;
}

/** What each renamed declaration is called now. */
export function newNames(renames: readonly Rename[]): ReadonlyMap<ScopedName, ScopedName> {
  return new Map(
    renames.map(({ before, after }) => [
      scopedName(before.kind, before.name.text),
      scopedName(after.kind, after.name.text),
    ]),
  );
}

/** The declarations whose kind and name only one side has. */
function onlyIn(side: DeclaredSide, other: DeclaredSide): readonly Declaration[] {
  return [...side.byKey].flatMap(([key, [first]]) => (first && !other.byKey.has(key) ? [first] : []));
}

function bestPairs(
  before: DeclaredSide,
  after: DeclaredSide,
  missing: readonly Declaration[],
  added: readonly Declaration[],
  known: readonly Rename[],
): readonly Rename[] {
  const names = newNames(known);
  const open = new Set([...missing, ...added].map(({ kind, name }) => scopedName(kind, name.text)));
  const old = traitsOf(before, missing, (name) => (open.has(name) ? UNKNOWN : (names.get(name) ?? name)));
  const fresh = traitsOf(after, added, (name) => (open.has(name) ? UNKNOWN : name));
  const pairs = [...old].flatMap(([left, leftTraits]) =>
    [...fresh].flatMap(([right, rightTraits]) => {
      if (left.kind !== right.kind) return [];
      const similarity = isOnlyOne(left) ? 1 : similarityOf(leftTraits, rightTraits);
      return similarity >= LEAST_SIMILARITY ? [{ before: left, after: right, similarity }] : [];
    }),
  );
  const best = new Map<Declaration, { readonly similarity: number; readonly tied: boolean }>();
  for (const { before: left, after: right, similarity } of pairs) {
    for (const declaration of [left, right]) {
      const leader = best.get(declaration);
      if (!leader || similarity > leader.similarity) best.set(declaration, { similarity, tied: false });
      else if (similarity === leader.similarity) best.set(declaration, { similarity, tied: true });
    }
  }
  const wins = (declaration: Declaration, similarity: number): boolean => {
    const leader = best.get(declaration);
    return leader !== undefined && !leader.tied && leader.similarity === similarity;
  };
  return pairs.filter((pair) => wins(pair.before, pair.similarity) && wins(pair.after, pair.similarity));
}

/** A project declares itself and its decision once: another name is the same thing renamed. */
function isOnlyOne({ kind }: Declaration): boolean {
  return kind === 'project' || kind === 'decision';
}

/** Stands for a name that one side does not have. */
const UNKNOWN = '?';

type Traits = readonly string[];

/** What each candidate says, and what others say of it, with the names that only one side has left open. */
function traitsOf(
  side: DeclaredSide,
  candidates: readonly Declaration[],
  nameOf: (name: ScopedName) => string,
): ReadonlyMap<Declaration, Traits> {
  const traits = new Map<Declaration, string[]>(candidates.map((candidate) => [candidate, []]));
  const byName = new Map(candidates.map((candidate) => [scopedName(candidate.kind, candidate.name.text), candidate]));
  const add = (candidate: Declaration | undefined, trait: string): void => {
    if (candidate) traits.get(candidate)?.push(trait);
  };
  for (const declarations of side.byKey.values()) {
    for (const declaration of declarations) {
      const isCandidate = traits.has(declaration);
      const speaker = isCandidate
        ? UNKNOWN
        : keyOf(declaration.kind, nameOf(scopedName(undefined, declaration.name.text)));
      for (const [property, value] of statementsOf(side, declaration)) {
        const said = `${property} ${withNames(value, nameOf)}`;
        if (isCandidate) add(declaration, said);
        for (const name of namesIn(value)) {
          const about = byName.get(name);
          if (about)
            add(
              about,
              `${speaker}: ${property} ${withNames(value, (other) => (other === name ? UNKNOWN : nameOf(other)))}`,
            );
        }
      }
    }
  }
  return traits;
}

/** What a declaration says one by one, its claims among it. */
function statementsOf(side: DeclaredSide, declaration: Declaration): readonly (readonly [string, Value])[] {
  const said = side
    .propertiesOf(declaration)
    .flatMap(({ name, values }) => values.map((value) => [name, value] as const));
  return [...said, ...claimStatements(declaration)];
}

function claimStatements(declaration: Declaration): readonly (readonly [string, Value])[] {
  if (declaration.kind === 'system') {
    return declaration.owns.flatMap(({ parts }) => parts.map((part) => ['owns', partValue(part)] as const));
  }
  if (declaration.kind !== 'entity') return [];
  return declaration.sourcesOfTruth.map(({ system }) => ['source of truth', reference(system)] as const);
}

/** The part of both that they share: 1 for the same, 0 where they share nothing or say nothing. */
function similarityOf(left: Traits, right: Traits): number {
  const counts = new Map<string, number>();
  for (const trait of left) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  let shared = 0;
  for (const trait of right) {
    const count = counts.get(trait) ?? 0;
    if (count === 0) continue;
    counts.set(trait, count - 1);
    shared++;
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
