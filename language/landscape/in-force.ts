import type { Landscape } from './landscape.js';
import type { Declaration, Exception, Workaround } from './types.js';

type Known = Pick<Landscape, 'all' | 'targets' | 'isLive' | 'isLiveSystem'>;

/** An exception or a workaround, with what it applies to or covers. */
export interface InForce<T extends Exception | Workaround = Exception | Workaround> {
  readonly declared: T;
  readonly concerns: readonly Declaration[];
}

/** The exceptions that are in force: those that do not concern only what is planned or retired (rules.md: it carries no debt). */
export function exceptionsInForce(landscape: Known): readonly InForce<Exception>[] {
  return inForce(landscape, landscape.all('exception'), (exception) => landscape.targets(exception.appliesTo));
}

/** The workarounds that are in force: those that do not cover only what is planned or retired. */
export function workaroundsInForce(landscape: Known): readonly InForce<Workaround>[] {
  return inForce(landscape, landscape.all('workaround'), (workaround) => landscape.targets(workaround.covers));
}

function inForce<T extends Exception | Workaround>(
  landscape: Known,
  declarations: readonly T[],
  concernsOf: (declared: T) => readonly Declaration[],
): readonly InForce<T>[] {
  return declarations
    .map((declared) => ({ declared, concerns: concernsOf(declared) }))
    .filter(({ concerns }) => concerns.length === 0 || concerns.some((element) => isInUse(landscape, element)));
}

function isInUse(landscape: Known, element: Declaration): boolean {
  if (element.kind === 'handoff') return landscape.isLive(element);
  if (element.kind === 'system') return landscape.isLiveSystem(element);
  return true;
}
