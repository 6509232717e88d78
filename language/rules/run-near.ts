import type { Landscape } from '../landscape/landscape.js';
import type { ReferenceIndex } from '../landscape/reference-index.js';
import type { Span } from '../landscape/source.js';
import { surroundingsOf } from '../landscape/surroundings.js';
import type { Finding } from './rule.js';
import { type RunOptions, runRules } from './run.js';

/**
 * A first word on a part of a file that somebody is editing, in a project in which all rules take longer than a keystroke: what the rules
 * say there when they see only what is near. A finding that depends on something far away may be missing or too many, so that what
 * `runRules` finds replaces this one.
 *
 * @param stretch cuts through no declaration
 * @returns the findings that start in the stretch, as `runRules` orders them
 */
export function runRulesNear(
  landscape: Landscape,
  index: ReferenceIndex,
  stretch: Span,
  options: RunOptions,
): readonly Finding[] {
  const isInside = ({ file, start }: Span): boolean =>
    file === stretch.file && stretch.start <= start && start < stretch.end;
  const fragment = landscape.fragments.find(({ file }) => file === stretch.file);
  const surroundings = surroundingsOf(landscape, index, stretch, fragment?.declarations.filter(isInside) ?? []);
  return runRules(surroundings, options).filter(({ at }) => isInside(at));
}
