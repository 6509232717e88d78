import { describe, expect, test } from 'vitest';
import {
  previewData,
  projects,
  rules,
  statusChanged,
  virtualDocument,
  whatIf,
} from '../../../language/protocol/messages.js';
import { Editor, FOLDER } from '../../support/lsp-server.js';

const MODEL = `project Shop "The shop"
system A
system B
handoff H: A -> B { affects billing  manual step "Type" takes 60 minutes monthly }
symptom S "Missing orders" { kind missing-records  traced to H  cause unclear }
`;

describe('the projects', () => {
  test('are told with outcome and counts, and again after each analysis', async () => {
    const editor = await Editor.start();
    const told: unknown[] = [];
    editor.connection.onNotification(statusChanged.method, (params: unknown) => {
      told.push(statusChanged.params.parse(params));
    });
    await editor.write('model.seam', MODEL);
    expect(told).toMatchObject([
      {
        projects: [
          { root: FOLDER, name: 'Shop', title: 'The shop', files: 1, outcome: { kind: 'outcome', symptom: 'S' } },
        ],
      },
    ]);
    // Who shows more than the status has to look again, whatever has changed.
    await editor.write('model.seam', `// nothing\n${MODEL}`);
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
    await editor.write('model.seam', `${MODEL}system`);
    expect(told).toHaveLength(3);
    expect(told[2]).toMatchObject({ projects: [{ syntaxErrors: 1 }] });
  });

  test('with a broken configuration say so, and where', async () => {
    const editor = await Editor.start({ files: { 'seamline.config.json': '{ "x": 1 }', 'model.seam': MODEL } });
    const [status] = projects.result.parse(await editor.connection.sendRequest(projects.method, {}));
    expect(status?.outcome).toMatchObject({
      kind: 'broken configuration',
      location: { range: { start: { character: 2 } } },
    });
  });
});

describe('the preview’s data', () => {
  test('holds the decision with its evidence, the checklist, the ledger and the findings', async () => {
    const editor = await Editor.start({ files: { 'model.seam': MODEL } });
    const data = previewData.result.parse(await editor.connection.sendRequest(previewData.method, editor.document()));
    const [symptom] = data?.symptoms ?? [];
    expect(symptom?.walk.steps.map(({ question, answer }) => `${question} ${answer}`)).toContain('CauseClear no');
    expect(symptom?.walk.steps.at(-1)?.evidence[0]?.location.uri).toBe(editor.document().uri);
    expect(symptom?.facts).toContainEqual({ phrase: 'cause clear', holds: false });
    expect(symptom?.candidates.length).toBeGreaterThan(0);
    expect(data?.checklist.map(({ id }) => id)).toContain('handoffs-listed');
    expect(data?.ledger.totals.minutesPerMonth).toBe(60);
    expect(data?.findings.some(({ rule }) => rule === 'manual/step')).toBe(true);
    expect(data?.filters.area.some(({ name }) => name === 'billing')).toBe(true);
  });

  test('is nothing for a document of no project', async () => {
    const editor = await Editor.start();
    expect(await editor.connection.sendRequest(previewData.method, { uri: 'file:///elsewhere/x.seam' })).toBeNull();
  });
});

describe('what if', () => {
  const ask = async (suppositions: readonly string[], symptom = 'S') => {
    const editor = await Editor.start({ files: { 'model.seam': MODEL } });
    return whatIf.result.parse(
      await editor.connection.sendRequest(whatIf.method, { root: FOLDER, symptom, suppositions: [...suppositions] }),
    );
  };

  test('walks the tree with other facts', async () => {
    expect(await ask(['cause clear', 'urgent'])).toMatchObject({
      kind: 'walk',
      walk: { end: { kind: 'outcome', outcome: { name: 'StabilizationSprint' } } },
    });
  });

  test.each([
    [['cause claer'], 'S', /Did you mean "cause clear"/],
    [[], 'Nothing', /no symptom Nothing/],
  ])('says what is wrong with the question', async (suppositions, symptom, message) => {
    const result = await ask(suppositions, symptom);
    expect(result.kind === 'mistakes' ? result.messages.join() : '').toMatch(message);
  });

  test('refuses what is no question', async () => {
    const editor = await Editor.start();
    await expect(editor.connection.sendRequest(whatIf.method, { root: 1 })).rejects.toThrow(/seamline\/whatIf: /);
  });
});

describe('virtual documents', () => {
  test('are the built-in library and the pages of the rules', async () => {
    const editor = await Editor.start();
    const open = async (uri: string) =>
      virtualDocument.result.parse(await editor.connection.sendRequest(virtualDocument.method, { uri }));
    expect(await open('seamline-library:/areas.seam')).toMatchObject({
      languageId: 'seam',
      text: expect.stringContaining('billing'),
    });
    const all = rules.result.parse(await editor.connection.sendRequest(rules.method, {}));
    expect(all.length).toBeGreaterThan(60);
    for (const { documentation } of all) expect(await open(documentation)).toMatchObject({ languageId: 'markdown' });
    expect(await open('seamline-library:/../../etc/passwd')).toBeNull();
    expect(await open('file:///etc/passwd')).toBeNull();
  });
});
