import type { FailThreshold } from '../../language/configuration/defaults.js';
import { nearestName } from '../../language/landscape/nearest.js';
import { rules } from '../../language/rules/registry.js';
import type { Finding } from '../../language/rules/rule.js';
import { createReader } from '../../language/syntax/reader.js';
import { type CommonOptions, configurationFileOf, dayOf, styleOf } from '../common-options.js';
import { baselineKey, entriesOf, readBaseline } from '../baseline.js';
import { newSince } from '../changed-since.js';
import { unifiedDiffs } from '../diff.js';
import { findProjects, isAt } from '../discovery.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { disk } from '../file-tree.js';
import { fixAll, type FixLevel } from '../fixes.js';
import { milliseconds, printAside, readText, withBom, writeWhole } from '../io.js';
import { writeResult } from '../output.js';
import { createProgress } from '../progress.js';
import { createLoader, type Loader, type LoadOptions, type Project } from '../project.js';
import { type CheckReport, createReport, openFindings, reaches } from '../report.js';
import type { CheckFormat } from '../formats.js';
import { reporters } from '../reporters.js';
import { statistics } from '../statistics.js';
import { count } from '../text/plural.js';
import { UsageError } from '../usage-error.js';
import { workingTree } from '../working-tree.js';

export interface CheckOptions extends CommonOptions {
  readonly format: CheckFormat;
  readonly output?: string;
  readonly failOn?: FailThreshold;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly timed: boolean;
  readonly fix?: boolean;
  readonly fixSuggested?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
  readonly stats?: boolean;
  readonly changedSince?: string;
  readonly baseline?: string;
}

/** `seamline check`: findings, decision, checklist and ledger of each project. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const run = createRun(paths, options);
  if (!options.watch) return run();
  const { watch } = await import('../watch.js');
  return watch(paths, run);
}

/** One run; those of a watch share what was parsed. */
function createRun(paths: readonly string[], options: CheckOptions): () => Promise<ExitCode> {
  const shows = ruleFilter(options.rule);
  const level = fixLevel(options);
  const configurationFile = configurationFileOf(options);
  const loader = createLoader(createReader());
  return async () => {
    const started = milliseconds();
    const today = dayOf(options);
    const found = await findProjects(paths, options.changedSince === undefined ? disk : workingTree);
    const foundAt = milliseconds();
    const progress = createProgress();
    const loadOptions: LoadOptions = {
      today,
      configurationFile,
      timed: options.timed,
      onFile: (file) => progress.step(`Reading ${file}`),
    };
    let projects = await loader.load(found, loadOptions);
    progress.done();
    const isAsked = ({ asked }: Project, { rule, at }: Finding): boolean =>
      (!shows || shows(rule)) && (!asked || asked.some((part) => isAt(at.file.path, part)));
    if (level) {
      const reload: Reload = (instead) => loader.load(found, { ...loadOptions, instead });
      const fixed = await fixAll(projects, { level, isAsked, reload });
      if (options.fixDryRun) return await showFixes(fixed.texts, projects, fixed.projects, options);
      writeFixes(fixed.texts);
      if (fixed.applied > 0)
        printAside(`Fixed ${count(fixed.applied, 'finding')} in ${count(fixed.texts.size, 'file')}.\n`);
      projects = fixed.projects;
    }
    const only =
      options.changedSince === undefined
        ? undefined
        : await newSince(options.changedSince, projects, { paths, loader, loadOptions });
    const isBaselined = options.baseline === undefined ? undefined : useBaseline(options.baseline, projects, options);
    const report = createReport(projects, { asOf: today, shows, only, isBaselined, failOn: options.failOn });
    const analysedAt = milliseconds();
    writeResult(reporters[options.format](report, styleOf(options, options.output !== undefined)), options.output);
    if (options.stats) {
      const timings = { find: foundAt - started, analyse: analysedAt - foundAt, report: milliseconds() - analysedAt };
      printAside(statistics(report, timings));
    }
    return exitCodeOf(report, options.maxWarnings);
  };
}

/** Reads a baseline, and says which of its entries are stale; where not all was read, or not every rule counts, nobody can tell. */
function useBaseline(
  file: string,
  projects: readonly Project[],
  { timed }: CheckOptions,
): (project: string, finding: Finding) => boolean {
  const entries = readBaseline(file);
  const found = new Set(entriesOf(projects).map(baselineKey));
  const stale = entries.filter((entry) => !found.has(baselineKey(entry)));
  const isWhole = timed && projects.every(({ problems, asked }) => problems.length === 0 && !asked);
  if (isWhole && stale.length > 0) {
    printAside(
      `Stale in ${file}: ${count(stale.length, 'finding')} no longer there; \`seamline baseline prune\` cleans it.\n`,
    );
  }
  const keys = new Set(entries.map(baselineKey));
  return (project, { fingerprint }) => keys.has(baselineKey({ project, fingerprint }));
}

type Reload = (texts: ReadonlyMap<string, string>) => ReturnType<Loader['load']>;

function exitCodeOf({ projects, summary }: CheckReport, maxWarnings: number | undefined): ExitCode {
  if (projects.some(({ problems }) => problems.length > 0)) return exitCodes.wrongUse;
  const fails = projects.some((project) =>
    openFindings(project).some(({ severity }) => reaches(severity, project.failOn)),
  );
  const tooMany = maxWarnings !== undefined && summary.warning > maxWarnings;
  if (tooMany) printAside(`${count(summary.warning, 'warning')}, more than the ${maxWarnings} allowed.\n`);
  return fails || tooMany ? exitCodes.findings : exitCodes.clean;
}

/** Reads `--rule`: ids, or groups as `handoff/*`. */
function ruleFilter(wanted: readonly string[] | undefined): ((rule: string) => boolean) | undefined {
  if (!wanted || wanted.length === 0) return undefined;
  const groups = new Set(rules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`));
  const known = [...groups, ...rules.map(({ id }) => id)];
  for (const id of wanted) {
    if (known.includes(id)) continue;
    const nearest = nearestName(id, known);
    throw new UsageError(
      `There is no rule ${JSON.stringify(id)}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
      '`seamline explain` lists all rules.',
    );
  }
  return (rule) => wanted.some((id) => id === rule || (id.endsWith('/*') && rule.startsWith(id.slice(0, -1))));
}

function fixLevel({ fix, fixSuggested, fixDryRun, watch, changedSince }: CheckOptions): FixLevel | undefined {
  const level = fixSuggested ? 'suggested' : fix || fixDryRun ? 'safe' : undefined;
  if (level && watch)
    throw new UsageError('--watch does not go together with --fix: it would change files under your hands.');
  if (level && changedSince !== undefined)
    throw new UsageError('--changed-since does not go together with --fix: fixing changes what is new.');
  return level;
}

function writeFixes(texts: ReadonlyMap<string, string>): void {
  for (const [file, text] of texts) {
    const before = readText(file);
    writeWhole(file, withBom(text, before.kind === 'text' && before.bom));
  }
}

/** Prints what fixing would change, and changes nothing. */
async function showFixes(
  texts: ReadonlyMap<string, string>,
  before: readonly Project[],
  after: readonly Project[],
  { maxWarnings, failOn, output, ...options }: CheckOptions,
): Promise<ExitCode> {
  writeResult(unifiedDiffs(texts, before), output);
  if (texts.size === 0) printAside('Nothing to fix.\n');
  const shows = ruleFilter(options.rule);
  return exitCodeOf(createReport(after, { asOf: dayOf(options), shows, failOn }), maxWarnings);
}
