import type { Landscape } from '../landscape/landscape.js';
import type { SourceFile } from '../landscape/source.js';
import type { Day } from '../landscape/time.js';
import type { Acceptance, CommentAcceptance, Declaration } from '../landscape/types.js';
import { enclosing } from './enclosing.js';
import type { AcceptanceUse, Report } from './rule.js';

/** What a run knows of the `accept`s of a project (language.md, 5). It counts what each of them covers. */
export interface Acceptances {
  /**
   * Notes what covers a report.
   * @returns the acceptance that holds for it; `undefined` where none does or all have expired
   */
  cover(rule: string, report: Report): Acceptance | undefined;
  /**
   * How every `accept` was used, in order of file and place. Left out are those of rules that were not run, for nobody can say, and those
   * until a day that does not exist: that is their mistake.
   */
  uses(): readonly AcceptanceUse[];
}

export interface AcceptanceTerms {
  /** An acceptance holds through its `until` day; without a clock it holds for ever. One until a day that does not exist never holds. */
  readonly today: Day | undefined;
  /** Whether a rule exists and may be accepted. */
  readonly isKnown: (rule: string) => boolean;
  readonly isRun: (rule: string) => boolean;
}

interface Entry {
  readonly acceptance: Acceptance;
  readonly owner: Declaration | undefined;
  readonly expired: boolean;
  covers: number;
}

/** The `accept`s of one rule, by what they can cover. */
interface OfRule {
  readonly byOwner: Map<Declaration, Entry[]>;
  /** The declarations with an `accept`, in the order of their places. */
  readonly owners: Map<SourceFile, Declaration[]>;
  readonly byLine: Map<SourceFile, Map<number, Entry[]>>;
}

/** Collects the acceptances of the project's files, indexed by rule. */
export function createAcceptances(landscape: Landscape, terms: AcceptanceTerms): Acceptances {
  const index = new AcceptanceIndex(landscape, terms.today);
  return {
    cover(rule, report) {
      const ofRule = index.ofRule(rule);
      if (!ofRule || !terms.isKnown(rule)) return undefined;
      let holding: Acceptance | undefined;
      for (const entry of entriesFor(ofRule, report)) {
        entry.covers++;
        if (!entry.expired && hasValidTerm(entry.acceptance)) holding ??= entry.acceptance;
      }
      return holding;
    },
    uses: () =>
      index.entries
        .map(({ acceptance, owner, expired, covers }) => {
          const known = terms.isKnown(acceptance.rule.text);
          return { acceptance, owner, known, expired, covers };
        })
        .filter(({ acceptance, known }) => {
          return !known || (terms.isRun(acceptance.rule.text) && hasValidTerm(acceptance));
        }),
  };
}

/** The acceptances of a project, all in their order and each rule's by what they can cover. */
class AcceptanceIndex {
  readonly entries: Entry[] = [];
  readonly #today: Day | undefined;
  readonly #byRule = new Map<string, OfRule>();

  constructor(landscape: Landscape, today: Day | undefined) {
    this.#today = today;
    for (const { declarations, commentAcceptances } of landscape.fragments) {
      for (const owner of declarations) for (const acceptance of owner.accepts) this.#addDeclared(acceptance, owner);
      for (const acceptance of commentAcceptances) this.#addComment(acceptance);
    }
    for (const { owners } of this.#byRule.values()) {
      for (const inFile of owners.values()) inFile.sort((left, right) => left.start - right.start);
    }
  }

  ofRule(rule: string): OfRule | undefined {
    return this.#byRule.get(rule);
  }

  #addDeclared(acceptance: Acceptance, owner: Declaration): void {
    const entry = this.#enter(acceptance, owner);
    const { byOwner, owners } = this.#listed(acceptance);
    const before = byOwner.get(owner);
    if (before) {
      before.push(entry);
      return;
    }
    byOwner.set(owner, [entry]);
    listOf(owners, owner.file).push(owner);
  }

  #addComment(acceptance: CommentAcceptance): void {
    const entry = this.#enter(acceptance, undefined);
    const { byLine } = this.#listed(acceptance);
    let lines = byLine.get(acceptance.file);
    if (!lines) byLine.set(acceptance.file, (lines = new Map()));
    listOf(lines, acceptance.line).push(entry);
  }

  #enter(acceptance: Acceptance, owner: Declaration | undefined): Entry {
    const entry: Entry = { acceptance, owner, expired: hasExpired(acceptance, this.#today), covers: 0 };
    this.entries.push(entry);
    return entry;
  }

  #listed({ rule: { text } }: Acceptance): OfRule {
    let ofRule = this.#byRule.get(text);
    if (!ofRule) this.#byRule.set(text, (ofRule = { byOwner: new Map(), owners: new Map(), byLine: new Map() }));
    return ofRule;
  }
}

function hasExpired({ until }: Acceptance, today: Day | undefined): boolean {
  return until?.day !== undefined && today !== undefined && today.number > until.day.number;
}

function hasValidTerm({ until }: Acceptance): boolean {
  return until === undefined || until.day !== undefined;
}

/** The subject's own `accept` comes first, then the other elements', the declaration around the range, the comment above it. */
function entriesFor(rule: OfRule, { elements, at }: Report): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  const addOwn = (owner: Declaration | undefined): void => {
    if (owner) for (const entry of rule.byOwner.get(owner) ?? []) found.add(entry);
  };
  if (rule.byOwner.size > 0) {
    for (const element of elements) addOwn(element.kind === 'field' ? element.of : element);
    addOwn(enclosing(rule.owners.get(at.file) ?? [], at));
  }
  const lines = rule.byLine.get(at.file);
  if (lines) for (const entry of lines.get(at.file.positionAt(at.start).line) ?? []) found.add(entry);
  return found;
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const existing = map.get(key);
  if (existing) return existing;
  const created: V[] = [];
  map.set(key, created);
  return created;
}
