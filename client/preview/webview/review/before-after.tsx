interface BeforeAfterProps {
  /** `undefined` where there was nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What something was and what it is: an arrow for the eye, words for the ear. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  if (before === undefined) return <Value side="is" sign="+" heard="new: " text={after ?? ''} />;
  if (after === undefined) return <Value side="was" sign="−" heard="gone: " text={before} />;
  return (
    <>
      <Value side="was" heard="before: " text={before} />
      <span class="quiet" aria-hidden="true">
        {' '}
        →{' '}
      </span>
      <Value side="is" heard=", now: " text={after} />
    </>
  );
}

interface ValueProps {
  readonly side: 'was' | 'is';
  readonly sign?: string;
  readonly heard: string;
  readonly text: string;
}

function Value({ side, sign, heard, text }: ValueProps) {
  return (
    <span class={side}>
      <span class="for-ears">{heard}</span>
      {sign !== undefined && <span aria-hidden="true">{sign} </span>}
      {text}
    </span>
  );
}
