import path from 'node:path';
import process from 'node:process';
import type * as vscode from 'vscode';
import { bundles } from '../startup/bundles.js';
import { CompiledCode } from '../startup/compiled-code.js';
import type * as desktopModule from './desktop.js';
import { folderOfCode, forgetOldCode } from './kept-code.js';

/** The extension itself, a bundle of its own beside this one. */
type Desktop = typeof desktopModule;

const loaded: Desktop[] = [];

/** Loads the extension, compiled in an earlier window where there was one, and starts it. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const folder = folderOfCode(context);
  // Node's own setting for who wants no compiled code to be kept.
  const code = new CompiledCode(process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : folder, bundles, 'extension');
  const desktop = code.load(path.join(import.meta.dirname, 'desktop.cjs')) as Desktop;
  loaded.push(desktop);
  await desktop.activate(context, folder);
  // What starts it is what is waited for; and an editor that closes may not wait for its extensions.
  code.keep();
  void forgetOldCode(context);
}

/** Ends it. */
export async function deactivate(): Promise<void> {
  await Promise.all(loaded.splice(0).map((desktop) => desktop.deactivate()));
}
