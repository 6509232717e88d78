import type { IToken } from 'chevrotain';
import { REPEATABLE } from '../landscape/extract/properties.js';
import type { Fragment } from '../landscape/fragment.js';
import { splitDeclarations } from './declaration-chunks.js';
import { GrammarFacts } from './grammar-facts.js';
import { type Expected, GrammarWalk } from './grammar-walk.js';
import type { SeamLexer } from './lexer.js';
import { createSeamlineServices } from './module.js';

/** What an editor asks about a place in a file that somebody is writing. */
export interface PlaceInFile {
  /** What may stand there; properties that stand once and stand already are left out. */
  readonly expected: readonly Expected[];
  /** The tokens of the declaration before the place, as written. */
  readonly before: readonly string[];
  /** Where the word at the place starts: what is already typed of it. */
  readonly wordStart: number;
}

/** Says what the grammar allows at a place. Made once: it reads the grammar. */
export class SyntaxGuide {
  readonly #lexer: SeamLexer;
  readonly #facts: GrammarFacts;
  readonly #walk: GrammarWalk;

  constructor() {
    const { Seamline } = createSeamlineServices();
    this.#lexer = Seamline.parser.Lexer as SeamLexer;
    this.#facts = new GrammarFacts(Seamline.Grammar);
    this.#walk = new GrammarWalk(Seamline.Grammar);
  }

  /** What may stand at an offset; `undefined` inside a text or a comment. */
  placeAt(fragment: Fragment, offset: number): PlaceInFile | undefined {
    const { text } = fragment.file;
    const wordStart = startOfWord(text, offset);
    const chunk = this.#chunkBefore(fragment, wordStart);
    if (!chunk) return undefined;
    const startsLine = isLineStart(text, wordStart);
    const walked = this.#walk.walk(chunk);
    const found = new Map(walked.expected.map((one) => [Object.values(one).join(' '), one]));
    // A line before may be unfinished, or wrong; what a new line may start with does not depend on it.
    if (startsLine || found.size === 0) {
      const mended = [...this.#mended(chunk, startsLine)].find((expected) => expected.length > 0) ?? [];
      for (const one of mended) found.set(Object.values(one).join(' '), one);
    }
    const used = this.#usedProperties(chunk, text.slice(offset));
    const expected = [...found.values()].filter((one) => one.kind !== 'keyword' || !this.#isUsed(one, used));
    return { expected, before: chunk.map(({ image }) => image), wordStart };
  }

  /** What a comment at the end of a line says before an offset that is in it, or at its end; `undefined` where there is none. */
  lineCommentBefore({ file, declarations }: Fragment, offset: number): string | undefined {
    const from = declarations.findLast(({ start }) => start < offset)?.start ?? 0;
    const { line } = file.positionAt(offset);
    const lineEnd = offset + file.lineText(line).length - (file.positionAt(offset).column - 1);
    const { report } = this.#lexer.tokenize(file.text.slice(from, lineEnd));
    const comment = report.comments.findLast(({ startOffset }) => from + startOffset < offset);
    if (!comment?.image.startsWith('//') || from + comment.startOffset + comment.image.length < offset)
      return undefined;
    return file.text.slice(from + comment.startOffset, offset);
  }

  /** The keyword at an offset with the rule that it stands in; `undefined` where there is none. */
  keywordAt(
    fragment: Fragment,
    offset: number,
  ): { readonly word: string; readonly rule: string; readonly start: number } | undefined {
    const { text } = fragment.file;
    const start = startOfWord(text, offset);
    const word = /^[a-z][a-z-]*/.exec(text.slice(start))?.[0];
    const chunk = word === undefined ? undefined : this.#chunkBefore(fragment, start);
    if (!chunk || word === undefined) return undefined;
    const fits = (all: readonly Expected[]): Expected | undefined =>
      all.find((one) => one.kind === 'keyword' && one.word === word);
    const startsLine = isLineStart(text, start);
    const found = fits(this.#walk.walk(chunk).expected) ?? fits([...this.#mended(chunk, startsLine)].flat());
    return found && { word, rule: found.rule, start };
  }

  /** The keywords that a property or declaration starts with, and whether a text follows. */
  opening(rule: string): ReturnType<GrammarWalk['opening']> {
    return this.#walk.opening(rule);
  }

  /** Whether a rule gives something a name: a declaration, or what is declared inside one. */
  declares(rule: string): boolean {
    return DECLARED_INSIDE.has(rule) || [...this.#facts.declarations.values()].includes(rule);
  }

  /** Whether a keyword starts what stands already. */
  #isUsed(keyword: Extract<Expected, { readonly kind: 'keyword' }>, used: ReadonlySet<string>): boolean {
    if (FREQUENCY.has(keyword.rule)) return used.has('FrequencyProperty');
    return used.has(keyword.rule) && this.#opens(keyword);
  }

  /** Whether a keyword is the first of its rule. */
  #opens({ word, rule }: Extract<Expected, { readonly kind: 'keyword' }>): boolean {
    return this.#walk.opening(rule).phrase.split(' ')[0] === word;
  }

  /** The tokens of the declaration that goes on, or ends, before an offset; `undefined` where the offset is in a text or a comment. */
  #chunkBefore({ file, declarations }: Fragment, offset: number): readonly IToken[] | undefined {
    const last = declarations.findLast(({ start }) => start < offset);
    const from = last?.start ?? 0;
    const before = file.text.slice(from, offset);
    const { tokens, report } = this.#lexer.tokenize(`${before}\u0000`);
    const end = before.length;
    if (
      [...tokens, ...report.comments].some(
        (token) => token.startOffset < end && token.startOffset + token.image.length > end,
      )
    )
      return undefined;
    const { chunks } = splitDeclarations(tokens, { types: this.#lexer.types, facts: this.#facts });
    return (chunks.at(-1)?.tokens ?? []).filter((token) => token.isInsertedInRecovery !== true);
  }

  /**
   * What may stand after tokens of which something is wrong: after the heads of the open bodies and the last line, and so on with more
   * lines; at the start of a line after the heads alone.
   */
  *#mended(tokens: readonly IToken[], startsLine: boolean): Generator<readonly Expected[]> {
    const { heads, rest } = openBodies(tokens);
    if (heads.length === 0) return;
    const starts = rest.flatMap((token, index) => (token.startLine === rest[index - 1]?.endLine ? [] : [index]));
    for (const start of startsLine ? [rest.length] : starts.toReversed()) {
      yield this.#walk.walk([...heads, ...rest.slice(start)]).expected;
    }
  }

  /** The rules of the properties that stand in the innermost open body, before the place and behind it, and may not stand twice. */
  #usedProperties(before: readonly IToken[], behind: string): ReadonlySet<string> {
    const { heads, rest, rule } = openBodies(before);
    if (heads.length === 0) return new Set();
    const items = this.#facts.items(this.#ruleOf(rule));
    const used = new Set<string>();
    const cadences = new Set<boolean>();
    const add = (property: string, next: string | undefined): void => {
      if (property === 'RunsProperty') cadences.add(next === 'as');
      // One that ends a `takes` counts as the body's own.
      else if (FREQUENCY.has(property)) used.add('FrequencyProperty');
      else if (property.endsWith('Property') && !REPEATABLE.has(property)) used.add(property);
    };
    for (const tokens of [rest, untilClosed(this.#lexer.tokenize(behind).tokens)]) {
      const depths = depthsOf(tokens);
      // Also where something is wrong, each line that starts like a property is taken for one.
      tokens.forEach((token, index) => {
        const startsLine = index === 0 || tokens[index - 1]?.endLine !== token.startLine;
        const property = depths[index] === 0 && startsLine ? items.get(token.image) : undefined;
        if (property !== undefined) add(property, tokens[index + 1]?.image);
      });
      for (const { rule: property, from } of this.#walk.walk([...heads, ...tokens]).read) {
        const index = from - heads.length;
        const isHere = depths[index] === 0 && items.has(tokens[index]?.image ?? '');
        if (isHere) add(property, tokens[index + 1]?.image);
      }
    }
    // `runs` says two things, each once: how often, and `as` whom.
    if (cadences.size === 2) used.add('RunsProperty');
    return used;
  }

  /** The grammar rule of a body by the keywords that its head starts with, outermost first. */
  #ruleOf(keywords: readonly string[]): string {
    return keywords.reduce((rule, keyword) => this.#facts.items(rule).get(keyword) ?? '', 'Model');
  }
}

const FREQUENCY: ReadonlySet<string> = new Set(['Frequency', 'FrequencyName']);

const DECLARED_INSIDE: ReadonlySet<string> = new Set(['FieldProperty', 'Question', 'Outcome', 'Trigger']);

/** The heads of the bodies that are open at the end of tokens, what stands in the innermost, and the keywords that start the heads. */
function openBodies(tokens: readonly IToken[]): {
  readonly heads: readonly IToken[];
  readonly rest: readonly IToken[];
  readonly rule: readonly string[];
} {
  const open: number[] = [];
  tokens.forEach(({ image }, index) => {
    if (image === '{') open.push(index);
    if (image === '}') open.pop();
  });
  const heads: IToken[] = [];
  const rule: string[] = [];
  let from = 0;
  for (const brace of open) {
    const start = startOfItem(tokens, from, brace);
    rule.push(tokens[start]?.image ?? '');
    for (const token of tokens.slice(start, brace + 1)) heads.push(token);
    from = brace + 1;
  }
  return { heads, rest: tokens.slice(from), rule };
}

/** The first token of the line that a brace ends; a declaration's head may take several. */
function startOfItem(tokens: readonly IToken[], from: number, brace: number): number {
  if (from === 0) return 0;
  let start = brace;
  while (start > from && tokens[start - 1]?.endLine === tokens[brace]?.startLine) start--;
  return start;
}

/** How many bodies are open at each of some tokens. */
function depthsOf(tokens: readonly IToken[]): readonly number[] {
  let depth = 0;
  return tokens.map(({ image }) => {
    if (image === '}') depth--;
    return image === '{' ? depth++ : depth;
  });
}

function untilClosed(tokens: readonly IToken[]): readonly IToken[] {
  let depth = 0;
  const end = tokens.findIndex(({ image }) => {
    if (image === '{') depth++;
    if (image === '}') depth--;
    return depth < 0;
  });
  return end < 0 ? [] : tokens.slice(0, end);
}

/** Whether a property may start at an offset as people write them: on a line of its own, or first in a body. */
function isLineStart(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r' || text[at] === '{';
}

/** Where the word starts that an offset is in or behind; a rule's id is one word. */
function startOfWord(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[\p{L}\p{M}\p{N}_-]/u.test(text.charAt(start - 1))) start--;
  return start;
}
