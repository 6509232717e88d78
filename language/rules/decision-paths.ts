import type { Decision, Name, NodeRef, Question } from '../landscape/types.js';

/** One way on from a question. */
export interface Branch {
  readonly from: Question;
  readonly answer: 'yes' | 'no';
  readonly to: NodeRef;
}

/** The questions of a decision by name; the first of a name holds. */
export function questionsByName({ questions }: Decision): ReadonlyMap<string, Question> {
  const byName = new Map<string, Question>();
  for (const question of questions) {
    if (!byName.has(question.name.text)) byName.set(question.name.text, question);
  }
  return byName;
}

/** The branches that a question has, `yes` first. */
export function branchesOf(question: Question): readonly Branch[] {
  const branches: Branch[] = [];
  if (question.yes) branches.push({ from: question, answer: 'yes', to: question.yes });
  if (question.no) branches.push({ from: question, answer: 'no', to: question.no });
  return branches;
}

/**
 * The names of all questions and outcomes that some path from `start` reaches, the follow-ups of outcomes included.
 * @returns `undefined` where the decision has no `start` that exists, so that there is no path to speak of
 */
export function reachableFrom(decision: Decision, start: Name | undefined): ReadonlySet<string> | undefined {
  const questions = questionsByName(decision);
  const outcomes = new Map(decision.outcomes.map((outcome) => [outcome.name.text, outcome]));
  if (!start || !(questions.has(start.text) || outcomes.has(start.text))) return undefined;
  const reached = new Set<string>();
  const open = [start.text];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const question = questions.get(name);
    if (question) open.push(...branchesOf(question).map(({ to }) => to.text));
    else open.push(...(outcomes.get(name)?.followUps.map(({ outcome }) => outcome.text) ?? []));
  }
  return reached;
}
