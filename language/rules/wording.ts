import type { Element } from '../landscape/landscape.js';

/**
 * How a message names an element: by its display title in quotes, else by its name as the file has it, in backticks.
 */
export function called(element: Element): string {
  const name = element.name.text;
  return element.kind === 'field' || element.title === name ? code(name) : quoted(element.title);
}

const LONGEST_QUOTE = 120;

/** A text of the file (a title, a step), in quotes, on one line, and cut off where it would drown the sentence around it. */
export function quoted(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST_QUOTE)
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(line);
  return letters.length > LONGEST_QUOTE ? `"${letters.slice(0, LONGEST_QUOTE - 1).join('')}…"` : `"${line}"`;
}

/** A word of the file, in backticks. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** `1 step`, `3 steps`; `many` where the plural is another word. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; past `most` it counts what is left: `a, b and 4 more`. */
export function enumerate(words: readonly string[], most = 4): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** A share as a percentage with at most one decimal: `120 %`. */
export function percent(share: number): string {
  return `${rounded(share * 100)} %`;
}

/** An amount with at most one decimal, without a trailing zero: `12`, `7.5`. */
export function rounded(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}
