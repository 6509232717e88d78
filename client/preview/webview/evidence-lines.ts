import type { EvidenceData } from '../../../language/protocol.js';

/** A line that something rests on; several facts of one property on one line are one. */
export interface EvidenceLine {
  readonly key: string;
  readonly evidence: EvidenceData;
  /** How often the property stands there: three dates of `observed`. */
  readonly count: number;
}

/** The evidence line by line, in its order. */
export function evidenceLines(evidence: readonly EvidenceData[]): readonly EvidenceLine[] {
  const lines = new Map<string, EvidenceLine>();
  for (const one of evidence) {
    const { uri, range } = one.location;
    const key = `${uri}:${range.start.line}:${one.element}:${one.property}`;
    lines.set(key, { key, evidence: lines.get(key)?.evidence ?? one, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}
