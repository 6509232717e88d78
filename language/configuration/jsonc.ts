import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A mistake in a text, as offsets (UTF-16 units from 0, `end` exclusive). */
export interface TextProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export type JsonDocument =
  | { readonly kind: 'read'; readonly value: unknown; readonly root: Node }
  | { readonly kind: 'broken'; readonly problems: readonly [TextProblem, ...TextProblem[]] };

/** jsonc-parser's `SyntaxKind`, which is an ambient const enum: such cannot be imported file by file. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, endOfFile: 17 } as const;

/** Nothing that a person writes goes deeper; the parser would run out of stack at some thousands. */
const MAX_DEPTH = 50;

/**
 * Reads JSON with comments and trailing commas.
 *
 * @returns the value with the tree that knows each value's place, or what is wrong. Objects have no prototype and hold every key as data, `__proto__` too
 */
export function readJsonDocument(text: string): JsonDocument {
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    return broken({ start: tooDeep, end: tooDeep + 1, message: 'This is nested too deeply.' });
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  if (text.trim() === '' || !root) {
    return broken({ start: 0, end: 0, message: 'The file is empty: write at least {}.' });
  }
  // What the parser says after its first mistake is what it makes of the rest, and seldom another mistake.
  const [first] = errors.map((error) => toProblem(text, error));
  if (first) return broken(first);
  const duplicates: TextProblem[] = [];
  const value = toValue(root, duplicates);
  const [duplicate, ...otherDuplicates] = duplicates;
  return duplicate ? broken(duplicate, ...otherDuplicates) : { kind: 'read', value, root };
}

function broken(...problems: [TextProblem, ...TextProblem[]]): JsonDocument {
  return { kind: 'broken', problems };
}

function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== TOKEN.endOfFile; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth++;
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The parser's errors in words for people. */
const EXPLANATIONS: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'This is no JSON: names and texts stand in double quotes.'],
  ['InvalidNumberFormat', 'This is no number.'],
  ['PropertyNameExpected', 'A setting name in double quotes is missing here.'],
  ['ValueExpected', 'A value is missing here.'],
  ['ColonExpected', 'A ":" is missing here.'],
  ['CommaExpected', 'A "," is missing here.'],
  ['CloseBraceExpected', 'A "}" is missing here.'],
  ['CloseBracketExpected', 'A "]" is missing here.'],
  ['EndOfFileExpected', 'There is something after the end of the configuration.'],
  ['UnexpectedEndOfComment', 'This comment is not closed.'],
  ['UnexpectedEndOfString', 'This text is not closed.'],
  ['UnexpectedEndOfNumber', 'This number is not finished.'],
  ['InvalidUnicode', 'This is no character: write \\u and four hexadecimal digits.'],
  ['InvalidEscapeCharacter', 'This escape is not known.'],
  ['InvalidCharacter', 'This character may not stand here.'],
]);

function toProblem(text: string, error: ParseError): TextProblem {
  const message = EXPLANATIONS.get(printParseErrorCode(error.error)) ?? 'This is not valid JSON.';
  const start = Math.min(error.offset, text.length);
  return { start, end: Math.min(start + error.length, text.length), message };
}

function toValue(node: Node, duplicates: TextProblem[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => toValue(child, duplicates));
  if (node.type !== 'object') return node.value;
  const value = Object.create(null) as Record<string, unknown>;
  for (const property of node.children ?? []) {
    const [key, child] = property.children ?? [];
    if (!key || !child) continue;
    const name = String(key.value);
    if (Object.hasOwn(value, name)) {
      duplicates.push({
        start: key.offset,
        end: key.offset + key.length,
        message: `"${name}" stands here a second time.`,
      });
      continue;
    }
    value[name] = toValue(child, duplicates);
  }
  return value;
}
