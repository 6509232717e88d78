// The licences of what is inside the bundles, as their authors ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c`; undefined for a source of ours. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

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
      `${title}\n${'-'.repeat(title.length)}\n\n${licenceText(join(root, folder)) ?? `Licence: ${license}`}\n`,
    );
  }
  const unique = [...new Set(entries)].sort();
  return `Seamline's command line contains these packages.\n\n${unique.join('\n\n')}`;
}
