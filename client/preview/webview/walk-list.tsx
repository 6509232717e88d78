import type { WalkData } from '../../../language/protocol/pieces.js';
import { EvidenceList, PlaceLink } from './place-link.js';
import { supposedInWords } from './words.js';

/** The questions that the walk came by, with what answered each. */
export function WalkList({ walk }: { readonly walk: WalkData }) {
  return (
    <section aria-labelledby="walk-heading">
      <h2 id="walk-heading">The walk</h2>
      <ol class="walk" data-testid="walk">
        {walk.steps.map((step) => (
          <li key={step.question} data-testid={`step-${step.question}`}>
            <p class="question">
              {step.title} <strong class={`answer ${step.answer}`}>{step.answer}</strong>
            </p>
            {step.supposed.length > 0 && (
              <p class="supposed">Supposed: {step.supposed.map(supposedInWords).join(', ')}</p>
            )}
            <EvidenceList evidence={step.evidence} />
          </li>
        ))}
      </ol>
      <End end={walk.end} />
    </section>
  );
}

function End({ end }: { readonly end: WalkData['end'] }) {
  if (end.kind === 'stopped') {
    return (
      <p class="walk-end" role="alert">
        {end.message} <PlaceLink location={end.location} label={end.message} />
      </p>
    );
  }
  return (
    <>
      <p class="walk-end">
        <span aria-hidden="true">→ </span>
        <strong>{end.outcome.title}</strong>
      </p>
      {end.then.map((followUp) => (
        <div key={followUp.outcome.name} class="follow-up">
          <p class="walk-end">
            <span aria-hidden="true">⤷ </span>then <strong>{followUp.outcome.title}</strong>
          </p>
          {followUp.supposed.length > 0 && (
            <p class="supposed">Supposed: {followUp.supposed.map(supposedInWords).join(', ')}</p>
          )}
          <EvidenceList evidence={followUp.evidence} />
        </div>
      ))}
    </>
  );
}
