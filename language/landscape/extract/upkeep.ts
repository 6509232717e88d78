import type * as ast from '../../grammar/generated/ast.js';
import {
  type BusinessRule,
  type Exception,
  type Migration,
  migrationStatuses,
  type Reads,
  type Report,
  type RuleHome,
  type Workaround,
} from '../types.js';
import { type DeclaredParts, headOf } from './head.js';
import { manualWork, Properties, textOf } from './properties.js';
import type { Reading } from './reading.js';

export function businessRule(reading: Reading, node: ast.BusinessRule, parts: DeclaredParts): BusinessRule {
  const properties = new Properties(reading, node.properties);
  const reviewed = reading.date(properties.first('ReviewedProperty'));
  return {
    governs: reading.refs(properties.first('GovernsProperty')?.targets, 'handoff', 'entity', 'workflow'),
    livesIn: properties.all('LivesProperty').flatMap((lives) => homeOf(reading, lives) ?? []),
    reviewed,
    ...headOf(reading, 'rule', parts, properties),
  };
}

function homeOf(reading: Reading, node: ast.LivesProperty): RuleHome | undefined {
  const span = reading.span(node);
  if (node.document !== undefined) return { kind: 'document', text: node.document, ...span };
  const system = reading.ref(node.system, 'system');
  if (system) return { kind: 'system', system, ...span };
  const role = reading.ref(node.role, 'role');
  return role && { kind: 'head', role, ...span };
}

export function exception(reading: Reading, node: ast.Exception, parts: DeclaredParts): Exception {
  const properties = new Properties(reading, node.properties);
  const handledBy = reading.ref(properties.first('HandledProperty')?.role, 'role');
  return {
    appliesTo: reading.refs(properties.first('AppliesProperty')?.targets, 'handoff', 'entity', 'workflow'),
    handledBy,
    ...effort(reading, properties),
    ...headOf(reading, 'exception', parts, properties),
  };
}

export function workaround(reading: Reading, node: ast.Workaround, parts: DeclaredParts): Workaround {
  const properties = new Properties(reading, node.properties);
  const doneBy = reading.ref(properties.first('DoneByProperty')?.role, 'role');
  const policy = properties.first('PolicyProperty');
  return {
    covers: reading.refs(properties.first('CoversProperty')?.targets, 'handoff', 'system', 'report'),
    doneBy,
    ...effort(reading, properties),
    policy: policy && reading.span(policy),
    ...headOf(reading, 'workaround', parts, properties),
  };
}

/** What an exception or a workaround takes, since when, and until when. */
function effort(reading: Reading, properties: Properties) {
  const takes = reading.duration(properties.first('TakesProperty')?.duration);
  const frequency = reading.frequency(properties.frequency());
  const since = reading.date(properties.first('SinceProperty'));
  const reviewBy = reading.date(properties.first('ReviewByProperty'));
  return {
    takes,
    frequency,
    since,
    reviewBy,
  };
}

export function migration(reading: Reading, node: ast.Migration, parts: DeclaredParts): Migration {
  const properties = new Properties(reading, node.properties);
  const from = reading.ref(node.from, 'system');
  const to = reading.ref(node.to, 'system');
  const statusNode = properties.first('MigrationStatusProperty');
  const status = migrationStatuses.find((known) => known === statusNode?.value);
  const started = reading.date(properties.first('StartedProperty'));
  const due = reading.date(properties.first('DueProperty'));
  const remaining = textOf(reading, properties.first('RemainingProperty'));
  const doneWhen = textOf(reading, properties.first('DoneWhenProperty'));
  const rollback = textOf(reading, properties.first('RollbackProperty'));
  return {
    from,
    to,
    moves: reading.refs(properties.first('MovesProperty')?.entities, 'entity'),
    status: statusNode && status && { status, ...reading.span(statusNode) },
    started,
    due,
    remaining,
    doneWhen,
    rollback,
    ...headOf(reading, 'migration', parts, properties),
  };
}

export function report(reading: Reading, node: ast.Report, parts: DeclaredParts): Report {
  const properties = new Properties(reading, node.properties);
  const distrusted = properties.first('DistrustedProperty');
  const since = reading.date(distrusted, 'since');
  return {
    reads: properties.all('ReadsProperty').map((reads) => readsOf(reading, reads)),
    usedBy: reading.refs(properties.first('UsedProperty')?.users, 'team', 'role'),
    affects: reading.refs(properties.first('AffectsProperty')?.areas, 'area'),
    distrusted: distrusted && { since, because: distrusted.because, ...reading.span(distrusted) },
    manualSteps: manualWork(reading, properties, 'manual step'),
    ...headOf(reading, 'report', parts, properties),
  };
}

function readsOf(reading: Reading, node: ast.ReadsProperty): Reads {
  const entities = reading.refs(node.entities, 'entity');
  return { entities, from: reading.ref(node.system, 'system'), ...reading.span(node) };
}
