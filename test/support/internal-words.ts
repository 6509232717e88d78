import { GrammarAST } from 'langium';
import { SeamlineGrammar } from '../../language/grammar/generated/grammar.js';

/** The names of the grammar's rules and terminals, less the ones that are words: `System`, `Frequency`. */
const RULES: readonly string[] = SeamlineGrammar()
  .rules.filter((rule) => GrammarAST.isTerminalRule(rule) || /[a-z][A-Z]/.test(rule.name))
  .map(({ name }) => name);

const FOREIGN =
  /chevrotain|langium|Exception: |RecognitionException|token|terminal|keyword|parser|lexer|syntax error|undefined|null|NaN|\[object|redundant|mismatch|viable|-->|EOF| or name/gi;

/** The words of a message that only somebody who knows the product's insides would understand. */
export function internalWords(message: string): readonly string[] {
  // What a person wrote may be anything; it stands between backquotes.
  const own = message.replace(/`[^`]*`/g, '');
  const rules = RULES.filter((rule) => new RegExp(`\\b${rule}\\b`).test(own));
  return [...rules, ...(own.match(FOREIGN) ?? [])];
}
