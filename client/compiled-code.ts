import * as vscode from 'vscode';

const FOLDER = 'compiled';

/** The part of the extension's context that says where things are. */
type Places = Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extension'>;

/**
 * What the server's process is told, so that it starts sooner: Node keeps the compiled code of the server in the extension's own
 * storage, and checks it against the source at each start. Node before 22 does not know the variable, and compiles anew.
 *
 * @returns variables for the environment of the process
 */
export function compiledCode({ globalStorageUri, extension }: Places): Readonly<Record<string, string>> {
  const folder = vscode.Uri.joinPath(globalStorageUri, FOLDER, versionOf(extension));
  return { NODE_COMPILE_CACHE: folder.fsPath };
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
