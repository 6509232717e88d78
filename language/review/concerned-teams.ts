import type { Analysis } from '../analysis.js';
import { byCodeUnit, byName } from '../landscape/elements.js';
import type { Landscape } from '../landscape/landscape.js';
import type { Declaration, Entity, Handoff, Ref, System, Team } from '../landscape/types.js';
import { answerableTeams } from './answerable-teams.js';
import { type DeclarationChange, subjectOf } from './declarations.js';
import type { Review } from './review.js';

/** A declaration that a change touches; another source of truth touches the entity. */
export interface Touched {
  readonly change: DeclarationChange['change'];
  /** As it is now; where it is gone, as it was. */
  readonly element: Declaration;
}

/** Why a change concerns a team. */
export type Concern =
  /** It answers for what is touched, or did. */
  | (Touched & { readonly relation: 'owner' })
  /** It answers for a handoff that carries what is touched, or starts or ends there. */
  | (Touched & { readonly relation: 'handoff'; readonly handoff: Handoff })
  /** It answers for the system at the other end of a handoff. */
  | (Touched & { readonly relation: 'upstream' | 'downstream'; readonly handoff: Handoff; readonly system: System });

/** A team that a change concerns. */
export interface ConcernedTeam {
  /** As it is now; where it is gone, as it was. */
  readonly team: Team;
  /** It answers for something that is touched itself; else for a neighbour, one handoff away. */
  readonly touched: boolean;
  /** Those of a team that is touched say nothing of neighbours. */
  readonly concerns: readonly Concern[];
}

/** Whom a change concerns. */
export interface Concerned {
  /** Those that are touched first, each group by name. */
  readonly teams: readonly ConcernedTeam[];
  /** Systems, entities, handoffs and workflows that came or changed and for which nobody answers. */
  readonly unowned: readonly Touched[];
}

/**
 * Finds the teams that a change concerns: those that answer for what it touches, before or after, and those that are upstream or downstream of
 * it by one handoff.
 *
 * @param made the review of the two
 */
export function concernedTeams(before: Analysis | undefined, after: Analysis | undefined, made: Review): Concerned {
  const found = new Map<string, { readonly team: Team; readonly concerns: Map<string, Concern> }>();
  const newNames = new Map(
    made.declarations.flatMap((change) =>
      change.change === 'renamed' && change.after.kind === 'team'
        ? [[change.before.name.text, change.after.name.text] as const]
        : [],
    ),
  );
  const now = new Map((after?.landscape.all('team') ?? []).map((team) => [team.name.text, team]));
  const add = (team: Team, concern: Concern): void => {
    // A team of the earlier side goes by its name now; one that the later side has is that one.
    const name = now.has(team.name.text) ? team.name.text : (newNames.get(team.name.text) ?? team.name.text);
    const known = found.get(name) ?? { team: now.get(name) ?? team, concerns: new Map<string, Concern>() };
    found.set(name, known);
    known.concerns.set(keyOfConcern(concern), concern);
  };
  const touched = touchedBy(before?.landscape, after?.landscape, made);
  for (const one of touched) {
    for (const { declaration, landscape } of one.sides) {
      for (const team of answerableTeams(declaration, landscape)) add(team, { ...touchedOf(one), relation: 'owner' });
      for (const { team, concern } of neighbours(one, declaration, landscape)) add(team, concern);
    }
  }
  const teams = [...found.values()].map(({ team, concerns }): ConcernedTeam => {
    const all = [...concerns.values()];
    const own = all.filter(({ relation }) => relation === 'owner');
    return { team, touched: own.length > 0, concerns: own.length > 0 ? own : all };
  });
  return {
    teams: teams.sort((left, right) => Number(right.touched) - Number(left.touched) || byName(left.team, right.team)),
    unowned: touched.filter(isUnowned).map(touchedOf),
  };
}

/** What is touched, with what it was and what it is. */
interface TouchedOnSides extends Touched {
  readonly sides: readonly { readonly declaration: Declaration; readonly landscape: Landscape }[];
  readonly after: Landscape | undefined;
}

function touchedBy(
  before: Landscape | undefined,
  after: Landscape | undefined,
  { declarations, ownership }: Review,
): readonly TouchedOnSides[] {
  const side = (declaration: Declaration | undefined, landscape: Landscape | undefined): TouchedOnSides['sides'] =>
    declaration && landscape ? [{ declaration, landscape }] : [];
  const touched = declarations.map((change): TouchedOnSides => {
    const [was, is] =
      'declaration' in change
        ? change.change === 'added'
          ? [undefined, change.declaration]
          : [change.declaration, undefined]
        : [change.before, change.after];
    return {
      change: change.change,
      element: subjectOf(change),
      sides: [...side(was, before), ...side(is, after)],
      after,
    };
  });
  const known = new Set(touched.map(({ element }) => element));
  const names = new Set(ownership.map(({ subject }) => subject.split('.')[0] ?? subject));
  for (const name of [...names].sort(byCodeUnit)) {
    const [was, is] = [entityOf(before, name), entityOf(after, name)];
    const element = is ?? was;
    if (!element || known.has(element)) continue;
    touched.push({ change: 'changed', element, sides: [...side(was, before), ...side(is, after)], after });
  }
  return touched;
}

function entityOf(landscape: Landscape | undefined, name: string): Entity | undefined {
  return landscape?.all('entity').find((entity) => entity.name.text === name);
}

function touchedOf({ change, element }: Touched): Touched {
  return { change, element };
}

interface Neighbour {
  readonly team: Team;
  readonly concern: Concern;
}

/** The teams one handoff away from a system, an entity or a handoff. */
function neighbours(touched: Touched, declaration: Declaration, landscape: Landscape): readonly Neighbour[] {
  const one = touchedOf(touched);
  const teamOf = (owner: Ref<'team'> | undefined): readonly Team[] => [landscape.target(owner) ?? []].flat();
  const end = (
    relation: 'upstream' | 'downstream',
    handoff: Handoff,
    system: System | undefined,
  ): readonly Neighbour[] =>
    system ? teamOf(system.owner).map((team) => ({ team, concern: { ...one, relation, handoff, system } })) : [];
  const carrier = (handoff: Handoff): readonly Neighbour[] =>
    teamOf(handoff.owner).map((team) => ({ team, concern: { ...one, relation: 'handoff', handoff } }));
  const { graph } = landscape;
  switch (declaration.kind) {
    case 'handoff': {
      const { from, to } = landscape.endsOf(declaration);
      return [end('upstream', declaration, from), end('downstream', declaration, to)].flat();
    }
    case 'system': {
      const [into, outOf] = [graph.into(declaration), graph.outOf(declaration)];
      return [
        into.map(({ handoff, from }) => [carrier(handoff), end('upstream', handoff, from)]),
        outOf.map(({ handoff, to }) => [carrier(handoff), end('downstream', handoff, to)]),
      ].flat(3);
    }
    case 'entity':
      return graph
        .deliveriesOfEntity(declaration)
        .map(({ flow: { handoff, from, to } }) => [
          carrier(handoff),
          end('upstream', handoff, from),
          end('downstream', handoff, to),
        ])
        .flat(2);
    default:
      return [];
  }
}

const OWNED: ReadonlySet<Declaration['kind']> = new Set(['system', 'entity', 'handoff', 'workflow']);

function isUnowned({ change, element, after }: TouchedOnSides): boolean {
  return (
    change !== 'removed' &&
    OWNED.has(element.kind) &&
    after !== undefined &&
    answerableTeams(element, after).length === 0
  );
}

/** The same for both sides of a change. */
function keyOfConcern(concern: Concern): string {
  const { relation, element } = concern;
  const handoff = 'handoff' in concern ? concern.handoff.name.text : '';
  const system = 'system' in concern ? concern.system.name.text : '';
  return [relation, element.kind, element.name.text, handoff, system].join(' ');
}
