import type { ProjectData, SymptomData } from '../../../language/protocol/project-data.js';
import { useStore } from './store-context.js';
import { endInWords } from './words.js';

/** The symptoms with where each one's walk ends; one is chosen. */
export function SymptomChooser({ data, chosen }: { readonly data: ProjectData; readonly chosen: SymptomData }) {
  const store = useStore();
  const { outcome } = data.status;
  const decisive = outcome.kind === 'outcome' ? outcome.symptom : undefined;
  return (
    <fieldset class="symptoms" data-testid="symptoms">
      <legend class="eyebrow">Symptom</legend>
      <div class="symptom-list">
        {data.symptoms.map((symptom) => (
          <label key={symptom.name} class={symptom === chosen ? 'symptom chosen' : 'symptom'}>
            <input
              type="radio"
              name="symptom"
              value={symptom.name}
              checked={symptom === chosen}
              data-testid={`symptom-${symptom.name}`}
              onChange={() => store.chooseSymptom(symptom.name)}
            />
            <span class="symptom-title">{symptom.title}</span>
            {symptom.name === decisive && <span class="tag">decides</span>}
            <span class="symptom-end quiet">{endInWords(symptom.walk.end)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
