import { type CommonOptions, styleOf } from '../common-options.js';
import type { ExitCode } from '../exit-codes.js';
import type { LedgerFormat, LedgerGrouping } from '../formats.js';
import { createLedgerReport } from '../ledger-report.js';
import { loadProjects } from '../load-projects.js';
import { writeResult } from '../output.js';
import { ledgerCsv } from '../reporters/ledger-csv.js';
import { ledgerJson } from '../reporters/ledger-json.js';
import { ledgerMarkdown } from '../reporters/ledger-markdown.js';
import { ledgerPretty } from '../reporters/ledger-pretty.js';

export interface LedgerOptions extends CommonOptions {
  readonly by: LedgerGrouping;
  readonly stage?: string;
  readonly format: LedgerFormat;
  readonly output?: string;
}

const reporters = { pretty: ledgerPretty, json: ledgerJson, csv: ledgerCsv, markdown: ledgerMarkdown } as const;

/** `seamline ledger`: what the debt costs, grouped. */
export async function ledger(paths: readonly string[], options: LedgerOptions): Promise<ExitCode> {
  const { projects, exitCode } = await loadProjects(paths, options);
  const { by, stage, format, output } = options;
  const report = createLedgerReport(projects, { by, stage });
  writeResult(reporters[format](report, styleOf(options, output !== undefined)), output);
  return exitCode;
}
