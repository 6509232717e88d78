import type { ProjectData } from '../../../language/protocol/project-data.js';
import { EvidenceList, PlaceLink } from './place-link.js';

/** What asks for a review: every trigger, met or not. */
export function TriggerList({ triggers, reviewRequested }: Pick<ProjectData, 'triggers' | 'reviewRequested'>) {
  if (triggers.length === 0) return null;
  return (
    <section aria-labelledby="triggers-heading" data-testid="triggers">
      <h2 id="triggers-heading">
        {reviewRequested ? 'Request a growth systems review' : 'Nothing asks for a growth systems review'}
      </h2>
      <ul class="checks">
        {triggers.map(({ name, title, met, evidence, location }) => (
          <li key={name} class={met ? 'check attention' : 'check'} data-testid={`trigger-${name}`}>
            <span class="mark" aria-hidden="true">
              {met ? '!' : '–'}
            </span>
            <div>
              <p>
                {title} <span class="tag">{met ? 'met' : 'not met'}</span>{' '}
                <PlaceLink location={location} label={title}>
                  declared
                </PlaceLink>
              </p>
              <EvidenceList evidence={evidence} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
