import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../language/analysis.js';
import type { ProjectDecision, SymptomDecision } from '../../../language/decision/project-outcome.js';
import type { DeclarationChange } from '../../../language/review/declarations.js';
import { isEmpty, type Review, review } from '../../../language/review/review.js';
import type { Finding } from '../../../language/rules/rule.js';
import { generatedModel } from '../../support/generate-model.js';
import { type GeneratedDeclaration, type GeneratedModel, printDeclarations } from '../../support/printed-model.js';
import { analysisOf } from './support.js';

/**
 * Another seed each time, which a failure names. Each run analyses two projects, and a search for the smallest counter-example makes hundreds of
 * them: after this time it stops at the smallest there is, and on a busy machine the rest of the runs is left for the next time.
 */
const BOUNDED = { interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false };
const RUNS = { ...BOUNDED, numRuns: 60 };
/** For two models of their own, which takes longer. */
const RUNS_OF_PAIRS = { ...BOUNDED, numRuns: 40 };

function analysed(...files: readonly (readonly GeneratedDeclaration[])[]): Analysis {
  return analysisOf(
    ...files.map((declarations, index) => ({ path: `${index}.seam`, text: printDeclarations(declarations) })),
  );
}

/** The same declarations, their properties turned round where their order says nothing, in two files and another layout. */
function rearranged({ declarations }: GeneratedModel): Analysis {
  const turned = declarations.toReversed().map(({ head, properties }) => {
    const isOrdered = head[0] === 'workflow';
    return { head, properties: isOrdered ? properties : properties.toReversed() };
  });
  const half = Math.ceil(turned.length / 2);
  const files = [turned.slice(0, half), turned.slice(half)].map((part) => printDeclarations(part, { space: '\n\t' }));
  return analysisOf(...files.map((text, index) => ({ path: `other/${9 - index}.seam`, text })));
}

test('the same meaning in other files, order and layout is no change', () => {
  fc.assert(
    fc.property(generatedModel(), (model) => {
      expect(isEmpty(review(analysed(model.declarations), rearranged(model)))).toBe(true);
    }),
    RUNS,
  );
});

/** Claims may say what another says already, and the usual status says nothing: without such a line a model means the same. */
const MAY_SAY_NOTHING = /^(source of truth|owns|status active)/;

test('every property that is left out is a change', () => {
  fc.assert(
    fc.property(generatedModel(), fc.nat(), fc.nat(), ({ declarations }, which, at) => {
      const chosen = declarations[which % Math.max(1, declarations.length)];
      const left = chosen?.properties[at % Math.max(1, chosen.properties.length)];
      fc.pre(chosen !== undefined && left !== undefined);
      const text = left.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join(' ');
      fc.pre(!MAY_SAY_NOTHING.test(text));
      const fewer = declarations.map((one) =>
        one === chosen ? { ...one, properties: one.properties.filter((property) => property !== left) } : one,
      );
      expect(isEmpty(review(analysed(declarations), analysed(fewer)))).toBe(false);
    }),
    RUNS,
  );
});

test('a claim that is left out is a change where somebody else owns then', () => {
  fc.assert(
    fc.property(generatedModel(), fc.nat(), ({ declarations }, which) => {
      const claims = declarations.flatMap((declaration) =>
        declaration.properties.filter(([word]) => word === 'owns' || word === 'source of truth'),
      );
      const left = claims[which % Math.max(1, claims.length)];
      fc.pre(left !== undefined);
      const fewer = declarations.map((one) => ({ ...one, properties: one.properties.filter((line) => line !== left) }));
      const [before, after] = [analysed(declarations), analysed(fewer)];
      fc.pre(owners(before) !== owners(after));
      expect(review(before, after).ownership).not.toEqual([]);
    }),
    RUNS,
  );
});

/** Who owns what, phase by phase, as the landscape has it. */
function owners({ landscape }: Analysis): string {
  const rows = landscape.all('entity').flatMap((entity) =>
    [undefined, ...entity.fields].flatMap((field) =>
      landscape.ownership.byPhase(entity, field).map(({ phase, owners: systems }) => {
        const names = systems.map(({ name }) => name.text).join();
        return `${entity.name.text}.${field?.name.text ?? ''} ${phase ?? ''} ${names}`;
      }),
    ),
  );
  return rows.join('\n');
}

test('new and still there are the findings of the later side, fixed and still there those of the earlier', () => {
  fc.assert(
    fc.property(generatedModel(), generatedModel(), (left, right) => {
      const [before, after] = [analysed(left.declarations), analysed(right.declarations)];
      const { findings } = review(before, after);
      const later = [...findings.added, ...findings.still.map((still) => still.after)];
      const earlier = [...findings.fixed, ...findings.still.map((still) => still.before)];
      expect(fingerprintsOf(later)).toEqual(fingerprintsOf(after.findings));
      expect(fingerprintsOf(earlier)).toEqual(fingerprintsOf(before.findings));
    }),
    RUNS_OF_PAIRS,
  );
});

test('the way back mirrors the way there', () => {
  fc.assert(
    fc.property(generatedModel(), generatedModel(), (left, right) => {
      const [before, after] = [analysed(left.declarations), analysed(right.declarations)];
      expect(summary(review(after, before), mirrored)).toEqual(summary(review(before, after), (change) => change));
    }),
    RUNS_OF_PAIRS,
  );
});

/** Texts to compare, since findings and decisions hold on to their whole project. */
function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ fingerprint }) => fingerprint).sort();
}

function outcomeOf(decision: ProjectDecision | undefined): string {
  const outcome = decision?.outcome;
  return outcome?.kind === 'outcome'
    ? `${outcome.outcome.name.text} by ${outcome.symptom.name.text}`
    : `${outcome?.kind}`;
}

function endOf(decided: SymptomDecision | undefined): string {
  const end = decided?.walk.end;
  return `${decided?.symptom.name.text}: ${end?.kind === 'outcome' ? end.outcome.name.text : end?.reason}`;
}

function mirrored(change: DeclarationChange): DeclarationChange {
  if (!('declaration' in change)) {
    const properties = change.properties.map((one) => ({ ...one, before: one.after, after: one.before }));
    return { ...change, before: change.after, after: change.before, properties };
  }
  return { ...change, change: change.change === 'added' ? 'removed' : 'added' };
}

/** What a review says, in an order that does not depend on its direction; read backwards where it went backwards. */
function summary(made: Review, turn: (change: DeclarationChange) => DeclarationChange): unknown {
  const isBack = turn === mirrored;
  const turned = <T>(before: T, after: T): readonly [T, T] => (isBack ? [after, before] : [before, after]);
  const { findings, ownership, symptoms, checklist } = made;
  return {
    declarations: made.declarations
      .map(turn)
      .map((change) =>
        'declaration' in change
          ? `${change.change} ${change.declaration.kind} ${change.declaration.name.text}`
          : `${change.change} ${change.before.name.text} ${change.after.name.text} ${JSON.stringify(change.properties)}`,
      )
      .sort(),
    ownership: ownership.map((one) => JSON.stringify([one.subject, one.phases, turned(one.before, one.after)])).sort(),
    added: turned(fingerprintsOf(findings.added), fingerprintsOf(findings.fixed)),
    still: findings.still.map((one) => turned(one.before.fingerprint, one.after.fingerprint).join()).sort(),
    outcome: made.outcome && turned(outcomeOf(made.outcome.before), outcomeOf(made.outcome.after)),
    symptoms: symptoms.map(({ before, after }) => turned(endOf(before), endOf(after)).join()).sort(),
    checklist: checklist.map(({ before, after }) =>
      turned(`${before?.id} ${before?.done}`, `${after?.id} ${after?.done}`),
    ),
    ledger: turned(made.ledger.before, made.ledger.after),
    coverage: turned(made.coverage.before, made.coverage.after),
  };
}
