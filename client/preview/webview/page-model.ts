import type { DrawingData, DrawingSubject } from '../../../language/protocol/drawing-data.js';
import type { WalkData } from '../../../language/protocol/pieces.js';
import type { ProjectData, SymptomData } from '../../../language/protocol/project-data.js';
import type { PreviewState, ToPage } from '../messages.js';

/** The answer to the reader's suppositions. */
export type Supposed = Extract<ToPage, { readonly kind: 'what if' }>['result'];

/** The project as far as the page knows it. */
export type Shown =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'no project' }
  | { readonly kind: 'project'; readonly data: ProjectData };

/** A drawing, or why there is none. */
export type Picture =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'drawn'; readonly drawing: DrawingData };

/** All that the page shows. */
export interface PageModel {
  readonly state: PreviewState;
  readonly shown: Shown;
  readonly decision: Picture;
  readonly map: Picture;
  /** `undefined` while nothing is supposed, or before the first answer. */
  readonly supposed: Supposed | undefined;
  /** What keeps the page from being up to date. */
  readonly trouble: string | undefined;
}

/** Where a reader starts. */
export function freshState(uri: string): PreviewState {
  return {
    uri,
    tab: 'decision',
    suppositions: [],
    filter: {},
    ledgerBy: 'handoff',
    scroll: { decision: 0, map: 0, ledger: 0, checklist: 0 },
  };
}

/** The symptom whose walk is shown: the chosen one while it is there, else the one that decides, else the first. */
export function shownSymptom(data: ProjectData, { symptom }: PreviewState): SymptomData | undefined {
  const { outcome } = data.status;
  const decisive = outcome.kind === 'outcome' ? outcome.symptom : undefined;
  const named = (name: string | undefined) => data.symptoms.find((one) => one.name === name);
  return named(symptom) ?? named(decisive) ?? data.symptoms[0];
}

/** The walk that is shown: a supposed one where the reader supposes something that can be. */
export function shownWalk(symptom: SymptomData, supposed: Supposed | undefined): WalkData {
  return supposed?.kind === 'walk' ? supposed.walk : symptom.walk;
}

/** What the visible tab draws; `undefined` for a tab without a drawing. */
export function subjectOf(data: ProjectData, state: PreviewState): DrawingSubject | undefined {
  if (state.tab === 'map') return { view: 'map', ...state.filter };
  if (state.tab !== 'decision') return undefined;
  const symptom = shownSymptom(data, state);
  return {
    view: 'decision',
    suppositions: symptom ? state.suppositions : [],
    ...(symptom && { symptom: symptom.name }),
  };
}

/** Whether two drawings would be of the same. */
export function isSameSubject(left: DrawingSubject, right: DrawingSubject): boolean {
  if (left.view === 'map') {
    return (
      right.view === 'map' &&
      left.entity === right.entity &&
      left.workflow === right.workflow &&
      left.area === right.area
    );
  }
  return (
    right.view === 'decision' &&
    left.symptom === right.symptom &&
    left.suppositions.length === right.suppositions.length &&
    left.suppositions.every((one, at) => one === right.suppositions[at])
  );
}

/** The suppositions after the reader has turned a fact over; turned twice, it is as the files have it. */
export function turnedOver(
  suppositions: readonly string[],
  fact: { readonly phrase: string; readonly holds: boolean },
): string[] {
  const others = suppositions.filter((one) => !isAbout(one, fact.phrase));
  if (others.length < suppositions.length) return others;
  return [...others, fact.holds ? `not ${fact.phrase}` : fact.phrase];
}

/** Whether a supposition says something of a fact. */
export function isAbout(supposition: string, phrase: string): boolean {
  return supposition === phrase || supposition === `not ${phrase}`;
}
