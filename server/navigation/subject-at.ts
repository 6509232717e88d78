import type { Fragment } from '../../language/landscape/fragment.js';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Span } from '../../language/landscape/source.js';
import type { Declaration, EntityPart, Name } from '../../language/landscape/types.js';
import { covers } from '../workspace/positions.js';
import { decisionNames } from './decision-names.js';
import { phaseMentions } from './phases.js';
import { ruleMentions } from './rule-mentions.js';
import type { Mention, Subject } from './subject.js';

/** What the name at an offset stands for; `undefined` where there is none, or one that does not resolve. */
export function subjectAt(landscape: Landscape, fragment: Fragment, offset: number): Mention | undefined {
  const declaration = declarationAt(fragment, offset);
  return (
    (declaration && inDeclaration(landscape, declaration, offset)) ??
    referenceAt(landscape, fragment, offset) ??
    ruleMentions(fragment).find(({ at }) => covers(at, offset))
  );
}

/** The declaration that an offset lies in, its ends included. */
export function declarationAt({ declarations }: Fragment, offset: number): Declaration | undefined {
  let low = 0;
  let high = declarations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((declarations[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = declarations[low - 1];
  return found && covers(found, offset) ? found : undefined;
}

function inDeclaration(landscape: Landscape, declaration: Declaration, offset: number): Mention | undefined {
  if (covers(declaration.name, offset)) {
    return { subject: { kind: 'declaration', declaration }, at: declaration.name };
  }
  if (declaration.kind === 'entity') {
    const field = declaration.fields.find(({ name }) => covers(name, offset));
    if (field) return { subject: { kind: 'field', entity: declaration, field }, at: field.name };
  }
  if (declaration.kind === 'decision') {
    const found = decisionNames(declaration).find(({ at }) => covers(at, offset));
    if (found) return { subject: { ...found, kind: 'node', decision: declaration }, at: found.at };
  }
  const phase = phaseMentions(landscape, declaration).find(({ at }) => covers(at, offset));
  return phase && { subject: { kind: 'phase', entities: phase.entities, name: phase.at.text }, at: phase.at };
}

function referenceAt(landscape: Landscape, fragment: Fragment, offset: number): Mention | undefined {
  const part = fragment.parts.find(({ field }) => field !== undefined && covers(field, offset));
  const field = part && fieldOf(landscape, part);
  if (field) return field;
  const reference = fragment.references.find((candidate) => covers(candidate, offset));
  const declaration = landscape.target(reference);
  return reference && declaration && { subject: { kind: 'declaration', declaration }, at: reference };
}

function fieldOf(landscape: Landscape, part: EntityPart): Mention | undefined {
  const named = landscape.part(part);
  if (!named?.field || !part.field) return undefined;
  return { subject: { kind: 'field', entity: named.entity, field: named.field }, at: part.field };
}

/** A name as a place to go to. */
export interface NamedPlace {
  readonly name: Name;
  /** All of what is declared there. */
  readonly whole: Span;
}

/** Where a subject is declared; nothing for a debt pattern, which has a page instead. */
export function declarationsOf(subject: Subject): readonly NamedPlace[] {
  switch (subject.kind) {
    case 'declaration':
      return [{ name: subject.declaration.name, whole: subject.declaration }];
    case 'field':
      return [{ name: subject.field.name, whole: subject.field }];
    case 'phase':
      return subject.entities.flatMap(({ lifecycle, lifecycleAt }) => {
        const name = lifecycle.find(({ text }) => text === subject.name);
        return name ? [{ name, whole: lifecycleAt ?? name }] : [];
      });
    case 'node': {
      const { questions, outcomes, triggers } = subject.decision;
      const nodes = { question: questions, outcome: outcomes, trigger: triggers }[subject.node];
      const node = nodes.find(({ name }) => name.text === subject.name);
      return node ? [{ name: node.name, whole: node }] : [];
    }
    case 'rule':
      return [];
  }
}
