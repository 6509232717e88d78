import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

const packageIt = 'run `npm run package` first';

/**
 * The extension's folder, as it is packaged.
 *
 * @throws Error where it has not been put together
 */
export function extensionFolder(): string {
  const folder = fileURLToPath(new URL('build/vsix', root));
  if (!existsSync(`${folder}/package.json`)) throw new Error(`There is no extension in ${folder}: ${packageIt}`);
  return folder;
}

/**
 * The packaged extension, as a user gets it.
 *
 * @throws Error where it has not been packaged
 */
export function packagedExtension(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  const file = fileURLToPath(new URL(`dist/seamline-${version}.vsix`, root));
  if (!existsSync(file)) throw new Error(`There is no ${file}: ${packageIt}`);
  return file;
}
