import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Span } from '../../language/landscape/source.js';
import type { Declaration, Kind } from '../../language/landscape/types.js';
import { type Feature, type Located, locate } from '../context.js';
import { decisionNames } from '../navigation/decision-names.js';
import { phaseMentions } from '../navigation/phases.js';
import { ruleMentions } from '../navigation/rule-mentions.js';
import { offsetAt, positionAt } from '../workspace/positions.js';

const TYPES = [
  'class',
  'struct',
  'event',
  'function',
  'namespace',
  'interface',
  'enum',
  'type',
  'property',
  'enumMember',
  'decorator',
  'variable',
] as const;
const MODIFIERS = ['declaration', 'defaultLibrary', 'deprecated'] as const;

type TokenType = (typeof TYPES)[number];

/** The standard type whose colour a kind gets, so that every theme has one. */
const TYPE_OF: Readonly<Record<Kind, TokenType>> = {
  project: 'namespace',
  team: 'interface',
  role: 'interface',
  area: 'enum',
  domain: 'enum',
  system: 'class',
  entity: 'struct',
  handoff: 'event',
  workflow: 'function',
  rule: 'type',
  exception: 'type',
  workaround: 'type',
  migration: 'function',
  report: 'type',
  symptom: 'variable',
  stage: 'variable',
  change: 'variable',
  decision: 'function',
};

/** Colours names by what they stand for; keywords, texts and numbers are coloured by the grammar of the client. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: true,
      range: true,
    },
  }),

  register(context) {
    const { semanticTokens: requests } = context.connection.languages;
    requests.on(async ({ textDocument }, token) => {
      const located = await locate(context, textDocument, token);
      return { data: located ? encode(located, 0, located.fragment.file.text.length) : [] };
    });
    requests.onRange(async ({ textDocument, range }, token) => {
      const located = await locate(context, textDocument, token);
      if (!located) return { data: [] };
      const { file } = located.fragment;
      return { data: encode(located, offsetAt(file, range.start), offsetAt(file, range.end)) };
    });
  },
};

interface ColouredSpan {
  readonly at: Span;
  readonly type: TokenType;
  readonly modifiers: readonly (typeof MODIFIERS)[number][];
}

function encode({ project, fragment }: Located, from: number, to: number): number[] {
  const builder = new SemanticTokensBuilder();
  const spans = colouredSpans(project.landscape, fragment)
    .filter(({ at }) => at.start < to && at.end > from)
    .sort((left, right) => left.at.start - right.at.start);
  for (const { at, type, modifiers } of spans) {
    const { line, character } = positionAt(at.file, at.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, character, at.end - at.start, TYPES.indexOf(type), bits);
  }
  return builder.build().data;
}

function colouredSpans(landscape: Landscape, fragment: Fragment): ColouredSpan[] {
  const spans: ColouredSpan[] = [];
  for (const declaration of fragment.declarations) {
    if (declaration.name.text === '') continue;
    spans.push({
      at: declaration.name,
      type: TYPE_OF[declaration.kind],
      modifiers: ['declaration', ...traits(declaration)],
    });
    if (declaration.kind === 'entity') {
      for (const { name } of declaration.fields) spans.push({ at: name, type: 'property', modifiers: ['declaration'] });
    }
    if (declaration.kind === 'decision') {
      for (const { at, isDeclaration } of decisionNames(declaration)) {
        spans.push({ at, type: 'enumMember', modifiers: isDeclaration ? ['declaration'] : [] });
      }
    }
    for (const { at, isDeclaration } of phaseMentions(landscape, declaration)) {
      spans.push({ at, type: 'enumMember', modifiers: isDeclaration ? ['declaration'] : [] });
    }
  }
  for (const reference of fragment.references) {
    const target = landscape.target(reference);
    if (target) spans.push({ at: reference, type: TYPE_OF[target.kind], modifiers: traits(target) });
  }
  for (const part of fragment.parts) {
    if (part.field && landscape.part(part)?.field) spans.push({ at: part.field, type: 'property', modifiers: [] });
  }
  for (const { at } of ruleMentions(fragment)) spans.push({ at, type: 'decorator', modifiers: [] });
  return spans;
}

function traits(declaration: Declaration): ColouredSpan['modifiers'] {
  const isRetired = 'status' in declaration && declaration.status?.status === 'retired';
  return [
    ...(declaration.file.builtIn ? (['defaultLibrary'] as const) : []),
    ...(isRetired ? (['deprecated'] as const) : []),
  ];
}
