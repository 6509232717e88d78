import type { ComponentChildren } from 'preact';
import type { EvidenceData, Location } from '../../../language/protocol.js';
import { useStore } from './store-context.js';
import { shortPlace } from './words.js';

interface PlaceLinkProps {
  readonly location: Location;
  /** What lies there, for who hears the link alone. */
  readonly label: string;
  readonly children?: ComponentChildren;
}

/** A button that reveals a line in the editor. */
export function PlaceLink({ location, label, children }: PlaceLinkProps) {
  const store = useStore();
  const place = shortPlace(location);
  return (
    <button
      type="button"
      class="link place"
      data-testid="place"
      data-line={location.range.start.line + 1}
      title={`Go to ${place}`}
      aria-label={`${label}, go to ${place}`}
      onClick={() => store.reveal(location)}
    >
      {children ?? place}
    </button>
  );
}

/** What an answer rests on: a link for each line. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceData[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence" aria-label="Evidence">
      {evidence.map((one) => (
        <li key={`${one.location.uri}:${one.location.range.start.line}:${one.element}:${one.property}`}>
          <PlaceLink location={one.location} label={inWords(one)} /> <span class="quiet">{inWords(one)}</span>
        </li>
      ))}
    </ul>
  );
}

function inWords({ title, property }: EvidenceData): string {
  return property === 'name' ? title : `${title}: ${property}`;
}
