import * as vscode from 'vscode';
import type * as z from 'zod/mini';
import type { findFiles, readFile } from '../language/protocol/messages.js';

type Found = z.infer<typeof findFiles.result>;
type FileText = z.infer<typeof readFile.result>;

const CONFIGURATION = 'seamline.config.json';

/**
 * The `.seam` files and configurations below a folder, for a server that has no files of its own. Follows no links to folders, and skips
 * `node_modules` and what starts with a dot, as the server on a disk does.
 *
 * @param textOf a URI as the server writes it
 */
export async function filesBelow(folder: vscode.Uri, textOf: (uri: vscode.Uri) => string): Promise<Found> {
  const files: string[] = [];
  const unreadable: Found['unreadable'] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    let entries: readonly (readonly [string, vscode.FileType])[];
    try {
      entries = await vscode.workspace.fs.readDirectory(at);
    } catch (error) {
      unreadable.push({ uri: textOf(at), reason: reasonOf(error) });
      continue;
    }
    for (const [name, type] of entries) {
      if (name.startsWith('.')) continue;
      const uri = vscode.Uri.joinPath(at, name);
      if (type === vscode.FileType.Directory) {
        if (name !== 'node_modules') pending.push(uri);
      } else if (name.endsWith('.seam') || name === CONFIGURATION) files.push(textOf(uri));
    }
  }
  return { files: files.sort(), unreadable };
}

/** The text of a file, which must be UTF-8, without its byte order mark. */
export async function textOfFile(uri: vscode.Uri): Promise<FileText> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
    return { kind: 'unreadable', reason: error instanceof TypeError ? 'It is no UTF-8.' : reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
