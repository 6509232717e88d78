import { URI } from 'vscode-uri';
import { virtualSchemes } from '../../language/protocol/names.js';
import type { Project } from '../workspace/project.js';
import type { Base } from './base.js';
import type { Bases } from './bases.js';
import { type DeclaredName, declaredNames } from './declared-name.js';

/** The URI of a file as it was in a revision: what the file is called now, under a scheme of its own. */
export function revisionUri(file: string, revision: string): string {
  const { scheme, path, authority } = URI.parse(file);
  return URI.from({ scheme: virtualSchemes.revision, authority, path, query: `${revision}&${scheme}` }).toString();
}

/**
 * The URI of one declaration.
 *
 * @param root of its project
 * @param revision `undefined` for the declaration as it is now
 */
export function declarationUri(root: string, declared: DeclaredName, revision: string | undefined): string {
  const { kind, name, index } = declared;
  const query = new URLSearchParams({ root, kind, name, index: String(index) });
  if (revision !== undefined) query.set('revision', revision);
  const path = `/${name === '' ? kind : name}.seam`;
  return URI.from({ scheme: virtualSchemes.declaration, path, query: query.toString() }).toString();
}

/** The text of a file in a revision; `undefined` for a document that does not exist. */
export async function revisionText(bases: Bases, uri: string): Promise<string | undefined> {
  const { path, authority, query } = URI.parse(uri);
  const [id, scheme] = query.split('&');
  if (id === undefined || scheme === undefined) return undefined;
  const file = URI.from({ scheme, authority, path }).toString();
  const base = await bases.holding(file, id);
  return base && textIn(base, file);
}

function textIn({ projects }: Base, file: string): string | undefined {
  for (const project of projects) {
    for (const [path, uri] of project.files) if (uri === file) return project.fragment(path)?.file.text;
  }
  return undefined;
}

/**
 * The text of one declaration; empty where it is not declared, `undefined` for a document that does not exist.
 *
 * @param now the projects as they are now
 */
export async function declarationText(bases: Bases, now: readonly Project[], uri: string): Promise<string | undefined> {
  const query = new URLSearchParams(URI.parse(uri).query);
  const [root, kind, name, revision] = ['root', 'kind', 'name', 'revision'].map((key) => query.get(key) ?? undefined);
  if (root === undefined || kind === undefined || name === undefined) return undefined;
  const index = Number(query.get('index'));
  const projects = revision === undefined ? now : (await bases.holding(root, revision))?.projects;
  const project = projects?.find((one) => one.root === root);
  if (!project) return projects && '';
  for (const [{ file, start, end }, declared] of declaredNames(project)) {
    if (declared.kind !== kind || declared.name !== name || declared.index !== index) continue;
    return file.text.slice(start, end);
  }
  return '';
}
