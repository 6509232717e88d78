import type { Landscape } from '../landscape/landscape.js';
import { nearestName } from '../landscape/nearest.js';
import { SourceFile } from '../landscape/source.js';
import { type Fact, impacts, symptomKinds } from '../landscape/types.js';
import { ruleIds } from '../rules/ids.js';
import { phraseOf } from './phrases.js';

/** A fact that somebody supposes for the sake of argument, against what the files say (decision.md, what if). */
export interface Supposition {
  readonly fact: Fact;
  readonly holds: boolean;
}

/** Suppositions as read from text, or what is wrong with it, in one sentence each. */
export type ReadSuppositions =
  | { readonly kind: 'suppositions'; readonly suppositions: readonly Supposition[] }
  | { readonly kind: 'mistakes'; readonly messages: readonly [string, ...string[]] };

const FIXED: ReadonlyMap<string, Fact> = new Map(
  [
    { kind: 'occasional' } as const,
    { kind: 'recurring' } as const,
    ...impacts.map((impact) => ({ kind: 'impact', impact }) as const),
    { kind: 'affects critical' } as const,
    { kind: 'cause examined' } as const,
    { kind: 'cause clear' } as const,
    { kind: 'urgent' } as const,
    ...symptomKinds.map((value) => ({ kind: 'symptom kind', value }) as const),
    { kind: 'stage supported' } as const,
    { kind: 'stage costlier' } as const,
    { kind: 'report distrusted' } as const,
    { kind: 'manual cleanup' } as const,
  ].map((fact) => [phraseOf(fact), fact]),
);

/** A supposition as people write it: `cause clear`, `not urgent`. */
export function suppositionPhrase({ fact, holds }: Supposition): string {
  return holds ? phraseOf(fact) : `not ${phraseOf(fact)}`;
}

/**
 * Reads suppositions, one fact a text, each in the words of a condition and with `not` before it where it shall not hold: `cause clear`,
 * `not urgent`, `affects billing`. Space around and between the words does not matter.
 */
export function readSuppositions(landscape: Landscape, texts: readonly string[]): ReadSuppositions {
  const suppositions: Supposition[] = [];
  const messages: string[] = [];
  for (const text of texts) {
    const words = text.trim().split(/\s+/);
    const negative = words[0] === 'not';
    const phrase = words.slice(negative ? 1 : 0).join(' ');
    const fact = readFact(landscape, phrase);
    if (typeof fact === 'string') messages.push(fact);
    else suppositions.push({ fact, holds: !negative });
  }
  const [first, ...rest] = messages;
  return first === undefined
    ? { kind: 'suppositions', suppositions }
    : { kind: 'mistakes', messages: [first, ...rest] };
}

/** The fact, or what is wrong with the phrase. */
function readFact(landscape: Landscape, phrase: string): Fact | string {
  const fixed = FIXED.get(phrase);
  if (fixed) return fixed;
  const [word, name, ...more] = phrase.split(' ');
  if (name !== undefined && more.length === 0) {
    const file = new SourceFile('', phrase);
    const text = { file, start: phrase.length - name.length, end: phrase.length, text: name };
    if (word === 'affects') {
      if (landscape.names.find(name, ['area'])) {
        return { kind: 'affects area', area: { ...text, expects: ['area'] } };
      }
      return `There is no area "${name}".${didYouMean(landscape.names.nearest(name, ['area']))}`;
    }
    if (word === 'finding') {
      if (ruleIds.some((id) => id === name)) return { kind: 'finding', rule: text };
      return `There is no rule "${name}".${didYouMean(nearestName(name, ruleIds))}`;
    }
  }
  const near = nearestName(phrase, FIXED.keys());
  return `"${phrase}" is no fact.${didYouMean(near) || ` A fact is ${[...FIXED.keys()].join(', ')}, affects <area> or finding <rule>.`}`;
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
