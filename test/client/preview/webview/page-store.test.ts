import { expect, test } from 'vitest';
import type { FromPage, PreviewState } from '../../../../client/preview/messages.js';
import { isAbout, turnedOver } from '../../../../client/preview/webview/page-model.js';
import { PageStore } from '../../../../client/preview/webview/page-store.js';
import type { DrawingData, DrawingSubject } from '../../../../language/protocol/drawing-data.js';
import type { ProjectData } from '../../../../language/protocol/project-data.js';

const nothing = { items: 0, minutesPerMonth: 0, cost: [], unpricedMinutesPerMonth: 0, unquantified: 0 };

function project(root: string): ProjectData {
  return {
    status: {
      root,
      name: root,
      title: root,
      files: 1,
      outcome: { kind: 'nothing to decide', findings: 0 },
      counts: { error: 0, warning: 0, info: 0 },
      syntaxErrors: 0,
    },
    symptoms: [],
    triggers: [],
    reviewRequested: false,
    checklist: [],
    ledger: { totals: nothing, groups: [] },
    findings: [],
    filters: { entity: [], workflow: [], area: [] },
  };
}

function drawingOf(svg: string): DrawingData {
  return { svg, style: '', parts: [] };
}

function open(restored?: PreviewState) {
  const posted: FromPage[] = [];
  const store = new PageStore({ post: (message) => posted.push(message), keep: () => undefined }, restored);
  const questions = () => posted.flatMap((message) => (message.kind === 'draw' ? [message.id] : []));
  return { store, posted, questions };
}

test('takes only the answer to its last question', () => {
  const { store, questions } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  const [first = 0, second = 0] = questions();
  store.receive({ kind: 'drawing', id: second, drawing: drawingOf('new') });
  store.receive({ kind: 'drawing', id: first, drawing: drawingOf('old') });
  expect(store.model.decision).toEqual({ kind: 'drawn', drawing: drawingOf('new') });
});

const tree: DrawingSubject = { view: 'decision', suppositions: [] };

test('takes the drawing that comes with the project, and asks for none', () => {
  const { store, questions } = open();
  const drawn = { root: 'a', subject: tree, drawing: drawingOf('one') };
  store.receive({ kind: 'project', uri: 'a', data: project('a'), drawn });
  expect(store.model.decision).toEqual({ kind: 'drawn', drawing: drawingOf('one') });
  expect(questions()).toEqual([]);
});

test.each<[string, { readonly root: string; readonly subject: DrawingSubject }]>([
  ['of another project', { root: 'b', subject: tree }],
  ['of something else', { root: 'a', subject: { view: 'map' } }],
  ['of other suppositions', { root: 'a', subject: { ...tree, suppositions: ['stable release'] } }],
])('asks for its own drawing where the one that comes is %s', (_, which) => {
  const { store, questions } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a'), drawn: { ...which, drawing: drawingOf('other') } });
  expect(store.model).toMatchObject({ decision: { kind: 'waiting' }, map: { kind: 'waiting' } });
  expect(questions()).toHaveLength(1);
});

test('drops an answer that is older than what came with the project', () => {
  const { store, questions } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  const [asked = 0] = questions();
  const drawn = { root: 'a', subject: tree, drawing: drawingOf('new') };
  store.receive({ kind: 'project', uri: 'a', data: project('a'), drawn });
  store.receive({ kind: 'drawing', id: asked, drawing: drawingOf('old') });
  expect(store.model.decision).toEqual({ kind: 'drawn', drawing: drawingOf('new') });
});

test('says once that nothing is to be drawn any more', () => {
  const { store, posted } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.showTab('ledger');
  store.showTab('checklist');
  store.showTab('map');
  expect(posted.map(({ kind }) => kind)).toEqual(['draw', 'draw nothing', 'draw']);
});

test('keeps the last drawing until the next one is there', () => {
  const { store, questions } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.receive({ kind: 'drawing', id: questions()[0] ?? 0, drawing: drawingOf('one') });
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  expect(store.model.decision).toEqual({ kind: 'drawn', drawing: drawingOf('one') });
});

test('begins anew in another project, on the same tab', () => {
  const { store } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.showTab('map');
  store.look({ x: 1, y: 2, scale: 3 });
  store.chooseSymptom('S');
  store.receive({ kind: 'project', uri: 'b', data: project('b') });
  expect(store.model.state).toMatchObject({ uri: 'b', tab: 'map', suppositions: [] });
  expect(store.model.state.view).toBeUndefined();
  expect(store.model.state.symptom).toBeUndefined();
});

test('draws nothing where a tab has no drawing', () => {
  const { store, questions } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.showTab('ledger');
  expect(questions()).toHaveLength(1);
});

test('asks for a picture of what is shown', () => {
  const { store, posted } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.showTab('map');
  store.filterMap({ area: 'billing' });
  store.exportPicture('svg');
  expect(posted.at(-1)).toEqual({
    kind: 'export',
    format: 'svg',
    root: 'a',
    subject: { view: 'map', area: 'billing' },
  });
});

test('goes where the extension asks', () => {
  const { store } = open();
  store.receive({ kind: 'project', uri: 'a', data: project('a') });
  store.receive({ kind: 'show', tab: 'ledger' });
  expect(store.model.state.tab).toBe('ledger');
  store.receive({ kind: 'show', tab: 'decision', symptom: 'S' });
  expect(store.model.state).toMatchObject({ tab: 'decision', symptom: 'S' });
});

test('a fact that is turned over twice is as the files have it', () => {
  const fact = { phrase: 'cause clear', holds: true };
  expect(turnedOver(['urgent'], fact)).toEqual(['urgent', 'not cause clear']);
  expect(turnedOver(['urgent', 'not cause clear'], fact)).toEqual(['urgent']);
  expect(turnedOver([], { phrase: 'urgent', holds: false })).toEqual(['urgent']);
  expect(isAbout('not urgent', 'urgent')).toBe(true);
  expect(isAbout('not urgent', 'not')).toBe(false);
});
