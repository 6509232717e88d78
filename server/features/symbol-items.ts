import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Span } from '../../language/landscape/source.js';
import type { Declaration, Kind, Name } from '../../language/landscape/types.js';
import { rangeOf } from '../workspace/positions.js';

/** The protocol's kinds are a programming language's; each of ours has the one whose icon tells it from the others. */
export const SYMBOL_KINDS: Readonly<Record<Kind, SymbolKind>> = {
  project: SymbolKind.Package,
  team: SymbolKind.Namespace,
  role: SymbolKind.Interface,
  area: SymbolKind.Constant,
  domain: SymbolKind.Namespace,
  system: SymbolKind.Class,
  entity: SymbolKind.Struct,
  handoff: SymbolKind.Event,
  workflow: SymbolKind.Function,
  rule: SymbolKind.Key,
  exception: SymbolKind.Property,
  workaround: SymbolKind.Property,
  migration: SymbolKind.Operator,
  report: SymbolKind.File,
  symptom: SymbolKind.Object,
  stage: SymbolKind.Number,
  change: SymbolKind.Method,
  decision: SymbolKind.Module,
};

/** What stands beside a declaration's name in a list: its kind and, where it has one, its title. */
export function detailOf({ kind, name, title }: Declaration): string {
  return title === name.text ? kind : `${kind} · ${title}`;
}

/** A declaration with what it consists of. */
export function documentSymbol(declaration: Declaration): DocumentSymbol {
  const children = childrenOf(declaration);
  return {
    name: declaration.name.text,
    detail: detailOf(declaration),
    kind: SYMBOL_KINDS[declaration.kind],
    range: rangeOf(declaration),
    selectionRange: rangeOf(declaration.name),
    ...(children.length > 0 && { children: children.toSorted(byPlace) }),
  };
}

function childrenOf(declaration: Declaration): readonly DocumentSymbol[] {
  switch (declaration.kind) {
    case 'entity':
      return [
        ...declaration.lifecycle.map((phase) => child(phase, phase, 'phase', SymbolKind.EnumMember)),
        ...declaration.fields.map((field) => child(field.name, field, 'field', SymbolKind.Field)),
      ];
    case 'system':
      return declaration.limitations.map((limitation) => ({
        name: limitation.text,
        detail: 'limitation',
        kind: SymbolKind.Null,
        range: rangeOf(limitation),
        selectionRange: rangeOf(limitation),
      }));
    case 'workflow':
      return declaration.steps.map((step) =>
        step.kind === 'handoff'
          ? child(step.handoff, step, 'step', SymbolKind.Event)
          : child({ ...step.work, text: step.work.text }, step, 'manual step', SymbolKind.Property),
      );
    case 'decision':
      return [
        ...declaration.questions.map((one) => child(one.name, one, `question · ${one.title}`, SymbolKind.Boolean)),
        ...declaration.outcomes.map((one) => child(one.name, one, `outcome · ${one.title}`, SymbolKind.EnumMember)),
        ...declaration.triggers.map((one) => child(one.name, one, `trigger · ${one.title}`, SymbolKind.Event)),
      ];
    default:
      return [];
  }
}

function child(name: Name, whole: Span, detail: string, kind: SymbolKind): DocumentSymbol {
  return { name: name.text || detail, detail, kind, range: rangeOf(whole), selectionRange: rangeOf(name) };
}

function byPlace({ range: left }: DocumentSymbol, { range: right }: DocumentSymbol): number {
  return left.start.line - right.start.line || left.start.character - right.start.character;
}
