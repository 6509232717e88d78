import type { Fragment } from '../landscape/fragment.js';
import type { Landscape } from '../landscape/landscape.js';
import { nearestName } from '../landscape/nearest.js';
import type { Span } from '../landscape/source.js';
import { type Decision, type Entity, type EntityPart, kinds, type Name, type Ref } from '../landscape/types.js';
import { anyOf, either, withArticle } from './kind-names.js';
import { enumerate } from './wording.js';

/** A name that stands for nothing, or for something else than is expected. */
export interface Unresolved {
  readonly at: Span;
  readonly text: string;
  readonly message: string;
  /** The nearest existing name that would do. */
  readonly nearest: string | undefined;
}

/** Everything in a file that does not resolve: declarations, fields, phases, the nodes of a decision. */
export function unresolvedIn(landscape: Landscape, fragment: Fragment): readonly Unresolved[] {
  const found: Unresolved[] = [];
  for (const ref of fragment.references) add(found, unresolvedReference(landscape, ref));
  for (const part of fragment.parts) add(found, unresolvedField(landscape, part));
  for (const declaration of fragment.declarations) {
    if (declaration.kind === 'entity') addUnresolvedPhases(found, declaration);
    if (declaration.kind === 'system') {
      for (const { parts, during } of declaration.owns) {
        if (during.length === 0) continue;
        const entities = landscape.targets(parts.map(({ entity }) => entity));
        for (const phase of during) add(found, unresolvedPhase(entities, phase));
      }
    }
    if (declaration.kind === 'decision') found.push(...unresolvedNodes(declaration));
  }
  return found;
}

function add(found: Unresolved[], one: Unresolved | undefined): void {
  // A name that the parser could not read is a syntax error already.
  if (one && one.text !== '') found.push(one);
}

function unresolvedReference(landscape: Landscape, ref: Ref): Unresolved | undefined {
  if (landscape.target(ref)) return undefined;
  const { text, expects } = ref;
  const other = landscape.names.findAny(text);
  if (!other) {
    const none = expects.length === kinds.length ? 'Nothing' : `No ${either(expects)}`;
    return unresolved(ref, `${none} is called \`${text}\`.`, landscape.names.nearest(text, expects));
  }
  const message = `\`${text}\` is ${withArticle(other.kind)}; ${anyOf(expects)} is expected here.`;
  return unresolved(ref, message, landscape.names.nearest(text, expects));
}

function unresolvedField(landscape: Landscape, { entity: ref, field }: EntityPart): Unresolved | undefined {
  const entity = landscape.target(ref);
  if (!field || !entity || entity.fields.some(({ name }) => name.text === field.text)) return undefined;
  const nearest = nearestName(
    field.text,
    entity.fields.map(({ name }) => name.text),
  );
  return unresolved(field, `\`${entity.name.text}\` has no field \`${field.text}\`.`, nearest);
}

function addUnresolvedPhases(found: Unresolved[], entity: Entity): void {
  for (const { sourcesOfTruth } of [entity, ...entity.fields]) {
    for (const { during } of sourcesOfTruth) {
      for (const phase of during) add(found, unresolvedPhase([entity], phase));
    }
  }
}

/** A phase must exist in every entity that its line names (language.md, 4). */
function unresolvedPhase(entities: readonly Entity[], phase: Name): Unresolved | undefined {
  const without = entities.filter(({ lifecycle }) => !lifecycle.some(({ text }) => text === phase.text));
  if (without.length === 0) return undefined;
  const names = enumerate(without.map(({ name }) => `\`${name.text}\``));
  const have = without.length === 1 ? 'has' : 'have';
  if (without.every(({ lifecycle }) => lifecycle.length === 0)) {
    return unresolved(phase, `${names} ${have} no lifecycle, so that \`${phase.text}\` names no phase.`, undefined);
  }
  const phases = without.flatMap(({ lifecycle }) => lifecycle.map(({ text }) => text));
  return unresolved(phase, `${names} ${have} no phase \`${phase.text}\`.`, nearestName(phase.text, phases));
}

function unresolvedNodes(decision: Decision): readonly Unresolved[] {
  const outcomes = decision.outcomes.map(({ name }) => name.text);
  const nodes = [...decision.questions.map(({ name }) => name.text), ...outcomes];
  const found: Unresolved[] = [];
  const expect = (node: Name | undefined, what: string, among: readonly string[]): void => {
    if (!node || among.includes(node.text)) return;
    add(
      found,
      unresolved(node, `\`${decision.name.text}\` has no ${what} \`${node.text}\`.`, nearestName(node.text, among)),
    );
  };
  expect(decision.startAt, 'question or outcome', nodes);
  for (const { yes, no } of decision.questions) {
    expect(yes, 'question or outcome', nodes);
    expect(no, 'question or outcome', nodes);
  }
  for (const { followUps } of decision.outcomes) {
    for (const { outcome } of followUps) expect(outcome, 'outcome', outcomes);
  }
  return found;
}

function unresolved(name: Name | Ref, message: string, nearest: string | undefined): Unresolved {
  return { at: name, text: name.text, message, nearest };
}
