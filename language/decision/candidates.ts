import { byCodeUnit, byPlace, type Element } from '../landscape/elements.js';
import type { Declaration, Symptom, SymptomKind } from '../landscape/types.js';
import { insertProperty, quote, replace } from '../rules/edits.js';
import type { Finding, Fix, Severity } from '../rules/rule.js';
import { candidateScope } from './candidate-scope.js';
import type { DecisionBasis } from './facts.js';

/** A finding that may be the root cause of a symptom. */
export interface Candidate {
  readonly finding: Finding;
  /** Whether the rule is one that causes symptoms of this kind. */
  readonly matchesKind: boolean;
  /** 0 to 5: 3 where the kind matches, and 2 for an error, 1 for a warning, 0 for info. */
  readonly score: number;
  /** Writes the finding as the symptom's `cause` line. */
  readonly fix: Fix;
}

/** So many candidates of a symptom are kept: whoever has looked at these without success needs another trace, not a longer list. */
export const MOST_CANDIDATES = 10;

/** The rules whose findings cause a kind of symptom (decision.md, root-cause candidates). */
const CAUSES: Readonly<Record<SymptomKind, readonly string[]>> = {
  'duplicate-entry': [
    'ownership/conflicting',
    'migration/two-writers',
    'handoff/retry-not-idempotent',
    'ownership/two-way-without-policy',
    'manual/rekeying',
  ],
  'sync-failure': ['handoff/unmonitored', 'handoff/silent-failure', 'handoff/no-retry', 'connector/on-critical-path'],
  'missing-records': ['handoff/silent-failure', 'ownership/gap'],
  'broken-report': ['report/non-owner-source', 'report/mixed-sources', 'report/distrusted', 'handoff/stale'],
  'hidden-rule': ['knowledge/rule-in-head'],
};

/** These groups speak of symptoms, plans, the tree and the files themselves: nothing in them causes a symptom. */
const NO_CAUSE = ['symptom/', 'stage/', 'change/', 'decision/', 'meta/'];

const SEVERITY_SCORE: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };
const KIND_SCORE = 3;

/**
 * The root-cause candidates of a symptom, the likeliest first: by kind, then severity, then file, place and rule. Accepted findings are
 * candidates too: debt carried on purpose causes symptoms all the same.
 * @returns none where the symptom is untraced or its cause is clear
 */
export function candidatesFor({ landscape, findings }: DecisionBasis, symptom: Symptom): readonly Candidate[] {
  if (symptom.cause?.kind === 'clear') return [];
  const scope = candidateScope(landscape, symptom);
  return findings
    .filter((finding) => isCause(finding) && finding.elements.some((element) => scope.has(declarationOf(element))))
    .map((finding) => candidate(symptom, finding))
    .sort(byScore);
}

function isCause({ rule }: Finding): boolean {
  return !NO_CAUSE.some((group) => rule.startsWith(group));
}

function declarationOf(element: Element): Declaration {
  return element.kind === 'field' ? element.of : element;
}

function candidate(symptom: Symptom, finding: Finding): Candidate {
  const matchesKind = matches(symptom.symptomKind?.value, finding);
  const score = (matchesKind ? KIND_SCORE : 0) + SEVERITY_SCORE[finding.severity];
  return {
    finding,
    matchesKind,
    score,
    // Worked out when somebody looks: a symptom of a core workflow has thousands of candidates, and few of them are kept.
    get fix() {
      return causeFix(symptom, finding);
    },
  };
}

/** Records go missing on a handoff that delivers at most once: whatever is wrong with it then counts for that kind. */
function matches(kind: SymptomKind | undefined, { rule, elements }: Finding): boolean {
  if (kind === undefined) return false;
  if (CAUSES[kind].includes(rule)) return true;
  const [subject] = elements;
  return (
    kind === 'missing-records' &&
    rule.startsWith('handoff/') &&
    subject.kind === 'handoff' &&
    subject.delivery?.guarantee === 'at most once'
  );
}

function byScore(left: Candidate, right: Candidate): number {
  return (
    right.score - left.score ||
    byPlace(left.finding.at, right.finding.at) ||
    byCodeUnit(left.finding.rule, right.finding.rule) ||
    byCodeUnit(left.finding.fingerprint, right.finding.fingerprint)
  );
}

const CAUSAL: ReadonlySet<Element['kind']> = new Set(['handoff', 'system', 'entity', 'rule', 'migration']);

function causeFix(symptom: Symptom, { message, elements }: Finding): Fix {
  const where = elements.map(declarationOf).find(({ kind }) => CAUSAL.has(kind));
  const what = message.replace(/\.$/, '');
  const line = `cause ${quote(what)}${where ? ` in ${where.name.text}` : ''}`;
  const edit = symptom.cause ? replace(symptom.cause, line) : insertProperty(symptom, line);
  return { title: `Name the cause: ${what}`, safety: 'suggested', edits: [edit] };
}
