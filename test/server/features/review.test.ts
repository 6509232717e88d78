import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { review, reviewOutdated, virtualDocument } from '../../../language/protocol/messages.js';
import type { ReviewData } from '../../../language/protocol/review-data.js';
import { disk } from '../../../server/node/disk.js';
import { type Sandbox, sandbox } from '../../e2e/cli/sandbox.js';
import { repository } from '../../e2e/review/repository.js';
import { Editor } from '../../support/lsp-server.js';

const SHOP = `project Shop "The shop" { rate 60 EUR }
team Sales
system Web { owner Sales }
system Ledger { owner Sales }
`;
const SALES = `entity Order {
  key number
  source of truth Web
}
handoff Push "Orders to the books": Web -> Ledger {
  owner Sales
  carries Order
  via api
  monitored by nothing
  on failure silent
  manual step "Type it again" takes 30 minutes weekly by Clerk
}
role Clerk
`;

type Answer = z.infer<typeof review.result>;

/** An editor that has a repository's folder open, or one in it. */
class Reviewer {
  readonly editor: Editor;
  readonly folder: string;

  private constructor(editor: Editor, folder: string) {
    this.editor = editor;
    this.folder = folder;
  }

  static async of(made: Sandbox, below = ''): Promise<Reviewer> {
    const folder = pathToFileURL(`${made.folder}${below}`).href;
    return new Reviewer(await Editor.start({ disk, folders: [folder] }), folder);
  }

  async ask(base: string, again = false): Promise<Answer> {
    const sent = { uri: this.folder, base, again };
    return review.result.parse(await this.editor.connection.sendRequest(review.method, sent));
  }

  async reviewed(base = 'main'): Promise<ReviewData> {
    const answer = await this.ask(base);
    if (answer.kind === 'mistake') throw new Error(answer.message);
    return answer.review;
  }

  /** What became of the only project. */
  async changes(base = 'main') {
    const { projects } = await this.reviewed(base);
    const [project] = projects;
    if (projects.length !== 1 || !project?.changes) throw new Error(JSON.stringify(projects));
    return project.changes;
  }

  async text(uri: string): Promise<string | undefined> {
    const answer: unknown = await this.editor.connection.sendRequest(virtualDocument.method, { uri });
    return virtualDocument.result.parse(answer)?.text;
  }

  uri(path: string): string {
    return `${this.folder}/${path}`;
  }
}

const files = { 'shop.seam': SHOP, 'sales.seam': SALES };

describe('a review', () => {
  test('of nothing is empty', async () => {
    const reviewer = await Reviewer.of(repository(files));
    const { isEmpty, findings } = await reviewer.changes();
    expect(isEmpty).toBe(true);
    expect(findings).toMatchObject({ added: [], fixed: [], worse: [], better: [] });
    expect(findings.still).toBe(3);
  });

  test('counts what is open and not saved', async () => {
    const reviewer = await Reviewer.of(repository(files));
    const { editor } = reviewer;
    await editor.open(reviewer.uri('sales.seam'), SALES);
    await editor.replace(reviewer.uri('sales.seam'), 'on failure silent', 'on failure alert');
    await editor.replace(reviewer.uri('sales.seam'), '30 minutes', '60 minutes');
    const changes = await reviewer.changes();
    expect(changes.declarations).toMatchObject([
      {
        change: 'changed',
        kind: 'handoff',
        name: 'Push',
        title: 'Orders to the books',
        formerName: null,
        ends: 'Web -> Ledger',
        location: { uri: reviewer.uri('sales.seam'), range: { start: { line: 4, character: 8 } } },
      },
    ]);
    expect(changes.declarations[0]?.properties.map(({ property }) => property)).toContain('on failure');
    expect(changes.findings.fixed.map(({ rule }) => rule)).toContain('handoff/silent-failure');
    const { before, after, changed } = changes.ledger;
    expect([before?.minutesPerMonth, after?.minutesPerMonth, changed]).toEqual([130, 260, true]);
    await editor.rewrite(reviewer.uri('sales.seam'), SALES);
    expect((await reviewer.changes()).isEmpty).toBe(true);
  });

  test('leaves out what lies in a sub-module, and counts the rest of the project', async () => {
    const made = repository(files);
    const module = repository({
      'other.seam': 'team Other\n',
      'own/seamline.config.json': '{}',
      'own/a.seam': 'team A\n',
    });
    made.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module.folder, 'vendor/module');
    const reviewer = await Reviewer.of(made);
    expect((await reviewer.changes()).isEmpty).toBe(true);
    await reviewer.editor.open(reviewer.uri('sales.seam'), SALES);
    await reviewer.editor.replace(reviewer.uri('sales.seam'), 'on failure silent', 'on failure alert');
    const { declarations, findings } = await reviewer.changes();
    expect(declarations.map(({ name }) => name)).toEqual(['Push']);
    expect(findings.fixed.map(({ rule }) => rule)).toContain('handoff/silent-failure');
  });

  test('leads to the text of the base, and to both texts of a declaration', async () => {
    const made = repository(files);
    made.write('sales.seam', SALES.replace('via api', 'via file').replace('entity Order {', 'entity Note {'));
    const reviewer = await Reviewer.of(made);
    const { declarations, findings } = await reviewer.changes();
    const push = declarations.find(({ name }) => name === 'Push');
    expect(await reviewer.text(push?.texts.before ?? '')).toContain('  via api\n');
    expect(await reviewer.text(push?.texts.after ?? '')).toMatch(/^handoff Push[^]*  via file\n[^]*}$/);
    const [fixed] = findings.fixed;
    const uri = fixed?.location.uri ?? '';
    expect(uri).toMatch(/^seamline-revision:.*\/sales\.seam\?/);
    expect(await reviewer.text(uri)).toBe(SALES);
    // What a window that was loaded again still has open.
    const later = await Reviewer.of(made);
    expect(await later.text(uri)).toBe(SALES);
    expect(await later.text(push?.texts.before ?? '')).toContain('  via api\n');
  });

  test('shows nothing on the side where a declaration is not', async () => {
    const made = repository(files);
    made.write('shop.seam', `${SHOP.replace('team Sales', '')}team Finance { members 7 people }\n`);
    const reviewer = await Reviewer.of(made);
    const { declarations } = await reviewer.changes();
    const texts = await Promise.all(
      declarations.map(async ({ change, name, texts: { before, after } }) => {
        return [change, name, await reviewer.text(before), await reviewer.text(after)] as const;
      }),
    );
    expect(texts).toContainEqual(['removed', 'Sales', 'team Sales', '']);
    expect(texts.find(([, name]) => name === 'Finance')?.slice(2, 3)).toEqual(['']);
  });

  test('says which system owns what now', async () => {
    const made = repository(files);
    made.write('sales.seam', SALES.replace('source of truth Web', 'source of truth Ledger'));
    const reviewer = await Reviewer.of(made);
    const { ownership } = await reviewer.changes();
    expect(ownership).toMatchObject([
      {
        subject: 'Order',
        phases: null,
        before: ['Web'],
        after: ['Ledger'],
        location: { range: { start: { line: 0 } } },
      },
    ]);
  });

  test('concerns the folder that is open, in a repository above it', async () => {
    const made = repository({ 'models/a/shop.seam': SHOP, 'models/a/sales.seam': SALES, 'other/b.seam': 'system B\n' });
    made.write('models/a/sales.seam', SALES.replace('via api', 'via file'));
    made.write('other/b.seam', 'system C\n');
    const reviewer = await Reviewer.of(made, '/models/a');
    expect((await reviewer.changes()).declarations.map(({ name }) => name)).toEqual(['Push']);
  });

  test('compares each project with itself, also where it was moved', async () => {
    const made = repository({
      'a/seamline.config.json': '{}',
      'a/shop.seam': SHOP,
      'b/seamline.config.json': '{}',
      'b/b.seam': 'system B\n',
    });
    made.git('mv', 'a', 'c');
    made.write('b/b.seam', 'system B\nsystem New\n');
    const reviewer = await Reviewer.of(made);
    const { projects } = await reviewer.reviewed();
    expect(projects.map(({ root, changes }) => [root.split('/').at(-1), changes?.isEmpty])).toEqual([
      ['b', false],
      ['c', true],
    ]);
  });

  test('shows what cannot be read of either side, with its place', async () => {
    const made = repository({ ...files, 'broken.seam': 'system {\n' });
    made.remove('broken.seam');
    made.write('now.seam', 'sistem X\n');
    const reviewer = await Reviewer.of(made);
    const [project] = (await reviewer.reviewed()).projects;
    expect(project?.problems.base[0]?.location?.uri).toMatch(/^seamline-revision:.*broken\.seam/);
    expect(project?.problems.now[0]?.location).toMatchObject({ uri: reviewer.uri('now.seam') });
  });

  test('judges nothing where the configuration of one side is broken', async () => {
    const made = repository(files);
    made.write('seamline.config.json', '{ "x": 1 }');
    const reviewer = await Reviewer.of(made);
    const [project] = (await reviewer.reviewed()).projects;
    expect(project?.changes).toBeNull();
    expect(project?.problems.now[0]?.location?.uri).toMatch(/seamline\.config\.json$/);
  });

  test('follows a branch that moves when it is asked to look again', async () => {
    const made = repository(files);
    made.git('branch', 'base');
    made.write('sales.seam', SALES.replace('via api', 'via file'));
    made.commit('Send files');
    const reviewer = await Reviewer.of(made);
    expect((await reviewer.changes('base')).declarations).toHaveLength(1);
    made.git('branch', '--force', 'base', 'main');
    expect((await reviewer.changes('base')).declarations).toHaveLength(1);
    await reviewer.ask('base', true);
    expect((await reviewer.changes('base')).isEmpty).toBe(true);
  });

  test('tells the client when it is outdated', async () => {
    const made = repository(files);
    const reviewer = await Reviewer.of(made);
    const told: unknown[] = [];
    reviewer.editor.connection.onNotification(reviewOutdated.method, (params: unknown) => {
      told.push(reviewOutdated.params.parse(params));
    });
    await reviewer.editor.open(reviewer.uri('sales.seam'), `${SALES}// before anybody asked\n`);
    expect(told).toEqual([]);
    await reviewer.changes();
    await reviewer.editor.rewrite(reviewer.uri('sales.seam'), SALES);
    expect(told).toEqual([{ folder: reviewer.folder }]);
  });

  test('gives the same after any edits as of files that were saved so', async () => {
    const made = repository(files);
    const reviewer = await Reviewer.of(made);
    const name = reviewer.uri('sales.seam');
    await reviewer.reviewed();
    await reviewer.editor.open(name, SALES);
    for (const [from, to] of [
      ['role Clerk', 'system Extra\nrole Clerk'],
      ['via api', 'via file'],
      ['key number\n', ''],
    ]) {
      await reviewer.editor.replace(name, from ?? '', to ?? '');
    }
    const typed = await reviewer.reviewed();
    made.write('sales.seam', reviewer.editor.texts.get(name) ?? '');
    expect(typed).toEqual(await (await Reviewer.of(made)).reviewed());
  });
});

describe('there is no review', () => {
  const mistake = async (reviewer: Reviewer, base: string) => {
    const answer = await reviewer.ask(base);
    return answer.kind === 'mistake' ? [answer.message, answer.hint] : [];
  };

  test.each([
    ['nope', 'There is no revision "nope" in this repository.'],
    ['--upload-pack=touch x', '"--upload-pack=touch x" is no revision.'],
    ['-h', '"-h" is no revision.'],
    ['', '"" is no revision.'],
    ['main; touch x', '"main; touch x" is no revision.'],
  ])('since %j', async (base, message) => {
    const reviewer = await Reviewer.of(repository(files));
    expect((await mistake(reviewer, base))[0]).toBe(message);
  });

  test('outside of a repository', async () => {
    expect(await mistake(await Reviewer.of(sandbox(files)), 'main')).toEqual([
      'This folder is in no git repository.',
      'Revisions are compared inside one.',
    ]);
  });

  test('of a document that was never saved', async () => {
    const { editor } = await Reviewer.of(repository(files));
    const answer: unknown = await editor.connection.sendRequest(review.method, { uri: 'untitled:x', base: 'main' });
    expect(review.result.parse(answer)).toMatchObject({ kind: 'mistake' });
  });

  test.each([
    'seamline-revision:/etc/passwd?main&file',
    'seamline-declaration:/x.seam?kind=system',
    'seamline-revision:/x',
  ])('and no document %s', async (uri) => {
    expect(await (await Reviewer.of(repository(files))).text(uri)).toBeUndefined();
  });
});
