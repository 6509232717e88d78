import { factsIn } from '../../language/decision/phrases.js';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Condition, Decision, Name } from '../../language/landscape/types.js';
import { ruleIds } from '../../language/rules/ids.js';
import type { Mention } from './subject.js';

const KNOWN: ReadonlySet<string> = new Set(ruleIds);

/** The debt patterns that a file names: in `accept` lines and comments, and in conditions. */
export function ruleMentions({ declarations, commentAcceptances }: Fragment): readonly Mention[] {
  const names: Name[] = commentAcceptances.map(({ rule }) => rule);
  for (const declaration of declarations) {
    for (const { rule } of declaration.accepts) names.push(rule);
    if (declaration.kind === 'decision') names.push(...rulesIn(declaration));
  }
  return names.filter(({ text }) => KNOWN.has(text)).map((at) => ({ subject: { kind: 'rule', id: at.text }, at }));
}

function rulesIn({ questions, outcomes, triggers }: Decision): readonly Name[] {
  const conditions: (Condition | undefined)[] = [
    ...questions.map(({ when }) => when),
    ...outcomes.flatMap(({ followUps }) => followUps.map(({ when }) => when)),
    ...triggers.map(({ when }) => when),
  ];
  return conditions
    .flatMap((condition) => (condition ? factsIn(condition) : []))
    .flatMap((fact) => (fact.kind === 'finding' ? [fact.rule] : []));
}
