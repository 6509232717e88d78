import * as vscode from 'vscode';
import type { RefName } from './git-extension.js';

interface RefItem extends vscode.QuickPickItem {
  /** What is compared with; a line between the others has none. */
  readonly ref: string | undefined;
}

const GROUPS: readonly (readonly [RefName['kind'], string])[] = [
  ['start', vscode.l10n.t('Where this branch has started')],
  ['branch', vscode.l10n.t('Branches')],
  ['remote branch', vscode.l10n.t('Remote branches')],
  ['tag', vscode.l10n.t('Tags')],
  ['commit', vscode.l10n.t('Last commits')],
];

/**
 * Asks what to compare with: one of the references, or whatever else is typed.
 *
 * @returns `undefined` where the reader thinks better of it
 */
export function pickBase(refs: readonly RefName[]): Promise<string | undefined> {
  const known = GROUPS.flatMap(([kind, label]) =>
    group(
      label,
      refs.filter((ref) => ref.kind === kind),
    ),
  );
  const pick = vscode.window.createQuickPick<RefItem>();
  pick.title = vscode.l10n.t('Review changes since…');
  pick.placeholder = vscode.l10n.t('A branch, a tag or a commit');
  pick.matchOnDescription = true;
  pick.items = known;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      pick.items = [...typed(value.trim(), refs), ...known];
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.ref === undefined) return;
      resolve(chosen.ref);
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
  });
}

function group(label: string, refs: readonly RefName[]): readonly RefItem[] {
  if (refs.length === 0) return [];
  const line: RefItem = { label, kind: vscode.QuickPickItemKind.Separator, ref: undefined };
  const items = refs.map(({ name, detail, isHead }): RefItem => {
    const here = isHead ? vscode.l10n.t('what is not committed yet') : '';
    const known = [detail, here].filter((part) => part !== '').join(' · ');
    return {
      label: withoutIcons(name),
      description: withoutIcons(known),
      ref: name,
    };
  });
  return [line, ...items];
}

/** What is typed and is none of the names: `HEAD~3`, the beginning of a commit's id. */
function typed(value: string, refs: readonly RefName[]): readonly RefItem[] {
  if (value === '' || refs.some(({ name }) => name === value)) return [];
  return [{ label: withoutIcons(value), description: vscode.l10n.t('as typed'), alwaysShow: true, ref: value }];
}

/** Names and messages are strangers' texts: they must not bring an icon of their own. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
