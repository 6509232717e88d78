import { decisionBasis } from '../language/decision/basis.js';
import type { ProjectDecision, SymptomDecision } from '../language/decision/project-outcome.js';
import { readSuppositions, suppositionPhrase } from '../language/decision/suppositions.js';
import { smallestChange, whatIf } from '../language/decision/what-if.js';
import type { Walk } from '../language/decision/walk.js';
import type { Day } from '../language/landscape/time.js';
import type { Outcome } from '../language/landscape/types.js';
import type { Project } from './project.js';
import { UsageError } from './usage-error.js';

/** One symptom's way through the tree. */
export interface SymptomReport extends SymptomDecision {
  /** The walk with what was supposed; `undefined` where nothing was. */
  readonly supposed: Walk | undefined;
  /** The one or two facts that would change the outcome, as phrases; `undefined` where none would. */
  readonly smallestChange: { readonly facts: readonly string[]; readonly outcome: Outcome } | undefined;
}

export interface ProjectDecisionReport {
  readonly name: string;
  readonly root: string;
  readonly decision: ProjectDecision;
  readonly symptoms: readonly SymptomReport[];
}

/** The result of `decide`. */
export interface DecideReport {
  readonly asOf: Day;
  /** As given: `cause clear`. */
  readonly suppose: readonly string[];
  readonly projects: readonly ProjectDecisionReport[];
}

export interface DecideQuestion {
  readonly asOf: Day;
  /** Only this symptom. */
  readonly symptom: string | undefined;
  readonly suppose: readonly string[];
}

/**
 * Walks the tree for the symptoms that were asked for.
 *
 * @throws UsageError for a symptom that no project has, and for suppositions that are no facts or contradict one another
 */
export function createDecideReport(projects: readonly Project[], question: DecideQuestion): DecideReport {
  const { asOf, symptom, suppose } = question;
  const analysed = projects.filter(({ analysis }) => analysis);
  if (symptom !== undefined) checkSymptom(analysed, symptom);
  checkSuppositions(analysed, suppose);
  const reports = analysed.map((project) => projectReport(project, question));
  const shown = symptom === undefined ? reports : reports.filter(({ symptoms }) => symptoms.length > 0);
  return { asOf, suppose, projects: shown };
}

function checkSymptom(projects: readonly Project[], name: string): void {
  const landscapes = projects.flatMap(({ analysis }) => (analysis ? [analysis.landscape] : []));
  if (landscapes.some(({ names }) => names.find(name, ['symptom']))) return;
  const nearest = landscapes.map(({ names }) => names.nearest(name, ['symptom'])).find((found) => found !== undefined);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw new UsageError(`There is no symptom ${JSON.stringify(name)}.${hint}`);
}

/** What is a fact in no project is a mistake, also where no symptom asks for it. */
function checkSuppositions(projects: readonly Project[], suppose: readonly string[]): void {
  const read = projects.flatMap(({ analysis }) => (analysis ? [readSuppositions(analysis.landscape, suppose)] : []));
  const [first] = read;
  if (first?.kind !== 'mistakes' || read.some(({ kind }) => kind === 'suppositions')) return;
  throw new UsageError(first.messages.join(' '));
}

function projectReport(project: Project, question: DecideQuestion): ProjectDecisionReport {
  const { name, root, analysis } = project;
  if (!analysis) throw new Error('a project without an analysis has no decision');
  const { decision } = analysis;
  const wanted = decision.symptoms.filter(({ symptom }) => {
    return question.symptom === undefined || symptom.name.text === question.symptom;
  });
  const symptoms = wanted.map((symptom) => symptomReport(project, symptom, question.suppose));
  return { name, root, decision, symptoms };
}

function symptomReport({ analysis }: Project, symptom: SymptomDecision, suppose: readonly string[]): SymptomReport {
  const tree = analysis?.decision.decision;
  if (!analysis || !tree) return { ...symptom, supposed: undefined, smallestChange: undefined };
  const change = smallestChange(decisionBasis(analysis.landscape, analysis.findings), tree, symptom.symptom);
  return {
    ...symptom,
    supposed: suppose.length === 0 ? undefined : supposedWalk(analysis, tree, symptom, suppose),
    smallestChange: change && { facts: change.suppositions.map(suppositionPhrase), outcome: change.outcome },
  };
}

function supposedWalk(
  analysis: NonNullable<Project['analysis']>,
  tree: NonNullable<ProjectDecision['decision']>,
  { symptom }: SymptomDecision,
  suppose: readonly string[],
): Walk {
  const read = readSuppositions(analysis.landscape, suppose);
  if (read.kind === 'mistakes') throw new UsageError(read.messages.join(' '));
  const result = whatIf(decisionBasis(analysis.landscape, analysis.findings), tree, symptom, read.suppositions);
  if (result.kind === 'contradiction') throw new UsageError(result.message);
  return result.walk;
}
