import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Expected } from '../../language/syntax/grammar-walk.js';
import { keywordDocs } from '../../language/syntax/keyword-docs.js';
import { type PlaceInFile, SyntaxGuide } from '../../language/syntax/syntax-guide.js';
import { type Context, type Feature, type LocatedAt, locateAt } from '../context.js';
import { positionAt } from '../workspace/positions.js';
import { namesFor, ruleIdItems, valuesFor } from './completion-names.js';

/** What may be written at the cursor: only what is legal there and not used yet. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['.', '/', '>', ' '], resolveProvider: false } }),

  register(context) {
    let guide: SyntaxGuide | undefined;
    context.connection.onCompletion(async (params, token) => {
      const located = await locateAt(context, params, token);
      if (!located) return null;
      guide ??= new SyntaxGuide();
      const accepted = acceptedInComment(guide, located);
      if (accepted) {
        const { start, end } = accepted;
        return { isIncomplete: false, items: ruleIdItems().map((item) => itemAt(located, item, start, end)) };
      }
      const place = guide.placeAt(located.fragment, located.offset);
      if (!place) return null;
      return { isIncomplete: false, items: new Completions(context, guide, located, place).items() };
    });
  },
};

/** Makes the items for one place. */
class Completions {
  readonly #context: Context;
  readonly #guide: SyntaxGuide;
  readonly #located: LocatedAt;
  readonly #place: PlaceInFile;
  readonly #canSnippet: boolean;

  constructor(context: Context, guide: SyntaxGuide, located: LocatedAt, place: PlaceInFile) {
    this.#context = context;
    this.#guide = guide;
    this.#located = located;
    this.#place = place;
    this.#canSnippet = context.client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  }

  items(): CompletionItem[] {
    const items = new Map<string, CompletionItem>();
    for (const expected of this.#place.expected) {
      for (const item of this.#itemsFor(expected)) if (!items.has(item.label)) items.set(item.label, item);
    }
    return [...items.values()];
  }

  #itemsFor(expected: Expected): readonly CompletionItem[] {
    const { project, fragment } = this.#located;
    const { landscape } = project;
    const { before, wordStart } = this.#place;
    const ruleStart = startOfRuleId(before);
    if (ruleStart !== undefined) {
      const start = wordStart - before.slice(ruleStart).join('').length;
      return ruleIdItems().map((item) => this.#at(item, start));
    }
    switch (expected.kind) {
      case 'keyword':
        if (!/^[a-z]/.test(expected.word) || isSecond(landscape, expected)) return [];
        return [this.#keyword(expected)];
      case 'reference':
        return namesFor(landscape, expected, before).map((item) => this.#at(item, wordStart));
      case 'value':
        if (expected.rule === 'RuleId') return ruleIdItems().map((item) => this.#at(item, wordStart));
        return valuesFor(landscape, fragment, expected, before, this.#today).map((item) => this.#at(item, wordStart));
    }
  }

  get #today(): string {
    return this.#context.client.asOf ?? this.#context.host.today();
  }

  #keyword({ word, rule }: Extract<Expected, { readonly kind: 'keyword' }>): CompletionItem {
    const { phrase, next } = this.#guide.opening(rule);
    const opens = phrase.split(' ')[0] === word;
    const label = opens ? phrase : word;
    const docs = keywordDocs.get(rule);
    const isDeclaration = opens && this.#guide.declares(rule);
    const item: CompletionItem = {
      label,
      kind: isDeclaration ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
      // After the names.
      sortText: `1 ${label}`,
      ...(docs && {
        detail: docs.usage,
        documentation: { kind: MarkupKind.PlainText, value: docs.text },
      }),
    };
    const { wordStart } = this.#place;
    const snippet = isDeclaration
      ? declarationSnippet(label, rule)
      : opens && next === 'text'
        ? `${label} "$1"`
        : undefined;
    if (snippet === undefined || !this.#canSnippet) {
      return this.#at(item, wordStart, opens && next !== 'nothing' ? `${label} ` : label);
    }
    return { ...this.#at(item, wordStart, snippet), insertTextFormat: InsertTextFormat.Snippet };
  }

  #at(item: CompletionItem, start: number, newText?: string): CompletionItem {
    return itemAt(this.#located, item, start, this.#located.offset, newText);
  }
}

/** An item that replaces what stands at a place. */
function itemAt(
  { fragment: { file } }: LocatedAt,
  item: CompletionItem,
  start: number,
  end: number,
  newText = item.label,
): CompletionItem {
  const range: Range = { start: positionAt(file, start), end: positionAt(file, end) };
  return { ...item, textEdit: { range, newText } };
}

/** Where the rule stands that a comment accepts, with the cursor in it: the grammar knows nothing of comments. */
function acceptedInComment(
  guide: SyntaxGuide,
  { fragment, offset }: LocatedAt,
): { readonly start: number; readonly end: number } | undefined {
  const { file } = fragment;
  if (!file.lineText(file.positionAt(offset).line).includes('seamline-accept')) return undefined;
  const [, rule] = /^\/\/\s*seamline-accept\s+(\S*)$/.exec(guide.lineCommentBefore(fragment, offset) ?? '') ?? [];
  if (rule === undefined) return undefined;
  const rest = /^\S*/.exec(file.text.slice(offset))?.[0] ?? '';
  return { start: offset - rule.length, end: offset + rest.length };
}

/** Whether a declaration is one that a project has once, and has. */
function isSecond(landscape: Landscape, { rule }: Expected): boolean {
  if (rule === 'Project') return landscape.project !== undefined;
  return rule === 'Decision' && landscape.all('decision').some(({ file }) => !file.builtIn);
}

/** The index of the first token of a rule's id that is being written: `handoff /` or `handoff`, directly after `accept` or `finding`. */
function startOfRuleId(before: readonly string[]): number | undefined {
  if (before.at(-1) !== '/') return undefined;
  const start = before.length - 2;
  return ['accept', 'finding'].includes(before[start - 1] ?? '') ? start : undefined;
}

function declarationSnippet(keyword: string, rule: string): string {
  switch (rule) {
    case 'Handoff':
      return 'handoff ${1:Name}: ${2:From} -> ${3:To} {\n  $0\n}';
    case 'Migration':
      return 'migration ${1:Name}: ${2:From} -> ${3:To} {\n  $0\n}';
    case 'Question':
      return 'question ${1:Name} "${2:Title}" {\n  when $3\n  yes -> $4\n  no -> $0\n}';
    case 'Trigger':
      return 'trigger ${1:Name} "${2:Title}" when $0';
    case 'Team':
    case 'Area':
    case 'Domain':
    case 'FieldProperty':
      return `${keyword} \${1:Name}$0`;
    default:
      return `${keyword} \${1:Name} {\n  $0\n}`;
  }
}
