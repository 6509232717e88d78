import type { Landscape } from '../landscape/landscape.js';
import type { Declaration, Exception, Workaround } from '../landscape/types.js';

/** An exception or a workaround, with what it applies to or covers. */
export interface InForce<T extends Exception | Workaround = Exception | Workaround> {
  readonly declared: T;
  readonly concerns: readonly Declaration[];
}

/** The exceptions that are in force: those that do not concern only what is planned or retired. */
export function exceptionsInForce(landscape: Landscape): readonly InForce<Exception>[] {
  return inForce(landscape, landscape.all('exception'), (exception) => landscape.targets(exception.appliesTo));
}

/** The workarounds that are in force: those that do not cover only what is planned or retired. */
export function workaroundsInForce(landscape: Landscape): readonly InForce<Workaround>[] {
  return inForce(landscape, landscape.all('workaround'), (workaround) => landscape.targets(workaround.covers));
}

function inForce<T extends Exception | Workaround>(
  landscape: Landscape,
  declarations: readonly T[],
  concernsOf: (declared: T) => readonly Declaration[],
): readonly InForce<T>[] {
  return declarations
    .map((declared) => ({ declared, concerns: concernsOf(declared) }))
    .filter(({ concerns }) => concerns.length === 0 || concerns.some((element) => isInUse(landscape, element)));
}

function isInUse(landscape: Landscape, element: Declaration): boolean {
  if (element.kind === 'handoff') return landscape.isLive(element);
  if (element.kind === 'system') return landscape.isLiveSystem(element);
  return true;
}
