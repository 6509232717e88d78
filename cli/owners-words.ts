import type { Concern, Touched } from '../language/review/concerned-teams.js';

/** `changed handoff Push`. */
export function touchedInWords({ change, element }: Touched): string {
  return `${change} ${element.kind} ${element.name.text}`;
}

/** Why a change concerns a team: `Crm is upstream of handoff Push (changed)`. */
export function concernInWords(concern: Concern): string {
  const { change, element } = concern;
  const subject = `${element.kind} ${element.name.text}`;
  switch (concern.relation) {
    case 'owner':
      return touchedInWords(concern);
    case 'handoff':
      return `handoff ${concern.handoff.name.text} ${element.kind === 'entity' ? 'carries' : 'starts or ends at'} ${subject} (${change})`;
    case 'upstream':
    case 'downstream': {
      const by = concern.handoff.name.text === element.name.text ? '' : ` by ${concern.handoff.name.text}`;
      return `${concern.system.name.text} is ${concern.relation} of ${subject}${by} (${change})`;
    }
  }
}
