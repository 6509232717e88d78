import type { SymptomData } from '../../../language/protocol/project-data.js';
import { PlaceLink } from './place-link.js';
import { Prose } from './prose.js';
import { RuleLink } from './rule-link.js';

/** Where the cause of a symptom may lie, the likeliest first. */
export function CandidateList({ candidates }: Pick<SymptomData, 'candidates'>) {
  if (candidates.length === 0) return null;
  return (
    <section aria-labelledby="candidates-heading" data-testid="candidates">
      <h2 id="candidates-heading">Where the cause may lie</h2>
      <ol class="candidates">
        {candidates.map(({ fingerprint, rule, message, location }) => (
          <li key={fingerprint}>
            <Prose text={message} /> <PlaceLink location={location} label={message} /> <RuleLink rule={rule} />
          </li>
        ))}
      </ol>
    </section>
  );
}
