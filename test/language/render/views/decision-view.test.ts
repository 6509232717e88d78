import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../language/analysis.js';
import { decisionBasis } from '../../../../language/decision/basis.js';
import { readSuppositions } from '../../../../language/decision/suppositions.js';
import { whatIf } from '../../../../language/decision/what-if.js';
import { type DecisionView, decisionView } from '../../../../language/render/views/decision-view.js';
import { placesBelow, shortPlace } from '../../../../language/render/views/place.js';
import { analyseExample } from '../../../examples/load-example.js';
import { landscapeOf, today } from '../../../support/model.js';

const northwind = analyseExample('northwind');

function viewOf(symptom?: string): DecisionView {
  const view = decisionView(northwind, { symptom });
  if (!view) throw new Error('there is no decision');
  return view;
}

describe('the view of the decision', () => {
  test('has every question and outcome of the tree, and a branch for each yes, no and then', () => {
    const tree = northwind.decision.decision;
    const { nodes, edges } = viewOf();
    expect(nodes.map(({ kind, title }) => [kind, title])).toEqual([
      ...(tree?.questions ?? []).map(({ title }) => ['question', title]),
      ...(tree?.outcomes ?? []).map(({ title }) => ['outcome', title]),
    ]);
    expect(edges.filter(({ label }) => label === 'yes')).toHaveLength(7);
    expect(edges.filter(({ label }) => label === 'no')).toHaveLength(7);
    expect(edges.filter(({ label }) => label === 'then')).toHaveLength(2);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });

  test.each(northwind.decision.symptoms.map(({ symptom }) => symptom.name.text))(
    'lights the walk of %s and nothing else',
    (name) => {
      const decided = northwind.decision.symptoms.find(({ symptom }) => symptom.name.text === name);
      const view = viewOf(name);
      const steps = decided?.walk.steps ?? [];
      expect(view.walk.map((node) => [node.name, node.answer, node.step])).toEqual(
        steps.map(({ question, answer }, index) => [question.name.text, answer, index + 1]),
      );
      const titleAt = (id: string): string => view.nodes.find((node) => node.id === id)?.title ?? '';
      const lit = view.edges
        .filter((edge) => edge.lit && edge.label !== 'then')
        .map(({ from, label }) => [titleAt(from), label]);
      expect(new Map(lit as [string, string][])).toEqual(
        new Map(steps.map(({ question, answer }) => [question.title, answer])),
      );
      expect(lit).toHaveLength(steps.length);
      const reached = view.nodes
        .filter((node) => node.kind === 'outcome' && node.reached === 'end')
        .map(({ title }) => title);
      expect(reached).toEqual(decided?.walk.end.kind === 'outcome' ? [decided.walk.end.outcome.title] : []);
    },
  );

  test('takes the symptom that decides, where none is named', () => {
    const { symptom, end, projectOutcome } = viewOf();
    expect([symptom?.name, symptom?.decisive]).toEqual(['PaymentsTwice', true]);
    expect(end).toBe('Stabilization sprint, then Plan modernization');
    expect(projectOutcome).toBe(end);
  });

  test('says of each answer the line and what stands there', () => {
    const urgent = viewOf().walk.find(({ name }) => name === 'Urgent');
    expect(urgent?.evidence.map(({ place, property, excerpt }) => [shortPlace(place), property, excerpt])).toEqual([
      ['finance.seam:176', 'urgent', 'urgent'],
    ]);
    expect(urgent?.condition).toBe('urgent');
  });

  test('knows no symptom of another name', () => {
    expect(decisionView(northwind, { symptom: 'Nobody' })).toBeUndefined();
  });

  test('names paths as whoever shows them wants', () => {
    const view = decisionView(northwind, { placeOf: placesBelow('examples/northwind') });
    expect(view?.symptom?.place.file).toBe('examples/northwind/finance.seam');
    expect(view?.place).toMatchObject({ file: 'seamline:operator.seam', builtIn: true });
  });

  test('shows a supposed walk instead of the own one', () => {
    const { landscape, findings, decision } = northwind;
    const symptom = decision.symptoms.find((one) => one.symptom.name.text === 'RevenueDiffers')?.symptom;
    const read = readSuppositions(landscape, ['cause clear']);
    if (!symptom || !decision.decision || read.kind !== 'suppositions') throw new Error('the example has changed');
    const result = whatIf(decisionBasis(landscape, findings), decision.decision, symptom, read.suppositions);
    if (result.kind !== 'walk') throw new Error(result.message);
    const view = decisionView(northwind, { symptom: 'RevenueDiffers', walk: result.walk });
    expect(view?.walk.at(-1)?.name).toBe('NextStage');
    expect(view?.walk.find(({ name }) => name === 'CauseClear')?.supposed).toEqual(['cause clear']);
    expect(view?.end).not.toBe(viewOf('RevenueDiffers').end);
  });

  test('shows a broken tree with what it names and does not have', () => {
    const broken = analyse(
      landscapeOf(`symptom S { urgent }
decision D { start Q question Q "Urgent?" { when urgent yes -> Nowhere no -> O } outcome O { weight 1 } }`),
      { today },
    );
    const view = decisionView(broken);
    expect(view?.nodes.find(({ kind }) => kind === 'unknown')?.title).toBe('Nowhere');
    expect(view?.end).toBe('undecided: The tree has no question or outcome `Nowhere`.');
    expect(view?.edges.find(({ label }) => label === 'yes')?.lit).toBe(true);
  });

  test('without a symptom nothing is lit', () => {
    const view = decisionView(analyse(landscapeOf('system A'), { today }));
    expect([view?.symptom, view?.end, view?.walk]).toEqual([undefined, undefined, []]);
    expect(view?.edges.some(({ lit }) => lit)).toBe(false);
  });
});
