import { expect, test } from 'vitest';
import type { ReviewState } from '../../../client/review/review.js';
import { reviewNodes } from '../../../client/views/review-nodes.js';
import type { TreeNode } from '../../../client/views/tree-node.js';
import { AFTER, BEFORE, reviewed } from '../review/reviewed.js';

async function stateOf(before: string, after: string): Promise<ReviewState> {
  const data = await reviewed({ 'books.seam': before }, { 'books.seam': after });
  return { folder: data.folder, base: 'main', data, trouble: undefined };
}

const labels = (nodes: readonly TreeNode[]): readonly string[] => nodes.map(({ label }) => label);

test('new findings come first, the gravest of them at the top, then those that are fixed, then the declarations', async () => {
  const nodes = reviewNodes(await stateOf(BEFORE, AFTER));
  expect(labels(nodes)).toEqual(['New findings', 'Fixed', 'Declarations']);
  const [added, fixed, declarations] = nodes;
  expect(added).toMatchObject({ icon: 'error', isOpen: true, description: String(added?.children.length) });
  const ranks = (added?.children ?? []).map(({ icon }) => ['error', 'warning', 'info'].indexOf(icon));
  expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
  expect(added?.children[0]).toMatchObject({
    description: expect.stringContaining('books.seam:15'),
    target: { kind: 'place', location: { uri: expect.stringMatching(/^file:.*books\.seam$/) } },
  });
  const silent = fixed?.children.find(({ description }) => description.startsWith('handoff/silent-failure'));
  expect(silent).toMatchObject({
    icon: 'accepted',
    description: 'handoff/silent-failure books.seam:10',
    target: { kind: 'place', location: { uri: expect.stringMatching(/^seamline-revision:/) } },
  });
  expect(declarations?.children.map(({ label, description, icon }) => [icon, label, description])).toEqual([
    ['added', 'Extra', 'handoff'],
    ['changed', 'Push', 'handoff · manual step, on failure'],
  ]);
  expect(declarations?.children[1]?.target).toMatchObject({
    kind: 'diff',
    target: { title: 'handoff Push since main' },
  });
});

test('what has not changed has no rows', async () => {
  expect(reviewNodes(await stateOf(BEFORE, `// a remark\n${BEFORE}`))).toEqual([]);
  expect(reviewNodes(undefined)).toEqual([]);
});

test('several projects each have their rows, with ids of their own', async () => {
  const state = await stateOf(BEFORE, AFTER);
  const [project] = state.data?.projects ?? [];
  if (!project || !state.data) throw new Error('There is no project.');
  const other = { ...project, root: 'file:///other', title: 'Other' };
  const nodes = reviewNodes({ ...state, data: { ...state.data, projects: [project, other] } });
  expect(labels(nodes)).toEqual(['The books', 'Other']);
  const ids = (all: readonly TreeNode[]): readonly string[] => all.flatMap((node) => [node.id, ...ids(node.children)]);
  expect(new Set(ids(nodes)).size).toBe(ids(nodes).length);
});
