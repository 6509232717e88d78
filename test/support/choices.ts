/** Decides by numbers read from a tape. Past its end every choice is the least there is, so that a shorter tape makes less. */
export class Choices {
  readonly #tape: readonly number[];
  #at = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  /** True in about so many cases out of a hundred. */
  chance(percent: number): boolean {
    return this.#next() % 100 >= 100 - percent;
  }

  /** A number from 0 to `most`. */
  count(most: number): number {
    return this.#next() % (most + 1);
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.#next() % choices.length];
    if (choice === undefined) throw new Error('nothing to pick from');
    return choice;
  }

  #next(): number {
    return this.#tape[this.#at++] ?? 0;
  }
}
