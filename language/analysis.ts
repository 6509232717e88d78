import { decisionBasis } from './decision/basis.js';
import { offerCauses } from './decision/cause-fixes.js';
import { type Check, checklistOf } from './decision/checklist.js';
import { decide, type ProjectDecision } from './decision/project-outcome.js';
import type { Landscape } from './landscape/landscape.js';
import type { Day } from './landscape/time.js';
import type { Handoff } from './landscape/types.js';
import { type Ledger, ledgerOf } from './ledger/ledger.js';
import type { Finding } from './rules/rule.js';
import { runRules } from './rules/run.js';
import type { RuleSettings } from './rules/settings.js';

/** How much of the project is written down. */
export interface Coverage {
  /**
   * The share (0 to 1) of live handoffs that state all five of `owner`, `monitored by` (also `nothing`), `on failure`, `carries` and `via`.
   * 1 where there is no live handoff: nothing is left to declare.
   */
  readonly handoffsDeclared: number;
}

/** The readings of one project (decision.md), all from the same landscape and findings. */
export interface Analysis {
  readonly landscape: Landscape;
  /** By path, place and rule, the accepted ones among them; a symptom that nobody has diagnosed comes with its candidates as fixes. */
  readonly findings: readonly Finding[];
  readonly decision: ProjectDecision;
  readonly checklist: readonly Check[];
  readonly ledger: Ledger;
  readonly coverage: Coverage;
}

export interface AnalysisOptions {
  /** The clock's day: `--as-of`, else the real day. */
  readonly today: Day;
  readonly settings?: RuleSettings;
}

/** Analyses a project: runs every rule, walks the decision tree, goes through the checklist and prices the debt. */
export function analyse(landscape: Landscape, { today, settings = {} }: AnalysisOptions): Analysis {
  return analysisOf(landscape, runRules(landscape, { today, settings }));
}

/** The same from findings that were made already: the editor runs the rules at every edit, and needs the rest when somebody looks. */
export function analysisOf(landscape: Landscape, findings: readonly Finding[]): Analysis {
  const basis = decisionBasis(landscape, findings);
  const decision = decide(basis);
  return {
    landscape,
    findings: offerCauses(findings, decision.symptoms),
    decision,
    checklist: checklistOf(basis),
    ledger: ledgerOf(landscape, findings),
    coverage: { handoffsDeclared: handoffsDeclared(landscape) },
  };
}

function handoffsDeclared(landscape: Landscape): number {
  const handoffs = landscape.liveHandoffs();
  return handoffs.length === 0 ? 1 : handoffs.filter(isDeclared).length / handoffs.length;
}

function isDeclared({ owner, monitors, monitoredByNothing, onFailure, carries, via }: Handoff): boolean {
  const watched = monitors.length > 0 || monitoredByNothing !== undefined;
  return owner !== undefined && watched && onFailure !== undefined && carries.length > 0 && via !== undefined;
}
