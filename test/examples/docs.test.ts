import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import { modelTemplate } from '../../cli/commands/init-templates.js';
import { main } from '../../cli/main.js';
import type { Project } from '../../cli/project.js';
import { createReport } from '../../cli/report.js';
import { pretty } from '../../cli/reporters/pretty.js';
import { createStyle } from '../../cli/text/style.js';
import { analyse } from '../../language/analysis.js';
import { readConfiguration } from '../../language/configuration/configuration.js';
import { configurationSchema } from '../../language/configuration/schema.js';
import { librarySources } from '../../language/index.js';
import { REPEATABLE } from '../../language/landscape/extract/properties.js';
import { kinds } from '../../language/landscape/types.js';
import { rules } from '../../language/rules/registry.js';
import { createFormatter } from '../../language/syntax/formatter.js';
import { GrammarFacts } from '../../language/syntax/grammar-facts.js';
import { createSeamlineServices } from '../../language/syntax/module.js';
import { fragmentsOf, landscapeOf, type TestSource, today } from '../support/model.js';
import { repositoryFile } from './load-example.js';
import {
  anchorsOf,
  blocksOf,
  type Document,
  document,
  firstBlock,
  handwritten,
  localLinksOf,
  sectionsOf,
} from './markdown.js';

const documents = handwritten();
const grammar = createSeamlineServices().Seamline.Grammar;
const reference = document('docs/language.md');

/** What `check` prints for sources, at the width it has in a file. */
function checked(...sources: readonly TestSource[]): string {
  const landscape = landscapeOf(...sources);
  const project: Project = {
    name: '.',
    root: '.',
    folder: '.',
    fragments: landscape.fragments,
    withBom: new Set(),
    problems: [],
    failOn: 'error',
    asked: undefined,
    analysis: analyse(landscape, { today }),
  };
  return pretty(createReport([project], { asOf: today }), createStyle({ color: false, width: 100 }));
}

describe.each(documents)('$path', (page) => {
  const formatter = createFormatter();

  test('has source that parses and is in the one style', () => {
    const sources = blocksOf(page).filter(({ language }) => language === 'seam');
    const mistakes = sources.flatMap(({ text, line }) =>
      fragmentsOf(text).flatMap(({ file, syntaxErrors }) =>
        syntaxErrors.map(({ start, message }) => `line ${line + file.positionAt(start).line}: ${message}`),
      ),
    );
    expect(mistakes).toEqual([]);
    expect(sources.map(({ text }) => formatter.format('model.seam', text))).toEqual(
      sources.map(({ text }) => ({ kind: 'formatted', text })),
    );
  });

  test('links to what exists', () => {
    const broken = localLinksOf(page).filter((link) => !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });
});

function leadsSomewhere(from: Document, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from.path : posix.join(posix.dirname(from.path), file);
  if (!existsSync(repositoryFile(path))) return false;
  return anchor === undefined || anchorsOf(document(path)).has(anchor);
}

describe('docs/language.md', () => {
  const facts = new GrammarFacts(grammar);
  const sections = sectionsOf(reference);
  const common = new Set(['DescriptionProperty', 'LinkProperty', 'TagsProperty', 'AcceptProperty']);

  test.each([...facts.declarations])('documents every property of a %s', (keyword, rule) => {
    const section = sections.get(keyword) ?? '';
    const missing = propertiesOf(facts, rule).filter(
      ({ property, words }) => !common.has(property) && !words.some((word) => section.includes(`\`${word}`)),
    );
    expect(sections.has(keyword)).toBe(true);
    expect(missing).toEqual([]);
  });

  test.each([...facts.declarations])('says which properties of a %s may be repeated', (keyword, rule) => {
    const rows = (sections.get(keyword) ?? '').split('\n').filter((line) => line.includes('may be repeated |'));
    const said = [...facts.items(rule)].filter(([word]) => rows.some((row) => row.startsWith(`| \`${word} `)));
    expect(said).toHaveLength(rows.length);
    expect(said.filter(([, property]) => !REPEATABLE.has(property))).toEqual([]);
  });

  test('documents the common properties', () => {
    const section = sections.get('Common properties') ?? '';
    for (const word of ['description', 'link', 'tags', 'accept']) expect(section).toContain(`| \`${word} `);
  });

  test('has every word of the grammar', () => {
    const keywords = new Set(
      AstUtils.streamAllContents(grammar)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => value)
        .filter((value) => /^[a-z]/.test(value)),
    );
    const words = new Set(reference.text.split(/[^a-z-]+/));
    expect(keywords.size).toBeGreaterThan(100);
    expect([...keywords].filter((word) => !words.has(word))).toEqual([]);
  });

  test('names what is built in', () => {
    const built = landscapeOf(...librarySources.map(({ path, text }) => ({ path: `built-in/${path}`, text })));
    const names = [...built.all('area'), ...built.all('domain')].map(({ name }) => name.text);
    expect(names).not.toHaveLength(0);
    for (const name of names) expect(reference.text).toContain(`\`${name}\``);
  });
});

/** The properties that a declaration may have, each with the words that it can start with. */
function propertiesOf(
  facts: GrammarFacts,
  rule: string,
): readonly { readonly property: string; readonly words: readonly string[] }[] {
  const byProperty = new Map<string, string[]>();
  for (const [word, property] of facts.items(rule))
    byProperty.set(property, [...(byProperty.get(property) ?? []), word]);
  return [...byProperty].map(([property, words]) => ({
    property,
    words: property === 'FrequencyProperty' ? ['5 per'] : words,
  }));
}

describe('README.md', () => {
  const page = document('README.md');

  test('shows what the command really prints', () => {
    const printed = checked({ path: 'invoicing.seam', text: firstBlock(page, 'seam') });
    expect(printed).toBe(firstBlock(page, 'text'));
  });

  test('counts the rules', () => {
    expect(page.text).toContain(`[${rules.length} rules](docs/rules/README.md)`);
  });
});

test('docs/getting-started.md shows what the first model really gives', () => {
  const shown = firstBlock(document('docs/getting-started.md'), 'text');
  expect(checked({ path: 'company.seam', text: modelTemplate })).toContain(shown);
});

describe('docs/configuration.md', () => {
  const page = document('docs/configuration.md');

  test('shows a configuration that is valid', () => {
    expect(readConfiguration('seamline.config.json', firstBlock(page, 'json'), rules).kind).toBe('valid');
  });

  test('explains every key', () => {
    const keys = Object.keys(configurationSchema(rules).shape);
    expect(keys).not.toHaveLength(0);
    for (const key of keys) expect(page.text).toContain(`| \`${key}\` |`);
  });
});

describe('docs/command-line.md', () => {
  const page = document('docs/command-line.md');
  const commands = [
    'check',
    'decide',
    'review',
    'owners',
    'ledger',
    'report',
    'render',
    'export',
    'explain',
    'baseline',
    'init',
    'fmt',
    'lsp',
  ];

  test('lists every command', async () => {
    const help = await helpOf();
    const listed = [...help.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    expect(new Set(listed)).toEqual(new Set(commands));
    for (const command of commands)
      expect(page.text).toMatch(new RegExp(`^seamline ${command} (\\[|--|BASE|create)`, 'm'));
  });

  test('names the options that there are, and no others', async () => {
    // One after the other: each listens to the standard output.
    const helps: string[] = [];
    for (const command of commands) helps.push(await helpOf(command));
    const existing = new Set(helps.join('\n').match(/--[a-z][a-z-]*/g));
    const named = new Set(page.text.match(/--[a-z][a-z-]*/g));
    expect([...existing].filter((option) => !named.has(option))).toEqual([]);
    expect([...named].filter((option) => !existing.has(option))).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  test('names every command', async () => {
    const { text } = document('CHANGELOG.md');
    const commands = [...(await helpOf()).matchAll(/^ {2}([a-z]+) .*\[/gm)].map(([, name]) => name ?? '');
    expect(commands).toContain('check');
    expect(commands.filter((name) => name !== 'help' && !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('counts the rules, their groups and the kinds', () => {
    const { text } = document('CHANGELOG.md');
    const groups = new Set(rules.map(({ id }) => id.split('/')[0]));
    expect(text).toContain(`**${rules.length} rules** in ${groups.size} groups`);
    expect(kinds).toHaveLength(18);
    expect(text).toContain('Eighteen kinds of declaration');
  });
});

/** The help of a command, or of the whole. */
async function helpOf(...command: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    expect(await main(['node', 'seamline', ...command, '--help'])).toBe(0);
  } finally {
    write.mockRestore();
  }
  return printed.join('');
}
