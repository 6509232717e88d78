import type { Decision, Name, NodeRef } from '../../language/landscape/types.js';

/** A name inside a decision: of a question, an outcome or a trigger, or a mention of one. */
export interface DecisionName {
  readonly node: 'question' | 'outcome' | 'trigger';
  readonly name: string;
  readonly at: Name;
  readonly isDeclaration: boolean;
}

/** Every name of a decision's own name space, in order; mentions of what it does not have are left out. */
export function decisionNames({ startAt, questions, outcomes, triggers }: Decision): readonly DecisionName[] {
  const nodeOf = new Map<string, 'question' | 'outcome'>();
  for (const { name } of outcomes) nodeOf.set(name.text, 'outcome');
  for (const { name } of questions) nodeOf.set(name.text, 'question');
  const names: DecisionName[] = [];
  const declare = (node: DecisionName['node'], at: Name): void => {
    names.push({ node, name: at.text, at, isDeclaration: true });
  };
  const mention = (at: NodeRef | undefined): void => {
    const node = at && nodeOf.get(at.text);
    if (at && node) names.push({ node, name: at.text, at, isDeclaration: false });
  };
  mention(startAt);
  for (const { name, yes, no } of questions) {
    declare('question', name);
    mention(yes);
    mention(no);
  }
  for (const { name, followUps } of outcomes) {
    declare('outcome', name);
    for (const { outcome } of followUps) mention(outcome);
  }
  for (const { name } of triggers) declare('trigger', name);
  return names.sort((left, right) => left.at.start - right.at.start);
}
