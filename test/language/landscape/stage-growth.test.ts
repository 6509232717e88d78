import { expect, test } from 'vitest';
import type { Landscape } from '../../../language/landscape/landscape.js';
import { type Growth, growthIn, multipliedWork, subjectsOf } from '../../../language/landscape/stage-growth.js';
import type { Stage } from '../../../language/landscape/types.js';
import { landscapeOf } from '../../support/model.js';

const MODEL = `system A system B entity E
handoff H: A -> B { manual step "h" takes 5 minutes daily }
handoff I: A -> B { fails 1 per day }
workflow W { step H step I step H step Gone manual step "w" }
report R { manual step "r" }
workaround K { covers A, I, R }
exception X { applies to E, W }
`;

function stageIn(landscape: Landscape): Stage {
  const [stage] = landscape.all('stage');
  if (!stage) throw new Error('The model must have a stage');
  return stage;
}

function spoken([element, { factor, line }]: readonly [string, Growth]): string {
  return `${element} * ${factor}: ${line.file.text.slice(line.start, line.end)}`;
}

function grown(lines: string): readonly string[] {
  const landscape = landscapeOf(`${MODEL}stage T { ${lines} }`);
  const { handoffs, workflows } = growthIn(landscape, stageIn(landscape));
  return [...handoffs, ...workflows].map(([{ name }, growth]) => spoken([name.text, growth]));
}

function work(lines: string): readonly string[] {
  const landscape = landscapeOf(`${MODEL}stage T { ${lines} }`);
  return [...multipliedWork(landscape, stageIn(landscape))].map(([{ text }, growth]) => spoken([text, growth]));
}

test.each([
  ['', []],
  ['multiplies Gone by 2', []],
  ['multiplies H by 2', ['H * 2: multiplies H by 2']],
  [
    'multiplies W by 2.5',
    ['H * 2.5: multiplies W by 2.5', 'I * 2.5: multiplies W by 2.5', 'W * 2.5: multiplies W by 2.5'],
  ],
  [
    'multiplies H by 3 multiplies W by 2',
    ['H * 3: multiplies H by 3', 'I * 2: multiplies W by 2', 'W * 2: multiplies W by 2'],
  ],
  [
    'multiplies W by 2 multiplies H by 2',
    ['H * 2: multiplies W by 2', 'I * 2: multiplies W by 2', 'W * 2: multiplies W by 2'],
  ],
  ['multiplies H by 0.5 multiplies H by 0.75', ['H * 0.75: multiplies H by 0.75']],
])('what grows, by the largest factor: %s', (lines, expected) => {
  expect(grown(lines)).toEqual(expected);
});

test.each([
  ['', []],
  ['multiplies H by 2', ['h * 2: multiplies H by 2']],
  ['multiplies I by 2', ['I * 2: multiplies I by 2', 'K * 2: multiplies I by 2']],
  [
    'multiplies W by 2 multiplies I by 3',
    [
      'h * 2: multiplies W by 2',
      'I * 3: multiplies I by 3',
      'w * 2: multiplies W by 2',
      'K * 3: multiplies I by 3',
      'X * 2: multiplies W by 2',
    ],
  ],
])('the work that grows with it: %s', (lines, expected) => {
  expect(work(lines)).toEqual(expected);
});

test('what an item of work is about', () => {
  const landscape = landscapeOf(MODEL);
  const subjects = landscape.manualWork.items.map((item) => [
    item.text,
    subjectsOf(landscape, item).map(({ name }) => name.text),
  ]);
  expect(subjects).toEqual([
    ['h', ['H']],
    ['I', ['I']],
    ['w', ['W']],
    ['r', ['R']],
    ['K', ['A', 'I', 'R']],
    ['X', ['E', 'W']],
  ]);
});
