import { connectedSets, type Edge } from '../../landscape/cycles.js';
import { byCodeUnit } from '../../landscape/elements.js';
import type { Decision, Question } from '../../landscape/types.js';
import { type Branch, branchesOf, questionsByName } from '../decision-paths.js';
import { defineRule } from '../rule.js';

/** Every path of a decision ends in an outcome: none returns to a question that it has passed (decision.md, 1). */
export const loop = defineRule({
  id: 'decision/loop',
  severity: { usual: 'error' },
  docs: {
    what: 'A branch of the decision leads back to a question that the path has passed already.',
    why: 'A symptom that gets there goes round for ever and never reaches an outcome.',
    fix: 'Lead the branch to an outcome, or to a question further down.',
    before: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring
    yes -> Clear
    no -> Monitor
  }

  question Clear "Is the root cause clear?" {
    when cause clear
    yes -> Audit
    no -> Recurring
  }

  outcome Audit { weight 2 }
  outcome Monitor { weight 1 }
}
`,
    after: `
decision Triage {
  start Recurring

  question Recurring "Does it keep coming back?" {
    when recurring
    yes -> Clear
    no -> Monitor
  }

  question Clear "Is the root cause clear?" {
    when cause clear
    yes -> Audit
    no -> Monitor
  }

  outcome Audit { weight 2 }
  outcome Monitor { weight 1 }
}
`,
  },
  check({ landscape, report }) {
    for (const decision of landscape.all('decision')) {
      for (const { back, path } of loopsOf(decision)) {
        report({
          at: back.to,
          elements: [decision],
          detail: `${back.from.name.text} ${back.answer}`,
          message: `This branch goes round for ever: ${path.map((name) => `\`${name}\``).join(' -> ')}.`,
        });
      }
    }
  },
});

interface Loop {
  /** The branch that closes the loop. */
  readonly back: Branch;
  /** The questions on it, from the one it returns to, which also ends it. */
  readonly path: readonly string[];
}

/**
 * From the start, each branch that returns: it is the one a reader sees last. Among the questions that no path reaches nothing says where to
 * begin, and how many branches return depends on it: there a loop is told once, however many ways go round in it.
 */
function loopsOf(decision: Decision): readonly Loop[] {
  const questions = questionsByName(decision);
  const finished = new Set<string>();
  const fromStart = decision.startAt ? loopsFrom(decision.startAt.text, questions, finished) : [];
  const unreached = [...questions.values()].filter(({ name }) => !finished.has(name.text));
  return [...fromStart, ...setsWithLoops(unreached).flatMap((set) => firstLoopOf(set) ?? [])];
}

/** The questions that lead to one another, a list a set. */
function setsWithLoops(questions: readonly Question[]): readonly (readonly Question[])[] {
  const byName = new Map(questions.map((question) => [question.name.text, question]));
  const ways = questions.flatMap(branchesOf).flatMap(({ from, to }) => {
    const next = byName.get(to.text);
    return next ? [{ from, to: next }] : [];
  });
  return connectedSets<Question, Edge<Question>>(ways).flatMap(({ nodes, edges }) => (edges.length > 0 ? [nodes] : []));
}

/** By name: the order in which they stand says nothing, and must not choose the branch that a finding is known by. */
function firstLoopOf(set: readonly Question[]): Loop | undefined {
  const byName = new Map(set.map((question) => [question.name.text, question]));
  const [start = ''] = [...byName.keys()].sort(byCodeUnit);
  return loopsFrom(start, byName, new Set())[0];
}

/**
 * The loops that a walk in depth comes upon.
 * @param finished the questions that earlier walks have left for good; those of this one are added
 */
function loopsFrom(start: string, questions: ReadonlyMap<string, Question>, finished: Set<string>): readonly Loop[] {
  const loops: Loop[] = [];
  // Each entry is a question on the path with the branches that are still to walk; no recursion, for a chain may be long.
  const path: { readonly name: string; readonly left: Branch[] }[] = [];
  const enter = (name: string): void => {
    const question = questions.get(name);
    if (question && !finished.has(name)) path.push({ name, left: [...branchesOf(question)].reverse() });
  };
  const onPath = new Map<string, number>();
  enter(start);
  for (let last = path.at(-1); last; last = path.at(-1)) {
    onPath.set(last.name, path.length - 1);
    const branch = last.left.pop();
    if (!branch) {
      finished.add(last.name);
      onPath.delete(last.name);
      path.pop();
      continue;
    }
    const from = onPath.get(branch.to.text);
    if (from === undefined) enter(branch.to.text);
    else loops.push({ back: branch, path: [...path.slice(from).map(({ name }) => name), branch.to.text] });
  }
  return loops;
}
