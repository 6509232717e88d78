import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** So many rows are drawn at first; nobody reads more at once, and a page of thousands is slow. */
const STEP = 100;

/** The first rows of a list, and a button that shows more of them. */
export function useShown<T>(rows: readonly T[]): { readonly shown: readonly T[]; readonly more: ComponentChildren } {
  const [count, setCount] = useState(STEP);
  const left = rows.length - count;
  return {
    shown: rows.slice(0, count),
    more: left > 0 && (
      <button type="button" class="quiet-button" data-testid="more" onClick={() => setCount(count + STEP)}>
        Show {Math.min(STEP, left)} more of {left}
      </button>
    ),
  };
}
