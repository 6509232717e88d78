import * as vscode from 'vscode';
import type { ProjectData } from '../../language/protocol.js';
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
};

/** A view of the projects as a tree. */
export interface TreeView extends vscode.Disposable {
  /** Shows the rows anew: how they are made has changed. */
  refresh(): void;
}

/**
 * @param nodesOf makes the rows
 */
export function showTreeView(
  id: string,
  feed: ProjectFeed,
  nodesOf: (projects: readonly ProjectData[]) => readonly TreeNode[],
): TreeView {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<TreeNode>(id, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node ? node.children : nodesOf(feed.projects))],
      getTreeItem: itemOf,
    },
    showCollapseAll: true,
  });
  const subscriptions = vscode.Disposable.from(
    view,
    changed,
    feed.onChange(() => changed.fire(undefined)),
    view.onDidChangeVisibility(({ visible }) => feed.watch(id, visible)),
  );
  feed.watch(id, view.visible);
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
