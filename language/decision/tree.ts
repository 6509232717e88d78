import type { Condition, Decision, Fact, NodeRef, Outcome, Question } from '../landscape/types.js';
import { factsIn, phraseOf } from './phrases.js';

/** What a branch can lead to. */
export type TreeNode =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** Finds the questions and outcomes of a tree by name: the first where a name is taken twice, a question before an outcome. */
export function nodesOf(decision: Decision): (ref: NodeRef) => TreeNode | undefined {
  const nodes = new Map<string, TreeNode>();
  const add = (name: NodeRef, node: TreeNode): void => {
    if (!nodes.has(name.text)) nodes.set(name.text, node);
  };
  for (const question of decision.questions) add(question.name, { kind: 'question', question });
  for (const outcome of decision.outcomes) add(outcome.name, { kind: 'outcome', outcome });
  return (ref) => nodes.get(ref.text);
}

/** The questions that a walk can reach, from `start` along `yes` before `no`, each once, whatever their order in the file. */
export function reachableQuestions(decision: Decision): readonly Question[] {
  const nodeAt = nodesOf(decision);
  const reached = new Set<Question>();
  const waiting: (NodeRef | undefined)[] = [decision.startAt];
  while (waiting.length > 0) {
    const ref = waiting.pop();
    const node = ref && nodeAt(ref);
    if (node?.kind !== 'question' || reached.has(node.question)) continue;
    reached.add(node.question);
    waiting.push(node.question.no, node.question.yes);
  }
  return [...reached];
}

/** The facts that the reachable questions read, in the order of `reachableQuestions`, each once. They decide the outcome. */
export function factsRead(decision: Decision): readonly Fact[] {
  const conditions = reachableQuestions(decision).flatMap(({ when }): readonly Condition[] => (when ? [when] : []));
  const facts = new Map<string, Fact>();
  for (const fact of conditions.flatMap(factsIn)) {
    const phrase = phraseOf(fact);
    if (!facts.has(phrase)) facts.set(phrase, fact);
  }
  return [...facts.values()];
}
