import type { DrawingData } from '../../../language/protocol/drawing-data.js';
import type { FindingData } from '../../../language/protocol/pieces.js';
import { PlaceLink } from './place-link.js';
import { Prose } from './prose.js';
import { RuleLink } from './rule-link.js';
import { counted } from './words.js';

interface PartDetailsProps {
  readonly part: DrawingData['parts'][number];
  readonly findings: readonly FindingData[];
}

/** What is found on the part of the map that the reader is on. */
export function PartDetails({ part, findings }: PartDetailsProps) {
  const own = findings.filter(({ elements, accepted }) => !accepted && elements.includes(part.name));
  return (
    <section class="part-details" aria-live="polite" aria-labelledby="part-heading" data-testid="part-details">
      <h3 id="part-heading">
        {part.title} <PlaceLink location={part.location} label={part.title} />
      </h3>
      <p class="quiet">{part.detail}</p>
      {own.length === 0 ? (
        <p>No open finding.</p>
      ) : (
        <>
          <p>{counted(own.length, 'open finding')}</p>
          <ul class="findings">
            {own.map(({ fingerprint, severity, message, rule, location }) => (
              <li key={fingerprint}>
                <span class={`severity ${severity}`}>{severity}</span> <Prose text={message} />{' '}
                <PlaceLink location={location} label={message} /> <RuleLink rule={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
