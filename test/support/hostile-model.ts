/** Titles that would break out of SVG, HTML, Mermaid or DOT, were they not escaped; each of a system, in order. */
export const hostileTitles = [
  `<script>alert('x')</script>`,
  `]]> "quoted" & 'single' \`tick\` #hash #35; ;`,
  '1. list item',
  '- dash **bold** _it_ $$x$$',
  '\u{202e}evil\u{202c} end',
  '漢字のとても長いシステム名でありながら空白がまったくないもの',
  'עברית שלום',
  '"]; click n1 "javascript:alert(1)"',
  '\\" -> x; \\N &quot; {|}',
  '</title></svg><img src=x onerror=alert(1)>',
  'A\u{0}B\tC',
] as const;

const systems = hostileTitles.map((title, index) => `system S${index} ${quoted(title)} { owner T }`);
const handoffs = hostileTitles.map(
  (title, index) =>
    `handoff H${index} ${quoted(title)}: S${index} ${index % 2 ? '->' : '<->'} S${(index + 1) % hostileTitles.length} { carries X via ${index % 3 ? 'api' : 'manual'} affects billing }`,
);

/** A model that has them everywhere. */
export const hostileModel = `
project P ${quoted(hostileTitles[0])}
team T ${quoted(hostileTitles[9])}
entity X ${quoted(hostileTitles[7])} { source of truth S0 }
${systems.join('\n')}
${handoffs.join('\n')}
symptom Bad ${quoted(hostileTitles[9])} { kind sync-failure observed 2026-09-01, 2026-10-01 traced to H1 cause ${quoted(hostileTitles[0])} urgent }
decision D ${quoted(hostileTitles[1])} {
  start Q
  question Q ${quoted(hostileTitles[7])} { when urgent yes -> O no -> P }
  outcome O ${quoted(hostileTitles[0])} { weight 1 description ${quoted(hostileTitles[9])} then P }
  outcome P ${quoted(hostileTitles[8])} { weight 2 }
  trigger T1 ${quoted(hostileTitles[4])} when urgent
}
`;

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t');
  return `"${escaped.replaceAll('\u{0}', '\\u{0}')}"`;
}
