import type { Landscape } from '../landscape/landscape.js';
import { type Fact, type Impact, impacts, type Symptom, symptomKinds } from '../landscape/types.js';
import type { Answer } from './answer.js';
import type { Facts } from './facts.js';
import { phraseOf } from './phrases.js';
import { type Supposition, suppositionPhrase } from './suppositions.js';

/** Facts as they would be, or the suppositions that contradict one another. */
export type SupposedFacts =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'contradiction'; readonly message: string };

/** What follows for one fact, and from which supposition. */
interface Consequence {
  readonly holds: boolean;
  readonly because: Supposition;
}

type Consequences = Map<string, Consequence>;

/**
 * The facts of a symptom with some of them supposed (decision.md, what if). What a supposition implies is supposed with it:
 * - `occasional` is the opposite of `recurring`;
 * - a symptom has one impact and one kind; an impact that is denied becomes the next graver one (a high one medium);
 * - a cause that is clear has been examined, and one that has not been examined is not clear;
 * - an area that is critical makes the symptom affect a critical area, and it does so through its areas;
 * - an impact that the symptom does not state follows from the critical areas (language.md, symptom).
 * A supposition that agrees with the files changes nothing: the answer keeps its evidence.
 */
export function supposeFacts(
  landscape: Landscape,
  symptom: Symptom,
  facts: Facts,
  suppositions: readonly Supposition[],
): SupposedFacts {
  const consequences: Consequences = new Map();
  for (const supposition of suppositions) {
    for (const [phrase, holds] of implied(landscape, supposition)) {
      const before = consequences.get(phrase);
      if (before && before.holds !== holds) return contradiction(before.because, supposition);
      if (!before) consequences.set(phrase, { holds, because: supposition });
    }
  }
  const noImpactLeft = impacts.every((impact) => consequences.get(`impact ${impact}`)?.holds === false);
  if (noImpactLeft) return { kind: 'contradiction', message: 'The impact must be low, medium or high.' };
  followAreas(landscape, facts, consequences);
  followImpact(symptom, facts, consequences);
  return { kind: 'facts', facts: { answer: (fact) => answerWith(consequences, facts, fact) } };
}

function contradiction(left: Supposition, right: Supposition): SupposedFacts {
  const message = `"${suppositionPhrase(left)}" and "${suppositionPhrase(right)}" cannot hold together.`;
  return { kind: 'contradiction', message };
}

function answerWith(consequences: Consequences, facts: Facts, fact: Fact): Answer {
  const actual = facts.answer(fact);
  const consequence = consequences.get(phraseOf(fact));
  if (!consequence || consequence.holds === actual.holds) return actual;
  return { holds: consequence.holds, evidence: [], supposed: [suppositionPhrase(consequence.because)] };
}

/** The supposition itself and what follows from it whatever the files say, as phrases with their truth. */
function implied(landscape: Landscape, { fact, holds }: Supposition): readonly (readonly [string, boolean])[] {
  const itself = [phraseOf(fact), holds] as const;
  switch (fact.kind) {
    case 'occasional':
      return [itself, ['recurring', !holds]];
    case 'recurring':
      return [itself, ['occasional', !holds]];
    case 'impact':
      return holds ? impacts.map((impact) => [`impact ${impact}`, impact === fact.impact]) : [itself];
    case 'symptom kind':
      return holds ? symptomKinds.map((kind) => [`kind ${kind}`, kind === fact.value]) : [itself];
    case 'cause clear':
      return holds ? [itself, ['cause examined', true]] : [itself];
    case 'cause examined':
      return holds ? [itself] : [itself, ['cause clear', false]];
    case 'affects area':
      return holds && landscape.target(fact.area)?.critical ? [itself, ['affects critical', true]] : [itself];
    case 'affects critical':
      return holds ? [itself] : [itself, ...criticalAreas(landscape).map((area) => [phraseOf(area), false] as const)];
    case 'urgent':
    case 'stage supported':
    case 'stage costlier':
    case 'report distrusted':
    case 'manual cleanup':
    case 'finding':
      return [itself];
  }
}

function criticalAreas(landscape: Landscape): readonly Fact[] {
  return landscape.all('area').flatMap(({ critical, name }): readonly Fact[] => {
    return critical ? [{ kind: 'affects area', area: { ...name, expects: ['area'] } }] : [];
  });
}

/** Where the only critical areas are supposed away, the symptom affects none. */
function followAreas(landscape: Landscape, facts: Facts, consequences: Consequences): void {
  if (consequences.has('affects critical')) return;
  const areas = criticalAreas(landscape);
  const denied = areas.map((area) => consequences.get(phraseOf(area))).find((one) => one?.holds === false);
  if (!denied || areas.some((area) => answerWith(consequences, facts, area).holds)) return;
  consequences.set('affects critical', denied);
}

function followImpact(symptom: Symptom, facts: Facts, consequences: Consequences): void {
  const supposed = impacts.map((impact) => consequences.get(`impact ${impact}`));
  if (supposed.some((one) => one?.holds)) return;
  const critical = consequences.get('affects critical');
  const derived: Impact | undefined = critical && !symptom.impact ? (critical.holds ? 'high' : 'low') : undefined;
  const actual = derived ?? impacts.find((impact) => facts.answer({ kind: 'impact', impact }).holds);
  const denied = actual && consequences.get(`impact ${actual}`);
  const result = denied ? otherThan(actual, consequences) : actual;
  const because = denied?.because ?? critical?.because;
  if (!result || !because) return;
  for (const impact of impacts) consequences.set(`impact ${impact}`, { holds: impact === result, because });
}

/** The next graver impact that is not denied, or the gravest milder one. */
function otherThan(impact: Impact, consequences: Consequences): Impact | undefined {
  const possible = impacts.filter((other) => !consequences.has(`impact ${other}`));
  const rank = impacts.indexOf(impact);
  return possible.find((other) => impacts.indexOf(other) > rank) ?? possible.at(-1);
}
