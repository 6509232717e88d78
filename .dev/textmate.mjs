// Makes the grammar that colours .seam files in editors and in Markdown, from the Langium grammar: its words are never typed twice.

/** `Rule: …;` of a Langium grammar, by name; comments are gone. */
function rulesOf(langium) {
  const text = langium.replaceAll(/^\s*\/\/.*$/gm, '');
  const rules = new Map();
  for (const [, name, body] of text.matchAll(
    /^(?:entry |fragment |hidden )?(\w+)(?: returns \w+)?:((?:'[^']*'|[^;'])*);/gm,
  )) {
    rules.set(name, body);
  }
  return rules;
}

/** The words that a rule begins with: `source of truth`, `temporary`. */
function leadingWords(body) {
  const match = /^\s*(?:\w+=)?('[a-z-]+'(?:\s+'[a-z-]+')*)/.exec(body);
  return match === null ? undefined : [...match[1].matchAll(/'([a-z-]+)'/g)].map(([, word]) => word).join(' ');
}

/** Longer ones first, so that none hides another; then in the order of their letters. */
function alternatives(phrases) {
  return [...new Set(phrases)]
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map((phrase) => phrase.replaceAll(' ', '\\s+'))
    .join('|');
}

/** The words of the language by their part in it. */
export function wordsOf(langium) {
  const rules = rulesOf(langium);
  const declared = [...(rules.get('Model') ?? '').matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
  const declarations = [...declared, 'Question', 'Outcome', 'Trigger']
    .map((name) => leadingWords(rules.get(name) ?? ''))
    .filter((words) => words !== undefined);
  const properties = [...rules]
    .filter(([name]) => name.endsWith('Property'))
    .map(([, body]) => leadingWords(body))
    .filter((words) => words !== undefined);
  const words = [...rules.values()].flatMap((body) => [...body.matchAll(/'([a-z][a-z-]*)'/g)].map(([, word]) => word));
  return { declarations, properties, words: [...new Set(words)] };
}

const NAME = '[\\p{L}\\p{M}_][\\p{L}\\p{M}0-9_]*(?:-[\\p{L}\\p{M}0-9_]+)*';

/** The TextMate grammar, as text. */
export function textMateGrammar(langium) {
  const { declarations, properties, words } = wordsOf(langium);
  const numbers = '\\d+(?:\\.\\d+)?';
  const units = '(?:second|minute|hour|day|week|month|year)s?';
  const grammar = {
    name: 'Seamline',
    scopeName: 'source.seam',
    fileTypes: ['seam'],
    patterns: [{ include: '#comment' }, { include: '#text' }, { include: '#declaration' }, { include: '#inside' }],
    repository: {
      comment: {
        patterns: [
          { name: 'comment.block.documentation.seam', begin: '/\\*\\*(?!/)', end: '\\*/' },
          { name: 'comment.block.seam', begin: '/\\*', end: '\\*/' },
          { name: 'comment.line.double-slash.seam', match: '//.*$' },
        ],
      },
      text: {
        patterns: [
          { name: 'string.quoted.triple.seam', begin: '"""', end: '"""' },
          {
            name: 'string.quoted.double.seam',
            begin: '"',
            end: '"|$',
            patterns: [{ name: 'constant.character.escape.seam', match: '\\\\(?:u\\{[0-9A-Fa-f]*\\}|.)' }],
          },
        ],
      },
      declaration: {
        match: `^(\\s*)(${alternatives(declarations)})\\s+(${NAME})`,
        captures: { 2: { name: 'keyword.declaration.seam' }, 3: { name: 'entity.name.type.seam' } },
      },
      inside: {
        patterns: [
          { name: 'constant.other.rule.seam', match: `(?<![\\p{L}\\p{M}\\w-])${NAME}/${NAME}` },
          {
            match: `(?:^|(?<=\\{))\\s*(field)\\s+(${NAME})`,
            captures: { 1: { name: 'keyword.other.property.seam' }, 2: { name: 'variable.other.property.seam' } },
          },
          {
            match: `(?:^|(?<=\\{))\\s*(${alternatives(properties)})(?![\\w-])`,
            captures: { 1: { name: 'keyword.other.property.seam' } },
          },
          { name: 'constant.numeric.date.seam', match: '\\b\\d{4}-\\d{2}-\\d{2}\\b' },
          { name: 'constant.numeric.duration.seam', match: `\\b${numbers}\\s+${units}\\b` },
          { name: 'constant.numeric.seam', match: `\\b${numbers}\\b` },
          { name: 'keyword.operator.arrow.seam', match: '<->|->' },
          { name: 'keyword.other.seam', match: `(?<![\\w-])(?:${alternatives(words)})(?![\\w-])` },
        ],
      },
    },
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}

/** Colours blocks of Seamline in Markdown, as text. */
export function codeBlockGrammar() {
  const grammar = {
    scopeName: 'markdown.seam.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [
      {
        name: 'markup.fenced_code.block.markdown',
        begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(seam)(\\s+[^`~]*)?$)',
        end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
        beginCaptures: { 4: { name: 'fenced_code.block.language.markdown' } },
        patterns: [
          {
            begin: '(^|\\G)(\\s*)(.*)',
            while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
            contentName: 'meta.embedded.block.seam',
            patterns: [{ include: 'source.seam' }],
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}
