import type { Evidence } from '../../language/landscape/elements.js';
import type { Span } from '../../language/landscape/source.js';
import type { Outcome } from '../../language/landscape/types.js';
import type { Walk } from '../../language/decision/walk.js';
import type { Totals } from '../../language/ledger/totals.js';
import type { EvidenceData, FindingData, Location, WalkData } from '../../language/protocol/pieces.js';
import type { ProjectData } from '../../language/protocol/project-data.js';
import type { Finding } from '../../language/rules/rule.js';
import type { Context } from '../context.js';
import { libraryUri } from '../locations.js';
import { rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';

/** Makes data of what a project's analysis holds: names and places instead of objects. */
export class Pieces {
  readonly #context: Context;
  readonly #project: Project;

  constructor(context: Context, project: Project) {
    this.#context = context;
    this.#project = project;
  }

  /** Also for a place in the library, which the client can always ask for by `virtualDocument`. */
  location(span: Span): Location {
    const { file } = span;
    const uri = file.builtIn ? libraryUri(file.path) : this.#context.workspace.uriOf(this.#project, file.path);
    return { uri, range: rangeOf(span) };
  }

  evidence(all: readonly Evidence[]): EvidenceData[] {
    return all.map(({ element, property, at }) => ({
      element: element.name.text,
      kind: element.kind,
      title: element.kind === 'field' ? element.name.text : element.title,
      property,
      location: this.location(at),
    }));
  }

  walk({ steps, end }: Walk): WalkData {
    return {
      steps: steps.map(({ question, answer, evidence, supposed }) => ({
        question: question.name.text,
        title: question.title,
        answer,
        evidence: this.evidence(evidence),
        supposed: [...supposed],
      })),
      end:
        end.kind === 'stopped'
          ? { kind: 'stopped', message: end.message, location: this.location(end.at) }
          : {
              kind: 'outcome',
              outcome: outcomeName(end.outcome),
              then: end.followUps.map(({ outcome, evidence, supposed }) => ({
                outcome: outcomeName(outcome),
                evidence: this.evidence(evidence),
                supposed: [...supposed],
              })),
            },
    };
  }

  finding({ rule, severity, message, why, fix, at, elements, fingerprint, accepted, fixes }: Finding): FindingData {
    return {
      rule,
      severity,
      message,
      why,
      fix,
      location: this.location(at),
      elements: elements.map(({ name }) => name.text),
      fingerprint,
      accepted: accepted ? { until: accepted.until?.iso ?? null, because: accepted.because } : null,
      fixes: fixes.map(({ title }) => title),
    };
  }
}

/** An outcome of the tree by its names. */
export function outcomeName({ name, title, weight }: Outcome): { name: string; title: string; weight: number } {
  return { name: name.text, title, weight };
}

/** Totals as they are sent. */
export function totalsData(totals: Totals): ProjectData['ledger']['totals'] {
  const { items, minutesPerMonth, cost, unpricedMinutesPerMonth, unquantified } = totals;
  return { items, minutesPerMonth, cost: [...cost], unpricedMinutesPerMonth, unquantified };
}
