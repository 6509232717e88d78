import * as vscode from 'vscode';
import type { ProjectData } from '../../language/protocol/project-data.js';
import type { ProjectFeed } from '../project-feed.js';
import type { Icon, TreeNode } from './tree-node.js';

/** The command that a click on a row runs, with the row's target. */
export const openTarget = 'seamline.openTarget';

const ICONS: Readonly<Record<Icon, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  info: new vscode.ThemeIcon('info'),
  accepted: new vscode.ThemeIcon('pass'),
  rule: new vscode.ThemeIcon('law'),
  element: new vscode.ThemeIcon('symbol-object'),
  project: new vscode.ThemeIcon('root-folder'),
  symptom: new vscode.ThemeIcon('pulse'),
  step: new vscode.ThemeIcon('question'),
  amount: new vscode.ThemeIcon('watch'),
  added: new vscode.ThemeIcon('diff-added', new vscode.ThemeColor('gitDecoration.addedResourceForeground')),
  removed: new vscode.ThemeIcon('diff-removed', new vscode.ThemeColor('gitDecoration.deletedResourceForeground')),
  changed: new vscode.ThemeIcon('diff-modified', new vscode.ThemeColor('gitDecoration.modifiedResourceForeground')),
  renamed: new vscode.ThemeIcon('diff-renamed', new vscode.ThemeColor('gitDecoration.renamedResourceForeground')),
};

/** A view with a tree in it. */
export interface TreeView extends vscode.Disposable {
  /** Shows the rows anew: how they are made has changed. */
  refresh(): void;
}

/** Where a view has its rows from. */
export interface TreeSource {
  readonly onChange: vscode.Event<void>;
  rows(): readonly TreeNode[];
  /** Hears whether somebody looks. */
  watch?(view: string, isVisible: boolean): void;
}

/** @param nodesOf makes the rows */
export function projectRows(
  feed: ProjectFeed,
  nodesOf: (projects: readonly ProjectData[]) => readonly TreeNode[],
): TreeSource {
  return {
    onChange: feed.onChange,
    rows: () => nodesOf(feed.projects),
    watch: (view, isVisible) => feed.watch(view, isVisible),
  };
}

/** Shows a source's rows in a view that the manifest declares. */
export function showTreeView(id: string, source: TreeSource): TreeView {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<TreeNode>(id, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node ? node.children : source.rows())],
      getTreeItem: itemOf,
    },
    showCollapseAll: true,
  });
  const subscriptions = vscode.Disposable.from(
    view,
    changed,
    source.onChange(() => changed.fire(undefined)),
    view.onDidChangeVisibility(({ visible }) => source.watch?.(id, visible)),
  );
  source.watch?.(id, view.visible);
  return { refresh: () => changed.fire(undefined), dispose: () => subscriptions.dispose() };
}

function itemOf({
  id,
  label,
  description,
  tooltip,
  icon,
  target,
  children,
  isOpen,
  context,
}: TreeNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children.length === 0 ? None : isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = ICONS[icon];
  item.contextValue = context;
  if (target.kind !== 'nothing') item.command = { command: openTarget, title: 'Open', arguments: [target] };
  return item;
}
