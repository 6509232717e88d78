import type {
  ArtifactChange,
  Fix as SarifFix,
  Location,
  Log,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { rules } from '../../language/rules/registry.js';
import type { Finding, Fix, Rule, Severity } from '../../language/rules/rule.js';
import type { Problem } from '../project.js';
import { type CheckReport, fullMessage, type Place, placeOf, placeOfProblem, type ProjectReport } from '../report.js';
import { version } from '../version.js';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/** What the inputs themselves may have wrong, beside the rules. */
const PROBLEMS: Readonly<Record<Problem['kind'], string>> = {
  syntax: 'The file does not parse.',
  configuration: 'The configuration is not valid.',
  unreadable: 'The file cannot be read.',
};

/** What of a project goes into a log. */
export type SarifProject = Pick<ProjectReport, 'name' | 'root' | 'findings' | 'problems'>;

/** SARIF 2.1.0: one run over all projects. Accepted findings are there, as suppressed. */
export function sarif({ projects }: CheckReport): string {
  return sarifOf(projects, undefined);
}

/**
 * The same for any projects.
 *
 * @param baselineState what all results are beside an earlier run; `undefined` where there is none
 */
export function sarifOf(projects: readonly SarifProject[], baselineState: Result.baselineState | undefined): string {
  const descriptors = descriptorsOf(projects);
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const results = projects.flatMap((project) => [
    ...project.problems.map((problem) => problemResult(problem, indexOf)),
    ...project.findings.map((finding) => ({
      ...findingResult(project, finding, indexOf),
      ...(baselineState && { baselineState }),
    })),
  ]);
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'seamline', version, semanticVersion: version, rules: descriptors } },
        invocations: [{ executionSuccessful: projects.every(({ problems }) => problems.length === 0) }],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** Every rule, whether it found something or not, and the kinds of problem that occur. */
function descriptorsOf(projects: readonly SarifProject[]): ReportingDescriptor[] {
  const kinds = new Set(projects.flatMap(({ problems }) => problems.map(({ kind }) => kind)));
  return [
    ...rules.map(ruleDescriptor),
    ...[...kinds].sort().map((kind) => ({ id: `input/${kind}`, shortDescription: { text: PROBLEMS[kind] } })),
  ];
}

function ruleDescriptor({ id, docs, severity }: Rule): ReportingDescriptor {
  const usual = 'said' in severity ? severity.said[0] : severity.usual;
  return {
    id,
    shortDescription: { text: docs.what },
    fullDescription: { text: `${docs.what} ${docs.why}` },
    help: {
      text: `${docs.what}\n\nWhy it costs: ${docs.why}\n\nWhat to do: ${docs.fix}`,
      markdown: `${docs.what}\n\n**Why it costs.** ${docs.why}\n\n**What to do.** ${docs.fix}`,
    },
    defaultConfiguration: { level: LEVELS[usual] },
  };
}

type RuleIndexes = ReadonlyMap<string, number>;

function ruleReference(id: string, indexOf: RuleIndexes): Pick<Result, 'ruleId' | 'ruleIndex'> {
  const ruleIndex = indexOf.get(id);
  return ruleIndex === undefined ? { ruleId: id } : { ruleId: id, ruleIndex };
}

function problemResult(problem: Problem, indexOf: RuleIndexes): Result {
  const place = placeOfProblem(problem);
  const location = problem.kind === 'unreadable' ? { artifactLocation: artifact(place.file) } : physical(place);
  return {
    ...ruleReference(`input/${problem.kind}`, indexOf),
    level: 'error',
    message: { text: problem.message },
    locations: [{ physicalLocation: location }],
  };
}

function findingResult(project: SarifProject, finding: Finding, indexOf: RuleIndexes): Result {
  const { rule, severity, at, elements, related, fixes, fingerprint, accepted, certainty, timed } = finding;
  const location: Location = {
    physicalLocation: physical(placeOf(project, at)),
    logicalLocations: elements.map(({ name, kind }) => ({ name: name.text, kind })),
  };
  return {
    ...ruleReference(rule, indexOf),
    level: LEVELS[severity],
    message: { text: fullMessage(finding) },
    locations: [location],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ at: where, message }, index) => ({
        id: index + 1,
        physicalLocation: physical(placeOf(project, where)),
        message: { text: message },
      })),
    }),
    partialFingerprints: { 'seamline/v1': `${project.name}:${fingerprint}` },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(project, fix)) }),
    ...(accepted && { suppressions: [{ kind: 'inSource', justification: accepted.because }] }),
    properties: { certainty, timed },
  };
}

function fixOf(project: SarifProject, { title, edits }: Fix): SarifFix {
  const changes = new Map<string, ArtifactChange>();
  for (const { at, newText } of edits) {
    const place = placeOf(project, at);
    const replacement = { deletedRegion: regionOf(place), insertedContent: { text: newText } };
    const change = changes.get(place.file);
    if (change) change.replacements.push(replacement);
    else changes.set(place.file, { artifactLocation: artifact(place.file), replacements: [replacement] });
  }
  return { description: { text: title }, artifactChanges: [...changes.values()] };
}

function physical(place: Place): PhysicalLocation {
  return { artifactLocation: artifact(place.file), region: regionOf(place) };
}

function regionOf({ start, end }: Place) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a relative URI reference. */
function artifact(file: string): { uri: string } {
  return { uri: file.split('/').map(encodeSegment).join('/') };
}

/** A lone surrogate has no URI form; a file system may still have it in a name. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}
