import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Copies an example to where it may be changed.
 *
 * @param name its folder in examples/
 * @param below where the copy goes
 * @returns the copy's folder
 */
export function copyExample(name: string, below: string): string {
  const copy = join(below, name);
  cpSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), copy, { recursive: true });
  return copy;
}
