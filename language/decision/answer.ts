import type { Evidence } from '../landscape/elements.js';

/** Whether a fact or a condition holds, and what that rests on (decision.md: evidence). */
export interface Answer {
  readonly holds: boolean;
  /** The declarations and properties that decided it, each once. */
  readonly evidence: readonly Evidence[];
  /** The suppositions that decided it instead (decision.md, what if), as phrases; empty outside a what-if. */
  readonly supposed: readonly string[];
}

/** An answer that the files give. */
export function answer(holds: boolean, evidence: readonly Evidence[]): Answer {
  return { holds, evidence, supposed: [] };
}

/** The opposite for the same reasons. */
export function negated({ holds, evidence, supposed }: Answer): Answer {
  return { holds: !holds, evidence, supposed };
}

/** Holds when every answer does; rests on all of them, or, where it does not hold, on those that stand in the way. */
export function every(answers: readonly Answer[]): Answer {
  const holds = answers.every((one) => one.holds);
  return { holds, ...reasons(answers.filter((one) => one.holds === holds)) };
}

/** Holds when some answer does; rests on those that hold, or, where none does, on all of them. */
export function some(answers: readonly Answer[]): Answer {
  const holds = answers.some((one) => one.holds);
  return { holds, ...reasons(answers.filter((one) => one.holds === holds)) };
}

function reasons(answers: readonly Answer[]): Omit<Answer, 'holds'> {
  return {
    evidence: distinct(answers.flatMap(({ evidence }) => evidence)),
    supposed: [...new Set(answers.flatMap(({ supposed }) => supposed))],
  };
}

/** Each piece of evidence once, in its first place. */
export function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ element, property, at }) => {
    const key = JSON.stringify([element.kind, element.name.text, property, at.file.path, at.start, at.end]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
