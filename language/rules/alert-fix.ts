import type { Landscape } from '../landscape/landscape.js';
import type { Handoff } from '../landscape/types.js';
import { insertProperty, quote, replace } from './edits.js';
import { receivingTeam } from './ends.js';
import type { Fix } from './rule.js';

/**
 * A fix that has the handoff monitored by an alert: to the handoff's owner, else to the receiving system's,
 * else to nobody in particular. It takes the place of `monitored by nothing`.
 */
export function alertFix(landscape: Landscape, handoff: Handoff): Fix {
  const team = landscape.target(handoff.owner) ?? receivingTeam(landscape, handoff);
  const text = quote(`${handoff.title} failed`);
  const property = `monitored by alert ${text}${team ? ` to ${team.name.text}` : ''}`;
  const { monitoredByNothing } = handoff;
  return {
    title: team ? `Add an alert to ${team.name.text}` : 'Add an alert',
    safety: 'suggested',
    edits: [monitoredByNothing ? replace(monitoredByNothing, property) : insertProperty(handoff, property)],
  };
}
