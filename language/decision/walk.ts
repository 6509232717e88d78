import type { Evidence } from '../landscape/elements.js';
import type { Span } from '../landscape/source.js';
import type { Decision, NodeRef, Outcome, Question } from '../landscape/types.js';
import { answer } from './answer.js';
import { evaluate, type Facts } from './facts.js';
import { nodesOf } from './tree.js';

/** One question on the way, answered. */
export interface WalkStep {
  readonly question: Question;
  readonly answer: 'yes' | 'no';
  readonly evidence: readonly Evidence[];
  /** The suppositions that decided the answer (decision.md, what if), as phrases. */
  readonly supposed: readonly string[];
}

/** A follow-up of the outcome that holds: `then … when …`. */
export interface FollowUpTaken {
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly supposed: readonly string[];
}

/** Why a walk through a broken tree ended without an outcome. */
export type StopReason = 'no start' | 'unknown name' | 'missing branch' | 'missing condition' | 'loop';

export type WalkEnd =
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly followUps: readonly FollowUpTaken[] }
  | {
      readonly kind: 'stopped';
      readonly reason: StopReason;
      /** What is wrong with the tree, in one sentence. */
      readonly message: string;
      readonly at: Span;
    };

/** The way through the tree: every question with its answer, and where it ended. */
export interface Walk {
  readonly steps: readonly WalkStep[];
  readonly end: WalkEnd;
}

/**
 * Walks the tree from `start` (decision.md, 1). It always ends: a tree with a loop, a missing branch or condition, or a name that nothing
 * has stops the walk there, with the reason; the questions answered before stay in `steps`.
 */
export function walk(decision: Decision, facts: Facts): Walk {
  const nodeAt = nodesOf(decision);
  const steps: WalkStep[] = [];
  const asked = new Set<Question>();
  let next = decision.startAt;
  if (!next) {
    return { steps, end: stopped('no start', `\`${decision.name.text}\` does not say where to start.`, decision.name) };
  }
  for (;;) {
    const node = nodeAt(next);
    if (!node) return { steps, end: unknownName(next) };
    if (node.kind === 'outcome') {
      return {
        steps,
        end: { kind: 'outcome', outcome: node.outcome, followUps: followUpsOf(decision, node.outcome, facts) },
      };
    }
    const { question } = node;
    const { name, when } = question;
    if (asked.has(question)) return { steps, end: loop(name, next) };
    if (!when) {
      return { steps, end: stopped('missing condition', `The question \`${name.text}\` has no \`when\`.`, name) };
    }
    asked.add(question);
    const { holds, evidence, supposed } = evaluate(when, facts);
    const branch = holds ? 'yes' : 'no';
    steps.push({ question, answer: branch, evidence, supposed });
    next = question[branch];
    if (!next) {
      return {
        steps,
        end: stopped('missing branch', `The question \`${name.text}\` does not say where \`${branch}\` leads.`, name),
      };
    }
  }
}

function followUpsOf(decision: Decision, { followUps }: Outcome, facts: Facts): readonly FollowUpTaken[] {
  const outcomes = new Map(decision.outcomes.toReversed().map((one) => [one.name.text, one]));
  const taken: FollowUpTaken[] = [];
  for (const followUp of followUps) {
    const outcome = outcomes.get(followUp.outcome.text);
    if (!outcome) continue;
    const { holds, evidence, supposed } = followUp.when
      ? evaluate(followUp.when, facts)
      : answer(true, [{ element: decision, property: 'then', at: followUp }]);
    if (holds) taken.push({ outcome, evidence, supposed });
  }
  return taken;
}

function loop(name: NodeRef, at: Span): WalkEnd {
  return stopped('loop', `The tree comes back to the question \`${name.text}\` and never ends.`, at);
}

function unknownName(ref: NodeRef): WalkEnd {
  return stopped('unknown name', `The tree has no question or outcome \`${ref.text}\`.`, ref);
}

function stopped(reason: StopReason, message: string, { file, start, end }: Span): WalkEnd {
  return { kind: 'stopped', reason, message, at: { file, start, end } };
}
