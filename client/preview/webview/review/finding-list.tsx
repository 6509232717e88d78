import type { FindingData } from '../../../../language/protocol/pieces.js';
import { PlaceLink } from '../place-link.js';
import { Prose } from '../prose.js';
import { RuleLink } from '../rule-link.js';
import { useShown } from './use-shown.js';

/** A finding, and what it was before where it was there. */
export interface ListedFinding {
  readonly finding: FindingData;
  readonly was?: string;
}

interface FindingListProps {
  readonly findings: readonly ListedFinding[];
  /** There is nothing to do about them any more. */
  readonly isGone?: boolean;
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** Findings with what to do about them, the gravest first. */
export function FindingList({ findings, isGone = false }: FindingListProps) {
  const ordered = findings.toSorted((left, right) => GRAVITY[left.finding.severity] - GRAVITY[right.finding.severity]);
  const { shown, more } = useShown(ordered);
  return (
    <>
      <ul class="review-findings">
        {shown.map(({ finding: { fingerprint, severity, accepted, message, fix, rule, location }, was }, index) => (
          <li key={`${fingerprint} ${index}`} data-testid="finding">
            <span class={`severity ${severity}`}>{accepted ? 'accepted' : severity}</span>
            {was !== undefined && <span class="quiet"> was {was}</span>} <Prose text={message} />{' '}
            <PlaceLink location={location} label={message} /> <RuleLink rule={rule} />
            {!isGone && (
              <div class="quiet">
                <Prose text={fix} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
