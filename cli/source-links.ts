import path from 'node:path';
import { environment, withSlashes, workingFolder } from './io.js';
import type { Place } from './report.js';
import { UsageError } from './usage-error.js';

/** Where the links of a comment lead. */
export interface SourceLinks {
  /** The address of a place in the revision that is reviewed; `undefined` for what has no file. */
  toPlace(place: Place): string | undefined;
  /** The address of a rule's page; `undefined` where nobody said where these are. */
  toRule(id: string): string | undefined;
}

export interface LinkOptions {
  /** What the path of a file from the repository's folder, with `#L` and the line, is put behind; default: as the build server says. */
  readonly linkBase?: string;
  /** The same for `docs/rules`: `group/rule.md` is put behind it. */
  readonly rulesBase?: string;
}

/** An address that is longer is a stranger's joke, and takes the room of ten others. */
const MOST_CHARACTERS = 1_000;

/**
 * Makes links that whoever reads a comment can follow. Without a base, and outside of a build server, places link from the working folder, as in
 * an editor's preview.
 *
 * @param top the repository's folder, absolute
 * @param head the revision that is reviewed, as given; `undefined` for the working tree
 * @throws UsageError for a base that is no address
 */
export function createSourceLinks(top: string, head: string | undefined, options: LinkOptions): SourceLinks {
  const base = addressOf('--link-base', options.linkBase) ?? buildServerBase(head);
  const rules = addressOf('--rules-base', options.rulesBase);
  return {
    toPlace({ file, start }) {
      if (file.startsWith('seamline:')) return undefined;
      const fromTop = withSlashes(path.relative(top, path.resolve(workingFolder(), file)));
      const address = base === undefined ? encoded(file) : `${base}/${encoded(fromTop)}`;
      return atMost(`${address}#L${start.line}`);
    },
    toRule: (id) => (rules === undefined ? undefined : atMost(`${rules}/${encoded(id)}.md`)),
  };
}

function addressOf(option: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (!/^https?:\/\/[^\s<>()"'|\\]+$/.test(given) || !URL.canParse(given)) {
    throw new UsageError(`${option} ${JSON.stringify(given)} is no address.`, 'Write it as https://host/path.');
  }
  return given.replace(/\/+$/, '');
}

/** Where GitHub or GitLab shows the files of the commit that it has checked out. */
function buildServerBase(head: string | undefined): string | undefined {
  const [server, repository, commit] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA'].map(environment);
  if (server && repository && isReviewed(commit, head)) return accepted(`${server}/${repository}/blob/${commit}`);
  const [project, reviewed] = ['CI_PROJECT_URL', 'CI_COMMIT_SHA'].map(environment);
  if (project && isReviewed(reviewed, head)) return accepted(`${project}/-/blob/${reviewed}`);
  return undefined;
}

/** Another revision than the one checked out has other lines. */
function isReviewed(commit: string | undefined, head: string | undefined): commit is string {
  return commit !== undefined && commit !== '' && (head === undefined || head === 'HEAD' || head === commit);
}

/** What a build server says is not the user's mistake: links are left relative then. */
function accepted(address: string): string | undefined {
  return /^https?:\/\/[\w.:/~-]+$/.test(address) ? address : undefined;
}

/** A path in an address inside Markdown: no bracket, bar or space ends it. */
function encoded(file: string): string {
  const code = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*_~]/g, code))
    .join('/');
}

function atMost(address: string): string | undefined {
  return address.length > MOST_CHARACTERS ? undefined : address;
}
