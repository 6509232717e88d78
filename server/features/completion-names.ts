import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Landscape } from '../../language/landscape/landscape.js';
import { type Declaration, type Decision, type Entity, type Kind, kinds } from '../../language/landscape/types.js';
import { rules } from '../../language/rules/registry.js';
import { isMeta } from '../../language/rules/severity.js';
import type { Expected } from '../../language/syntax/grammar-walk.js';
import { detailOf } from './symbol-items.js';

/** The kinds that a reference of a type of the grammar may name. */
const KINDS_OF: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ...kinds.map((kind) => [kind.charAt(0).toUpperCase() + kind.slice(1), [kind]] as const),
  ['BusinessRule', ['rule']],
  ['TeamOrRole', ['team', 'role']],
  ['Governed', ['handoff', 'entity', 'workflow']],
  ['Covered', ['handoff', 'system', 'report']],
  ['Traceable', ['handoff', 'workflow', 'report', 'entity']],
  ['Causal', ['handoff', 'system', 'entity', 'rule', 'migration']],
  ['Multiplied', ['handoff', 'workflow']],
  ['Declaration', kinds],
]);

const ITEM_KINDS: Readonly<Record<Kind, CompletionItemKind>> = {
  project: CompletionItemKind.Module,
  team: CompletionItemKind.Interface,
  role: CompletionItemKind.Interface,
  area: CompletionItemKind.Enum,
  domain: CompletionItemKind.Enum,
  system: CompletionItemKind.Class,
  entity: CompletionItemKind.Struct,
  handoff: CompletionItemKind.Event,
  workflow: CompletionItemKind.Function,
  rule: CompletionItemKind.Reference,
  exception: CompletionItemKind.Reference,
  workaround: CompletionItemKind.Reference,
  migration: CompletionItemKind.Operator,
  report: CompletionItemKind.File,
  symptom: CompletionItemKind.Variable,
  stage: CompletionItemKind.Variable,
  change: CompletionItemKind.Method,
  decision: CompletionItemKind.Module,
};

/** The names that a reference may have, less those that its list has already. */
export function namesFor(
  landscape: Landscape,
  { type }: Extract<Expected, { readonly kind: 'reference' }>,
  before: readonly string[],
): readonly CompletionItem[] {
  const listed = listedBefore(before);
  if (type === 'DecisionNode' || type === 'Outcome') return nodesOf(landscape, before, type);
  return (KINDS_OF.get(type) ?? [])
    .flatMap((kind): readonly Declaration[] => landscape.all(kind))
    .filter(({ name }) => !listed.has(name.text))
    .map((declaration) => ({
      label: declaration.name.text,
      kind: ITEM_KINDS[declaration.kind],
      detail: detailOf(declaration),
      sortText: `0 ${declaration.name.text}`,
      ...(isRetired(declaration) && { tags: [CompletionItemTag.Deprecated] }),
    }));
}

/** The names before the place in the comma list that it goes on. */
function listedBefore(before: readonly string[]): ReadonlySet<string> {
  const listed = new Set<string>();
  for (let at = before.length - 1; before[at] === ','; at -= 2) {
    // A field counts for itself: the entity may be named again for another.
    if (before[at - 2] === '.') at -= 2;
    else listed.add(before[at - 1] ?? '');
  }
  return listed;
}

function isRetired(declaration: Declaration): boolean {
  return 'status' in declaration && declaration.status?.status === 'retired';
}

function nodesOf(landscape: Landscape, [, name]: readonly string[], type: string): readonly CompletionItem[] {
  const decision = landscape.all('decision').find((one: Decision) => one.name.text === name);
  const nodes = decision ? [...(type === 'Outcome' ? [] : decision.questions), ...decision.outcomes] : [];
  return nodes.map((node) => ({ label: node.name.text, kind: CompletionItemKind.EnumMember, detail: node.title }));
}

/** What may fill a value that is no reference: a field, a phase, a tag, a currency, a day. */
export function valuesFor(
  landscape: Landscape,
  { file }: Fragment,
  { terminal, feature }: Extract<Expected, { readonly kind: 'value' }>,
  before: readonly string[],
  today: string,
): readonly CompletionItem[] {
  if (terminal === 'DATE') return [{ label: today, kind: CompletionItemKind.Constant, detail: 'today' }];
  if (terminal !== 'ID') return [];
  const listed = listedBefore(before);
  const names = (kind: CompletionItemKind, detail: string, all: Iterable<string>): readonly CompletionItem[] =>
    [...new Set(all)]
      .filter((label) => !listed.has(label))
      .map((label) => ({ label, kind, detail, sortText: `0 ${label}` }));
  switch (feature) {
    case 'field': {
      const entity = entityNamed(landscape, before.at(-2));
      return names(
        CompletionItemKind.Field,
        `field of ${entity?.name.text}`,
        entity?.fields.map(({ name }) => name.text) ?? [],
      );
    }
    case 'phases':
      return names(CompletionItemKind.EnumMember, 'phase', phasesFor(landscape, before));
    case 'by':
      return names(
        CompletionItemKind.Field,
        'key',
        landscape.all('entity').flatMap(({ key }) => (key ? [key.text] : [])),
      );
    case 'tags':
      return names(CompletionItemKind.Text, 'tag', tagsOf(landscape, file.path));
    case 'currency':
      return names(CompletionItemKind.Unit, 'currency', currenciesOf(landscape));
    default:
      return [];
  }
}

function entityNamed(landscape: Landscape, name: string | undefined): Entity | undefined {
  return landscape.all('entity').find((entity) => entity.name.text === name);
}

/** The phases that a `during` may name: of the entity it stands in, or of all that its `owns` line names. */
function phasesFor(landscape: Landscape, before: readonly string[]): readonly string[] {
  const isEntity = before[0] === 'entity';
  const line = before.slice(before.lastIndexOf('owns') + 1, before.lastIndexOf('during'));
  const named = isEntity ? before.slice(1, 2) : line.filter((token, index) => line[index - 1] !== '.');
  return named.flatMap((name) => entityNamed(landscape, name)?.lifecycle.map(({ text }) => text) ?? []);
}

function tagsOf({ fragments }: Landscape, path: string): readonly string[] {
  // Those of the same file first.
  const ordered = fragments.toSorted(
    (left, right) => Number(right.file.path === path) - Number(left.file.path === path),
  );
  return ordered.flatMap(({ declarations }) => declarations.flatMap(({ tags }) => tags.map(({ text }) => text)));
}

function currenciesOf(landscape: Landscape): readonly string[] {
  const rates = [landscape.project?.rate, ...landscape.all('role').map(({ rate }) => rate)];
  return [...rates.flatMap((rate) => (rate ? [rate.currency] : [])), 'USD', 'EUR', 'GBP'];
}

/** The debt patterns that can be accepted or asked for. */
export function ruleIdItems(): readonly CompletionItem[] {
  return rules
    .filter(({ id }) => !isMeta(id))
    .map(({ id, docs }) => ({ label: id, kind: CompletionItemKind.Constant, detail: docs.what, sortText: `0 ${id}` }));
}
