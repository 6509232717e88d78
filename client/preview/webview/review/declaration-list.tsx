import type { ReviewedDeclaration } from '../../../../language/protocol/review-data.js';
import { PlaceLink } from '../place-link.js';
import { BeforeAfter } from './before-after.js';
import { useShown } from './use-shown.js';

interface DeclarationListProps {
  readonly declarations: readonly ReviewedDeclaration[];
  readonly onDiff: (declaration: ReviewedDeclaration) => void;
}

/** Handoffs first: they are what a review is about. */
const RANK: Readonly<Record<string, number>> = { handoff: 0, entity: 1 };

/** What became of each declaration, property by property. */
export function DeclarationList({ declarations, onDiff }: DeclarationListProps) {
  const ordered = declarations.toSorted((left, right) => (RANK[left.kind] ?? 2) - (RANK[right.kind] ?? 2));
  const { shown, more } = useShown(ordered);
  return (
    <>
      <ul class="declarations">
        {shown.map((declaration) => (
          <DeclarationItem key={declaration.texts.after} declaration={declaration} onDiff={onDiff} />
        ))}
      </ul>
      {more}
    </>
  );
}

function DeclarationItem({
  declaration,
  onDiff,
}: {
  readonly declaration: ReviewedDeclaration;
  readonly onDiff: DeclarationListProps['onDiff'];
}) {
  const { change, kind, name, title, formerName, ends, location, properties } = declaration;
  return (
    <li class="declaration" data-testid={`declaration-${name}`}>
      <div class="declaration-head">
        <span>
          <span class={`change ${change}`}>{change}</span> <span class="quiet">{kind}</span>{' '}
          <strong class="declared-name">{name}</strong>
          {formerName !== null && <span class="quiet"> was {formerName}</span>}
          {title !== name && <span> {title}</span>}
          {ends !== null && <span class="quiet"> {ends}</span>}
        </span>
        <span class="declaration-links">
          <PlaceLink location={location} label={`${kind} ${name}`} />
          <button
            type="button"
            class="link"
            data-testid="diff"
            aria-label={`Show the text of ${kind} ${name} before and now`}
            title="Show the text before and now"
            onClick={() => onDiff(declaration)}
          >
            Diff
          </button>
        </span>
      </div>
      {properties.length > 0 && (
        <dl class="properties">
          {properties.map(({ property, before, after }) => (
            <div key={property} class="property">
              <dt>{property}</dt>
              <dd>
                <BeforeAfter before={listed(before)} after={listed(after)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function listed(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}
