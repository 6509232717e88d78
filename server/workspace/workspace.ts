import { readConfiguration } from '../../language/configuration/configuration.js';
import { CONFIGURATION_FILE, defaultConfiguration } from '../../language/configuration/defaults.js';
import type { Fragment } from '../../language/landscape/fragment.js';
import { type Day, parseDay } from '../../language/landscape/time.js';
import { type ProjectFolder, splitIntoProjects } from '../../language/project/folders.js';
import { rules } from '../../language/rules/registry.js';
import { createReader, type Reader } from '../../language/syntax/reader.js';
import type { FileText, FoundFiles, Host, UnreadableFolder } from './file-system.js';
import type { OpenDocument } from './open-documents.js';
import { OpenDocuments } from './open-documents.js';
import { Project, type ProjectConfiguration, type ProjectParts } from './project.js';
import { SearchedFolders } from './searched-folders.js';
import { below, canonical, folderOf, isInFolder, nameOf, pathBelow } from './uris.js';

/** Where a document stands in its project. */
export interface Place {
  readonly project: Project;
  readonly path: string;
}

/** Hears what changes. */
export interface WorkspaceObserver {
  /** The project has other files, texts or settings than before; with a path, it is only the text of that file. */
  changed(project: Project, path?: string): void;
  /** There is no such project any more. */
  removed(project: Project): void;
  /** A file is about to be read for the first time. */
  reading(done: number, all: number): void;
}

/**
 * The files of an editor: what the disk has, what is open over it, and the projects that they make. Changes of open documents take effect
 * at once; what asks the disk is done one after the other.
 */
export class Workspace {
  readonly documents = new OpenDocuments();
  readonly #host: Pick<Host, 'files' | 'today'>;
  readonly #observer: WorkspaceObserver;
  readonly reader: Reader;
  /** What the disk has, as far as it was looked at: `.seam` files and configurations. */
  readonly #disk = new Map<string, FileText>();
  readonly #searched = new SearchedFolders();
  /** What was searched for each folder that the client has open: itself, or the project around it. */
  readonly #rootOf = new Map<string, string>();
  /** Open documents whose folder is still being looked at: alone, all that they name would seem to be missing. */
  readonly #waiting = new Set<string>();
  readonly #configurations = new Map<string, { readonly text: string; readonly read: ProjectConfiguration }>();
  readonly #projects = new Map<string, Project>();
  #places = new Map<string, Place>();
  #queue: Promise<void> = Promise.resolve();
  #asOf: Day | undefined;

  /** @param reader turns texts into fragments; default: one of its own */
  constructor(host: Pick<Host, 'files' | 'today'>, observer: WorkspaceObserver, reader = createReader()) {
    this.#host = host;
    this.#observer = observer;
    this.reader = reader;
  }

  /** A day that holds instead of today. */
  set asOf(day: Day | undefined) {
    this.#asOf = day;
    for (const project of this.projects) this.#touch(project);
  }

  /** In the order of their folders. */
  get projects(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** The fragments of the built-in library. */
  get library(): readonly Fragment[] {
    return this.reader.library();
  }

  /** Settled when all that was asked of the disk until now has been done. */
  get idle(): Promise<void> {
    return this.#queue;
  }

  place(clientUri: string): Place | undefined {
    return this.#places.get(canonical(clientUri));
  }

  document(clientUri: string): OpenDocument | undefined {
    return this.documents.get(canonical(clientUri));
  }

  /** Whether there is such a file, on the disk or open. */
  knows(uri: string): boolean {
    return this.#disk.has(canonical(uri)) || this.document(uri) !== undefined;
  }

  /** The URI of a file of a project, as the client writes it where it has the file open. */
  uriOf(project: Project, path: string): string {
    return this.clientUri(project.files.get(path) ?? below(project.root, path));
  }

  clientUri(uri: string): string {
    return this.documents.get(uri)?.clientUri ?? uri;
  }

  /** What is wrong with reading a file, if something is. */
  unreadableReason(uri: string): string | undefined {
    const file = this.documents.get(uri) ? undefined : this.#disk.get(uri);
    return file?.kind === 'unreadable' ? file.reason : undefined;
  }

  /** Folders of a project that could not be looked into. */
  unreadableFolders(project: Project): readonly UnreadableFolder[] {
    return this.#searched.unreadableBelow(project.root);
  }

  /** The folder that was searched and that a file or folder lies in; `undefined` for what was never saved. */
  folderAround(clientUri: string): { readonly uri: string; readonly shallow: boolean } | undefined {
    const uri = canonical(clientUri);
    const root = this.#searched.outermost.find((folder) => folder === uri || this.#searched.holds(folder, uri));
    return root === undefined ? undefined : { uri: root, shallow: this.#searched.get(root)?.shallow === true };
  }

  // -------------------------------------------------------------------------------------------- folders

  addFolder(clientUri: string): void {
    this.#enqueue(async () => {
      const folder = canonical(clientUri).replace(/\/$/, '');
      const root = (await this.#host.files.enclosingProject(folder)) ?? folder;
      this.#rootOf.set(folder, root);
      await this.#search(root, false);
    });
  }

  removeFolder(clientUri: string): void {
    this.#enqueue(async () => {
      const folder = canonical(clientUri).replace(/\/$/, '');
      const root = this.#rootOf.get(folder);
      this.#rootOf.delete(folder);
      if (root === undefined || [...this.#rootOf.values()].includes(root)) return;
      this.#searched.delete(root);
      for (const uri of this.#disk.keys()) if (this.#searched.around(uri) === undefined) this.#disk.delete(uri);
      // What stays open has its project as before.
      for (const document of this.documents.all()) if (this.#isAstray(document)) this.#adopt(document);
      this.#rearrange();
    });
  }

  async #search(folder: string, shallow: boolean): Promise<void> {
    const known = this.#searched.get(folder);
    if (known && (shallow || !known.shallow)) return;
    const { files } = this.#host;
    const found: FoundFiles = shallow ? await files.list(folder) : await files.find(folder);
    await this.#readAll(found.files.map(canonical), folder);
    // Not before all is read: a document that is opened meanwhile would be judged with a part of its project.
    this.#searched.set(folder, { unreadable: found.unreadable, shallow });
    this.#rearrange();
  }

  async #readAll(uris: readonly string[], within: string): Promise<void> {
    let done = 0;
    for (const uri of uris) {
      this.#observer.reading(done++, uris.length);
      if (!this.#disk.has(uri)) this.#disk.set(uri, await this.#host.files.read(uri, within));
    }
    this.#observer.reading(done, uris.length);
  }

  // -------------------------------------------------------------------------------------------- documents

  open(document: { uri: string; languageId: string; version: number; text: string }): void {
    const before = this.#textOf(canonical(document.uri));
    const opened = this.documents.open(document);
    if (before === opened.text) return;
    if (before !== undefined) {
      this.#textChanged(opened.uri);
      return;
    }
    if (this.#isAstray(opened)) this.#adopt(opened);
    else this.#rearrange();
  }

  /** Whether a document lies in a folder that nobody has looked at. */
  #isAstray({ uri }: OpenDocument): boolean {
    return isInFolder(uri) && this.#searched.around(uri) === undefined;
  }

  /** Finds the project of a document that lies in no folder of the workspace. */
  #adopt({ uri }: OpenDocument): void {
    this.#waiting.add(uri);
    this.#enqueue(async () => {
      try {
        if (this.#searched.around(uri) !== undefined) return;
        const folder = folderOf(uri);
        const project = await this.#host.files.enclosingProject(folder);
        await this.#search(project ?? folder, project === undefined);
      } finally {
        this.#waiting.delete(uri);
        this.#rearrange();
      }
    });
  }

  change(...change: Parameters<OpenDocuments['change']>): void {
    const changed = this.documents.change(...change);
    if (changed) this.#textChanged(changed.uri);
  }

  close(clientUri: string): void {
    const closed = this.documents.close(clientUri);
    if (!closed) return;
    if (!this.#disk.has(closed.uri)) this.#rearrange();
    else if (this.#textOf(closed.uri) !== closed.text) this.#textChanged(closed.uri);
    // What the disk has may be newer than what the watcher has told of so far.
    if (isInFolder(closed.uri)) this.fileChanged(closed.uri);
  }

  #textChanged(uri: string): void {
    const place = this.#places.get(uri);
    if (nameOf(uri) === CONFIGURATION_FILE) this.#rearrange();
    else if (place) this.#touch(place.project, place.path);
  }

  // -------------------------------------------------------------------------------------------- the disk

  /** A file, or a folder, was created, changed or deleted. */
  fileChanged(clientUri: string): void {
    const uri = canonical(clientUri).replace(/\/$/, '');
    this.#enqueue(async () => {
      const name = nameOf(uri);
      if (name.endsWith('.seam') || name === CONFIGURATION_FILE) await this.#readAgain(uri);
      else await this.#searchAgain(uri);
    });
  }

  async #readAgain(uri: string): Promise<void> {
    const within = this.#searched.around(uri);
    if (within === undefined) {
      this.#rearrange();
      return;
    }
    const before = this.#disk.get(uri);
    const now = await this.#host.files.read(uri, within);
    if (now.kind === 'missing') this.#disk.delete(uri);
    else this.#disk.set(uri, now);
    const isKnown = before?.kind === 'text' && now.kind === 'text' && this.#places.has(uri);
    if (isKnown && before.text === now.text) return;
    if (isKnown) this.#textChanged(uri);
    else this.#rearrange();
  }

  /** A folder came or went with all that is in it. */
  async #searchAgain(folder: string): Promise<void> {
    const within = this.#searched.around(folder);
    if (within === undefined) return;
    const found = await this.#host.files.find(folder);
    const files = found.files.map(canonical);
    const present = new Set(files);
    for (const uri of this.#disk.keys()) {
      if (pathBelow(folder, uri) !== undefined && !present.has(uri)) this.#disk.delete(uri);
    }
    await this.#readAll(files, within);
    this.#rearrange();
  }

  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work, work);
  }

  // -------------------------------------------------------------------------------------------- projects

  #textOf(uri: string): string | undefined {
    const open = this.documents.get(uri);
    if (open) return open.text;
    const file = this.#disk.get(uri);
    return file?.kind === 'text' ? file.text : undefined;
  }

  #touch(project: Project, path?: string): void {
    project.touch();
    this.#observer.changed(project, path);
  }

  /** Splits the files into projects anew; projects that stay keep what they have read. */
  #rearrange(): void {
    const arranged = this.#arrange();
    for (const [root, project] of this.#projects) {
      if (arranged.has(root)) continue;
      this.#projects.delete(root);
      this.#observer.removed(project);
    }
    this.#places = new Map();
    for (const [root, parts] of arranged) {
      let project = this.#projects.get(root);
      if (!project) {
        project = new Project(root, parts, {
          reader: this.reader,
          textOf: (uri) => this.#textOf(uri),
          today: () => this.#asOf ?? parseDay(this.#host.today()) ?? EPOCH,
        });
        this.#projects.set(root, project);
        this.#observer.changed(project);
      } else if (!isSame(project, parts)) {
        project.rearrange(parts);
        this.#observer.changed(project);
      }
      for (const [path, uri] of parts.files) this.#places.set(uri, { project, path });
    }
  }

  #arrange(): ReadonlyMap<string, ProjectParts> {
    const arranged = new Map<string, ProjectParts>();
    const uris = new Set([...this.#disk.keys(), ...[...this.documents.all()].map(({ uri }) => uri)]);
    const roots = this.#searched.outermost;
    const ofRoot = new Map<string, { files: string[]; configured: Set<string> }>(
      roots.map((root) => [root, { files: [], configured: new Set() }]),
    );
    for (const uri of uris) {
      const root = roots.find((candidate) => this.#searched.holds(candidate, uri));
      const path = root === undefined ? undefined : pathBelow(root, uri);
      const found = root === undefined ? undefined : ofRoot.get(root);
      if (!found || path === undefined) {
        // A document on its own: never saved.
        if (this.documents.get(uri) && !this.#waiting.has(uri) && nameOf(uri) !== CONFIGURATION_FILE) {
          arranged.set(uri, { configuration: VALID_DEFAULT, files: new Map([[nameOf(uri), uri]]) });
        }
        continue;
      }
      if (nameOf(uri) !== CONFIGURATION_FILE) found.files.push(path);
      else found.configured.add(path === CONFIGURATION_FILE ? '.' : path.slice(0, -CONFIGURATION_FILE.length - 1));
    }
    for (const [root, { files, configured }] of ofRoot) {
      this.#arrangeRoot(root, splitIntoProjects(files, configured), arranged);
    }
    return arranged;
  }

  #arrangeRoot(root: string, folders: readonly ProjectFolder[], arranged: Map<string, ProjectParts>): void {
    const outer: { readonly folder: string; readonly parts: ProjectParts }[] = [];
    for (const { folder, hasConfiguration, files } of folders) {
      if (outer.some((one) => excludes(one, folder))) continue;
      const projectRoot = below(root, folder);
      const configuration = hasConfiguration
        ? this.#readConfiguration(below(projectRoot, CONFIGURATION_FILE))
        : VALID_DEFAULT;
      const included =
        configuration.kind === 'valid' ? files.filter((file) => !configuration.configuration.excludes(file)) : files;
      const parts = { configuration, files: new Map(included.map((file) => [file, below(projectRoot, file)])) };
      outer.push({ folder, parts });
      arranged.set(projectRoot, parts);
    }
  }

  #readConfiguration(uri: string): ProjectConfiguration {
    const text = this.#textOf(uri);
    if (text === undefined) {
      return { kind: 'unreadable', uri, reason: this.unreadableReason(uri) ?? 'This file cannot be read.' };
    }
    const known = this.#configurations.get(uri);
    if (known?.text === text) return known.read;
    const result = readConfiguration(CONFIGURATION_FILE, text, rules);
    const read = result.kind === 'valid' ? result : ({ kind: 'broken', uri, problems: result.problems } as const);
    this.#configurations.set(uri, { text, read });
    return read;
  }
}

const VALID_DEFAULT: ProjectConfiguration = { kind: 'valid', configuration: defaultConfiguration };

const EPOCH: Day = { iso: '1970-01-01', number: 0 };

/** Whether a project is made of these parts already. */
function isSame({ configuration, files }: Project, parts: ProjectParts): boolean {
  if (configuration !== parts.configuration || files.size !== parts.files.size) return false;
  return [...parts.files].every(([path, uri]) => files.get(path) === uri);
}

/** Whether a project leaves out a folder that lies in it. */
function excludes(outer: { readonly folder: string; readonly parts: ProjectParts }, folder: string): boolean {
  const { configuration } = outer.parts;
  if (configuration.kind !== 'valid') return false;
  if (outer.folder === '.') return configuration.configuration.excludes(folder);
  if (!folder.startsWith(`${outer.folder}/`)) return false;
  return configuration.configuration.excludes(folder.slice(outer.folder.length + 1));
}
