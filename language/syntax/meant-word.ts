import type { IToken } from 'chevrotain';
import { nearestName } from '../landscape/nearest.js';
import type { GrammarFacts } from './grammar-facts.js';

/** What people call a thing that the language calls otherwise. */
const ALSO_CALLED: ReadonlyMap<string, string> = new Map([
  ['application', 'system'],
  ['csv', 'file'],
  ['excel', 'spreadsheet'],
  ['flow', 'handoff'],
  ['http', 'api'],
  ['if', 'when'],
  ['in', 'during'],
  ['integration', 'handoff'],
  ['interface', 'handoff'],
  ['issue', 'symptom'],
  ['monitoring', 'monitored by'],
  ['nightly', 'daily'],
  ['of', 'in'],
  ['problem', 'symptom'],
  ['process', 'workflow'],
  ['rest', 'api'],
  ['schedule', 'runs'],
  ['service', 'system'],
  ['sftp', 'file'],
  ['steps', 'step'],
  ['takes', 'costing'],
  ['team', 'owner'],
  ['type', 'kind'],
  ['unknown', 'unclear'],
]);

/** Shorter words are too near to everything. */
const SHORTEST = 3;

/**
 * The keywords that somebody most likely meant who wrote another word ("did you mean").
 *
 * @param actual what is written
 * @param next what follows it
 * @param words what could stand there
 * @returns `undefined` where nothing is near
 */
export function meantWord(
  actual: IToken,
  next: IToken | undefined,
  words: readonly string[],
  facts: GrammarFacts,
): string | undefined {
  if (words.length === 0) return undefined;
  return (
    misspelt(actual.image, words) ??
    writtenApart(actual, next, words) ??
    writtenTogether(actual.image, words, facts) ??
    otherwiseCalled(actual.image, words)
  );
}

/** The keyword of which a word is a slip of the fingers. */
export function misspelt(image: string, words: readonly string[]): string | undefined {
  return image.length < SHORTEST ? words.find((word) => word === image.toLowerCase()) : nearestName(image, words);
}

function otherwiseCalled(image: string, words: readonly string[]): string | undefined {
  const phrase = ALSO_CALLED.get(image.toLowerCase());
  return phrase !== undefined && words.includes(phrase.split(' ')[0] ?? '') ? phrase : undefined;
}

/** `real time` for `realtime`, `sync failure` for `sync-failure`. */
function writtenApart(actual: IToken, next: IToken | undefined, words: readonly string[]): string | undefined {
  if (!next || next.startLine !== actual.endLine) return undefined;
  const [first, second] = [actual.image, next.image].map((image) => image.toLowerCase());
  return words.find((word) => word === `${first}${second}` || word === `${first}-${second}`);
}

/** `dead-letter`, `source_of_truth`, `onFailure` for words that stand apart; `data-warehouse` for the word that it ends with. */
function writtenTogether(image: string, words: readonly string[], facts: GrammarFacts): string | undefined {
  const parts = image
    .slice(0, LONGEST)
    .split(/[-_]|(?<=[a-z])(?=[A-Z])/)
    .map((part) => part.toLowerCase());
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return undefined;
  if (words.includes(first) && parts.every((part) => facts.isKeyword(part))) return parts.join(' ');
  return words.find((word) => word === parts.join('') || word === last);
}

/** Longer words are no keywords, however they are put together. */
const LONGEST = 64;
