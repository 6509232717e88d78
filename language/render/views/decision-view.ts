import type { Analysis } from '../../analysis.js';
import { decisionBasis } from '../../decision/basis.js';
import type { SymptomDecision } from '../../decision/project-outcome.js';
import { suppositionPhrase } from '../../decision/suppositions.js';
import { nodesOf } from '../../decision/tree.js';
import type { Walk, WalkEnd, WalkStep } from '../../decision/walk.js';
import { smallestChange } from '../../decision/what-if.js';
import type { Condition, Decision, NodeRef, Outcome, Question } from '../../landscape/types.js';
import { visible } from '../text/visible.js';
import { endInWords, outcomeInWords } from '../words/outcome.js';
import { type EvidenceView, evidenceView } from './evidence.js';
import { type Place, type PlaceOf, placesBelow } from './place.js';

/** How an outcome takes part in the walk that is shown. */
export type Reached = 'no' | 'end' | 'follow-up';

/** A question of the tree. */
export interface QuestionNode {
  readonly kind: 'question';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What stands after `when`; empty where nothing does. */
  readonly condition: string;
  readonly place: Place;
  /** The answer in the walk that is shown; `undefined` where the walk does not come by. */
  readonly answer: 'yes' | 'no' | undefined;
  /** Its place in the walk, from 1. */
  readonly step: number | undefined;
  readonly evidence: readonly EvidenceView[];
  /** The suppositions that decided it, as phrases. */
  readonly supposed: readonly string[];
}

/** An outcome of the tree. */
export interface OutcomeNode {
  readonly kind: 'outcome';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly weight: number;
  readonly place: Place;
  readonly reached: Reached;
  /** Why it follows, for a follow-up. */
  readonly evidence: readonly EvidenceView[];
}

/** A name in a broken tree that no question or outcome has. */
export interface UnknownNode {
  readonly kind: 'unknown';
  readonly id: string;
  readonly title: string;
  readonly place: Place;
}

export type DecisionNode = QuestionNode | OutcomeNode | UnknownNode;

/** A branch, or what follows an outcome. */
export interface DecisionEdge {
  readonly from: string;
  readonly to: string;
  readonly label: 'yes' | 'no' | 'then';
  readonly lit: boolean;
}

/** A symptom to choose from, with where its walk ends. */
export interface SymptomChoice {
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  /** `Systems audit, then Plan modernization`. */
  readonly outcome: string;
  /** The project's outcome is this symptom's. */
  readonly decisive: boolean;
  /** The likeliest causes, the first three. */
  readonly candidates: readonly { readonly rule: string; readonly message: string; readonly place: Place }[];
}

/** The fewest facts that would change where the walk ends. */
export interface ChangeView {
  readonly facts: readonly string[];
  readonly outcome: string;
}

/** The decision tree, with one symptom's walk lit. */
export interface DecisionView {
  readonly title: string;
  readonly place: Place;
  readonly nodes: readonly DecisionNode[];
  readonly edges: readonly DecisionEdge[];
  readonly symptoms: readonly SymptomChoice[];
  /** Whose walk is lit; `undefined` where there is no symptom. */
  readonly symptom: SymptomChoice | undefined;
  /** The questions of the walk in their order. */
  readonly walk: readonly QuestionNode[];
  /** Where the walk ends, in words; `undefined` without a symptom. */
  readonly end: string | undefined;
  /** The project's outcome, in words. */
  readonly projectOutcome: string;
  readonly smallestChange: ChangeView | undefined;
}

export interface DecisionViewOptions {
  /** The name of the symptom whose walk is lit; default: the one that decides for the project. */
  readonly symptom?: string | undefined;
  /** A supposed walk of that symptom instead of its own (decision.md, what if). */
  readonly walk?: Walk | undefined;
  readonly placeOf?: PlaceOf;
}

const CANDIDATES = 3;

/**
 * The project's decision tree with the walk of a symptom.
 * @returns `undefined` where the project has no decision tree, or no symptom of that name
 */
export function decisionView(analysis: Analysis, options: DecisionViewOptions = {}): DecisionView | undefined {
  const { decision: project } = analysis;
  const { placeOf = placesBelow() } = options;
  const tree = project.decision;
  if (!tree) return undefined;
  const shown = chosenSymptom(analysis, options.symptom);
  if (options.symptom !== undefined && !shown) return undefined;
  const walk = options.walk ?? shown?.walk;
  const parts = new TreeParts(tree, walk, placeOf);
  const symptoms = project.symptoms.map((one) => symptomChoice(analysis, one, placeOf));
  return {
    title: visible(tree.title),
    place: placeOf(tree.name),
    nodes: parts.nodes,
    edges: parts.edges,
    symptoms,
    symptom: shown && symptoms[project.symptoms.indexOf(shown)],
    walk: parts.nodes
      .flatMap((node) => (node.kind === 'question' && node.step !== undefined ? [node] : []))
      .toSorted((left, right) => (left.step ?? 0) - (right.step ?? 0)),
    end: walk && visible(endInWords(walk.end)),
    projectOutcome: visible(outcomeInWords(project)),
    smallestChange: shown && changeView(analysis, tree, shown),
  };
}

function chosenSymptom({ decision }: Analysis, name: string | undefined): SymptomDecision | undefined {
  if (name !== undefined) return decision.symptoms.find(({ symptom }) => symptom.name.text === name);
  const { outcome, symptoms } = decision;
  return outcome.kind === 'outcome' ? symptoms.find(({ symptom }) => symptom === outcome.symptom) : symptoms[0];
}

function symptomChoice(
  { decision }: Analysis,
  { symptom, walk, candidates }: SymptomDecision,
  placeOf: PlaceOf,
): SymptomChoice {
  return {
    name: visible(symptom.name.text),
    title: visible(symptom.title),
    place: placeOf(symptom.name),
    outcome: visible(endInWords(walk.end)),
    decisive: decision.outcome.kind === 'outcome' && decision.outcome.symptom === symptom,
    candidates: candidates.slice(0, CANDIDATES).map(({ finding }) => {
      return { rule: finding.rule, message: visible(finding.message), place: placeOf(finding.at) };
    }),
  };
}

function changeView(analysis: Analysis, tree: Decision, { symptom }: SymptomDecision): ChangeView | undefined {
  const change = smallestChange(decisionBasis(analysis.landscape, analysis.findings), tree, symptom);
  return (
    change && { facts: change.suppositions.map(suppositionPhrase).map(visible), outcome: visible(change.outcome.title) }
  );
}

/** Gives every question, outcome and unknown name an id, and joins them. */
class TreeParts {
  readonly edges: readonly DecisionEdge[];
  readonly nodes: readonly DecisionNode[];
  readonly #tree: Decision;
  readonly #placeOf: PlaceOf;
  readonly #steps: ReadonlyMap<Question, { readonly step: WalkStep; readonly number: number }>;
  readonly #end: WalkEnd | undefined;
  readonly #ids = new Map<Question | Outcome, string>();
  readonly #unknown = new Map<string, UnknownNode>();
  readonly #nodeAt: ReturnType<typeof nodesOf>;

  constructor(tree: Decision, walk: Walk | undefined, placeOf: PlaceOf) {
    this.#tree = tree;
    this.#placeOf = placeOf;
    this.#steps = new Map((walk?.steps ?? []).map((step, index) => [step.question, { step, number: index + 1 }]));
    this.#end = walk?.end;
    this.#nodeAt = nodesOf(tree);
    tree.questions.forEach((question, index) => this.#ids.set(question, `question-${index + 1}`));
    tree.outcomes.forEach((outcome, index) => this.#ids.set(outcome, `outcome-${index + 1}`));
    // The edges first: they find the names that nothing has.
    this.edges = this.#join();
    this.nodes = [
      ...tree.questions.map((question) => this.#question(question)),
      ...tree.outcomes.map((outcome) => this.#outcome(outcome)),
      ...this.#unknown.values(),
    ];
  }

  #join(): readonly DecisionEdge[] {
    const edges: DecisionEdge[] = [];
    for (const question of this.#tree.questions) {
      for (const label of ['yes', 'no'] as const) {
        const target = question[label];
        if (!target) continue;
        const lit = this.#steps.get(question)?.step.answer === label;
        edges.push({ from: this.#idOf(question), to: this.#idAt(target), label, lit });
      }
    }
    for (const outcome of this.#tree.outcomes) {
      for (const { outcome: target } of outcome.followUps) {
        const to = this.#idAt(target);
        edges.push({ from: this.#idOf(outcome), to, label: 'then', lit: this.#follows(outcome, to) });
      }
    }
    return edges;
  }

  #question(question: Question): QuestionNode {
    const { name, title, when } = question;
    const walked = this.#steps.get(question);
    return {
      kind: 'question',
      id: this.#idOf(question),
      name: visible(name.text),
      title: visible(title),
      condition: when ? conditionText(when) : '',
      place: this.#placeOf(name),
      answer: walked?.step.answer,
      step: walked?.number,
      evidence: (walked?.step.evidence ?? []).map((one) => evidenceView(one, this.#placeOf)),
      supposed: (walked?.step.supposed ?? []).map(visible),
    };
  }

  #outcome(outcome: Outcome): OutcomeNode {
    const { name, title, description, weight } = outcome;
    const followUp = this.#followUps().find((taken) => taken.outcome === outcome);
    const isEnd = this.#end?.kind === 'outcome' && this.#end.outcome === outcome;
    return {
      kind: 'outcome',
      id: this.#idOf(outcome),
      name: visible(name.text),
      title: visible(title),
      description: description && visible(description.text),
      weight,
      place: this.#placeOf(name),
      reached: isEnd ? 'end' : followUp ? 'follow-up' : 'no',
      evidence: (followUp?.evidence ?? []).map((one) => evidenceView(one, this.#placeOf)),
    };
  }

  #follows(outcome: Outcome, to: string): boolean {
    if (this.#end?.kind !== 'outcome' || this.#end.outcome !== outcome) return false;
    return this.#followUps().some((taken) => this.#ids.get(taken.outcome) === to);
  }

  #followUps(): readonly { readonly outcome: Outcome; readonly evidence: WalkStep['evidence'] }[] {
    return this.#end?.kind === 'outcome' ? this.#end.followUps : [];
  }

  #idOf(node: Question | Outcome): string {
    return this.#ids.get(node) ?? '';
  }

  #idAt(ref: NodeRef): string {
    const node = this.#nodeAt(ref);
    if (node) return this.#idOf(node.kind === 'question' ? node.question : node.outcome);
    const known = this.#unknown.get(ref.text);
    if (known) return known.id;
    const id = `unknown-${this.#unknown.size + 1}`;
    this.#unknown.set(ref.text, { kind: 'unknown', id, title: visible(ref.text), place: this.#placeOf(ref) });
    return id;
  }
}

/** A condition as the file has it, on one line. */
function conditionText({ file, start, end }: Condition): string {
  return visible(file.text.slice(start, end));
}
