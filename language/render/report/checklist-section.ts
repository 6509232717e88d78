import type { Analysis } from '../../analysis.js';
import { type Markup, tag } from '../text/markup.js';
import { checklistView, type CheckView } from '../views/checklist-view.js';
import type { PlaceOf } from '../views/place.js';
import { triggersView } from '../views/triggers-view.js';
import { doneLabel, evidenceList, sentence, table, told } from './parts.js';

/** What to have done before anything is rebuilt. */
export function checklistSection(analysis: Analysis, id: string, placeOf: PlaceOf): Markup {
  const checks = checklistView(analysis, placeOf);
  const done = checks.filter((check) => check.done).length;
  return tag(
    'section',
    { 'aria-labelledby': `${id}-checklist` },
    tag('h3', { id: `${id}-checklist` }, 'Before rebuilding anything'),
    tag('p', {}, `${done} of ${checks.length} done.`),
    tag('ul', { class: 'states' }, ...checks.map(checkItem)),
  );
}

function checkItem({ title, done, detail, evidence, rows }: CheckView): Markup {
  return tag(
    'li',
    {},
    doneLabel(done, { yes: 'Done', no: 'Open' }),
    ' ',
    tag('strong', {}, title),
    tag('p', {}, sentence(detail)),
    done ? undefined : evidenceList(evidence),
    rows.length === 0
      ? undefined
      : table(
          'Sources of truth by domain',
          [{ title: 'Domain' }, { title: 'State' }, { title: 'What is settled, or not' }],
          rows.map((row) => [
            told(row.domain),
            doneLabel(row.done, { yes: 'Settled', no: 'Open' }),
            sentence(row.detail),
          ]),
        ),
  );
}

/** Why to ask for a review, met or not. */
export function triggersSection(analysis: Analysis, id: string, placeOf: PlaceOf): Markup {
  const { triggers, reviewRequested } = triggersView(analysis, placeOf);
  return tag(
    'section',
    { 'aria-labelledby': `${id}-triggers` },
    tag('h3', { id: `${id}-triggers` }, 'Reasons for a Growth Systems Review'),
    tag(
      'p',
      {},
      reviewRequested ? 'One is enough: request a Growth Systems Review.' : 'None holds: no review is called for.',
    ),
    tag(
      'ul',
      { class: 'states' },
      ...triggers.map(({ title, met, evidence }) =>
        tag(
          'li',
          {},
          tag(
            'span',
            { class: met ? 'state met' : 'state' },
            tag('span', { 'aria-hidden': 'true' }, met ? '● ' : '○ '),
            met ? 'Holds' : 'Does not hold',
          ),
          ' ',
          tag('strong', {}, told(title)),
          met ? evidenceList(evidence) : undefined,
        ),
      ),
    ),
  );
}
