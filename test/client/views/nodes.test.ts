import { beforeEach, describe, expect, test } from 'vitest';
import type { ProjectData } from '../../../language/protocol/project-data.js';
import { previewData } from '../../../language/protocol/messages.js';
import { findingNodes } from '../../../client/views/findings-nodes.js';
import { ledgerNodes } from '../../../client/views/ledger-nodes.js';
import { symptomNodes } from '../../../client/views/symptom-nodes.js';
import type { TreeNode } from '../../../client/views/tree-node.js';
import { Editor, FOLDER } from '../../support/lsp-server.js';

const model = `
project Books { rate 60 EUR }
team Finance
system Shop { owner Finance }
system Ledger { owner Finance }
handoff PushInvoice "Orders to invoices": Shop -> Ledger {
  owner Finance
  monitored by nothing
  on failure silent
  manual step "Clean up tax codes" takes 30 minutes weekly
  affects billing
}
handoff Payments: Ledger -> Shop { owner Nobody monitored by nothing on failure silent }
symptom Missing "Orders without an invoice" {
  observed 2026-08-14, 2026-09-02, 2026-10-02
  traced to PushInvoice
  cause unclear
}
`;

let project: ProjectData;

beforeEach(async () => {
  const editor = await Editor.start({ files: { 'books.seam': model } });
  const data: unknown = await editor.connection.sendRequest(previewData.method, { uri: FOLDER });
  const parsed = previewData.result.parse(data);
  if (!parsed) throw new Error('There is no project.');
  project = parsed;
});

function all(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('findings', () => {
  test('stand under their rule, the gravest first, each with its place', () => {
    const nodes = findingNodes([project], 'rule');
    const silent = nodes.find(({ label }) => label === 'handoff/silent-failure');
    expect(silent).toMatchObject({ description: '2', context: 'rule' });
    expect(silent?.children.map(({ description }) => description)).toEqual(['books.seam:9', 'books.seam:13']);
    expect(nodes[0]?.icon).toBe('error');
    const gravities = nodes.map(({ icon }) => ['error', 'warning', 'info'].indexOf(icon));
    expect(gravities).toEqual(gravities.toSorted((left, right) => left - right));
  });

  test('stand under what they are about', () => {
    const labels = findingNodes([project], 'element').map(({ label }) => label);
    expect(labels).toContain('PushInvoice');
    expect(labels).toContain('Payments');
  });

  test('leave out what is accepted', () => {
    const accepted = project.findings.map((finding) => {
      return Object.assign({}, finding, { accepted: { until: null, because: 'known' } });
    });
    expect(findingNodes([{ ...project, findings: accepted }], 'rule')).toEqual([]);
  });
});

test('symptoms say where they end; below are the questions with what answers them', () => {
  const [symptom] = symptomNodes([project]);
  expect(symptom).toMatchObject({
    label: 'Orders without an invoice',
    description: 'Systems audit · decides',
    target: { kind: 'symptom', symptom: 'Missing' },
  });
  const clear = symptom?.children.find(({ label }) => label === 'Is the root cause clear?');
  expect(clear).toMatchObject({ description: 'no', target: { kind: 'place' } });
  expect(clear?.children[0]?.description).toBe('books.seam:17');
});

test('the ledger has its total, and its groups', () => {
  const nodes = ledgerNodes([project]);
  expect(nodes[0]).toMatchObject({ label: 'A month', description: '2.2 h · 130 EUR' });
  expect(nodes.map(({ label }) => label)).toContain('By handoff');
});

test('several projects each have their rows, with ids of their own', () => {
  const other = { ...project, status: { ...project.status, root: 'file:///other', title: 'Other' } };
  for (const nodesOf of [symptomNodes, ledgerNodes, (both: ProjectData[]) => findingNodes(both, 'rule')]) {
    const nodes = nodesOf([project, other]);
    expect(nodes.map(({ label }) => label)).toEqual(['Books', 'Other']);
    const ids = all(nodes).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('no project, no rows', () => {
  expect([findingNodes([], 'rule'), symptomNodes([]), ledgerNodes([])]).toEqual([[], [], []]);
});
