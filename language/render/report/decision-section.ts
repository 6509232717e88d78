import type { Analysis } from '../../analysis.js';
import { decisionGraph, drawDecision } from '../drawing/decision-drawing.js';
import { type Graphviz, layOut } from '../layout/positions.js';
import { type Content, type Markup, tag } from '../text/markup.js';
import { type DecisionView, decisionView, type QuestionNode } from '../views/decision-view.js';
import type { PlaceOf } from '../views/place.js';
import { evidenceList, figure, placed, sentence, table, told } from './parts.js';

/** The tree with the walk of each symptom, that of the decisive one unfolded. */
export function decisionSection(analysis: Analysis, id: string, placeOf: PlaceOf, graphviz: Graphviz): Markup {
  const overview = decisionView(analysis, { placeOf });
  return tag(
    'section',
    { 'aria-labelledby': `${id}-decision` },
    tag('h3', { id: `${id}-decision` }, 'Decision'),
    ...(overview
      ? symptomParts(analysis, overview, id, placeOf, graphviz)
      : [tag('p', {}, 'There is no decision tree.')]),
  );
}

function symptomParts(
  analysis: Analysis,
  overview: DecisionView,
  id: string,
  placeOf: PlaceOf,
  graphviz: Graphviz,
): readonly Markup[] {
  // The boxes are as large for one symptom as for the other: laid out once, the tree stays the same.
  const layout = layOut(decisionGraph(overview), graphviz);
  const draw = (view: DecisionView, prefix: string): Markup =>
    figure('Decision tree', drawDecision(view, layout, { idPrefix: prefix }));
  if (overview.symptoms.length === 0) {
    return [tag('p', {}, `No symptom is declared: ${overview.projectOutcome}.`), draw(overview, `${id}-tree`)];
  }
  return overview.symptoms.flatMap(({ name, title, outcome, decisive }, index) => {
    const view = decisionView(analysis, { symptom: name, placeOf });
    if (!view) return [];
    const summary = tag(
      'summary',
      {},
      tag('strong', {}, told(title)),
      ' → ',
      told(outcome),
      ...(decisive ? [' ', tag('span', { class: 'tag' }, 'decides for the project')] : []),
    );
    const parts = [draw(view, `${id}-tree-${index + 1}`), walkTable(view), ...notes(view)];
    return [tag('details', { class: 'fold', open: decisive }, summary, ...parts)];
  });
}

function walkTable({ walk, symptom, end }: DecisionView): Markup {
  const rows = walk.map((question): readonly Content[] => [
    told(question.title),
    question.answer === 'yes' ? 'Yes' : 'No',
    evidenceCell(question),
  ]);
  const caption = `The questions asked for “${symptom?.title ?? ''}”, ending at: ${end ?? ''}`;
  return table(caption, [{ title: 'Question' }, { title: 'Answer' }, { title: 'Evidence' }], rows);
}

function evidenceCell({ evidence, supposed }: QuestionNode): Content {
  return supposed.length > 0 ? `supposed: ${supposed.join(', ')}` : evidenceList(evidence);
}

function notes({ smallestChange, symptom }: DecisionView): readonly Markup[] {
  const change = smallestChange
    ? tag(
        'p',
        {},
        'What would change it: if ',
        ...smallestChange.facts.flatMap((fact, index): readonly Content[] => [
          index > 0 ? ' and ' : undefined,
          tag('code', {}, fact),
        ]),
        ' held, the walk would end at ',
        tag('strong', {}, told(smallestChange.outcome)),
        '.',
      )
    : tag('p', {}, 'No one or two facts would change where it ends.');
  const candidates = symptom?.candidates ?? [];
  if (candidates.length === 0) return [change];
  return [
    change,
    tag('p', {}, 'The likeliest causes among the findings:'),
    tag(
      'ol',
      { class: 'candidates' },
      ...candidates.map(({ rule, message, place }) =>
        tag('li', {}, sentence(message), ' ', tag('code', {}, rule), ' ', placed(place)),
      ),
    ),
  ];
}
