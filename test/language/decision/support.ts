import { decisionBasis } from '../../../language/decision/basis.js';
import type { DecisionBasis } from '../../../language/decision/facts.js';
import { symptomFacts } from '../../../language/decision/symptom-facts.js';
import { type Walk, type WalkStep, walk } from '../../../language/decision/walk.js';
import type { Element, Evidence, Landscape } from '../../../language/landscape/landscape.js';
import type { Span } from '../../../language/landscape/source.js';
import type { Decision, DeclarationOf, Kind, Symptom } from '../../../language/landscape/types.js';
import type { Finding, Severity } from '../../../language/rules/rule.js';
import { landscapeOf } from '../../support/model.js';

/** The declaration of that name; throws where there is none. */
export function declared<K extends Kind>(landscape: Landscape, kind: K, name: string): DeclarationOf[K] {
  const found = landscape.all(kind).find((declaration) => declaration.name.text === name);
  if (!found) throw new Error(`The model has no ${kind} ${name}`);
  return found;
}

/** What a test says of a finding; the rest does not matter to it. */
export interface GivenFinding {
  readonly rule: string;
  /** Names of handoffs, systems, … or, with a dot, of fields. */
  readonly on: readonly [string, ...string[]];
  readonly severity?: Severity;
  readonly accepted?: boolean;
  readonly message?: string;
  /** The text that the finding stands on; default: the name of the first element. */
  readonly at?: string;
}

/** A finding as the rules would report it. */
export function finding(landscape: Landscape, given: GivenFinding): Finding {
  const [first, ...others] = given.on.map((name) => elementNamed(landscape, name));
  if (!first) throw new Error('A finding must have an element');
  return {
    rule: given.rule,
    severity: given.severity ?? 'warning',
    certainty: 'declared',
    timed: false,
    message: given.message ?? `${given.rule} on ${given.on.join(' and ')}.`,
    why: 'why',
    fix: 'fix',
    at: given.at === undefined ? first.name : spanOf(landscape, given.at),
    elements: [first, ...others],
    related: [],
    fixes: [],
    fingerprint: `${given.rule} ${given.on.join(' ')}`,
    accepted: given.accepted ? { until: undefined, because: 'known' } : undefined,
  };
}

function elementNamed(landscape: Landscape, name: string): Element {
  const [entityName = '', fieldName] = name.split('.');
  const element = landscape.names.findAny(entityName);
  if (!element) throw new Error(`The model has no ${name}`);
  if (fieldName === undefined) return element;
  if (element.kind !== 'entity') throw new Error(`${entityName} is no entity`);
  return { kind: 'field', name: { ...element.name, text: name }, of: element };
}

/** The first place of a text in the model's files. */
function spanOf(landscape: Landscape, text: string): Span {
  for (const { file } of landscape.fragments) {
    const start = file.text.indexOf(text);
    if (start >= 0) return { file, start, end: start + text.length };
  }
  throw new Error(`The model does not say ${text}`);
}

/** The basis of a decision on a model with these findings. */
export function basisOf(source: string, ...findings: readonly GivenFinding[]): DecisionBasis {
  const landscape = landscapeOf(source);
  return decisionBasis(
    landscape,
    findings.map((given) => finding(landscape, given)),
  );
}

/** The tree that holds. */
export function treeOf({ landscape }: DecisionBasis): Decision {
  const [decision] = landscape.all('decision');
  if (!decision) throw new Error('There is no decision tree');
  return decision;
}

/** The text under a span. */
export function textAt({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

/** Evidence as people read it: element, property and the text it stands on. */
export function shown(evidence: readonly Evidence[]): readonly string[] {
  return evidence.map(({ element, property, at }) => `${element.name.text} | ${property} | ${textAt(at)}`);
}

/** The only symptom, or the one of that name. */
export function symptomIn({ landscape }: DecisionBasis, name?: string): Symptom {
  const symptom = landscape.all('symptom').find((one) => name === undefined || one.name.text === name);
  if (!symptom) throw new Error('The model has no such symptom');
  return symptom;
}

/** Walks the tree that holds, for the only symptom or the one of that name. */
export function walkOf(basis: DecisionBasis, name?: string): Walk {
  return walk(treeOf(basis), symptomFacts(basis, symptomIn(basis, name)));
}

/** A tree that asks one condition. */
function treeAsking(condition: string): string {
  return `decision Tree {
    start Asked
    question Asked { when ${condition}  yes -> Yes  no -> No }
    outcome Yes { weight 2 }
    outcome No { weight 1 }
  }`;
}

/** The answer to one condition for a model's first symptom: `yes` or `no`, then the evidence. */
export function ask(source: string, condition: string, ...findings: readonly GivenFinding[]): readonly string[] {
  const basis = basisOf(`${source}\n${treeAsking(condition)}`, ...findings);
  const [step] = walkOf(basis).steps;
  if (!step) throw new Error('Nothing was asked');
  return [step.answer, ...shown(step.evidence)];
}

/** The way and its end in short: `Question:answer`, then the outcome or the reason of the stop. */
export function inShort({ steps, end }: Walk): readonly string[] {
  const way = steps.map(({ question, answer }: WalkStep) => `${question.name.text}:${answer}`);
  return [...way, end.kind === 'outcome' ? end.outcome.name.text : `stopped: ${end.reason}`];
}
