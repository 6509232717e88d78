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
  const pairs = [...kindsOf(missing)].flatMap((kind) => similarPairs(kind, old, fresh));
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

interface SimilarPair extends Rename {
  /** The part of both that they share: 1 for the same, 0 where they share nothing or say nothing. */
  readonly similarity: number;
}

/**
 * The pairs of one kind that agree for the most part. What is shared is counted from trait to declarations, so that a change of a whole landscape
 * does not compare each of thousands with each other.
 */
function similarPairs(
  kind: Declaration['kind'],
  before: ReadonlyMap<Declaration, Traits>,
  after: ReadonlyMap<Declaration, Traits>,
): readonly SimilarPair[] {
  const candidates = [...after].filter(([right]) => right.kind === kind);
  const holders = new Map<string, { readonly index: number; readonly count: number }[]>();
  for (const [index, [, traits]] of candidates.entries()) {
    for (const [trait, count] of countsOf(traits)) {
      const known = holders.get(trait);
      if (known) known.push({ index, count });
      else holders.set(trait, [{ index, count }]);
    }
  }
  const pairs: SimilarPair[] = [];
  for (const [left, traits] of before) {
    if (left.kind !== kind) continue;
    const shared = new Uint32Array(candidates.length);
    for (const [trait, count] of countsOf(traits)) {
      for (const holder of holders.get(trait) ?? []) {
        shared[holder.index] = (shared[holder.index] ?? 0) + Math.min(count, holder.count);
      }
    }
    for (const [index, [right, others]] of candidates.entries()) {
      const said = traits.length + others.length;
      const similarity = isOnlyOne(left) ? 1 : said === 0 ? 0 : (2 * (shared[index] ?? 0)) / said;
      if (similarity >= LEAST_SIMILARITY) pairs.push({ before: left, after: right, similarity });
    }
  }
  return pairs;
}

function kindsOf(declarations: readonly Declaration[]): ReadonlySet<Declaration['kind']> {
  return new Set(declarations.map(({ kind }) => kind));
}

function countsOf(traits: Traits): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return counts;
}
