import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { failThresholds } from '../language/configuration/defaults.js';
import { checkCommonOptions } from './common-options.js';
import type { ExitCode } from './exit-codes.js';
import {
  type BaselineAction,
  baselineActions,
  checkFormats,
  ciChoices,
  decideFormats,
  ledgerFormats,
  ledgerGroupings,
  ownersFormats,
  renderFormats,
  renderViews,
  reviewFormats,
  reviewThresholds,
} from './formats.js';
import { version } from './version.js';

/** Hears what a command ends with. */
type Finish = (code: ExitCode) => void;

/** Declares the commands and their options (interfaces.md, 1). What they do is loaded when one runs, and only then. */
export function createProgram(finish: Finish): Command {
  const program = new Command('seamline')
    .description('Describes the seams between systems and tells which of them will break.')
    .version(version, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand('help [command]', 'Print the help of a command.')
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
    .hook('preAction', (_program, command) => checkCommonOptions(command.opts()));
  for (const add of commands) add(program, finish);
  return program;
}

/** In the order of the help. */
const commands = [
  addCheck,
  addDecide,
  addReview,
  addOwners,
  addLedger,
  addReport,
  addRender,
  addExport,
  addFmt,
  addExplain,
  addBaseline,
  addInit,
  addLsp,
];

function addCheck(program: Command, finish: Finish): void {
  withCommon(program.command('check'))
    .description('Check projects: findings, decision, checklist and what the debt costs.')
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .addOption(new Option('--format <format>', 'How to print the results.').choices(checkFormats).default('pretty'))
    .option('--output <file>', 'Write the results to a file.')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'The least severity that fails (default: the configuration’s, else error).',
      ).choices(failThresholds),
    )
    .option('--max-warnings <n>', 'Fail when there are more warnings.', wholeNumber)
    .option('--rule <id>', 'Show only this rule, or group as handoff/*; repeatable.', collect)
    .option('--baseline <file>', 'Show only findings that this baseline does not have.')
    .option('--changed-since <ref>', 'Show only findings that this git revision does not have.')
    .option('--no-timed', 'Leave out findings that compare with today.')
    .option('--fix', 'Apply the safe fixes.')
    .option('--fix-suggested', 'Apply the suggested fixes too: look at the result.')
    .option('--fix-dry-run', 'Print what fixing would change, as a diff.')
    .option('--watch', 'Check again whenever a file changes.')
    .option('--stats', 'Print how often each rule fired, and how long it took.')
    .action(async (paths: string[], options) => {
      const { check } = await import('./commands.js');
      finish(await check(paths, options));
    });
}

function addDecide(program: Command, finish: Finish): void {
  withCommon(program.command('decide'))
    .description('Walk the decision tree for each symptom, question by question.')
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .addOption(new Option('--format <format>', 'How to print the results.').choices(decideFormats).default('pretty'))
    .option('--output <file>', 'Write the results to a file.')
    .option('--symptom <name>', 'Only this symptom.')
    .option('--suppose <fact>', 'What if: "cause clear", "not urgent"; repeatable.', collect)
    .action(async (paths: string[], options) => {
      const { decide } = await import('./commands.js');
      finish(await decide(paths, options));
    });
}

function addReview(program: Command, finish: Finish): void {
  withCommon(program.command('review'))
    .description('Review a change between two git revisions: ownership, handoffs, findings, outcome, cost.')
    .argument('<base>', 'The revision to compare with, or both: main...topic starts where topic has left main.')
    .argument('[head]', 'The revision to review; default: the working tree, with what is not committed.')
    .addOption(new Option('--format <format>', 'How to print the results.').choices(reviewFormats).default('pretty'))
    .option('--output <file>', 'Write the results to a file.')
    .addOption(
      new Option('--fail-on <what>', 'Which new findings fail.').choices(reviewThresholds).default('new-error'),
    )
    .option('--link-base <url>', 'Where the repository’s files are shown, for links in Markdown.')
    .option('--rules-base <url>', 'Where the rules’ pages are, for links in Markdown.')
    .action(async (base: string, head: string | undefined, options) => {
      const { review } = await import('./commands.js');
      finish(await review(base, head, options));
    });
}

function addOwners(program: Command, finish: Finish): void {
  withCommon(program.command('owners'))
    .description('Name the teams that a change between two git revisions concerns, and why.')
    .argument('<base>', 'The revision to compare with, or both: main...topic starts where topic has left main.')
    .argument('[head]', 'The revision that is asked about; default: the working tree, with what is not committed.')
    .addOption(new Option('--format <format>', 'How to print the results.').choices(ownersFormats).default('pretty'))
    .option('--output <file>', 'Write the results to a file.')
    .action(async (base: string, head: string | undefined, options) => {
      const { owners } = await import('./commands.js');
      finish(await owners(base, head, options));
    });
}

function addLedger(program: Command, finish: Finish): void {
  withCommon(program.command('ledger'))
    .description('Say what the debt costs: hours and money a month.')
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .addOption(new Option('--by <what>', 'What the rows are.').choices(ledgerGroupings).default('handoff'))
    .option('--stage <name>', 'Show the cost under a stage of growth beside today’s.')
    .addOption(new Option('--format <format>', 'How to print the results.').choices(ledgerFormats).default('pretty'))
    .option('--output <file>', 'Write the results to a file.')
    .action(async (paths: string[], options) => {
      const { ledger } = await import('./commands.js');
      finish(await ledger(paths, options));
    });
}

function addReport(program: Command, finish: Finish): void {
  withCommon(program.command('report'))
    .description('Write all readings on one HTML page.')
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .option('--output <file>', 'Write it to a file.')
    .action(async (paths: string[], options) => {
      const { report } = await import('./commands.js');
      finish(await report(paths, options));
    });
}

function addRender(program: Command, finish: Finish): void {
  withCommon(program.command('render'))
    .description('Draw the decision, the map, or the lineage of an entity.')
    .argument('[paths...]', 'Files or folders of one project; default: this folder.')
    .addOption(new Option('--view <view>', 'What to draw.').choices(renderViews).default('map'))
    .addOption(new Option('--format <format>', 'How to draw it.').choices(renderFormats).default('svg'))
    .option('--entity <name>', 'Whose lineage.')
    .option('--symptom <name>', 'Whose walk through the decision (default: the one that decides).')
    .option('--output <file>', 'Write it to a file.')
    .action(async (paths: string[], options) => {
      const { render } = await import('./commands.js');
      finish(await render(paths, options));
    });
}

function addExport(program: Command, finish: Finish): void {
  withCommon(program.command('export'))
    .description('Print the landscape as JSON.')
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .addOption(new Option('--format <format>', 'How to print it.').choices(['json']).default('json'))
    .option('--output <file>', 'Write it to a file.')
    .action(async (paths: string[], options) => {
      const { exportLandscape } = await import('./commands.js');
      finish(await exportLandscape(paths, options));
    });
}

function addFmt(program: Command, finish: Finish): void {
  withCommon(program.command('fmt'))
    .description('Write files in the one style.')
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .option('--check', 'Write nothing; end with 1 where a file would change.')
    .option('--stdin', 'Format the standard input.')
    .action(async (paths: string[], options) => {
      const { fmt } = await import('./commands.js');
      finish(await fmt(paths, options));
    });
}

function addExplain(program: Command, finish: Finish): void {
  withCommon(program.command('explain'))
    .description('Print the documentation of a rule; without one, the list of all rules.')
    .argument('[rule]', 'The id of a rule.')
    .action(async (rule: string | undefined, options) => {
      const { explain } = await import('./commands.js');
      finish(explain(rule, options));
    });
}

function addBaseline(program: Command, finish: Finish): void {
  withCommon(program.command('baseline'))
    .description('Take down the findings there are, so that a check shows those that come.')
    .addArgument(new Argument('<action>', 'Write a baseline, or take out what is fixed.').choices(baselineActions))
    .argument('[paths...]', 'Files or folders; default: this folder.')
    .option('--baseline <file>', 'The baseline.', 'seamline-baseline.json')
    .action(async (action: BaselineAction, paths: string[], options) => {
      const { baseline } = await import('./commands.js');
      finish(await baseline(action, paths, options));
    });
}

function addInit(program: Command, finish: Finish): void {
  withCommon(program.command('init'))
    .description('Start a project: a configuration and a first model. Overwrites nothing.')
    .argument('[folder]', 'Where; default: this folder.', '.')
    .addOption(new Option('--ci <host>', 'Also write a file that checks every change.').choices(ciChoices))
    .action(async (folder: string, options) => {
      const { init } = await import('./commands.js');
      finish(await init(folder, options));
    });
}

function addLsp(program: Command, finish: Finish): void {
  program
    .command('lsp')
    .description('Start the language server for an editor.')
    .requiredOption('--stdio', 'Talk over standard input and output.')
    .allowUnknownOption()
    .action(async () => {
      const { lsp } = await import('./commands/lsp.js');
      finish(lsp());
    });
}

/** What every command takes (interfaces.md, 1). */
function withCommon(command: Command): Command {
  return command
    .option('--config <file>', 'Use this configuration for every project.')
    .option('--as-of <date>', 'The day to compare with (default: today).')
    .addOption(
      new Option('--color <when>', 'Whether to use colour.').choices(['auto', 'always', 'never']).default('auto'),
    );
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Write a whole number, 0 or more.');
  return Number(value);
}
