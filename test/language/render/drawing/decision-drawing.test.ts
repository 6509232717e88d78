import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../../language/analysis.js';
import { decisionGraph, drawDecision } from '../../../../language/render/drawing/decision-drawing.js';
import { svgFile } from '../../../../language/render/drawing/drawing.js';
import { type Graphviz, layOut } from '../../../../language/render/layout/positions.js';
import { type DecisionView, decisionView } from '../../../../language/render/views/decision-view.js';
import { analyseExample } from '../../../examples/load-example.js';
import { createGraphviz } from '../../../support/graphviz.js';
import { hostileModel, hostileTitles } from '../../../support/hostile-model.js';
import { elementsOf, forbiddenIn, named, type Parsed, parseXml, withClass } from '../../../support/markup.js';
import { landscapeOf, today } from '../../../support/model.js';
import { visible } from '../../../../language/render/text/visible.js';

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await createGraphviz();
});

const northwind = analyseExample('northwind');

function viewOf(symptom?: string): DecisionView {
  const view = decisionView(northwind, { symptom });
  if (!view) throw new Error('there is no decision');
  return view;
}

function draw(view: DecisionView, interactive = false): string {
  return svgFile(drawDecision(view, layOut(decisionGraph(view), graphviz), { idPrefix: 'd', interactive }));
}

const titleOf = (element: Parsed): string => element.children.find(({ name }) => name === 'title')?.text ?? '';

describe('the drawn decision', () => {
  test('has a box for every question and outcome, and an arrow for every branch', () => {
    const view = viewOf();
    const svg = parseXml(draw(view));
    expect(withClass(svg, 'seam-question')).toHaveLength(7);
    expect(withClass(svg, 'seam-outcome')).toHaveLength(5);
    expect(withClass(svg, 'seam-edge')).toHaveLength(view.edges.length);
    expect(withClass(svg, 'seam-arrow')).toHaveLength(view.edges.length);
  });

  test.each(viewOf().symptoms.map(({ name }) => name))('lights the walk of %s and nothing else', (symptom) => {
    const view = viewOf(symptom);
    const svg = parseXml(draw(view));
    const lit = withClass(svg, 'seam-question').filter(({ attributes }) =>
      attributes.get('class')?.includes('seam-lit'),
    );
    expect(lit.map(({ attributes }) => attributes.get('id'))).toEqual(view.walk.map(({ id }) => `d-${id}`));
    for (const [index, node] of view.walk.entries()) {
      const drawn = lit[index];
      expect(drawn && titleOf(drawn)).toContain(`${node.step}. ${node.title} ${node.answer === 'yes' ? 'Yes' : 'No'}.`);
    }
    const branches = withClass(svg, 'seam-edge').filter(({ attributes }) =>
      attributes.get('class')?.includes('seam-lit'),
    );
    expect(branches).toHaveLength(view.edges.filter((edge) => edge.lit).length);
    expect(withClass(svg, 'seam-reached').map(titleOf)).toHaveLength(1);
  });

  test('stays where it is when another symptom is chosen', () => {
    expect(decisionGraph(viewOf('PaymentsTwice'))).toEqual(decisionGraph(viewOf('OddPhoneNumbers')));
  });

  test('says in words what it shows, for who cannot see it', () => {
    const svg = parseXml(draw(viewOf()));
    const [title] = named(svg, 'title');
    const [description] = named(svg, 'desc');
    expect(title?.text).toBe('Operator decision tree: Payments are booked twice');
    expect(description?.text).toContain('4. Is the root cause clear? yes.');
    expect(description?.text).toContain('It ends at: Stabilization sprint, then Plan modernization.');
    expect(svg.attributes.get('aria-labelledby')).toBe(title?.attributes.get('id'));
    expect(svg.attributes.get('aria-describedby')).toBe(description?.attributes.get('id'));
    const list = elementsOf(svg).find(({ attributes }) => attributes.get('role') === 'list');
    expect(list?.children.every(({ attributes }) => attributes.get('role') === 'listitem')).toBe(true);
  });

  test('leads to the line of each question', () => {
    const svg = parseXml(draw(viewOf()));
    const own = analyse(
      landscapeOf({
        path: 'a.seam',
        text: `symptom S { urgent }\ndecision D { start Q\n  question Q "Now?" { when urgent yes -> O no -> O }\n  outcome O { weight 1 } }`,
      }),
      { today },
    );
    const view = decisionView(own);
    if (!view) throw new Error('there is no decision');
    const [question] = withClass(parseXml(draw(view)), 'seam-question');
    expect([question?.attributes.get('data-file'), question?.attributes.get('data-line')]).toEqual(['a.seam', '3']);
    expect(withClass(svg, 'seam-question')[0]?.attributes.get('data-built-in')).toBe('true');
  });

  test('takes the focus only where somebody acts on it', () => {
    const focusable = (svg: string): number =>
      elementsOf(parseXml(svg)).filter(({ attributes }) => attributes.has('tabindex')).length;
    expect(focusable(draw(viewOf()))).toBe(0);
    expect(focusable(draw(viewOf(), true))).toBe(12);
  });

  test('shows hostile texts as texts', () => {
    const view = decisionView(analyse(landscapeOf(hostileModel), { today }));
    if (!view) throw new Error('there is no decision');
    const svg = parseXml(draw(view));
    expect(forbiddenIn(svg)).toEqual([]);
    const shown = elementsOf(svg).map(titleOf).join('\n');
    for (const index of [7, 0, 8]) expect(shown).toContain(visible(hostileTitles[index] ?? ''));
  });

  test('has the same bytes each time', () => {
    expect(draw(viewOf())).toBe(draw(viewOf()));
  });

  test('looks as it did', () => {
    const own = analyse(
      landscapeOf(
        'symptom S "It hurts" { urgent }\ndecision D "Small" { start Q question Q "Now?" { when urgent yes -> O no -> P } outcome O "Act" { weight 1 } outcome P "Wait" { weight 0 } }',
      ),
      { today },
    );
    const view = decisionView(own);
    if (!view) throw new Error('there is no decision');
    const { svg } = drawDecision(view, layOut(decisionGraph(view), graphviz), { idPrefix: 'd' });
    expect(svg.markup.replaceAll('><', '>\n<')).toMatchSnapshot();
  });
});
