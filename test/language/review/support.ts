import { type Analysis, analyse } from '../../../language/analysis.js';
import type { DeclarationChange } from '../../../language/review/declarations.js';
import { type Review, review } from '../../../language/review/review.js';
import { buildLandscape } from '../../../language/landscape/build.js';
import { createReader } from '../../../language/syntax/reader.js';
import { fragmentsOf, landscapeOf, type TestSource, today } from '../../support/model.js';

const reader = createReader();

/** An analysis of sources, which need not parse. */
export function analysisOf(...sources: readonly TestSource[]): Analysis {
  return analyse(buildLandscape(fragmentsOf(...sources), reader.library()), { today });
}

/** The review of one text becoming another; both must parse. */
export function reviewOf(before: string, after: string): Review {
  return review(analyse(landscapeOf(before), { today }), analyse(landscapeOf(after), { today }));
}

/** Changes of declarations as a test can write them down: `changed handoff H: via api -> file`. */
export function inWords(changes: readonly DeclarationChange[]): readonly string[] {
  return changes.flatMap((change) => {
    if ('declaration' in change) {
      return [`${change.change} ${change.declaration.kind} ${change.declaration.name.text}`];
    }
    const { before, after, properties } = change;
    const name = change.change === 'renamed' ? `${before.name.text} to ${after.name.text}` : after.name.text;
    const changed = properties.map(
      (one) => `${one.property} ${one.before.join(' & ') || 'nothing'} -> ${one.after.join(' & ') || 'nothing'}`,
    );
    return [[`${change.change} ${after.kind} ${name}`, ...changed].join(': ')];
  });
}
