import type { IToken, TokenType } from 'chevrotain';
import { timeUnits } from '../landscape/time.js';
import type { Expectation } from './expectation.js';
import type { Failure } from './failure.js';
import type { GrammarFacts } from './grammar-facts.js';
import { meantWord } from './meant-word.js';

/** What a reference of a type stands for, in people's words. */
const NOUNS: Readonly<Record<string, string>> = {
  Area: 'an area',
  Causal: 'a handoff, a system, an entity, a rule or a migration',
  Covered: 'a handoff, a system or a report',
  Declaration: 'the name of a declaration',
  DecisionNode: 'a question or an outcome',
  Domain: 'a domain',
  Entity: 'an entity',
  Governed: 'a handoff, an entity or a workflow',
  Handoff: 'a handoff',
  Multiplied: 'a handoff or a workflow',
  Outcome: 'an outcome',
  Role: 'a role',
  Symptom: 'a symptom',
  System: 'a system',
  Team: 'a team',
  TeamOrRole: 'a team or a role',
  Traceable: 'a handoff, a workflow, a report or an entity',
  Workaround: 'a workaround',
};

/** What a name that is no reference stands for, by what it fills. */
const NAMES: Readonly<Record<string, string>> = {
  by: 'the key that makes it so',
  currency: 'a currency such as `USD`',
  field: 'a field',
  phases: 'a phase',
  tags: 'a tag',
};

/** How a kind of declaration is called in a sentence, by its grammar rule. */
const THINGS: Readonly<Record<string, string>> = {
  BusinessRule: 'a rule',
  Entity: 'an entity',
  Exception: 'an exception',
  FieldProperty: 'a field',
  LimitationProperty: 'a limitation',
  Area: 'an area',
  Outcome: 'an outcome',
};

/** How a grammar rule is called in a sentence: `a handoff`. */
function thing(rule: string): string {
  return THINGS[rule] ?? `a ${rule.toLowerCase()}`;
}

/** The tokens around a failure. */
export interface Place {
  readonly tokens: readonly IToken[];
  /** Where the property or the header starts that the failure is in. */
  readonly start: number;
}

/** "expected a system after `source of truth`" */
export function expectedMessage(failure: Failure, place: Place, facts: GrammarFacts): string {
  const { expected, rule } = failure.expectation;
  const before = place.tokens[failure.index - 1];
  const actual = place.tokens[failure.index];
  const options = withoutUnits(expected.map((type) => describe(type, rule, before, facts)));
  const phrase = before ? phraseBefore(place, failure.index) : '';
  const after = phrase === '' ? '' : ` after \`${phrase}\``;
  const near = actual && meantWord(actual, place.tokens[failure.index + 1], wordsOf(expected), facts);
  if (actual && near !== undefined) return `${shown(actual)} means nothing${after}; did you mean \`${near}\`?`;
  const found =
    actual && !isMissing(place.tokens, failure.index)
      ? notThis(actual, failure.expectation, facts.hasTitle(rule) && before?.image === place.tokens[place.start]?.image)
      : '';
  return `expected ${orList(options)}${after}${found}`;
}

/**
 * ", not `x`", with why that is not what was expected, where it is near.
 *
 * @param isTitled whether a title may follow what was expected
 */
function notThis(actual: IToken, { expected, rule }: Expectation, isTitled: boolean): string {
  const not = `, not ${shown(actual)}`;
  if (rule === 'Duration' && timeUnits.some((unit) => unit === actual.image))
    return `${not}; write \`1 ${actual.image}\``;
  const fits = ({ name }: TokenType): boolean =>
    ['ID', 'NUMBER', 'DATE'].includes(name) || actual.image === `"${name.replace(/ or name$/, '')}"`;
  const isQuoted =
    actual.image.startsWith('"') && expected.some(fits) && !expected.some(({ name }) => name === 'STRING');
  if (!isQuoted) return not;
  if (isTitled) return `; ${shown(actual)} is a title, which follows the name`;
  if (/^"[\p{L}\p{M}\d_.-]+"$/u.test(actual.image)) return `${not}; it stands without quotes`;
  return expected.some(({ name }) => name === 'ID') ? `${not}; a name is one word, without quotes` : not;
}

/** For a word that starts no property of what it stands in. */
export function unknownPropertyMessage(
  actual: IToken,
  next: IToken | undefined,
  rule: string,
  facts: GrammarFacts,
): string {
  if (!isWord(actual)) return `expected a property of ${thing(rule)}, not ${shown(actual)}`;
  const owners = facts.rulesWith(actual.image);
  const near = owners.length > 0 ? undefined : meantWord(actual, next, [...facts.items(rule).keys()], facts);
  if (near !== undefined) return `${thing(rule)} has no property ${shown(actual)}; did you mean \`${near}\`?`;
  const longer = phrasesWith(actual.image, rule, facts);
  const elsewhere = owners.length > 0 && owners.length < 4 ? `; it belongs to ${orList(owners.map(thing))}` : '';
  return `${thing(rule)} has no property ${shown(actual)}${longer.length > 0 ? `; did you mean ${orList(longer)}?` : elsewhere}`;
}

/** The properties of a body whose second word this is, as `done by`; none where they are too many to choose from. */
function phrasesWith(word: string, rule: string, facts: GrammarFacts): readonly string[] {
  if (!facts.isKeyword(word)) return [];
  const openings = [...facts.items(rule).values()].map((property) => {
    const parts = facts.parts(property).map(({ words, isOptional }) => (isOptional || words.length > 1 ? [] : words));
    const end = parts.findIndex((words) => words.length === 0);
    return parts.slice(0, end < 0 ? parts.length : end).flat();
  });
  const phrases = openings.flatMap((words) => (words[1] === word ? [`\`${words.join(' ')}\``] : []));
  return phrases.length > 2 ? [] : phrases;
}

/**
 * For something that follows a complete property on its line, or a complete header.
 *
 * @param words what could have been meant
 */
export function surplusMessage(
  actual: IToken,
  place: Place,
  index: number,
  words: readonly string[],
  facts: GrammarFacts,
): string {
  const near = isWord(actual) ? meantWord(actual, place.tokens[index + 1], words, facts) : undefined;
  const hint = near === undefined || near === actual.image ? '' : `; did you mean \`${near}\`?`;
  return `${misplaced(actual, place, index)}${hint}`;
}

/** For a sign that is too much, where all is well without it: the `:` of another notation, a `,` between two properties. */
export function needlessMessage(actual: IToken, place: Place, index: number): string {
  return `${misplaced(actual, place, index)}; remove it`;
}

/** For the second word of a name. */
export function longNameMessage(actual: IToken, place: Place, index: number): string {
  return `${misplaced(actual, place, index)}; a name is one word`;
}

/** For a word that stands before a declaration's keyword instead of behind its name. */
export function misplacedInHeadMessage(actual: IToken, keyword: IToken): string {
  return `${shown(actual)} does not belong here, before \`${keyword.image}\`; it stands behind name and title`;
}

/** For a property that follows a header without braces. */
export function unbracedMessage(actual: IToken, place: Place, index: number): string {
  return `${misplaced(actual, place, index)}; properties stand between \`{\` and \`}\``;
}

/** What joins the values of a property that does not take a list of names. */
const JOINED_BY: ReadonlyMap<string, string> = new Map([
  ['lifecycle', 'phases are joined with `->`'],
  ['on', 'what happens is joined with `then`'],
]);

/** For values that are joined in another way than the property with a keyword has it; `undefined` for anything else. */
export function joinedMessage(actual: IToken, keyword: string, place: Place, index: number): string | undefined {
  if (actual.image !== ',' && actual.image !== 'and') return undefined;
  const rightWay = JOINED_BY.get(keyword) ?? (actual.image === 'and' ? 'names are joined with `,`' : undefined);
  return rightWay && `${misplaced(actual, place, index)}; ${rightWay}`;
}

/**
 * For a word of a property that stands behind what it should stand before: `takes 5 minutes by Clerk`; `undefined` for anything else.
 *
 * @param property what stands of the property, from its keyword on
 * @param rule the grammar rule of the property
 */
export function disorderedMessage(
  actual: IToken,
  property: readonly IToken[],
  rule: string,
  place: Place,
  index: number,
  facts: GrammarFacts,
): string | undefined {
  const parts = facts.parts(rule);
  const own = parts.findIndex(({ words, isOptional }) => isOptional && words[0] === actual.image);
  const after = new Set(own < 0 ? [] : parts.slice(own + 1).flatMap(({ words }) => words));
  const later = property.find(({ image }) => after.has(image));
  return later && `${misplaced(actual, place, index)}; it stands before \`${later.image}\``;
}

function misplaced(actual: IToken, place: Place, index: number): string {
  const before = phraseBefore(place, index);
  return `${shown(actual)} does not belong here${before === '' ? '' : `, after \`${before}\``}`;
}

/** Whether a word asks for another file, as in other languages. */
export function isImport({ image }: IToken): boolean {
  return image === 'import' || image === 'include';
}

/** For something at the top of a file that starts no declaration. */
export function noDeclarationMessage(actual: IToken, next: IToken | undefined, facts: GrammarFacts): string {
  if (isImport(actual)) return `${shown(actual)} is not needed: the files of a project see each other; remove it`;
  const near = isWord(actual) ? meantWord(actual, next, [...facts.declarations.keys()], facts) : undefined;
  if (near === undefined && facts.rulesWith(actual.image).length > 0) {
    return `${shown(actual)} is a property; it stands between the \`{\` and \`}\` of a declaration`;
  }
  const hint = near === undefined ? ' such as `system`, `entity` or `handoff`' : `; did you mean \`${near}\`?`;
  return near === undefined
    ? `expected a declaration${hint}, not ${shown(actual)}`
    : `\`${actual.image}\` starts no declaration${hint}`;
}

/** Whether what was expected is missing at the end of a line, as opposed to something else standing there. */
export function isMissing(tokens: readonly IToken[], index: number): boolean {
  const before = tokens[index - 1];
  const actual = tokens[index];
  return !actual || actual.image === '}' || (before !== undefined && actual.startLine !== before.endLine);
}

function describe(type: TokenType, rule: string, before: IToken | undefined, facts: GrammarFacts): string {
  switch (type.name) {
    case 'STRING':
      return 'a text in double quotes';
    case 'NUMBER':
      return 'a number';
    case 'DATE':
      return 'a date such as `2026-11-23`';
    case 'ID': {
      if (rule === 'RuleId') return before?.image === '/' ? 'the name of a rule' : 'a rule such as `handoff/stale`';
      const name = facts.nameAt(rule, before?.image ?? '');
      return (name?.type && NOUNS[name.type]) ?? NAMES[name?.feature ?? ''] ?? 'a name';
    }
    case ':':
      return '`:` and two systems, as in `: A -> B`';
    case '/':
      return 'a rule such as `handoff/stale`';
    default:
      return `\`${type.name.replace(/ or name$/, '')}\``;
  }
}

function wordsOf(expected: readonly TokenType[]): readonly string[] {
  return expected.map((type) => type.name).filter((name) => /^[a-z]/.test(name));
}

/** The options with one for all units of time. */
function withoutUnits(options: readonly string[]): readonly string[] {
  const units = new Set([...timeUnits, ...timeUnits.map((unit) => `${unit}s`)].map((unit) => `\`${unit}\``));
  const others = options.filter((option) => !units.has(option));
  if (others.length === options.length) return options;
  return [...others, `a unit of time such as \`${options.includes('`minutes`') ? 'minutes' : 'week'}\``];
}

/** As many words place a mistake; a condition may have thousands. */
const MOST_WORDS = 6;

/** The words directly before a place that belong together: `source of truth`, or the one value or sign that stands there. */
function phraseBefore({ tokens, start }: Place, index: number): string {
  const words: string[] = [];
  for (let at = index - 1; at >= start && words.length < MOST_WORDS; at--) {
    const token = tokens[at];
    if (!token || (words.length > 0 && !isKeyword(token))) break;
    words.unshift(short(token.image));
    if (!isKeyword(token)) break;
  }
  return words.join(' ');
}

function isKeyword(token: IToken): boolean {
  return /^[a-z][a-z-]*$/.test(token.image) && token.tokenType.name !== 'ID';
}

function isWord(token: IToken): boolean {
  return /^[\p{L}_]/u.test(token.image);
}

function shown(token: IToken): string {
  return `\`${short(token.image)}\``;
}

/** A text as a message shows it: one line, at most thirty characters. */
export function short(image: string): string {
  const [line = ''] = image.slice(0, 100).split(/[\r\n]/);
  // Cut between characters, never within one.
  const characters = Array.from(line.slice(0, 60));
  return characters.length > 30 || line.length < image.length ? `${characters.slice(0, 29).join('')}…` : line;
}

function orList(options: readonly string[]): string {
  const last = options.at(-1) ?? '';
  return options.length < 2 ? last : `${options.slice(0, -1).join(', ')} or ${last}`;
}
