import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../../../language/analysis.js';
import type { Graphviz } from '../../../../language/render/layout/positions.js';
import { type ReportProject, reportPage } from '../../../../language/render/report/page.js';
import { visible } from '../../../../language/render/text/visible.js';
import { analyseExample } from '../../../examples/load-example.js';
import { createGraphviz } from '../../../support/graphviz.js';
import { hostileModel, hostileTitles } from '../../../support/hostile-model.js';
import { elementsOf, forbiddenIn, named, type Parsed, parseHtml, withClass } from '../../../support/markup.js';
import { landscapeOf, today } from '../../../support/model.js';

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await createGraphviz();
});

const northwind = analyseExample('northwind');

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

function pageOf(...projects: readonly ReportProject[]): string {
  return reportPage({ projects, asOf: today.iso, version: '1.2.3', graphviz, sha256 });
}

function project(analysis: Analysis, name = 'northwind'): ReportProject {
  return { name, analysis, problems: [] };
}

const text = (element: Parsed | undefined): string => (element?.text ?? '').replaceAll(/\s+/g, ' ').trim();

describe('the report', () => {
  test('is one valid page, and fetches and runs nothing', () => {
    const page = pageOf(project(northwind));
    const html = parseHtml(page);
    expect(forbiddenIn(html)).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  test('allows its own style sheet by its hash, and nothing else', () => {
    const html = parseHtml(pageOf(project(northwind)));
    const policy = named(html, 'meta')
      .find(({ attributes }) => attributes.has('http-equiv'))
      ?.attributes.get('content');
    const [style, ...others] = named(html, 'style');
    expect(others).toEqual([]);
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style?.text ?? '')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('begins with the outcome and the figures behind it', () => {
    const html = parseHtml(pageOf(project(northwind)));
    expect(text(named(html, 'h1')[0])).toBe('Northwind Field Services');
    const [headline] = withClass(html, 'headline');
    expect(text(withClass(html, 'outcome')[0])).toBe('Stabilization sprint, then Plan modernization');
    expect(text(headline)).toContain('because of: Payments are booked twice');
    expect(text(headline)).toContain('Request a Growth Systems Review: 4 reasons');
    expect(text(headline)).toContain('2 of 4 done before rebuilding anything');
    expect(text(headline)).toContain('123.9 h, 5,443 USD of manual work a month, 1 not quantified');
  });

  test('has all readings, each under its heading', () => {
    const html = parseHtml(pageOf(project(northwind)));
    expect(named(html, 'h3').map(text)).toEqual([
      'Decision',
      'Map',
      'Before rebuilding anything',
      'Reasons for a Growth Systems Review',
      'Findings',
      'Ledger: what the debt costs',
      'Coverage',
    ]);
    const levels = elementsOf(html).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('has the tree of each symptom, that of the decisive one unfolded', () => {
    const html = parseHtml(pageOf(project(northwind)));
    const trees = named(html, 'details').filter((details) => withClass(details, 'seam-question').length > 0);
    expect(trees).toHaveLength(northwind.decision.symptoms.length);
    expect(
      trees.filter(({ attributes }) => attributes.has('open')).map((details) => text(named(details, 'summary')[0])),
    ).toEqual(['Payments are booked twice → Stabilization sprint, then Plan modernization decides for the project']);
    const rows = named(trees[1] ?? html, 'tr').map((row) => row.children.map(text));
    expect(rows.at(-1)).toEqual(['Is it urgent?', 'Yes', 'finance.seam:176 urgent']);
  });

  test('has every finding once, with its place, why and what to do, and the accepted apart', () => {
    const html = parseHtml(pageOf(project(northwind)));
    const open = northwind.findings.filter(({ accepted }) => !accepted);
    const articles = named(html, 'article');
    expect(articles.map(({ attributes }) => attributes.get('id'))).toEqual(
      open.map(({ fingerprint }) => `p1-finding-${fingerprint}`),
    );
    for (const [index, { message, rule, why }] of open.entries()) {
      const shown = text(articles[index]);
      expect(shown).toContain(visible(message).replaceAll('`', ''));
      expect(shown).toContain(rule);
      expect(shown).toContain(visible(why).replaceAll('`', ''));
    }
    const accepted = named(html, 'table').find((table) => text(named(table, 'caption')[0]) === 'Accepted findings');
    expect(accepted && named(accepted, 'tr')).toHaveLength(northwind.findings.length - open.length + 1);
  });

  test('every link leads somewhere, and no id is taken twice', () => {
    const html = parseHtml(pageOf(project(northwind), project(analyseExample('covid-cases'), 'covid')));
    const ids = elementsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elementsOf(html)) {
      for (const name of ['href', 'aria-labelledby', 'aria-describedby']) {
        const target = attributes.get(name);
        if (target !== undefined) expect(ids).toContain(target.replace(/^#/, ''));
      }
    }
  });

  test('tables have captions, and name their rows and columns', () => {
    const tables = named(parseHtml(pageOf(project(northwind))), 'table');
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(text(named(table, 'caption')[0])).not.toBe('');
      for (const cell of named(table, 'th')) expect(['col', 'row']).toContain(cell.attributes.get('scope'));
      const widths = named(table, 'tr').map(({ children }) => children.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('several projects: a list of them, and a section each', () => {
    const html = parseHtml(pageOf(project(northwind), project(analyseExample('clean'), 'clean')));
    expect(named(html, 'nav').map(text)).toEqual([
      expect.stringContaining('Northwind Field Services Stabilization sprint, then Plan modernization'),
    ]);
    expect(withClass(html, 'project')).toHaveLength(2);
  });

  test('says that it is not the whole truth where something could not be read', () => {
    const problems = [{ place: 'a.seam:3:1', message: 'Expected `{`.' }];
    const html = parseHtml(pageOf({ name: 'a', analysis: undefined, problems }));
    expect(text(withClass(html, 'problems')[0])).toBe(
      'This is not the whole truth: some of the input could not be read.a.seam:3:1 Expected {.',
    );
  });

  test('shows hostile texts as texts', () => {
    const html = parseHtml(pageOf(project(analyse(landscapeOf(hostileModel), { today }))));
    expect(forbiddenIn(html)).toEqual([]);
    expect(named(html, 'title')[0]?.text).toBe(`${hostileTitles[0]} – Seamline`);
    const shown = html.text;
    for (const title of hostileTitles) expect(shown).toContain(visible(title));
  });

  test('of an empty project says so', () => {
    const html = parseHtml(pageOf(project(analyse(landscapeOf('team T'), { today }), 'empty')));
    expect(text(named(html, 'main')[0])).toContain('No system is declared.');
    expect(text(withClass(html, 'outcome')[0])).toBe('nothing to decide: no symptom is declared');
  });

  test('has the same bytes each time', () => {
    expect(pageOf(project(northwind))).toBe(pageOf(project(analyseExample('northwind'))));
  });
});
