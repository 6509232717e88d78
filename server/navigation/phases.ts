import type { Landscape } from '../../language/landscape/landscape.js';
import type { Declaration, Entity, Name } from '../../language/landscape/types.js';

/** A phase by its name at a place, with the entities that have it and that the place speaks of. */
export interface PhaseMention {
  readonly at: Name;
  readonly entities: readonly [Entity, ...Entity[]];
  readonly isDeclaration: boolean;
}

/** Every phase that a declaration names; one that no entity has is left out. */
export function phaseMentions(landscape: Landscape, declaration: Declaration): readonly PhaseMention[] {
  const mentions: PhaseMention[] = [];
  const mention = (names: readonly Name[], entities: readonly Entity[], isDeclaration: boolean): void => {
    for (const at of names) {
      const [first, ...others] = entities.filter(({ lifecycle }) => lifecycle.some(({ text }) => text === at.text));
      if (first) mentions.push({ at, entities: [first, ...others], isDeclaration });
    }
  };
  if (declaration.kind === 'entity') {
    mention(declaration.lifecycle, [declaration], true);
    for (const { during } of declaration.sourcesOfTruth) mention(during, [declaration], false);
    for (const field of declaration.fields) {
      for (const { during } of field.sourcesOfTruth) mention(during, [declaration], false);
    }
  }
  if (declaration.kind === 'system') {
    for (const { parts, during } of declaration.owns) {
      mention(during, landscape.targets(parts.map(({ entity }) => entity)), false);
    }
  }
  return mentions;
}
