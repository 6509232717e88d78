import type { Team } from '../landscape/types.js';

/** Longer than any address or handle is. */
const MOST_CHARACTERS = 254;

/**
 * What a CODEOWNERS file can call a team by, read off its `contact`: handles (`@company/finance`) and addresses of e-mail. Nothing is made up:
 * a contact that holds neither gives none.
 */
export function handlesOf({ contact }: Team): readonly string[] {
  const words = (contact?.text ?? '').split(/[\s,;<>()]+/).map((word) => word.replace(/^mailto:/i, ''));
  return [...new Set(words.filter((word) => word.length <= MOST_CHARACTERS && isHandle(word)))];
}

function isHandle(word: string): boolean {
  const parts = word.split('@');
  const [before = '', after = ''] = parts;
  if (parts.length !== 2) return false;
  if (before === '') return after.split('/').every((part) => /^[a-z0-9](?:[\w.-]*\w)?$/i.test(part));
  return /^[\w.!%+-]+$/.test(before) && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(after);
}
