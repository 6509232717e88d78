import * as vscode from 'vscode';

const FOLDER = 'compiled';

/** The part of the extension's context that says where things are. */
type Places = Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extension'>;

/** Where what the engine compiles of this extension and its server is kept for the next start: in the extension's own storage. */
export function folderOfCode({ globalStorageUri, extension }: Places): string {
  return vscode.Uri.joinPath(globalStorageUri, FOLDER, versionOf(extension)).fsPath;
}

/** Takes away what versions that are no longer installed have left. */
export async function forgetOldCode({ globalStorageUri, extension }: Places): Promise<void> {
  const folder = vscode.Uri.joinPath(globalStorageUri, FOLDER);
  try {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
      if (name === versionOf(extension)) continue;
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name), { recursive: true });
    }
  } catch {
    // Nothing is there yet, or another window is at it: what is left costs a megabyte, and goes the next time.
  }
}

function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  const { version } = packageJSON as { readonly version: string };
  return version;
}
