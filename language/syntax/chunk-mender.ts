import type { IToken } from 'chevrotain';
import { addedBrace, type ChunkContext } from './declaration-chunks.js';
import type { Failure, OpenRule } from './failure.js';
import { meantWord, misspelt } from './meant-word.js';
import type { Mistake } from './mistake.js';
import {
  disorderedMessage,
  expectedMessage,
  isImport,
  isMissing,
  joinedMessage,
  longNameMessage,
  misplacedInHeadMessage,
  needlessMessage,
  noDeclarationMessage,
  type Place,
  surplusMessage,
  unbracedMessage,
  unknownPropertyMessage,
} from './syntax-messages.js';
import { asKeyword, bodyStart, depthAt, lineStart, missingToken } from './token-structure.js';

export interface Mended {
  readonly tokens: IToken[];
  readonly mistakes: readonly Mistake[];
}

export interface RecoveryContext extends ChunkContext {
  /** Parses tokens; the first failure, or `undefined` where there is none. */
  attempt(tokens: readonly IToken[]): Failure | undefined;
}

/** More mistakes than this in one declaration, and the rest of its body is given up. */
const MOST_MISTAKES = 200;

/**
 * Mends one declaration, mistake by mistake. What stands before a mended property parses already and is not parsed again: the next
 * attempt starts with the heads of the bodies that are open there, so that a declaration of any length costs its length.
 */
export class ChunkMender {
  readonly #context: RecoveryContext;
  readonly #mistakes: Mistake[] = [];
  /** What is mended. */
  readonly #done: IToken[] = [];
  /** What is to be mended, after the heads of the bodies that `#done` leaves open. */
  #tokens: IToken[];
  /** How many tokens of those heads `#tokens` starts with; `#done` has them too. */
  #heads = 0;
  /** Where a header was given up: what is missing there is put in without another message. */
  #givenUpHeader: number | undefined;
  /** The end of what was last removed; what does not fit directly there belongs to the same mistake. */
  #lastRemovedAfter: IToken | undefined;

  constructor(tokens: readonly IToken[], context: RecoveryContext) {
    this.#tokens = [...tokens];
    this.#context = context;
  }

  /** @param first how the first attempt failed */
  mend(first: Failure): Mended {
    let failure: Failure | undefined = first;
    // Each round removes or adds at least one token; the bound is for a case that nobody thought of.
    for (let round = 0; round < 2 * MOST_MISTAKES; round++) {
      if (!failure) return this.#verified([...this.#done, ...this.#tokens.slice(this.#heads)]);
      if (this.#mistakes.length >= MOST_MISTAKES) {
        const at = this.#tokens[Math.min(failure.index, this.#tokens.length - 1)];
        if (at) this.#reportAt('too many mistakes before this; the rest of this declaration is not read', at);
        break;
      }
      this.#mendOne(failure);
      failure = this.#context.attempt(this.#tokens);
    }
    return this.#verified(this.#closed());
  }

  #verified(tokens: IToken[]): Mended {
    const mistakes = this.#mistakes;
    if (!this.#context.attempt(tokens)) return { tokens, mistakes };
    // What cannot be mended keeps its keyword and its name, if these parse.
    const head = tokens.slice(0, bodyStart(tokens) ?? 2);
    return { tokens: this.#context.attempt(head) ? [] : head, mistakes };
  }

  /** What is mended so far, with its bodies closed. */
  #closed(): IToken[] {
    const tokens = [...this.#done];
    const last = tokens.at(-1);
    if (!last) return this.#tokens.slice(0, bodyStart(this.#tokens) ?? 2);
    for (let depth = depthAt(tokens, tokens.length); depth > 0; depth--) {
      tokens.push(addedBrace('}', last, this.#context.types));
    }
    return tokens;
  }

  #mendOne(failure: Failure): void {
    if (this.#endsListBefore(failure.index)) return;
    const depth = depthAt(this.#tokens, failure.index);
    if (depth === 0) this.#mendHeader(failure);
    else this.#mendBody(failure, depth);
  }

  /**
   * A list that ends in a comma takes the first word of the property below it for a name: `carries Job,` before `via api`. What does not
   * fit then is the word after; from here on the first one is nothing but a keyword.
   */
  #endsListBefore(index: number): boolean {
    const word = this.#tokens[index - 1];
    const comma = this.#tokens[index - 2];
    const keyword = word && this.#context.types.keywordOnly.get(word.image);
    if (!keyword || comma?.image !== ',' || word.tokenType === keyword || comma.endLine === word.startLine)
      return false;
    if (this.#context.facts.rulesWith(word.image).length === 0) return false;
    this.#tokens[index - 1] = asKeyword(word, keyword);
    return true;
  }

  #mendHeader(failure: Failure): void {
    const { index, expectation } = failure;
    const [expected] = expectation.expected;
    if (this.#givenUpHeader === index && expected) {
      this.#tokens.splice(index, 0, missingToken(expected));
      this.#givenUpHeader = index + 1;
      return;
    }
    if (index === 0 && (this.#meantKeyword() || this.#dropsBeforeKeyword())) return;
    if (this.#dropsOfName(failure)) return;
    const place: Place = { tokens: this.#tokens, start: 0 };
    const actual = this.#tokens[index];
    if (expected) this.#report(expectedMessage(failure, place, this.#context.facts), index);
    else if (actual && index > 0) this.#reportAt(this.#surplusInHeader(actual, place, index), actual);
    else if (actual) this.#reportAt(noDeclarationMessage(actual, this.#tokens[1], this.#context.facts), actual);
    let end = index;
    while (end < this.#tokens.length && this.#tokens[end]?.image !== '{') end++;
    // Without a keyword there is nothing that the body could belong to.
    if (index === 0) end = this.#tokens.length;
    this.#tokens.splice(index, end - index);
    this.#givenUpHeader = index;
  }

  /** Reads a keyword that is misspelt as the one that is meant, where a name follows: the declaration is then all there but for that. */
  #meantKeyword(): boolean {
    const [actual, name] = this.#tokens;
    const { facts, types } = this.#context;
    if (!actual || !name || !/^[\p{L}_]/u.test(name.image) || facts.declarations.has(actual.image)) return false;
    if (isImport(actual)) return false;
    const keyword = types.keywordOnly.get(misspelt(actual.image, [...facts.declarations.keys()]) ?? '');
    if (!keyword) return false;
    this.#reportAt(noDeclarationMessage(actual, name, facts), actual);
    // The image is what the facts of the grammar go by; the place in the file stays that of the word as written.
    this.#tokens[0] = { ...asKeyword(actual, keyword), image: keyword.name };
    return true;
  }

  /** Removes a word of the head that stands before the keyword instead of behind the name: `core workflow LeadToCash`. */
  #dropsBeforeKeyword(): boolean {
    const [actual, keyword, name] = this.#tokens;
    const { facts } = this.#context;
    const rule = keyword && facts.declarations.get(keyword.image);
    if (!actual || !keyword || !name || rule === undefined || !/^[\p{L}_]/u.test(name.image)) return false;
    if (facts.declarations.has(actual.image) || !facts.headWords(rule).includes(actual.image)) return false;
    this.#reportAt(misplacedInHeadMessage(actual, keyword), actual);
    this.#tokens.shift();
    return true;
  }

  /** Removes the other words of a name where systems are to follow: `handoff Push Invoice: A -> B`. */
  #dropsOfName({ index }: Failure): boolean {
    const actual = this.#tokens[index];
    if (index !== 2 || !actual) return false;
    let end = index;
    while (/^[\p{L}_]/u.test(this.#tokens[end]?.image ?? '')) end++;
    const title = this.#tokens[end]?.image.startsWith('"') ? end + 1 : end;
    const isName = end > index && this.#tokens[title]?.image === ':' && this.#tokens[title + 1]?.image !== '{';
    if (!isName) return false;
    this.#reportAt(longNameMessage(actual, { tokens: this.#tokens, start: 0 }, index), actual);
    this.#tokens.splice(index, end - index);
    return true;
  }

  #surplusInHeader(actual: IToken, place: Place, index: number): string {
    const { facts } = this.#context;
    const rule = facts.declarations.get(this.#tokens[0]?.image ?? '') ?? '';
    const isProperty = facts.items(rule).has(actual.image) && this.#tokens[index + 1] !== undefined;
    if (isProperty) return unbracedMessage(actual, place, index);
    if (actual.image === ':') return needlessMessage(actual, place, index);
    if (this.#tokens[index - 1]?.endLine !== actual.startLine) {
      return noDeclarationMessage(actual, this.#tokens[index + 1], facts);
    }
    const message = surplusMessage(actual, place, index, facts.headWords(rule), facts);
    const isOfName = index === 2 && /^[\p{L}_]/u.test(actual.image) && !message.includes('did you mean');
    return isOfName ? longNameMessage(actual, place, index) : message;
  }

  #mendBody(failure: Failure, depth: number): void {
    const { index, open } = failure;
    const rules = open.map(({ rule, start: from }) => ({ rule, start: from, depth: depthAt(this.#tokens, from) }));
    const body = rules.find((rule) => rule.depth === depth - 1)?.rule ?? '';
    const item = rules.find((rule) => rule.depth === depth);
    const start = item?.start ?? index;
    if (this.#dropNeedless(index, start, body)) return;
    this.#reportInBody(failure, body, start, item !== undefined);
    if (!item && this.#keepsBody(index, body)) return;
    const end = item ? this.#endOfItem(Math.max(index, start + 1), body) : this.#endOfSurplus(index, body);
    const until = end > start ? end : start + 1;
    this.#lastRemovedAfter = this.#tokens[until];
    this.#goOn(
      start,
      until,
      rules.filter((rule) => rule.depth < depth),
    );
  }

  /** Removes a sign that other notations want and this one does not, where the property is whole without it. */
  #dropNeedless(index: number, start: number, body: string): boolean {
    const sign = this.#tokens[index];
    const next = this.#tokens[index + 1];
    if (!sign || !next) return false;
    const endsProperty = next.image === '}' || this.#context.facts.items(body).has(next.image);
    const isNeedless = sign.image === ':' || (sign.image === ',' && start === index && endsProperty);
    const before = this.#tokens[index - 1];
    if (!isNeedless || !before || before.image === '{' || before.image === ':') return false;
    const place: Place = { tokens: this.#tokens, start: start === index ? lineStart(this.#tokens, index) : start };
    this.#reportAt(needlessMessage(sign, place, index), sign);
    this.#tokens.splice(index, 1);
    return true;
  }

  /** Removes what is too much between the head of something inside a body, such as a question, and the body of that. */
  #keepsBody(index: number, body: string): boolean {
    const { facts } = this.#context;
    let open = index;
    while (open < this.#tokens.length && !/^[{}]$/.test(this.#tokens[open]?.image ?? '')) open++;
    let head = index - 1;
    while (head > 0 && !/^[{}]$/.test(this.#tokens[head]?.image ?? '') && !this.#isItem(head, body)) head--;
    const rule = this.#isItem(head, body) ? facts.items(body).get(this.#tokens[head]?.image ?? '') : undefined;
    if (open === index || this.#tokens[open]?.image !== '{' || rule === undefined) return false;
    if (facts.items(rule).size === 0) return false;
    for (let at = index; at < open; at++) if (this.#isItem(at, body)) return false;
    this.#tokens.splice(index, open - index);
    return true;
  }

  #isItem(index: number, body: string): boolean {
    return this.#context.facts.items(body).has(this.#tokens[index]?.image ?? '');
  }

  /**
   * Where something ends that is no property. Braces that open nothing are one mistake with those that close them, which are removed
   * here; what stands between them is of the body around.
   */
  #endOfSurplus(start: number, body: string): number {
    let after = start;
    while (this.#tokens[after]?.image === '{') after++;
    if (after === start) return this.#endOfItem(start + 1, body);
    this.#removeClosing(start, after);
    const next = this.#tokens[after];
    const goesOn = !next || next.image === '}' || this.#context.facts.items(body).has(next.image);
    return goesOn ? after : this.#endOfItem(after + 1, body);
  }

  /** Removes the braces that close those from `start` to `end`. */
  #removeClosing(start: number, end: number): void {
    const open: number[] = [];
    const closing = new Set<IToken>();
    for (let index = start; index < this.#tokens.length && (index < end || open.length > 0); index++) {
      const token = this.#tokens[index];
      if (token?.image === '{') open.push(index);
      else if (token?.image === '}' && (open.pop() ?? end) < end) closing.add(token);
    }
    this.#tokens = this.#tokens.filter((token) => !closing.has(token));
  }

  /** Settles what stands before `start`, removes what stands from there to `until`, and goes on inside the bodies that are open there. */
  #goOn(start: number, until: number, open: readonly (OpenRule & { readonly depth: number })[]): void {
    const heads: IToken[] = [];
    let depth = 0;
    for (const rule of open) {
      // The first rule at a depth is the declaration or the property itself; the others are parts of its head.
      if (rule.depth !== depth) continue;
      const end = bodyStart(this.#tokens, rule.start) ?? rule.start;
      for (const token of this.#tokens.slice(rule.start, end + 1)) heads.push(token);
      depth++;
    }
    for (const token of this.#tokens.slice(this.#heads, start)) this.#done.push(token);
    this.#tokens = heads.concat(this.#tokens.slice(until));
    this.#heads = heads.length;
  }

  #reportInBody(failure: Failure, body: string, start: number, inItem: boolean): void {
    const { index } = failure;
    const { facts } = this.#context;
    const actual = this.#tokens[index];
    const place: Place = { tokens: this.#tokens, start };
    if (inItem) return this.#report(expectedMessage(failure, place, facts), index);
    if (!actual) return;
    const before = this.#tokens[index - 1];
    const followsProperty =
      before && before.image !== '{' && before.image !== '}' && before.endLine === actual.startLine;
    if (followsProperty && actual !== this.#lastRemovedAfter && !this.#isPropertyOfOthers(index, body)) {
      return this.#report(this.#surplusInBody(actual, index, body), index);
    }
    this.#reportAt(unknownPropertyMessage(actual, this.#tokens[index + 1], body, facts), actual);
  }

  #surplusInBody(actual: IToken, index: number, body: string): string {
    const { facts } = this.#context;
    const place: Place = { tokens: this.#tokens, start: lineStart(this.#tokens, index) };
    const property = this.#propertyBefore(index, body);
    const keyword = property[0]?.image ?? '';
    const rule = facts.items(body).get(keyword) ?? '';
    return (
      joinedMessage(actual, keyword, place, index) ??
      disorderedMessage(actual, property, rule, place, index, facts) ??
      surplusMessage(actual, place, index, [...facts.items(body).keys(), ...facts.words(rule)], facts)
    );
  }

  /** The property that stands before a token on its line, from its keyword on; without one, the line. */
  #propertyBefore(index: number, body: string): readonly IToken[] {
    const start = lineStart(this.#tokens, index);
    let keyword = index - 1;
    // A word behind a keyword or a sign is a value: `accept manual/step`, `owner status`.
    const isValue = (at: number): boolean =>
      this.#isItem(at - 1, body) || /^(?:[,./:]|<?->)$/.test(this.#tokens[at - 1]?.image ?? '');
    while (keyword > start && !(this.#isItem(keyword, body) && !isValue(keyword))) keyword--;
    return this.#tokens.slice(Math.max(keyword, start), index);
  }

  /** Whether a word starts a property that others have, with a value of its own on its line. */
  #isPropertyOfOthers(index: number, body: string): boolean {
    const { facts } = this.#context;
    const [actual, next] = this.#tokens.slice(index, index + 2);
    if (!actual || !next || next.startLine !== actual.endLine || !/^[\p{L}_0-9"]/u.test(next.image)) return false;
    if (facts.items(body).has(actual.image) || facts.rulesWith(actual.image).length === 0) return false;
    // `takes` belongs to an exception, but not in the midst of a manual step.
    const [keyword] = this.#propertyBefore(index, body);
    const words = facts.words(facts.items(body).get(keyword?.image ?? '') ?? '');
    return !words.includes(actual.image) && meantWord(actual, next, words, facts) === undefined;
  }

  /** Where the item that is broken at `from` ends: at the next one, or at the brace that closes the body. */
  #endOfItem(from: number, body: string): number {
    const words = this.#context.facts.items(body);
    let depth = 0;
    for (let index = from; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      if (!token) break;
      if (token.image === '{') depth++;
      if (token.image === '}' && --depth <= 0) return depth < 0 ? index : index + 1;
      if (depth === 0 && this.#startsItem(token, index, words, index > from)) return index;
    }
    return this.#tokens.length;
  }

  #startsItem(token: IToken, index: number, words: ReadonlyMap<string, string>, past: boolean): boolean {
    const before = this.#tokens[index - 1];
    const startsLine = before !== undefined && before.endLine !== token.startLine;
    if (words.has(token.image)) return startsLine || past;
    return startsLine && before.image !== ',' && past && /^[\p{L}_]/u.test(token.image) && !CONTINUES.has(token.image);
  }

  /** At the token itself. */
  #reportAt(message: string, at: IToken): void {
    // A brace that was added lost its partner to a mistake that is said already.
    if (at.isInsertedInRecovery) return;
    this.#mistakes.push({ message, at });
  }

  /** At what stands there; where something is missing at the end of a line, at what it is missing after. */
  #report(message: string, index: number): void {
    const before = this.#tokens[index - 1];
    const at =
      isMissing(this.#tokens, index) && before && !Number.isNaN(before.startOffset) ? before : this.#tokens[index];
    if (at) this.#mistakes.push({ message, at });
  }
}

/** Words that go on with the line above rather than start a property. */
const CONTINUES: ReadonlySet<string> = new Set([
  'and',
  'because',
  'by',
  'costing',
  'during',
  'every',
  'from',
  'in',
  'not',
  'or',
  'per',
  'takes',
  'then',
  'to',
  'until',
  'when',
]);
