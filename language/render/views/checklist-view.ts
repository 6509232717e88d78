import type { Analysis } from '../../analysis.js';
import type { CheckId } from '../../decision/checklist.js';
import { visible } from '../text/visible.js';
import { type EvidenceView, evidenceView } from './evidence.js';
import { type PlaceOf, placesBelow } from './place.js';

/** One thing to have done before anything is rebuilt. */
export interface CheckView {
  readonly id: CheckId;
  readonly title: string;
  readonly done: boolean;
  readonly detail: string;
  readonly evidence: readonly EvidenceView[];
  /** For the sources of truth, a row for each domain that the project tracks. */
  readonly rows: readonly DomainRowView[];
}

export interface DomainRowView {
  readonly domain: string;
  readonly done: boolean;
  readonly detail: string;
  readonly evidence: readonly EvidenceView[];
}

/** The checklist "before rebuilding anything" (decision.md, 3), in its order. */
export function checklistView({ checklist }: Analysis, placeOf: PlaceOf = placesBelow()): readonly CheckView[] {
  return checklist.map(({ id, title, done, detail, evidence, rows }) => ({
    id,
    title,
    done,
    detail: visible(detail),
    evidence: evidence.map((one) => evidenceView(one, placeOf)),
    rows: rows.map((row) => ({
      domain: visible(row.domain.title),
      done: row.done,
      detail: visible(row.detail),
      evidence: row.evidence.map((one) => evidenceView(one, placeOf)),
    })),
  }));
}
