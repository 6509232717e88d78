/** Something that takes a while to make. */
export interface Kept<T> {
  get(): Promise<T>;
  /** It is made anew for whoever asks next. */
  forget(): void;
}

/** Makes something for the first who asks, and keeps it. A failure is not kept: who asks next may have better luck. */
export function kept<T>(make: () => Promise<T>): Kept<T> {
  let made: Promise<T> | undefined;
  const start = (): Promise<T> => {
    const making = make();
    making.catch(() => {
      if (made === making) made = undefined;
    });
    return making;
  };
  return {
    get: () => (made ??= start()),
    forget: () => {
      made = undefined;
    },
  };
}
