import type { ReviewChanges } from '../../../../language/protocol/review-data.js';
import { PlaceLink } from '../place-link.js';
import { BeforeAfter } from './before-after.js';
import { percent } from './change-words.js';
import { Section } from './section.js';

/** Symptoms that end elsewhere, checks that turned, and how much is written down. */
export function OtherReadings({ changes: { symptoms, checklist, coverage } }: { readonly changes: ReviewChanges }) {
  const count = symptoms.length + checklist.length + (coverage.changed ? 1 : 0);
  return (
    <Section id="readings" title="Symptoms, checklist, coverage" count={count}>
      <dl class="properties readings">
        {symptoms.map(({ name, title, before, after, location }) => (
          <div key={name} class="property">
            <dt>
              {title} <PlaceLink location={location} label={title} />
            </dt>
            <dd>
              <BeforeAfter before={before ?? 'not declared'} after={after ?? 'not declared'} />
            </dd>
          </div>
        ))}
        {checklist.map(({ id, title, done }) => (
          <div key={id} class="property">
            <dt>{title}</dt>
            <dd>{done ? <BeforeAfter before="open" after="done" /> : <BeforeAfter before="done" after="open" />}</dd>
          </div>
        ))}
        {coverage.changed && (
          <div class="property">
            <dt>Handoffs that are declared whole</dt>
            <dd>
              <BeforeAfter before={percent(coverage.before)} after={percent(coverage.after)} />
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
