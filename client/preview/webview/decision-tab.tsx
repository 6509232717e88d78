import type { WalkData } from '../../../language/protocol/pieces.js';
import type { ProjectData, SymptomData } from '../../../language/protocol/project-data.js';
import { CandidateList } from './candidate-list.js';
import { DrawingFrame } from './drawing-frame.js';
import { ExportButtons } from './export-buttons.js';
import { type PageModel, shownSymptom, shownWalk } from './page-model.js';
import { useStore } from './store-context.js';
import { SymptomChooser } from './symptom-chooser.js';
import { TriggerList } from './trigger-list.js';
import { WalkList } from './walk-list.js';
import { WhatIfPanel } from './what-if-panel.js';
import { counted, endInWords } from './words.js';

/** The decision tree with a symptom's walk, and everything that the walk rests on. */
export function DecisionTab({ model, data }: { readonly model: PageModel; readonly data: ProjectData }) {
  const symptom = shownSymptom(data, model.state);
  if (!symptom) return <WithoutSymptom model={model} data={data} />;
  const walk = shownWalk(symptom, model.supposed);
  return (
    <>
      <SymptomChooser data={data} chosen={symptom} />
      <Outcome symptom={symptom} walk={walk} />
      <div class="columns">
        <div class="beside">
          <WhatIfPanel symptom={symptom} suppositions={model.state.suppositions} supposed={model.supposed} />
        </div>
        <Tree model={model} label={`Decision tree with the walk of ${symptom.title}`} />
        <div class="below">
          <WalkList walk={walk} />
          <CandidateList candidates={symptom.candidates} />
        </div>
      </div>
      <TriggerList triggers={data.triggers} reviewRequested={data.reviewRequested} />
    </>
  );
}

function WithoutSymptom({ model, data }: { readonly model: PageModel; readonly data: ProjectData }) {
  const { outcome } = data.status;
  const open = outcome.kind === 'nothing to decide' ? outcome.findings : data.findings.length;
  return (
    <>
      <p class="notice" data-testid="nothing-to-decide">
        Nothing to decide: the project declares no symptom.{' '}
        {open > 0
          ? `${counted(open, 'finding')} could become one: write down what hurts as a symptom, and trace it.`
          : 'There is no finding either.'}
      </p>
      <Tree model={model} label="Decision tree" />
      <TriggerList triggers={data.triggers} reviewRequested={data.reviewRequested} />
    </>
  );
}

/** Where the walk ends, in large letters. What follows is announced when it changes. */
function Outcome({ symptom, walk }: { readonly symptom: SymptomData; readonly walk: WalkData }) {
  const changed = endInWords(walk.end) !== endInWords(symptom.walk.end);
  return (
    <section class={`outcome ${walk.end.kind === 'stopped' ? 'stopped' : ''}`} aria-labelledby="outcome-heading">
      <h2 id="outcome-heading" class="eyebrow">
        {changed ? 'Supposed outcome' : 'Outcome'}
      </h2>
      <p class="outcome-title" aria-live="polite" data-testid="outcome">
        {endInWords(walk.end)}
      </p>
      {changed && (
        <p class="quiet" data-testid="outcome-before">
          As the files have it: {endInWords(symptom.walk.end)}
        </p>
      )}
    </section>
  );
}

function Tree({ model, label }: { readonly model: PageModel; readonly label: string }) {
  const store = useStore();
  const { decision } = model;
  if (decision.kind === 'none') return <p class="notice">The project has no decision tree that can be drawn.</p>;
  return (
    <figure class="tree" aria-label={label}>
      <figcaption class="bar">
        <span class="quiet">Arrow keys move between questions; Enter goes to the line.</span>
        <ExportButtons />
      </figcaption>
      {decision.kind === 'waiting' ? (
        <p class="quiet">Drawing …</p>
      ) : (
        <DrawingFrame drawing={decision.drawing} smallest={0.65} onReveal={(location) => store.reveal(location)} />
      )}
    </figure>
  );
}
