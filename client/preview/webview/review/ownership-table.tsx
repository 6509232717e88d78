import type { ReviewChanges } from '../../../../language/protocol/review-data.js';
import { PlaceLink } from '../place-link.js';

/** Which system is the source of truth, before and now. */
export function OwnershipTable({ ownership }: Pick<ReviewChanges, 'ownership'>) {
  return (
    <table data-testid="ownership">
      <thead>
        <tr>
          <th scope="col">Owner of</th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
          <th scope="col">
            <span class="for-ears">Place</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ownership.map(({ subject, phases, before, after, location }) => (
          <tr key={`${subject} ${phases?.join(' ') ?? ''} ${before.join(' ')}`}>
            <th scope="row">
              <code>{subject}</code>
              {phases && <span class="quiet"> during {phases.join(', ')}</span>}
            </th>
            <td class="was">{owners(before)}</td>
            <td class="is">{owners(after)}</td>
            <td class="place-cell">{location && <PlaceLink location={location} label={subject} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function owners(systems: readonly string[]): string {
  return systems.length === 0 ? 'nobody' : systems.join(' and ');
}
