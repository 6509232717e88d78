import * as vscode from 'vscode';

/** A name for a revision, or a revision itself. */
export interface RefName {
  readonly name: string;
  readonly kind: 'start' | 'branch' | 'remote branch' | 'tag' | 'commit';
  /** What a person knows it by beside its name. */
  readonly detail: string;
  /** Whether the working tree stands on it. */
  readonly isHead: boolean;
}

/** What is used of the interface of VS Code's own git extension: https://github.com/microsoft/vscode/tree/main/extensions/git */
interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: {
    readonly HEAD: { readonly name?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  getRefs(query: { readonly sort: 'committerdate'; readonly count: number }): Promise<readonly GitRef[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
}

interface GitRef {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
}

const KINDS = ['branch', 'remote branch', 'tag'] as const;
/** Branches that others start from. */
const TRUNKS: ReadonlySet<string> = new Set(
  ['main', 'master', 'develop', 'trunk'].flatMap((name) => [name, `origin/${name}`]),
);
/** More than a person looks through. */
const MOST_REFS = 200;
const MOST_COMMITS = 20;
/** As much of a commit's id as no other one begins with. */
const SHORT = 10;

/** A repository as VS Code's own git extension knows it; `undefined` where it is switched off, or does not know the folder. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const api = (await extension.activate()).getAPI(1);
    await initialized(api);
    return api.getRepository(uri) ?? undefined;
  } catch {
    // Git is switched off in the settings, or not installed.
    return undefined;
  }
}

/** The revisions of a repository that somebody may want to compare with: branches, tags, and the last commits. */
export async function refsOf(repository: GitRepository): Promise<readonly RefName[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate', count: MOST_REFS }),
    repository.log({ maxEntries: MOST_COMMITS }),
  ]);
  const head = repository.state.HEAD?.name;
  const named = refs.flatMap(({ type, name, commit }): readonly RefName[] => {
    const kind = KINDS[type];
    if (kind === undefined || name === undefined) return [];
    return [{ name, kind, detail: commit?.slice(0, SHORT) ?? '', isHead: kind === 'branch' && name === head }];
  });
  const last = commits.map(({ hash, message }): RefName => {
    return { name: hash.slice(0, SHORT), kind: 'commit', detail: message.split('\n')[0] ?? '', isHead: false };
  });
  return [...(await startsOf(repository, refs)), ...named, ...last];
}

/** Where the branch has left the trunk, if the trunk has moved since: what others did there is no change of this branch. */
async function startsOf(repository: GitRepository, refs: readonly GitRef[]): Promise<readonly RefName[]> {
  const trunks = refs.filter(({ name }) => name !== undefined && TRUNKS.has(name));
  const starts = await Promise.all(
    trunks.map(async ({ name = '', commit }): Promise<readonly RefName[]> => {
      const base = await repository.getMergeBase('HEAD', name);
      if (base === undefined || base === commit) return [];
      return [{ name: base.slice(0, SHORT), kind: 'start', detail: name, isHead: false }];
    }),
  );
  return starts.flat();
}

/** The extension looks for repositories after it has started. */
async function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const listener = api.onDidChangeState(() => {
      listener.dispose();
      resolve();
    });
  });
}
