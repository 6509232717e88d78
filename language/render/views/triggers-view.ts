import type { Analysis } from '../../analysis.js';
import { visible } from '../text/visible.js';
import { type EvidenceView, evidenceView } from './evidence.js';
import { type PlaceOf, placesBelow } from './place.js';

/** A reason to request a review, met or not. */
export interface TriggerView {
  readonly name: string;
  readonly title: string;
  readonly met: boolean;
  readonly evidence: readonly EvidenceView[];
}

export interface TriggersView {
  /** One trigger is enough (decision.md, 2). */
  readonly reviewRequested: boolean;
  readonly triggers: readonly TriggerView[];
}

/** All triggers of the decision, in their order. */
export function triggersView({ decision }: Analysis, placeOf: PlaceOf = placesBelow()): TriggersView {
  return {
    reviewRequested: decision.reviewRequested,
    triggers: decision.triggers.map(({ trigger, met, evidence }) => ({
      name: visible(trigger.name.text),
      title: visible(trigger.title),
      met,
      evidence: evidence.map((one) => evidenceView(one, placeOf)),
    })),
  };
}
