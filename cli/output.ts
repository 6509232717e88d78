import { kindOf, print, printAside, writeWhole } from './io.js';
import { UsageError } from './usage-error.js';

/** Writes results to the standard output, or to a file as a whole. */
export function writeResult(text: string, file: string | undefined): void {
  if (file === undefined) {
    print(text);
    return;
  }
  const kind = kindOf(file);
  if (kind === 'folder' || kind === 'other') throw new UsageError(`${JSON.stringify(file)} is no file to write to.`);
  writeWhole(file, text);
  printAside(`Wrote ${file}.\n`);
}
