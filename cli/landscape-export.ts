import type { Landscape } from '../language/landscape/landscape.js';
import type { Claim } from '../language/landscape/ownership.js';
import { formatFrequency } from '../language/landscape/time.js';
import type {
  BusinessRule,
  Change,
  Entity,
  Exception,
  Handoff,
  HourlyRate,
  Migration,
  Report,
  Stage,
  Symptom,
  System,
  Workaround,
  Workflow,
} from '../language/landscape/types.js';
import {
  cadenceText,
  commonOf,
  dayText,
  declared,
  durationParts,
  failureParts,
  homeParts,
  manualWorkParts,
  monitorParts,
  policyParts,
  rateOf,
  rateParts,
  runsAsParts,
  texts,
  unlessEmpty,
  workParts,
} from './export-parts.js';
import type { ProjectExport } from './schemas/export.js';

/** What is exported: a project's landscape, and how it is named. */
export interface Exportable {
  readonly name: string;
  readonly root: string;
  readonly landscape: Landscape;
}

/** A landscape as data (docs/schemas/export.json). Names stay names: references are resolved by whoever reads it. */
export function exportProject({ name, root, landscape }: Exportable): ProjectExport {
  const at = { root };
  const { project } = landscape;
  return declared({
    name,
    root,
    title: project?.title,
    tracks: texts(project?.tracks ?? []),
    rate: project?.rate && money(project.rate),
    teams: landscape.all('team').map((team) => declared({ ...commonOf(at, team), contact: team.contact?.text })),
    roles: landscape.all('role').map((role) =>
      declared({
        ...commonOf(at, role),
        team: role.team?.text,
        people: role.people?.count,
        rate: role.rate && money(role.rate),
      }),
    ),
    areas: landscape.all('area').map((area) => {
      return declared({ ...commonOf(at, area), critical: area.critical, builtIn: area.file.builtIn });
    }),
    domains: landscape.all('domain').map((domain) => {
      return declared({ ...commonOf(at, domain), builtIn: domain.file.builtIn });
    }),
    systems: landscape.all('system').map((system) => systemExport(at, landscape, system)),
    entities: landscape.all('entity').map((entity) => entityExport(at, landscape, entity)),
    handoffs: landscape.all('handoff').map((handoff) => handoffExport(at, landscape, handoff)),
    workflows: landscape.all('workflow').map((workflow) => workflowExport(at, workflow)),
    rules: landscape.all('rule').map((rule) => ruleExport(at, rule)),
    exceptions: landscape.all('exception').map((exception) => exceptionExport(at, exception)),
    workarounds: landscape.all('workaround').map((workaround) => workaroundExport(at, workaround)),
    migrations: landscape.all('migration').map((migration) => migrationExport(at, migration)),
    reports: landscape.all('report').map((report) => reportExport(at, report)),
    symptoms: landscape.all('symptom').map((symptom) => symptomExport(at, symptom)),
    stages: landscape.all('stage').map((stage) => stageExport(at, stage)),
    changes: landscape.all('change').map((change) => changeExport(at, change)),
  });
}

interface Rooted {
  readonly root: string;
}

function money({ amount, currency }: HourlyRate) {
  return { amount, currency };
}

function systemExport(at: Rooted, landscape: Landscape, system: System): ProjectExport['systems'][number] {
  return declared({
    ...commonOf(at, system),
    kind: system.systemKind?.value,
    vendor: system.vendor?.text,
    owner: system.owner?.text,
    status: system.status?.status ?? 'active',
    live: landscape.isLiveSystem(system),
    critical: landscape.isCritical(system),
    limitations: unlessEmpty(
      system.limitations.map(({ text, affects, since, reviewed, workaround }) =>
        declared({
          text,
          affects: texts(affects),
          since: dayText(since),
          reviewed: dayText(reviewed),
          workaround: workaround?.text,
        }),
      ),
    ),
  });
}

function entityExport(at: Rooted, landscape: Landscape, entity: Entity): ProjectExport['entities'][number] {
  const { ownership } = landscape;
  return declared({
    ...commonOf(at, entity),
    domain: entity.domain?.text,
    key: entity.key?.text,
    lifecycle: unlessEmpty(texts(entity.lifecycle)),
    sourcesOfTruth: ownership.claimsOn(entity).map(claimParts),
    fields: unlessEmpty(
      entity.fields.map((field) =>
        declared({
          name: field.name.text,
          description: field.description?.text,
          sourcesOfTruth: ownership.claimsOnField(field).map(claimParts),
        }),
      ),
    ),
    systemsOfReference: unlessEmpty(texts(entity.systemsOfReference)),
    copiedTo: unlessEmpty(texts(entity.copiedTo)),
    critical: landscape.isCritical(entity),
  });
}

function claimParts({ system, phases }: Claim) {
  return declared({ system: system.name.text, during: phases && [...phases] });
}

function handoffExport(at: Rooted, landscape: Landscape, handoff: Handoff): ProjectExport['handoffs'][number] {
  const { via, fails, monitors, monitoredByNothing, onFailure, conflictsResolvedBy, runsAs } = handoff;
  const isMonitoringStated = monitors.length > 0 || monitoredByNothing !== undefined;
  return declared({
    ...commonOf(at, handoff),
    from: handoff.from?.text,
    to: handoff.to?.text,
    twoWay: handoff.twoWay,
    carries: handoff.carries.map(({ entity, field, isNew }) => {
      return declared({ entity: entity.text, field: field?.text, new: isNew });
    }),
    via: via && declared({ means: via.means, detail: via.detail }),
    through: unlessEmpty(texts(handoff.through)),
    runs: cadenceText(handoff.runs?.cadence),
    runsAs: runsAs && runsAsParts(runsAs),
    temporary: handoff.temporary !== undefined,
    reviewBy: dayText(handoff.reviewBy),
    neededWithin: durationParts(handoff.neededWithin),
    owner: handoff.owner?.text,
    monitoredBy: isMonitoringStated ? monitors.map(monitorParts) : undefined,
    onFailure: onFailure?.actions.map(failureParts),
    delivery: handoff.delivery?.guarantee,
    idempotent: handoff.idempotent !== undefined,
    idempotentBy: handoff.idempotent?.by?.text,
    conflictsResolvedBy: conflictsResolvedBy && policyParts(conflictsResolvedBy),
    contract: handoff.contract?.text,
    volume: rateParts(handoff.volume),
    capacity: rateParts(handoff.capacity),
    fails: fails && declared({ ...rateOf(fails.rate), costing: workParts(fails.costing), by: fails.by?.text }),
    manualSteps: unlessEmpty(handoff.manualSteps.map(manualWorkParts)),
    humanChecks: unlessEmpty(handoff.humanChecks.map(manualWorkParts)),
    affects: texts(handoff.affects),
    status: handoff.status?.status ?? 'active',
    since: dayText(handoff.since),
    reviewed: dayText(handoff.reviewed),
    live: landscape.isLive(handoff),
    critical: landscape.isCritical(handoff),
  });
}

function workflowExport(at: Rooted, workflow: Workflow): ProjectExport['workflows'][number] {
  return declared({
    ...commonOf(at, workflow),
    core: workflow.core,
    owner: workflow.owner?.text,
    affects: texts(workflow.affects),
    steps: workflow.steps.map((step) => {
      return step.kind === 'handoff' ? { handoff: step.handoff.text } : manualWorkParts(step.work);
    }),
  });
}

function ruleExport(at: Rooted, rule: BusinessRule): ProjectExport['rules'][number] {
  return declared({
    ...commonOf(at, rule),
    governs: texts(rule.governs),
    livesIn: rule.livesIn.map(homeParts),
    reviewed: dayText(rule.reviewed),
  });
}

function exceptionExport(at: Rooted, exception: Exception): ProjectExport['exceptions'][number] {
  return declared({
    ...commonOf(at, exception),
    appliesTo: texts(exception.appliesTo),
    handledBy: exception.handledBy?.text,
    takes: workParts(exception.takes),
    frequency: exception.frequency && formatFrequency(exception.frequency),
    since: dayText(exception.since),
    reviewBy: dayText(exception.reviewBy),
  });
}

function workaroundExport(at: Rooted, workaround: Workaround): ProjectExport['workarounds'][number] {
  return declared({
    ...commonOf(at, workaround),
    covers: texts(workaround.covers),
    doneBy: workaround.doneBy?.text,
    takes: workParts(workaround.takes),
    frequency: workaround.frequency && formatFrequency(workaround.frequency),
    since: dayText(workaround.since),
    reviewBy: dayText(workaround.reviewBy),
    policy: workaround.policy !== undefined,
  });
}

function migrationExport(at: Rooted, migration: Migration): ProjectExport['migrations'][number] {
  return declared({
    ...commonOf(at, migration),
    from: migration.from?.text,
    to: migration.to?.text,
    moves: texts(migration.moves),
    status: migration.status?.status,
    started: dayText(migration.started),
    due: dayText(migration.due),
    remaining: migration.remaining?.text,
    doneWhen: migration.doneWhen?.text,
    rollback: migration.rollback?.text,
  });
}

function reportExport(at: Rooted, report: Report): ProjectExport['reports'][number] {
  return declared({
    ...commonOf(at, report),
    reads: report.reads.map(({ entities, from }) => declared({ entities: texts(entities), from: from?.text })),
    usedBy: texts(report.usedBy),
    affects: texts(report.affects),
    distrusted:
      report.distrusted && declared({ since: dayText(report.distrusted.since), because: report.distrusted.because }),
    manualSteps: unlessEmpty(report.manualSteps.map(manualWorkParts)),
  });
}

function stageExport(at: Rooted, stage: Stage): ProjectExport['stages'][number] {
  return declared({
    ...commonOf(at, stage),
    by: dayText(stage.by),
    multiplies: stage.multiplies.map(({ target, factor }) => ({ target: target.text, by: factor })),
    unsupported: stage.unsupported && declared({ because: stage.unsupported.because }),
  });
}

function changeExport(at: Rooted, change: Change): ProjectExport['changes'][number] {
  return declared({
    ...commonOf(at, change),
    kind: change.changeKind?.value,
    targets: texts(change.targets),
    adds: texts(change.adds),
    addresses: texts(change.addresses),
    status: change.status?.status,
  });
}

function symptomExport(at: Rooted, symptom: Symptom): ProjectExport['symptoms'][number] {
  const { cause } = symptom;
  return declared({
    ...commonOf(at, symptom),
    kind: symptom.symptomKind?.value,
    observed: symptom.observed.map(({ day }) => day.iso),
    frequency: symptom.frequency?.value,
    impact: symptom.impact?.value,
    affects: texts(symptom.affects),
    tracedTo: texts(symptom.tracedTo),
    cause:
      cause &&
      (cause.kind === 'unclear'
        ? { clear: false }
        : declared({ clear: true, text: cause.text, in: cause.where?.text })),
    urgent: symptom.urgent !== undefined,
  });
}
