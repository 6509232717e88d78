import type { Landscape } from '../landscape/landscape.js';
import type { Handoff, System, Team } from '../landscape/types.js';
import type { RelatedLocation } from './rule.js';
import { called } from './wording.js';

/** A handoff between systems that different teams answer for. */
export interface TeamsApart {
  readonly from: System;
  readonly fromTeam: Team;
  readonly to: System;
  readonly toTeam: Team;
}

/**
 * The two systems of a handoff and the teams that own them.
 * @returns `undefined` unless both teams are known and differ.
 */
export function teamsApart(landscape: Landscape, handoff: Handoff): TeamsApart | undefined {
  const { from, to } = landscape.endsOf(handoff);
  if (!from || !to) return undefined;
  const fromTeam = landscape.target(from.owner);
  const toTeam = landscape.target(to.owner);
  if (!fromTeam || !toTeam || fromTeam === toTeam) return undefined;
  return { from, fromTeam, to, toTeam };
}

/** Where the files say which team owns which end. */
export function ownerLines({ from, fromTeam, to, toTeam }: TeamsApart): readonly RelatedLocation[] {
  return [
    { at: from.owner ?? from.name, message: `${called(from)} belongs to ${called(fromTeam)}` },
    { at: to.owner ?? to.name, message: `${called(to)} belongs to ${called(toTeam)}` },
  ];
}

/** The team that owns the system at the receiving end, the first to ask when nobody answers for a handoff. */
export function receivingTeam(landscape: Landscape, handoff: Handoff): Team | undefined {
  return landscape.target(landscape.endsOf(handoff).to?.owner);
}
