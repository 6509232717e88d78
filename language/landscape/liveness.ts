import type { Landscape } from './landscape.js';
import type { Handoff, StatusAt, System } from './types.js';

/** Whether something with this status is there; `active` where none is declared (rules.md, conventions). */
function isInPlace(status: StatusAt | undefined): boolean {
  return status === undefined || status.status === 'active' || status.status === 'retiring';
}

export function isLiveSystem(system: System): boolean {
  return isInPlace(system.status);
}

/** rules.md, conventions; an end that does not resolve is no reason to stay silent about the rest. */
export function isLiveHandoff(landscape: Pick<Landscape, 'endsOf'>, handoff: Handoff): boolean {
  if (!isInPlace(handoff.status)) return false;
  const { from, to } = landscape.endsOf(handoff);
  return (!from || isLiveSystem(from)) && (!to || isLiveSystem(to));
}
