// The licences of what is inside the bundles, as their authors ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c`; undefined for a source of ours. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

/** What a package holds that it did not write itself, where it brings no file that says so. */
const inside = {
  '@viz-js/viz': `Licence: MIT. Copyright Michael Daines, https://github.com/mdaines/viz-js

It contains, compiled to WebAssembly:
- Graphviz, under the Eclipse Public License. Its source is at https://gitlab.com/graphviz/graphviz, its licence in the file LICENSE there.
- Expat, under the MIT licence. Its source is at https://github.com/libexpat/libexpat, its licence in the file COPYING there.`,
};

function licenceText(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/**
 * @param inputs the paths of all files that went into the bundles, from the repository's root
 * @returns the text of THIRD-PARTY-LICENSES.txt: name, version and licence of each package, in the order of their names
 */
export function thirdPartyLicences(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const entries = [];
  for (const folder of folders) {
    const manifest = join(root, folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'));
    const title = `${name} ${version} (${license ?? 'see its text'})`;
    entries.push(
      `${title}\n${'-'.repeat(title.length)}\n\n${licenceText(join(root, folder)) ?? inside[name] ?? `Licence: ${license}`}\n`,
    );
  }
  const unique = [...new Set(entries)].sort();
  return `Seamline contains these packages.\n\n${unique.join('\n\n')}`;
}
