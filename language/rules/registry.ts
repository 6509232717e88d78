import type { Rule } from './rule.js';

/** Every rule of the catalogue, by id. */
export const rules: readonly Rule[] = [];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** @returns the rule of that id; `undefined` where there is none */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
