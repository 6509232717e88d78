// Puts the editor extension together in build/vsix: what `vsce` packs, and what an editor under development loads.
// It is a folder of its own because one package.json cannot be both: npm's is a module with a command, the editor's is neither.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root, writeWhole } from './files.mjs';
import { codeBlockGrammar, textMateGrammar } from './textmate.mjs';

/** Where the extension is put together. */
export const extensionFolder = join(root, 'build/vsix');

const source = 'client/extension';

/** From the root, and where it goes in the extension. */
const copied = [
  ['LICENSE', 'LICENSE'],
  ['CHANGELOG.md', 'CHANGELOG.md'],
  ['dist/THIRD-PARTY-LICENSES.txt', 'THIRD-PARTY-LICENSES.txt'],
  ['docs/schemas/config.json', 'schemas/config.json'],
  ['dist/client', 'dist/client'],
  ['dist/server', 'dist/server'],
];

/** The manifest: what the root's package.json says of the product, and what client/extension/package.json says of the extension. */
export function extensionManifest(product, extension) {
  const { name, version, license, repository, bugs, homepage } = product;
  return {
    name,
    version,
    license,
    ...(repository && { repository }),
    ...(bugs && { bugs }),
    ...(homepage && { homepage }),
    ...extension,
  };
}

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Writes the folder anew from what `npm run build` has made. */
export function writeExtensionFolder() {
  rmSync(extensionFolder, { recursive: true, force: true });
  mkdirSync(extensionFolder, { recursive: true });
  for (const file of filesBelow(source)) {
    const path = file.slice(source.length + 1);
    // The editor reads the PNG; the drawing it was made from stays here.
    if (path === 'package.json' || path === 'media/icon.svg') continue;
    cpSync(join(root, file), join(extensionFolder, path));
  }
  for (const [from, to] of copied) cpSync(join(root, from), join(extensionFolder, to), { recursive: true });
  const langium = readFileSync(join(root, 'language/grammar/seamline.langium'), 'utf8');
  writeWhole(join(extensionFolder, 'syntaxes/seam.tmLanguage.json'), textMateGrammar(langium));
  writeWhole(join(extensionFolder, 'syntaxes/codeblock.tmLanguage.json'), codeBlockGrammar());
  const manifest = extensionManifest(readJson('package.json'), readJson(`${source}/package.json`));
  writeWhole(join(extensionFolder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
