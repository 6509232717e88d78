import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** A part of the page with its heading; nothing where there is nothing to show. */
export function Section({ id, title, count, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <section class="changes" aria-label={title} data-testid={`section-${id}`}>
      <h2>
        {title} <span class="quiet">{count}</span>
      </h2>
      {children}
    </section>
  );
}
