import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { clientCommands } from '../../language/protocol/names.js';
import { createReader } from '../../language/syntax/reader.js';

const root = new URL('../../', import.meta.url);
const folder = new URL('client/extension/', root);
const manifestText = text('package.json');

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const manifest = JSON.parse(manifestText) as Manifest;

function text(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** The sources of the client, all of them. */
const sources = ['commands.ts', 'start.ts', 'views/tree-view.ts', 'preview/preview.ts', 'review/review-panel.ts']
  .map((path) => readFileSync(new URL(`client/${path}`, root), 'utf8'))
  .join('\n');

test('every text of the manifest is in package.nls.json, and every one there is used', () => {
  const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  const there = Object.keys(JSON.parse(text('package.nls.json')) as object);
  expect(new Set(used)).toEqual(new Set(there));
});

test('nothing that people read stands in the manifest itself', () => {
  const titles = [...manifestText.matchAll(/"(?:title|description|contents|name|markdownDescription)": "([^"]*)"/g)];
  expect(
    titles.map(([, value]) => value).filter((value) => !/^%.*%$/.test(value ?? '') && value !== 'Seamline'),
  ).toEqual([]);
});

test('every command is there to run, and every command of the protocol is a real one', () => {
  const known = [...sources.matchAll(/'(seamline\.[A-Za-z]+)'/g)].map(([, id]) => id);
  const real = new Set<string | undefined>([...known, ...Object.values(clientCommands)]);
  const declared = manifest.contributes.commands.map(({ command }) => command);
  expect(declared.filter((command) => !real.has(command))).toEqual([]);
  expect(declared).toContain(clientCommands.openPreview);
});

test('every command that the manifest names is declared in it', () => {
  const named = [...manifestText.matchAll(/"command": "(seamline\.[A-Za-z]+)"/g)].map(([, command]) => command);
  const linked = [...text('package.nls.json').matchAll(/command:(seamline\.[A-Za-z]+)\)/g)].map(([, id]) => id);
  const declared = new Set<string | undefined>(manifest.contributes.commands.map(({ command }) => command));
  expect([...named, ...linked].filter((command) => !declared.has(command))).toEqual([]);
});

test('every view is filled', () => {
  const ids = Object.values(manifest.contributes.views).flatMap((views) => views.map(({ id }) => id));
  const filled = new Set([...sources.matchAll(/showTreeView\(\s*'([\w.]+)'/g)].map(([, id]) => id));
  expect(ids.filter((id) => !filled.has(id))).toEqual([]);
});

test('every file that the manifest names is there, or made', () => {
  const made = /^(?:\.\/)?(?:dist|syntaxes|schemas)\//;
  const paths = [...manifestText.matchAll(/"((?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.(?:json|svg|png|md|js))"/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !made.test(path) && path !== 'seamline.config.json');
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(fileURLToPath(new URL(path, folder))))).toEqual([]);
});

test('the settings are those that the server reads', () => {
  expect(Object.keys(manifest.contributes.configuration.properties)).toEqual([
    'seamline.codeLens.enabled',
    'seamline.inlayHints.enabled',
    'seamline.inlayHints.owners',
    'seamline.inlayHints.critical',
    'seamline.inlayHints.costs',
    'seamline.trace.server',
  ]);
});

test('asks for no newer editor than the language client does', () => {
  const require = createRequire(import.meta.url);
  const client = JSON.parse(
    readFileSync(require.resolve('vscode-languageclient').replace(/lib\/.*$/, 'package.json'), 'utf8'),
  ) as { engines: { vscode: string } };
  expect((JSON.parse(manifestText) as typeof client).engines.vscode).toBe(client.engines.vscode);
});

interface Snippet {
  readonly body: readonly string[];
}

const snippets = JSON.parse(text('snippets/seam.json')) as Readonly<Record<string, Snippet>>;

/** What a snippet writes when the first choice and every default is taken. */
function written({ body }: Snippet): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:((?:\$CURRENT_\w+|[^}])*)\}/g, '$1')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-23')
    .replaceAll(/\bdate\b/g, '2027-01-31')
    .replaceAll(/\$\d/g, '');
}

test.each(Object.entries(snippets).filter(([name]) => name !== 'Accept'))(
  'the snippet "%s" is Seamline',
  (_, snippet) => {
    const { syntaxErrors } = createReader().read('snippet.seam', written(snippet));
    expect(syntaxErrors.map(({ message }) => message)).toEqual([]);
  },
);

test('the snippet "Accept" is a property', () => {
  const accept = snippets.Accept;
  const model = `system A {\n${accept ? written(accept) : ''}\n}\n`;
  expect(createReader().read('snippet.seam', model).syntaxErrors).toEqual([]);
});
