import * as vscode from 'vscode';
import { clientCommands } from '../language/protocol/names.js';
import { projectOf } from './active-project.js';
import type { Session } from './session.js';
import { statusLine } from './status-line.js';

/** Shows how the project of the active editor stands; a click opens its preview. */
export function showStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('seamline.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Seamline';
  item.command = clientCommands.openPreview;
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const active = editor && projectOf(session.projects, session.textOf(editor.document.uri));
    const project = active ?? session.projects[0];
    if (!project) {
      item.hide();
      return;
    }
    const { text, tooltip, gravity } = statusLine(project);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `Seamline: ${tooltip.replaceAll('\n', ', ')}`, role: 'button' };
    item.backgroundColor = gravity === 'error' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    session.onStatus(update),
    session.onRunning((isRunning) => (isRunning ? update() : item.hide())),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
