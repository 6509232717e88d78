import { decisionBasis } from '../../language/decision/basis.js';
import { smallestChange } from '../../language/decision/what-if.js';
import { suppositionPhrase } from '../../language/decision/suppositions.js';
import { symptomFacts } from '../../language/decision/symptom-facts.js';
import { factsRead } from '../../language/decision/tree.js';
import type { Declaration } from '../../language/landscape/types.js';
import type { Analysis } from '../../language/analysis.js';
import type { SymptomDecision } from '../../language/decision/project-outcome.js';
import { groupings, groupItems } from '../../language/ledger/groups.js';
import { totalsOf } from '../../language/ledger/totals.js';
import type { ProjectData, SymptomData } from '../../language/protocol/project-data.js';
import type { Context } from '../context.js';
import type { Project } from '../workspace/project.js';
import { outcomeName, Pieces, totalsData } from './pieces.js';
import { statusOf } from './status.js';

/** More candidates than a person looks at are not sent. */
const MOST_CANDIDATES = 20;

/** All that the preview shows of a project. */
export function projectDataOf(context: Context, project: Project): ProjectData {
  const pieces = new Pieces(context, project);
  const status = statusOf(context, project);
  const { analysis } = project;
  if (!analysis) return { ...NOTHING, status };
  const { decision, checklist, ledger, findings, landscape } = analysis;
  return {
    status,
    symptoms: decision.symptoms.map((symptom) => symptomData(pieces, analysis, symptom)),
    triggers: decision.triggers.map(({ trigger, met, evidence }) => ({
      name: trigger.name.text,
      title: trigger.title,
      met,
      evidence: pieces.evidence(evidence),
      location: pieces.location(trigger.name),
    })),
    reviewRequested: decision.reviewRequested,
    checklist: checklist.map(({ id, title, done, detail, evidence, rows }) => ({
      id,
      title,
      done,
      detail,
      evidence: pieces.evidence(evidence),
      rows: rows.map((row) => ({
        domain: row.domain.name.text,
        title: row.domain.title,
        done: row.done,
        detail: row.detail,
        evidence: pieces.evidence(row.evidence),
      })),
    })),
    ledger: {
      totals: totalsData(ledger.totals),
      groups: groupings.map((by) => ({
        by,
        rows: groupItems(landscape, ledger.items, by).map(({ key, title, totals }) => ({
          key: key ?? null,
          title: title ?? null,
          totals: totalsData(totals),
        })),
      })),
    },
    findings: findings.map((finding) => pieces.finding(finding)),
    filters: {
      entity: landscape.all('entity').map(nameAndTitle),
      workflow: landscape.all('workflow').map(nameAndTitle),
      area: landscape.all('area').map(nameAndTitle),
    },
  };
}

function nameAndTitle({ name, title }: Declaration): { name: string; title: string } {
  return { name: name.text, title };
}

const NOTHING: Omit<ProjectData, 'status'> = {
  symptoms: [],
  triggers: [],
  reviewRequested: false,
  checklist: [],
  ledger: { totals: totalsData(totalsOf([])), groups: [] },
  findings: [],
  filters: { entity: [], workflow: [], area: [] },
};

function symptomData(
  pieces: Pieces,
  { landscape, findings, decision: { decision } }: Analysis,
  { symptom, walk, candidates }: SymptomDecision,
): SymptomData {
  const basis = decisionBasis(landscape, findings);
  const change = decision && smallestChange(basis, decision, symptom);
  const facts = symptomFacts(basis, symptom);
  return {
    name: symptom.name.text,
    title: symptom.title,
    location: pieces.location(symptom.name),
    walk: pieces.walk(walk),
    candidates: candidates.slice(0, MOST_CANDIDATES).map(({ finding: { fingerprint, rule, message, at } }) => ({
      fingerprint,
      rule,
      message,
      location: pieces.location(at),
    })),
    smallestChange: change
      ? { suppositions: change.suppositions.map(suppositionPhrase), outcome: outcomeName(change.outcome) }
      : null,
    facts: (decision ? factsRead(decision) : []).map((fact) => ({
      phrase: suppositionPhrase({ fact, holds: true }),
      holds: facts.answer(fact).holds,
    })),
  };
}
