import type { Declaration } from '../../language/landscape/types.js';
import type { Project } from '../workspace/project.js';

/** What a declaration is found by in another state of its project. */
export interface DeclaredName {
  readonly kind: string;
  readonly name: string;
  /** Which of those with this name it is, in the order in which the project reads. */
  readonly index: number;
}

/** All that a project declares, in the order in which it reads, by kind and name. */
export function declaredNames({ fragments }: Pick<Project, 'fragments'>): ReadonlyMap<Declaration, DeclaredName> {
  const counts = new Map<string, number>();
  const names = new Map<Declaration, DeclaredName>();
  for (const { declarations } of fragments) {
    for (const declaration of declarations) {
      const { kind, name } = declaration;
      const key = `${kind} ${name.text}`;
      const index = counts.get(key) ?? 0;
      counts.set(key, index + 1);
      names.set(declaration, { kind, name: name.text, index });
    }
  }
  return names;
}
