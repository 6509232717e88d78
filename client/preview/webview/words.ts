import type { Location, TotalsData, WalkData } from '../../../language/protocol/pieces.js';
import type { OutcomeData } from '../../../language/protocol/project-data.js';
import type * as z from 'zod/mini';

type Totals = z.infer<typeof TotalsData>;

/** `3 errors`, `1 error`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Minutes as people say them: `45 min`, `3 h`, `12 h 30 min`. */
export function spokenMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 || hours >= 100 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `1,240 USD`; several currencies stand side by side, as they cannot be added. */
export function spokenCost(totals: Totals, per: 'perMonth' | 'perYear'): string {
  return totals.cost.map((one) => `${grouped(Math.round(one[per]))} ${one.currency}`).join(' + ');
}

/** A whole number with a comma every three digits, the same in every locale. */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `finance.seam:34`; the same for a file of an earlier revision, whose URI says which one behind a `?`. */
export function shortPlace({ uri, range }: Location): string {
  return `${fileName(uri)}:${range.start.line + 1}`;
}

function fileName(uri: string): string {
  const [path = uri] = uri.split('?');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // Not an encoded name: what it is called is what there is.
    return name;
  }
}

/** `Systems audit, then Plan modernization`. */
export function endInWords(end: WalkData['end']): string {
  if (end.kind === 'stopped') return end.message;
  return [end.outcome.title, ...end.then.map(({ outcome }) => outcome.title)].join(', then ');
}

/** The project's outcome in a line. */
export function outcomeInWords(outcome: OutcomeData): string {
  switch (outcome.kind) {
    case 'outcome':
      return [outcome.outcome.title, ...outcome.then.map(({ title }) => title)].join(', then ');
    case 'nothing to decide':
      return 'Nothing to decide';
    case 'undecided':
      return outcome.message;
    case 'broken configuration':
      return 'The configuration is broken';
  }
}

/** A supposition as an answer: `cause examined: no`. In the language it is `not cause examined`. */
export function supposedInWords(supposition: string): string {
  const negated = /^not (.+)$/s.exec(supposition)?.[1];
  return negated === undefined ? `${supposition}: yes` : `${negated}: no`;
}
