import { parseDay } from '../../language/landscape/time.js';
import type { Client } from '../client.js';
import type { Host, Revision } from '../workspace/file-system.js';
import type { Judging } from '../workspace/judging.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Base, readBase, type ReviewedFolder } from './base.js';

/** The folder of a review with its base, or why there is none. */
export type FoundBase =
  | { readonly kind: 'base'; readonly folder: ReviewedFolder; readonly base: Base }
  | { readonly kind: 'mistake'; readonly message: string; readonly hint: string | undefined };

/** What was looked up for a folder last. */
interface Known {
  readonly ref: string;
  readonly revision: Revision;
  readonly day: string;
  readonly base: Promise<Base>;
}

/** What bases are read with. */
export interface BaseSources {
  readonly client: Client;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly judging: Judging;
}

/** Keeps the base of each folder that is reviewed, so that a review while somebody types reads nothing twice. */
export class Bases {
  readonly #sources: BaseSources;
  readonly #known = new Map<string, Known>();

  constructor(sources: BaseSources) {
    this.#sources = sources;
  }

  /** The folders that somebody has had reviewed. */
  get folders(): Iterable<string> {
    return this.#known.keys();
  }

  /**
   * The base for a document or folder.
   *
   * @param ref as a person writes it
   * @param again looks up what the reference stands for, also where it is known
   */
  async find(uri: string, ref: string, again = false): Promise<FoundBase> {
    const { workspace, host } = this.#sources;
    const folder = workspace.folderAround(uri);
    if (!folder) return { kind: 'mistake', message: 'This file lies in no folder that is open.', hint: undefined };
    const known = this.#known.get(folder.uri);
    const day = host.today();
    if (known?.ref === ref && known.day === day && !again) return { kind: 'base', folder, base: await known.base };
    const found = await host.revision(folder.uri, ref);
    if (found.kind === 'mistake') return found;
    if (known && known.day !== day) this.#turnDay();
    const { revision } = found;
    const isSame = known?.revision.id === revision.id && known.day === day;
    const base = isSame ? known.base : this.#read(folder, revision);
    this.#known.set(folder.uri, { ref, revision, day, base });
    try {
      return { kind: 'base', folder, base: await base };
    } catch (error) {
      this.#known.delete(folder.uri);
      throw error;
    }
  }

  /** The base that holds a file of a revision, read again where it is no longer known; `undefined` where there is none. */
  async holding(uri: string, id: string): Promise<Base | undefined> {
    const folder = this.#sources.workspace.folderAround(uri);
    if (!folder) return undefined;
    const known = this.#known.get(folder.uri);
    if (known?.revision.id === id) return known.base;
    const found = await this.#sources.host.revision(folder.uri, id);
    return found.kind === 'found' ? this.#read(folder, found.revision) : undefined;
  }

  async #read(folder: ReviewedFolder, revision: Revision): Promise<Base> {
    const { host, workspace, client } = this.#sources;
    return readBase(revision.id, await revision.read(), folder, {
      host,
      now: () => workspace.projects,
      reader: workspace.reader,
      asOf: client.asOf === undefined ? undefined : parseDay(client.asOf),
    });
  }

  /** Both sides of a review are judged with one clock. */
  #turnDay(): void {
    const { workspace, judging } = this.#sources;
    for (const project of workspace.projects) {
      project.touch();
      judging.changed(project);
    }
  }
}
