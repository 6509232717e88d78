import { type LedgerGroup, groupItems } from '../language/ledger/groups.js';
import type { Ledger } from '../language/ledger/ledger.js';
import type { StageLedger } from '../language/ledger/stages.js';
import { type Totals, totalsOf } from '../language/ledger/totals.js';
import { nearestName } from '../language/landscape/nearest.js';
import type { LedgerGrouping } from './formats.js';
import type { Project } from './project.js';
import { UsageError } from './usage-error.js';

/** A row of the ledger: a group, and what it costs under the stage that was asked for. */
export interface LedgerRow extends LedgerGroup {
  readonly underStage: Totals | undefined;
}

export interface ProjectLedgerReport {
  readonly name: string;
  readonly root: string;
  readonly rows: readonly LedgerRow[];
  readonly ledger: Ledger;
  /** The stage that was asked for; `undefined` where the project has none of that name, or none was. */
  readonly stage: StageLedger | undefined;
}

/** The result of `ledger`. */
export interface LedgerReport {
  readonly by: LedgerGrouping;
  /** The name as given. */
  readonly stage: string | undefined;
  readonly projects: readonly ProjectLedgerReport[];
}

/**
 * Groups what the debt costs.
 *
 * @throws UsageError for a stage that no project has
 */
export function createLedgerReport(
  projects: readonly Project[],
  { by, stage }: { readonly by: LedgerGrouping; readonly stage: string | undefined },
): LedgerReport {
  const reports = projects.flatMap(({ name, root, analysis }): readonly ProjectLedgerReport[] => {
    if (!analysis) return [];
    const { ledger, landscape } = analysis;
    const growth = ledger.stages.find((candidate) => candidate.stage.name.text === stage);
    const rows = groupItems(landscape, ledger.items, by).map((group) => {
      return { ...group, underStage: growth && underStage(group, growth) };
    });
    return [{ name, root, rows, ledger, stage: growth }];
  });
  if (stage !== undefined && reports.length > 0 && reports.every((report) => !report.stage))
    throw noStage(stage, reports);
  return { by, stage, projects: reports };
}

function underStage({ items }: LedgerGroup, { items: grown }: StageLedger): Totals {
  const wanted = new Set(items);
  return totalsOf(grown.filter(({ item }) => wanted.has(item)));
}

function noStage(stage: string, reports: readonly ProjectLedgerReport[]): UsageError {
  const names = reports.flatMap(({ ledger }) => ledger.stages.map((known) => known.stage.name.text));
  const nearest = nearestName(stage, names);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return new UsageError(`There is no stage ${JSON.stringify(stage)}.${hint}`);
}
