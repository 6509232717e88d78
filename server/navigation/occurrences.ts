import type { Fragment } from '../../language/landscape/fragment.js';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Span } from '../../language/landscape/source.js';
import type { Declaration, Entity } from '../../language/landscape/types.js';
import { decisionNames } from './decision-names.js';
import { phaseMentions } from './phases.js';
import { ruleMentions } from './rule-mentions.js';
import type { Subject } from './subject.js';

/** A place where a subject is named. */
export interface Occurrence {
  readonly at: Span;
  readonly isDeclaration: boolean;
}

/** Every place in some files that names a subject, in their order. */
export function occurrences(
  landscape: Landscape,
  subject: Subject,
  fragments: readonly Fragment[],
): readonly Occurrence[] {
  return fragments.flatMap((fragment) =>
    [...inFragment(landscape, subject, fragment)].sort((left, right) => left.at.start - right.at.start),
  );
}

function inFragment(landscape: Landscape, subject: Subject, fragment: Fragment): readonly Occurrence[] {
  switch (subject.kind) {
    case 'declaration':
      return ofDeclaration(landscape, subject.declaration, fragment);
    case 'field': {
      const declared = subject.entity.file === fragment.file ? [{ at: subject.field.name, isDeclaration: true }] : [];
      const mentions = fragment.parts.flatMap((part) =>
        part.field && landscape.part(part)?.field === subject.field ? [{ at: part.field, isDeclaration: false }] : [],
      );
      return [...declared, ...mentions];
    }
    case 'phase': {
      const sought = new Set<Entity>(subject.entities);
      return fragment.declarations
        .flatMap((declaration) => phaseMentions(landscape, declaration))
        .filter(({ at, entities }) => at.text === subject.name && entities.some((entity) => sought.has(entity)));
    }
    case 'node':
      if (subject.decision.file !== fragment.file) return [];
      return decisionNames(subject.decision).filter(
        ({ node, name }) => name === subject.name && (node === 'trigger') === (subject.node === 'trigger'),
      );
    case 'rule':
      return ruleMentions(fragment)
        .filter((mention) => mention.subject.kind === 'rule' && mention.subject.id === subject.id)
        .map(({ at }) => ({ at, isDeclaration: false }));
  }
}

function ofDeclaration(landscape: Landscape, declaration: Declaration, { file, references }: Fragment): Occurrence[] {
  const found: Occurrence[] = declaration.file === file ? [{ at: declaration.name, isDeclaration: true }] : [];
  for (const reference of references) {
    // Comparing the text first spares the look-up of nearly all.
    if (reference.text === declaration.name.text && landscape.target(reference) === declaration) {
      found.push({ at: reference, isDeclaration: false });
    }
  }
  return found;
}
