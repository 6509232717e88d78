import { expect, test } from 'vitest';
import { phraseOf } from '../../../language/decision/phrases.js';
import { factsRead, nodesOf, reachableQuestions } from '../../../language/decision/tree.js';
import { landscapeOf } from '../../support/model.js';
import { basisOf, declared, treeOf } from './support.js';

test('the built-in tree reads these facts, in the order of the walk', () => {
  expect(factsRead(treeOf(basisOf(''))).map(phraseOf)).toEqual([
    'occasional',
    'impact low',
    'affects critical',
    'cause examined',
    'cause clear',
    'urgent',
    'stage supported',
    'recurring',
  ]);
});

test('questions are reached from the start, `yes` before `no`, whatever their order in the file', () => {
  const tree = declared(
    landscapeOf(`decision D {
      question C { when urgent yes -> End no -> A }
      question Alone { when recurring yes -> End no -> End }
      question B { when urgent }
      start A
      question A { when recurring or (urgent and not recurring) yes -> B no -> C }
      outcome End
    }`),
    'decision',
    'D',
  );
  expect(reachableQuestions(tree).map(({ name }) => name.text)).toEqual(['A', 'B', 'C']);
  expect(factsRead(tree).map(phraseOf)).toEqual(['recurring', 'urgent']);
});

test('every fact has its phrase', () => {
  const facts = [
    'occasional',
    'recurring',
    'urgent',
    'impact low',
    'impact medium',
    'impact high',
    'affects critical',
    'affects customer-delivery',
    'cause examined',
    'cause clear',
    'kind hidden-rule',
    'stage supported',
    'stage costlier',
    'report distrusted',
    'manual cleanup',
    'finding handoff/self',
  ];
  const tree = declared(
    landscapeOf(`decision D { start Q question Q { when ${facts.join(' and ')} yes -> E no -> E } outcome E }`),
    'decision',
    'D',
  );
  expect(factsRead(tree).map(phraseOf)).toEqual(facts);
});

test('a tree without a start or with a question without condition reads nothing', () => {
  const landscape = landscapeOf('decision D { question Q { when urgent } }');
  expect(factsRead(declared(landscape, 'decision', 'D'))).toEqual([]);
  expect(factsRead(declared(landscapeOf('decision D { start Q question Q }'), 'decision', 'D'))).toEqual([]);
});

test('a branch leads to the question or outcome of that name', () => {
  const landscape = landscapeOf(
    'decision D { start Q question Q { yes -> E no -> Gone } question Q outcome Q outcome E { weight 1 } outcome E { weight 2 } }',
  );
  const tree = declared(landscape, 'decision', 'D');
  const [question] = tree.questions;
  const nodeAt = nodesOf(tree);
  const at = (ref: typeof tree.startAt) => ref && nodeAt(ref);
  expect(at(tree.startAt)).toEqual({ kind: 'question', question });
  expect(at(question?.yes)).toEqual({ kind: 'outcome', outcome: tree.outcomes[1] });
  expect(at(question?.no)).toBeUndefined();
});
