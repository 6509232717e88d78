import type { EvidenceData, Location } from '../../../language/protocol/pieces.js';

/** Something that a conclusion rests on; several lines of one property in one file are one. */
export interface EvidenceLine {
  readonly key: string;
  readonly evidence: EvidenceData;
  /** Where it stands, a line each. */
  readonly locations: readonly [Location, ...Location[]];
  /** How often the property stands there: three dates of `observed`. */
  readonly count: number;
}

/** The evidence in its order, each property of a declaration once. */
export function evidenceLines(evidence: readonly EvidenceData[]): readonly EvidenceLine[] {
  const lines = new Map<string, EvidenceLine>();
  for (const one of evidence) {
    const key = `${one.location.uri}:${one.element}:${one.property}`;
    const known = lines.get(key);
    lines.set(
      key,
      known
        ? { ...known, locations: withLine(known.locations, one.location), count: known.count + 1 }
        : { key, evidence: one, locations: [one.location], count: 1 },
    );
  }
  return [...lines.values()];
}

function withLine(known: EvidenceLine['locations'], location: Location): EvidenceLine['locations'] {
  const { line } = location.range.start;
  return known.some(({ range }) => range.start.line === line) ? known : [...known, location];
}
