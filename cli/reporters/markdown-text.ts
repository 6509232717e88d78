import { escapeHidden } from '../../language/render/text/visible.js';

/**
 * Text inside Markdown, safe on one line: it formats nothing, opens no HTML, mentions nobody and ends no table cell. What the messages put
 * into backticks becomes code.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .split(/(`[^`|]+`)/)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|~<>&]/g, '\\$&').replace(/([@#])(?=\w)/g, '$1<!-- -->');
}

/** Text as code. */
export function markdownCode(text: string): string {
  const line = oneLine(text).replaceAll('|', '\\|');
  const longest = (line.match(/`+/g) ?? []).reduce((length, ticks) => Math.max(length, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A table; the cells are Markdown already. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)];
}

function oneLine(text: string): string {
  return escapeHidden(text.replace(/\s+/g, ' '));
}
