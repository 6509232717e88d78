import type { ComponentChildren } from 'preact';
import type { EvidenceData, Location } from '../../../language/protocol/pieces.js';
import { type EvidenceLine, evidenceLines } from './evidence-lines.js';
import { useLinks } from './links-context.js';
import { shortPlace } from './words.js';

interface PlaceLinkProps {
  readonly location: Location;
  /** What lies there, for who hears the link alone. */
  readonly label: string;
  readonly children?: ComponentChildren;
}

/** A button that reveals a line in the editor. */
export function PlaceLink({ location, label, children }: PlaceLinkProps) {
  const links = useLinks();
  const place = shortPlace(location);
  return (
    <button
      type="button"
      class="link place"
      data-testid="place"
      data-line={location.range.start.line + 1}
      title={`Go to ${place}`}
      aria-label={`${label}, go to ${place}`}
      onClick={() => links.reveal(location)}
    >
      {children ?? place}
    </button>
  );
}

/** More lines than these are folded away. */
const SHOWN = 4;

/** What an answer rests on: a link for each line. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceData[] }) {
  const lines = evidenceLines(evidence);
  if (lines.length === 0) return null;
  const isLong = lines.length > SHOWN + 1;
  const [first, others] = isLong ? [lines.slice(0, SHOWN), lines.slice(SHOWN)] : [lines, []];
  return (
    <div class="evidence">
      <Lines lines={first} />
      {others.length > 0 && (
        <details>
          <summary class="quiet">and {others.length} more</summary>
          <Lines lines={others} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly EvidenceLine[] }) {
  return (
    <ul aria-label="Evidence">
      {lines.map(({ key, evidence, locations: [first, ...others], count }) => (
        <li key={key}>
          <PlaceLink location={first} label={inWords(evidence)} />
          {others.map((location) => (
            <span key={location.range.start.line}>
              {', '}
              <PlaceLink location={location} label={inWords(evidence)}>
                {location.range.start.line + 1}
              </PlaceLink>
            </span>
          ))}{' '}
          <span class="quiet">
            {inWords(evidence)}
            {count > 1 + others.length && ` ×${count}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function inWords({ title, property }: EvidenceData): string {
  return property === 'name' ? title : `${title}: ${property}`;
}
