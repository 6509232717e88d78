import { URI } from 'vscode-uri';

/** The one form of a URI that files are known by; clients escape and write drive letters as they like. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

/** The URI of a path below a folder's. */
export function below(folder: string, path: string): string {
  if (path === '.') return folder;
  const parsed = URI.parse(folder);
  return parsed.with({ path: `${parsed.path.replace(/\/$/, '')}/${path}` }).toString();
}

/** The path of a file or folder below a folder, with `/`; `.` for the folder itself; `undefined` where it lies elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const outer = URI.parse(folder);
  const inner = URI.parse(uri);
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) return undefined;
  const base = outer.path.replace(/\/$/, '');
  if (inner.path.replace(/\/$/, '') === base) return '.';
  return inner.path.startsWith(`${base}/`) ? inner.path.slice(base.length + 1) : undefined;
}

/** The folder that a file lies in. */
export function folderOf(uri: string): string {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/\/[^/]*$/, '');
  return parsed.with({ path: path === '' ? '/' : path }).toString();
}

/** The last part of a URI's path: the name of a file or folder. */
export function nameOf(uri: string): string {
  return URI.parse(uri).path.replace(/\/$/, '').split('/').at(-1) ?? '';
}

/** Whether a document is one that lies in a folder, as opposed to one that was never saved. */
export function isInFolder(uri: string): boolean {
  return URI.parse(uri).path.startsWith('/') && !uri.startsWith('untitled:');
}
