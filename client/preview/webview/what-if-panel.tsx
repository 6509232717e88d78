import type { SymptomData } from '../../../language/protocol/project-data.js';
import { isAbout, type Supposed } from './page-model.js';
import { useStore } from './store-context.js';
import { supposedInWords } from './words.js';

interface WhatIfPanelProps {
  readonly symptom: SymptomData;
  readonly suppositions: readonly string[];
  readonly supposed: Supposed | undefined;
}

/** A switch for each fact that the tree asks for. Turning one over walks the tree anew; the files stay as they are. */
export function WhatIfPanel({ symptom, suppositions, supposed }: WhatIfPanelProps) {
  const store = useStore();
  return (
    <section aria-labelledby="what-if-heading" data-testid="what-if">
      <h2 id="what-if-heading">What if</h2>
      <SmallestChange symptom={symptom} suppositions={suppositions} />
      <div class="switches">
        {symptom.facts.map((fact) => (
          <FactSwitch key={fact.phrase} fact={fact} suppositions={suppositions} />
        ))}
      </div>
      {supposed?.kind === 'mistakes' && (
        <p class="notice" role="alert">
          {supposed.messages.join(' ')}
        </p>
      )}
      <button
        type="button"
        class="quiet-button"
        data-testid="what-if-reset"
        disabled={suppositions.length === 0}
        onClick={() => store.suppose([])}
      >
        Back to what the files say
      </button>
    </section>
  );
}

interface FactSwitchProps {
  readonly fact: { readonly phrase: string; readonly holds: boolean };
  readonly suppositions: readonly string[];
}

function FactSwitch({ fact, suppositions }: FactSwitchProps) {
  const store = useStore();
  const supposed = suppositions.some((one) => isAbout(one, fact.phrase));
  const holds = supposed ? suppositions.includes(fact.phrase) : fact.holds;
  return (
    <button
      type="button"
      role="switch"
      class={supposed ? 'switch supposed-fact' : 'switch'}
      aria-checked={holds}
      data-testid={`what-if-${fact.phrase.replaceAll(/[^a-z]+/gi, '-')}`}
      onClick={() => store.turnOver(fact)}
    >
      <span class="knob" aria-hidden="true" />
      <span>{fact.phrase}</span>
      {supposed && <span class="tag">supposed</span>}
    </button>
  );
}

function SmallestChange({ symptom, suppositions }: Omit<WhatIfPanelProps, 'supposed'>) {
  const store = useStore();
  const change = symptom.smallestChange;
  if (!change) return <p class="quiet">No one or two facts would change this outcome.</p>;
  const isTried = suppositions.join('\n') === change.suppositions.join('\n');
  return (
    <p class="smallest-change" data-testid="smallest-change">
      {change.suppositions.length === 1 ? 'One fact' : 'Two facts'} would change the outcome: with{' '}
      <strong>{change.suppositions.map(supposedInWords).join(' and ')}</strong> it is{' '}
      <strong>{change.outcome.title}</strong>.{' '}
      <button
        type="button"
        class="link"
        data-testid="smallest-change-try"
        disabled={isTried}
        onClick={() => store.suppose(change.suppositions)}
      >
        Suppose so
      </button>
    </p>
  );
}
