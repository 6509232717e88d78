import { aimless } from './change/aimless.js';
import { dashboardBeforeTrace } from './change/dashboard-before-trace.js';
import { manualBeforeSystem } from './change/manual-before-system.js';
import { modernizeBeforeDiagnosis } from './change/modernize-before-diagnosis.js';
import { patchWithoutTrace } from './change/patch-without-trace.js';
import { toolBeforeStability } from './change/tool-before-stability.js';
import { vendorBlame } from './change/vendor-blame.js';
import { onCriticalPath } from './connector/on-critical-path.js';
import { personalAccount } from './connector/personal-account.js';
import { temporary } from './connector/temporary.js';
import { loop as decisionLoop } from './decision/loop.js';
import { missingBranch } from './decision/missing-branch.js';
import { unreachable } from './decision/unreachable.js';
import { overdue } from './exception/overdue.js';
import { unbounded } from './exception/unbounded.js';
import { workaroundAsPolicy } from './exception/workaround-as-policy.js';
import { alertToNobody } from './handoff/alert-to-nobody.js';
import { carriesNothing } from './handoff/carries-nothing.js';
import { humanMonitored } from './handoff/human-monitored.js';
import { noContract } from './handoff/no-contract.js';
import { noOwner as handoffNoOwner } from './handoff/no-owner.js';
import { noReconciliation } from './handoff/no-reconciliation.js';
import { noRetry } from './handoff/no-retry.js';
import { overCapacity as handoffOverCapacity } from './handoff/over-capacity.js';
import { parallelPath } from './handoff/parallel-path.js';
import { retiredEndpoint } from './handoff/retired-endpoint.js';
import { retryNotIdempotent } from './handoff/retry-not-idempotent.js';
import { self as handoffSelf } from './handoff/self.js';
import { sharedDatabase } from './handoff/shared-database.js';
import { silentFailure } from './handoff/silent-failure.js';
import { singlePlatform } from './handoff/single-platform.js';
import { stale as handoffStale } from './handoff/stale.js';
import { unmonitored } from './handoff/unmonitored.js';
import { duplicatedRule } from './knowledge/duplicated-rule.js';
import { homelessRule } from './knowledge/homeless-rule.js';
import { ruleInHead } from './knowledge/rule-in-head.js';
import { chain as manualChain } from './manual/chain.js';
import { humanCheck } from './manual/human-check.js';
import { rekeying } from './manual/rekeying.js';
import { singlePerson } from './manual/single-person.js';
import { step as manualStep } from './manual/step.js';
import { toilBudget } from './manual/toil-budget.js';
import { unowned } from './manual/unowned.js';
import { unquantified } from './manual/unquantified.js';
import { duplicateName } from './meta/duplicate-name.js';
import { duplicateProperty } from './meta/duplicate-property.js';
import { expiredAcceptance } from './meta/expired-acceptance.js';
import { invalidDate } from './meta/invalid-date.js';
import { unknownRule } from './meta/unknown-rule.js';
import { unresolvedReference } from './meta/unresolved-reference.js';
import { unusedAcceptance } from './meta/unused-acceptance.js';
import { doneButLive } from './migration/done-but-live.js';
import { noExit } from './migration/no-exit.js';
import { stalled } from './migration/stalled.js';
import { twoWriters } from './migration/two-writers.js';
import { conflicting } from './ownership/conflicting.js';
import { copyOfCopy } from './ownership/copy-of-copy.js';
import { gap as ownershipGap } from './ownership/gap.js';
import { missing as ownershipMissing } from './ownership/missing.js';
import { noKey } from './ownership/no-key.js';
import { nonOwnerWrite } from './ownership/non-owner-write.js';
import { placeholder } from './ownership/placeholder.js';
import { syncCycle } from './ownership/sync-cycle.js';
import { systemWithoutTeam } from './ownership/system-without-team.js';
import { twoWayWithoutPolicy } from './ownership/two-way-without-policy.js';
import { untracedSource } from './ownership/untraced-source.js';
import { unusedTruth } from './ownership/unused-truth.js';
import { writeFanIn } from './ownership/write-fan-in.js';
import { distrusted } from './report/distrusted.js';
import { manualCleanup } from './report/manual-cleanup.js';
import { mixedSources } from './report/mixed-sources.js';
import { nonOwnerSource } from './report/non-owner-source.js';
import { multipliedDebt } from './stage/multiplied-debt.js';
import { overCapacity as stageOverCapacity } from './stage/over-capacity.js';
import { undiagnosed } from './symptom/undiagnosed.js';
import { untraced as symptomUntraced } from './symptom/untraced.js';
import { unmitigatedLimitation } from './vendor/unmitigated-limitation.js';
import { brokenTrace } from './workflow/broken-trace.js';
import { deadStep } from './workflow/dead-step.js';
import { noOwner as workflowNoOwner } from './workflow/no-owner.js';
import { untraced as workflowUntraced } from './workflow/untraced.js';
import type { Rule } from './rule.js';

/** Every rule of the catalogue, by id. */
export const rules: readonly Rule[] = [
  aimless,
  dashboardBeforeTrace,
  manualBeforeSystem,
  modernizeBeforeDiagnosis,
  patchWithoutTrace,
  toolBeforeStability,
  vendorBlame,
  onCriticalPath,
  personalAccount,
  temporary,
  decisionLoop,
  missingBranch,
  unreachable,
  overdue,
  unbounded,
  workaroundAsPolicy,
  alertToNobody,
  carriesNothing,
  humanMonitored,
  noContract,
  handoffNoOwner,
  noReconciliation,
  noRetry,
  handoffOverCapacity,
  parallelPath,
  retiredEndpoint,
  retryNotIdempotent,
  handoffSelf,
  sharedDatabase,
  silentFailure,
  singlePlatform,
  handoffStale,
  unmonitored,
  duplicatedRule,
  homelessRule,
  ruleInHead,
  manualChain,
  humanCheck,
  rekeying,
  singlePerson,
  manualStep,
  toilBudget,
  unowned,
  unquantified,
  duplicateName,
  duplicateProperty,
  expiredAcceptance,
  invalidDate,
  unknownRule,
  unresolvedReference,
  unusedAcceptance,
  doneButLive,
  noExit,
  stalled,
  twoWriters,
  conflicting,
  copyOfCopy,
  ownershipGap,
  ownershipMissing,
  noKey,
  nonOwnerWrite,
  placeholder,
  syncCycle,
  systemWithoutTeam,
  twoWayWithoutPolicy,
  untracedSource,
  unusedTruth,
  writeFanIn,
  distrusted,
  manualCleanup,
  mixedSources,
  nonOwnerSource,
  multipliedDebt,
  stageOverCapacity,
  undiagnosed,
  symptomUntraced,
  unmitigatedLimitation,
  brokenTrace,
  deadStep,
  workflowNoOwner,
  workflowUntraced,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** @returns the rule of that id; `undefined` where there is none */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
