// The licences of what is inside the bundles, as their authors ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c`; undefined for a source of ours. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

const text = (name) => readFileSync(join(root, '.dev/licences', name), 'utf8').trim();

/** The licence of @viz-js/viz and of what it holds as WebAssembly: it brings no file that says so, but one that names its sources. */
function vizLicences(folder) {
  const sources = readFileSync(join(root, folder, 'lib/provenance.json'), 'utf8');
  const source = (name) => {
    const [url, version] = new RegExp(`https://[^"]*/${name}-([\\d.]+)\\.tar\\.gz`).exec(sources) ?? [];
    if (url === undefined) throw new Error(`${folder} does not say which ${name} is in it.`);
    return { url, version };
  };
  const graphviz = source('graphviz');
  const expat = source('expat');
  return `Copyright (c) Michael Daines

${text('mit.txt')}

It holds these programs, compiled to WebAssembly:

Graphviz ${graphviz.version}. Copyright (c) 1994 AT&T Corp. and the Graphviz contributors.
Its source: ${graphviz.url}
It comes without warranty of any kind, under this licence:

${text('epl-2.0.txt')}

Expat ${expat.version}. Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper; copyright (c) 2001 Expat maintainers.
Its source: ${expat.url}
Its licence is the one above that begins with "Permission is hereby granted".`;
}

/** Licences of packages that bring no file with them, by name. */
const elsewhere = { '@viz-js/viz': vizLicences };

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
      `${title}\n${'-'.repeat(title.length)}\n\n${licenceText(join(root, folder)) ?? elsewhere[name]?.(folder) ?? `Licence: ${license}`}\n`,
    );
  }
  const unique = [...new Set(entries)].sort();
  return `Seamline contains these packages.\n\n${unique.join('\n\n')}`;
}
