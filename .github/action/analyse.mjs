// Step 2 of action.yml: checks what is there, reviews the change, and shows both. It fails only where nothing can be said; what the findings
// mean for the job is decided in the last step, when comment and upload are done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { findBase, headOf } from './base.mjs';
import {
  annotate,
  appendSummary,
  choice,
  flag,
  folderInput,
  input,
  log,
  readEvent,
  runner,
  setOutputs,
  step,
  UsageError,
} from './runner.mjs';

const CLEAN = 0;
const FINDINGS = 1;
const WRONG_USE = 2;

const RESULTS = { [CLEAN]: 'passed', [FINDINGS]: 'failed', [WRONG_USE]: 'broken' };

/** The folder to look at, from the workspace with `/`: inside of it, whatever links there are. */
function readPath(workspace) {
  const given = folderInput();
  const absolute = resolve(workspace, given);
  if (!existsSync(absolute))
    throw new UsageError(`The input \`path\` is ${JSON.stringify(given)}, which does not exist.`);
  const inside = relative(realpathSync(workspace), realpathSync(absolute));
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new UsageError(`The input \`path\` is ${JSON.stringify(given)}, which is not in the workspace.`);
  }
  if (!statSync(absolute).isDirectory()) {
    throw new UsageError(`The input \`path\` is ${JSON.stringify(given)}. Name a folder: it is checked as a whole.`);
  }
  return absolute === resolve(workspace) ? '.' : relative(workspace, absolute).split(sep).join('/');
}

/** Runs the command line; `3` and more is a mistake of its own. */
function seamline(cwd, args) {
  const options = { cwd, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [input('command'), ...args], options);
  if (error) throw error;
  if (status === null || status > WRONG_USE) throw new Error(`Seamline ended with ${status}.\n${stderr}`);
  return { status, stdout, stderr };
}

/** The same with its results in a file, which is not there where the command could do nothing. */
function seamlineTo(file, cwd, args) {
  const ended = seamline(cwd, [...args.slice(0, 1), '--output', file, ...args.slice(1)]);
  if (!existsSync(file)) throw new UsageError(ended.stderr.trim());
  return ended.status;
}

/** Annotations name files from the workspace; the review names them from the folder that it looks at. */
function fromWorkspace(annotations, path) {
  if (path === '.') return annotations;
  const codes = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };
  const prefix = path.replaceAll(/[%\r\n:,]/g, (character) => codes[character]);
  // What is built in has no file.
  return annotations.replaceAll(/^(::[a-z]+ file=)(?!seamline%3A)/gm, (start) => `${start}${prefix}/`);
}

/** The run of a pull request whose token may not write: of a fork, or of a bot that updates packages. */
function mayNotWrite(event) {
  if (runner('GITHUB_EVENT_NAME') !== 'pull_request') return false;
  const isFork = event.pull_request?.head?.repo?.full_name !== runner('GITHUB_REPOSITORY');
  return isFork || runner('GITHUB_ACTOR') === 'dependabot[bot]';
}

/** Checks all there is. */
function check({ workspace, path, out, clock, timed, threshold }) {
  const args = [...clock, ...(timed ? [] : ['--no-timed'])];
  const run = (file, format, failOn) =>
    seamlineTo(join(out, file), workspace, ['check', '--format', format, '--fail-on', failOn, ...args, '--', path]);
  const status = run('check.json', 'json', threshold);
  const report = JSON.parse(readFileSync(join(out, 'check.json'), 'utf8'));
  const sarif = join(out, 'seamline.sarif');
  if (flag('sarif')) run('seamline.sarif', 'sarif', 'never');
  return {
    status,
    report,
    sarif: flag('sarif') ? sarif : '',
    show() {
      process.stdout.write(
        seamline(workspace, ['check', '--format', 'github', '--fail-on', 'never', ...args, '--', path]).stdout,
      );
      run('check.md', 'markdown', 'never');
      appendSummary(readFileSync(join(out, 'check.md'), 'utf8'));
    },
  };
}

/** Where GitHub shows what is checked out, and the rules' pages of this action; nothing where it does not say so. */
function links(folder) {
  const server = runner('GITHUB_SERVER_URL');
  const at = (repository, commit) =>
    /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(commit)
      ? `${server}/${repository}/blob/${commit}`
      : undefined;
  const files = at(runner('GITHUB_REPOSITORY'), headOf(folder));
  const action = at(input('action-repository'), input('action-ref'));
  return [
    ...(files === undefined ? [] : ['--link-base', files]),
    ...(action === undefined ? [] : ['--rules-base', `${action}/docs/rules`]),
  ];
}

/** Reviews what has changed since a commit. */
function review({ workspace, path, out, clock, threshold }, commit) {
  const run = (file, format, failOn, more = []) => {
    const args = ['review', '--format', format, '--fail-on', failOn, ...clock, ...more, '--', commit];
    return seamlineTo(join(out, file), join(workspace, path), args);
  };
  const status = run('review.json', 'json', threshold);
  const report = JSON.parse(readFileSync(join(out, 'review.json'), 'utf8'));
  run('review.txt', 'github', 'never');
  run('review.md', 'markdown', 'never', links(join(workspace, path)));
  return {
    status,
    report,
    file: join(out, 'review.md'),
    show() {
      process.stdout.write(fromWorkspace(readFileSync(join(out, 'review.txt'), 'utf8'), path));
      appendSummary(readFileSync(join(out, 'review.md'), 'utf8'));
    },
  };
}

/** How many findings the change brings or ends, without those that are accepted. */
function openFindings(reviewed, which) {
  if (reviewed === undefined) return '';
  return reviewed.report.projects.flatMap(({ findings }) => findings[which]).filter(({ accepted }) => accepted === null)
    .length;
}

step(() => {
  const workspace = runner('GITHUB_WORKSPACE');
  const path = readPath(workspace);
  const failOn = choice('fail-on', ['new-error', 'new-warning', 'error', 'warning', 'info', 'never']);
  const comparesOnly = failOn.startsWith('new-');
  const clock = input('as-of') === '' ? [] : ['--as-of', input('as-of')];
  const shared = { workspace, path, out: mkdtempSync(join(runner('RUNNER_TEMP'), 'seamline-')), clock };

  const event = readEvent();
  const base = findBase(join(workspace, path), input('base'), runner('GITHUB_EVENT_NAME'), event);
  const checked = check({ ...shared, timed: flag('timed'), threshold: comparesOnly ? 'never' : failOn });
  const reviewed =
    base.commit === undefined
      ? undefined
      : review({ ...shared, threshold: comparesOnly ? failOn : 'never' }, base.commit);
  if (base.isNeeded && comparesOnly) throw new UsageError(base.why);
  if (base.why !== undefined) annotate(base.isNeeded ? 'warning' : 'notice', base.why);
  (reviewed ?? checked).show();

  const uploads = checked.sarif !== '' && !mayNotWrite(event);
  if (checked.sarif !== '' && !uploads) {
    annotate('notice', 'The results are not uploaded to code scanning: the token of this pull request may not write.');
  }
  const code = Math.max(checked.status, reviewed?.status ?? CLEAN);
  const outcomes = checked.report.projects.map(({ decision }) => decision?.outcome ?? 'none');
  log(`Result: ${RESULTS[code]}. Decision: ${outcomes.join(', ')}.`);
  setOutputs({
    'exit-code': code,
    result: RESULTS[code],
    outcome: outcomes.join(' '),
    errors: checked.report.summary.error,
    warnings: checked.report.summary.warning,
    'new-findings': openFindings(reviewed, 'new'),
    'fixed-findings': openFindings(reviewed, 'fixed'),
    'is-empty': reviewed?.report.summary.empty ?? '',
    base: base.commit ?? '',
    'review-file': reviewed?.file ?? '',
    'sarif-file': checked.sarif,
    uploads,
    'sarif-category': path === '.' ? 'seamline' : `seamline:${path}`,
  });
});
