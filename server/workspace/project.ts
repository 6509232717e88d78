import { type Analysis, analysisOf } from '../../language/analysis.js';
import type { ConfigurationProblem } from '../../language/configuration/configuration.js';
import type { Configuration } from '../../language/configuration/defaults.js';
import { buildLandscape } from '../../language/landscape/build.js';
import type { Fragment } from '../../language/landscape/fragment.js';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Names } from '../../language/landscape/names.js';
import { ReferenceIndex } from '../../language/landscape/reference-index.js';
import type { Span } from '../../language/landscape/source.js';
import type { Day } from '../../language/landscape/time.js';
import type { Finding } from '../../language/rules/rule.js';
import { runRulesNear } from '../../language/rules/run-near.js';
import { ruleSteps } from '../../language/rules/run.js';
import { readEdited } from '../../language/syntax/incremental.js';
import type { Reader } from '../../language/syntax/reader.js';

/** From so many declarations on, all rules take longer than an editor should wait after a keystroke. */
const LARGE = 2000;

/** A project's settings, or what is wrong with them: a broken configuration is never taken for an empty one. */
export type ProjectConfiguration =
  | { readonly kind: 'valid'; readonly configuration: Configuration }
  | { readonly kind: 'broken'; readonly uri: string; readonly problems: readonly ConfigurationProblem[] }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string };

/** What a project is made of; the workspace says it anew whenever files come or go. */
export interface ProjectParts {
  readonly configuration: ProjectConfiguration;
  /** The URIs of its files by their paths below it, the excluded ones left out. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a project asks of the workspace. */
export interface ProjectSources {
  readonly reader: Reader;
  /** The text of a file as it is now; `undefined` where it cannot be read. */
  textOf(uri: string): string | undefined;
  today(): Day;
}

/**
 * One project: its files' fragments, and what follows from them, each worked out when somebody asks and kept until a file changes.
 * Everything that it gives out is immutable.
 */
export class Project {
  /** The URI of its folder. */
  readonly root: string;
  readonly #sources: ProjectSources;
  readonly #read = new Map<string, Fragment>();
  readonly #references = new ReferenceIndex();
  #parts: ProjectParts;
  #revision = 0;
  #fragments: readonly Fragment[] | undefined;
  #landscape: Landscape | undefined;
  /** Those of the landscape before, for the next one. */
  #names: Names | undefined;
  #findings: readonly Finding[] | undefined;
  #analysis: Analysis | undefined;

  constructor(root: string, parts: ProjectParts, sources: ProjectSources) {
    this.root = root;
    this.#parts = parts;
    this.#sources = sources;
  }

  /** Counts the changes. Who worked on something meanwhile sees whether it still holds. */
  get revision(): number {
    return this.#revision;
  }

  get configuration(): ProjectConfiguration {
    return this.#parts.configuration;
  }

  get files(): ReadonlyMap<string, string> {
    return this.#parts.files;
  }

  /** Takes other parts; files that stay keep their fragments. */
  rearrange(parts: ProjectParts): void {
    this.#parts = parts;
    for (const path of this.#read.keys()) if (!parts.files.has(path)) this.#read.delete(path);
    this.touch();
  }

  /** Some file's text has changed, or the day. */
  touch(): void {
    this.#revision++;
    this.#fragments = undefined;
    this.#landscape = undefined;
    this.#findings = undefined;
    this.#analysis = undefined;
  }

  /** A file as it is now; `undefined` where it does not belong to the project or cannot be read. */
  fragment(path: string): Fragment | undefined {
    const uri = this.#parts.files.get(path);
    const text = uri === undefined ? undefined : this.#sources.textOf(uri);
    if (text === undefined) {
      this.#read.delete(path);
      return undefined;
    }
    const { reader } = this.#sources;
    const before = this.#read.get(path);
    if (before?.file.text === text) return before;
    const fragment = before ? readEdited(reader, before, text) : reader.read(path, text);
    this.#read.set(path, fragment);
    return fragment;
  }

  /** All that can be read. */
  get fragments(): readonly Fragment[] {
    this.#fragments ??= [...this.#parts.files.keys()].flatMap((path) => this.fragment(path) ?? []);
    return this.#fragments;
  }

  get landscape(): Landscape {
    this.#landscape ??= buildLandscape(this.fragments, this.#sources.reader.library(), this.#names);
    this.#names = this.#landscape.names;
    return this.#landscape;
  }

  /** Whether the findings are there without work. */
  get isJudged(): boolean {
    return this.#findings !== undefined;
  }

  /** Whether the findings take so long that a first word on what is being edited is worth its work. */
  get isLarge(): boolean {
    return this.fragments.reduce((sum, { declarations }) => sum + declarations.length, 0) >= LARGE;
  }

  /** A first word on whole declarations of a file: what the rules find there when they look at what is near (`runRulesNear`). */
  findingsNear(stretch: Span): readonly Finding[] {
    const { configuration } = this.#parts;
    if (configuration.kind !== 'valid') return [];
    const options = { today: this.#sources.today(), settings: configuration.configuration.settings };
    return runRulesNear(this.landscape, this.#references, stretch, options);
  }

  /** What the rules find; nothing where the configuration is broken. */
  get findings(): readonly Finding[] {
    const steps = this.judge();
    while (!this.#findings) steps.next();
    return this.#findings;
  }

  /** Works the findings out step by step. A change in between ends it without a result. */
  *judge(): Generator<void, void> {
    if (this.#findings) return;
    const { configuration } = this.#parts;
    if (configuration.kind !== 'valid') {
      this.#findings = [];
      return;
    }
    const revision = this.#revision;
    for (const path of this.#parts.files.keys()) {
      const before = this.#read.get(path);
      if (this.fragment(path) !== before) yield;
      if (this.#revision !== revision) return;
    }
    const { landscape } = this;
    yield;
    const { settings } = configuration.configuration;
    const steps = ruleSteps(landscape, { today: this.#sources.today(), settings });
    while (this.#revision === revision) {
      const step = steps.next();
      if (step.done) {
        this.#findings = step.value;
        return;
      }
      yield;
    }
  }

  /** Decision, checklist, ledger: all that follows from the findings; `undefined` where the configuration is broken. */
  get analysis(): Analysis | undefined {
    if (this.#parts.configuration.kind !== 'valid') return undefined;
    this.#analysis ??= analysisOf(this.landscape, this.findings);
    return this.#analysis;
  }
}
