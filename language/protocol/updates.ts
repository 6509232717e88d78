import * as z from 'zod/mini';
import { changedText, TextChanges, textChanges } from './text-changes.js';

/**
 * A text that changes a little at a time, as it is sent: whole, or by what is other than in the one before. A page's messages go through
 * three processes, and what shows hundreds of handoffs is large beside what a keystroke changes of it.
 */
export const Update = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), number: z.number(), text: z.string() }),
  /** @property base the number of the update that it builds on */
  z.object({ kind: z.literal('changes'), number: z.number(), base: z.number(), changes: TextChanges }),
]);
export type Update = z.infer<typeof Update>;

/** The side that sends. */
export class UpdateSender {
  #last: { readonly number: number; readonly text: string } | undefined;
  #count = 0;

  /**
   * @param after the number of the update that the other side has; without one, or with one that is not the last, all is sent
   * @returns `undefined` where the other side has this text already
   */
  next(text: string, after: number | undefined): Update | undefined {
    const before = after !== undefined && this.has(after) ? this.#last : undefined;
    if (before?.text === text) return undefined;
    this.#count += 1;
    const number = this.#count;
    this.#last = { number, text };
    if (!before) return { kind: 'whole', number, text };
    return { kind: 'changes', number, base: before.number, changes: textChanges(before.text, text) };
  }

  /** Whether this is the number of the last update. */
  has(number: number): boolean {
    return this.#last?.number === number;
  }
}

/** The side that receives. */
export class UpdateReceiver {
  #last: { readonly number: number; readonly text: string } | undefined;

  /** @returns the text as it is now; `undefined` where what the update builds on is not here, and all must be sent anew */
  take(update: Update): string | undefined {
    const text = update.kind === 'whole' ? update.text : this.#built(update);
    this.#last = text === undefined ? undefined : { number: update.number, text };
    return text;
  }

  #built({ base, changes }: Extract<Update, { readonly kind: 'changes' }>): string | undefined {
    return this.#last?.number === base ? changedText(this.#last.text, changes) : undefined;
  }
}
