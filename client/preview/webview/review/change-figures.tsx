import type { ReviewChanges } from '../../../../language/protocol/review-data.js';
import { BeforeAfter } from './before-after.js';
import { costChange, findingsInWords, workChange } from './change-words.js';

/** The change in four figures: the outcome, the hours and the money of a month, the findings. */
export function ChangeFigures({ changes }: { readonly changes: ReviewChanges }) {
  const { outcome } = changes;
  const none = 'no project';
  const work = workChange(changes.ledger);
  const cost = costChange(changes.ledger);
  return (
    <dl class="figures change-figures" data-testid="figures">
      <div class="figure wide">
        <dt>Outcome</dt>
        <dd data-testid="outcome">
          {outcome.changed ? (
            <BeforeAfter before={outcome.before ?? none} after={outcome.after ?? none} />
          ) : (
            <Unchanged text={outcome.after ?? none} />
          )}
        </dd>
      </div>
      <AmountFigure id="work" label="Manual work a month" amount={work} />
      <AmountFigure id="cost" label="Cost a month" amount={cost} />
      <div class="figure wide">
        <dt>Findings</dt>
        <dd data-testid="counts">{findingsInWords(changes.findings)}</dd>
      </div>
    </dl>
  );
}

interface AmountFigureProps {
  readonly id: string;
  readonly label: string;
  readonly amount: ReturnType<typeof workChange>;
}

function AmountFigure({ id, label, amount: { before, after, difference } }: AmountFigureProps) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd data-testid={id}>
        {difference === undefined ? (
          <Unchanged text={after} />
        ) : (
          <>
            <BeforeAfter before={before} after={after} /> <span class="difference quiet">{difference}</span>
          </>
        )}
      </dd>
    </div>
  );
}

function Unchanged({ text }: { readonly text: string }) {
  return (
    <>
      {text} <span class="difference quiet">as before</span>
    </>
  );
}
