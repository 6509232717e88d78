import { byCodeUnit } from '../landscape/elements.js';
import type { Finding, Severity } from '../rules/rule.js';
import { groupBy } from '../landscape/group-by.js';
import { type ScopedName, scopedName } from './value.js';

/** A finding that both sides have. */
export interface StillFinding {
  readonly before: Finding;
  readonly after: Finding;
}

/** What became of the findings; `added` and `still` together are those of the later side, each in its order. */
export interface FindingChanges {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly still: readonly StillFinding[];
}

/**
 * Compares findings by fingerprint (rules.md, conventions). A rename changes fingerprints: those of one rule on renamed elements are the same
 * finding as long as there is one of them on each side.
 *
 * @param names what renamed things are called now
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  names: ReadonlyMap<ScopedName, ScopedName>,
): FindingChanges {
  const earlier = new Map(before.map((finding) => [finding.fingerprint, finding]));
  const paired = new Map<Finding, Finding>();
  for (const finding of after) {
    const same = earlier.get(finding.fingerprint);
    if (same) paired.set(finding, same);
  }
  if (names.size > 0) pairRenamed(before, after, names, paired);
  const gone = new Set(paired.values());
  return {
    added: after.filter((finding) => !paired.has(finding)),
    fixed: before.filter((finding) => !gone.has(finding)),
    still: after.flatMap((finding) => {
      const was = paired.get(finding);
      return was ? [{ before: was, after: finding }] : [];
    }),
  };
}

function pairRenamed(
  before: readonly Finding[],
  after: readonly Finding[],
  names: ReadonlyMap<ScopedName, ScopedName>,
  paired: Map<Finding, Finding>,
): void {
  const taken = new Set(paired.values());
  const nowCalled = (finding: Finding): string => subjectKey(finding, (name) => names.get(name) ?? name);
  const old = groupBy(
    before.filter((finding) => !taken.has(finding)),
    nowCalled,
  );
  const fresh = groupBy(
    after.filter((finding) => !paired.has(finding)),
    (finding) => subjectKey(finding, (name) => name),
  );
  for (const [key, [finding, ...others]] of fresh) {
    const candidates = old.get(key);
    const [was] = candidates ?? [];
    if (finding && was && others.length === 0 && candidates?.length === 1) paired.set(finding, was);
  }
}

/** The rule with the names of its elements. */
function subjectKey({ rule, elements }: Finding, nameOf: (name: ScopedName) => string): string {
  const named = elements.map((element) => {
    if (element.kind !== 'field') return nameOf(scopedName(element.kind, element.name.text));
    const field = element.name.text.slice(element.of.name.text.length);
    return nameOf(scopedName('entity', element.of.name.text)) + field;
  });
  return [rule, ...named.sort(byCodeUnit)].join(' ');
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** How grave a finding is for who must act: an accepted one is less than any other. */
function weight({ severity, accepted }: Finding): number {
  return accepted ? -1 : RANK[severity];
}

/** Whether a finding that was there before weighs more now: a higher severity, or no longer accepted. */
export function isWorse({ before, after }: StillFinding): boolean {
  return weight(after) > weight(before);
}

/** Whether it weighs less now: a lower severity, or accepted. */
export function isBetter({ before, after }: StillFinding): boolean {
  return weight(after) < weight(before);
}

/** Whether it is another finding for who must act: severity or the terms of its acceptance. */
export function isOtherwise(still: StillFinding): boolean {
  const { before, after } = still;
  const terms = ({ accepted }: Finding): string | undefined =>
    accepted && `${accepted.until?.iso ?? ''} ${accepted.because}`;
  return before.severity !== after.severity || terms(before) !== terms(after);
}
