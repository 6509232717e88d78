import type { ProjectReview, ReviewChanges, ReviewedDeclaration } from '../../../../language/protocol/review-data.js';
import { PlaceLink } from '../place-link.js';
import { ChangeFigures } from './change-figures.js';
import { DeclarationList } from './declaration-list.js';
import { FindingList } from './finding-list.js';
import { OwnershipTable } from './ownership-table.js';
import { OtherReadings } from './other-readings.js';
import { Section } from './section.js';

interface ProjectChangesProps {
  readonly project: ProjectReview;
  readonly base: string;
  /** Alone it needs no heading of its own. */
  readonly isOnly: boolean;
  readonly onDiff: (declaration: ReviewedDeclaration) => void;
}

/** What a change does to one project. */
export function ProjectChanges({ project, base, isOnly, onDiff }: ProjectChangesProps) {
  const { title, problems, changes } = project;
  return (
    <article class="project-changes" aria-label={title} data-testid="project-changes">
      {!isOnly && <h2 class="project-title">{title}</h2>}
      <Problems
        problems={problems.base}
        text={`Not all of ${base} could be read: some of what follows may be older than it looks.`}
      />
      <Problems
        problems={problems.now}
        text="Not all of the files can be read as they are: what they hide looks gone."
      />
      {changes === null && (
        <p class="notice trouble" data-testid="not-judged">
          A configuration is broken, so nothing was compared. Mend it, and the review goes on.
        </p>
      )}
      {changes && <Changes changes={changes} base={base} onDiff={onDiff} />}
    </article>
  );
}

function Changes({
  changes,
  base,
  onDiff,
}: { readonly changes: ReviewChanges } & Pick<ProjectChangesProps, 'base' | 'onDiff'>) {
  if (changes.isEmpty) {
    return (
      <p class="notice" data-testid="nothing-changed">
        Nothing has changed in what the models mean since {base}.
      </p>
    );
  }
  const { findings, ownership, declarations } = changes;
  const added = findings.added.filter(({ accepted }) => !accepted);
  const fixed = findings.fixed.filter(({ accepted }) => !accepted);
  return (
    <>
      <ChangeFigures changes={changes} />
      <Section id="ownership" title="Who owns what" count={ownership.length}>
        <OwnershipTable ownership={ownership} />
      </Section>
      <Section id="declarations" title="Handoffs and other declarations" count={declarations.length}>
        <DeclarationList declarations={declarations} onDiff={onDiff} />
      </Section>
      <Section id="new" title="New findings" count={added.length}>
        <FindingList findings={added.map((finding) => ({ finding }))} />
      </Section>
      <Section id="worse" title="Worse than before" count={findings.worse.length}>
        <FindingList findings={findings.worse} />
      </Section>
      <Section id="fixed" title="Fixed" count={fixed.length}>
        <FindingList findings={fixed.map((finding) => ({ finding }))} isGone />
      </Section>
      <Section id="better" title="Better than before" count={findings.better.length}>
        <FindingList findings={findings.better} />
      </Section>
      <OtherReadings changes={changes} />
    </>
  );
}

function Problems({ problems, text }: { readonly problems: ProjectReview['problems']['now']; readonly text: string }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice trouble" role="status">
      <p>{text}</p>
      <ul class="findings">
        {problems.map(({ message, location }, index) => (
          <li key={`${index}`}>
            {message} {location && <PlaceLink location={location} label={message} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
