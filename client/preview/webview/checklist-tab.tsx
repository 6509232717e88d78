import type { ProjectData } from '../../../language/protocol/project-data.js';
import { EvidenceList } from './place-link.js';
import { Prose } from './prose.js';

/** What to settle before anything is rebuilt. */
export function ChecklistTab({ data }: { readonly data: ProjectData }) {
  const done = data.checklist.filter((item) => item.done).length;
  return (
    <section aria-labelledby="checklist-heading">
      <h2 id="checklist-heading">Before rebuilding anything</h2>
      <p class="quiet">
        {done} of {data.checklist.length} done
      </p>
      <ul class="checks" data-testid="checklist">
        {data.checklist.map((item) => (
          <li key={item.id} class={item.done ? 'check done' : 'check attention'} data-testid={`check-${item.id}`}>
            <Mark done={item.done} />
            <div>
              <h3>
                {item.title} <span class="tag">{item.done ? 'done' : 'open'}</span>
              </h3>
              <p>
                <Prose text={item.detail} />
              </p>
              <EvidenceList evidence={item.evidence} />
              {item.rows.length > 0 && <Rows rows={item.rows} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ done }: { readonly done: boolean }) {
  return (
    <span class="mark" aria-hidden="true">
      {done ? '✓' : '✗'}
    </span>
  );
}

/** In a narrow panel its rows are no longer laid out as a table; the roles keep it one for a screen reader. */
function Rows({ rows }: { readonly rows: ProjectData['checklist'][number]['rows'] }) {
  return (
    <table class="stacking" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Domain
          </th>
          <th scope="col" role="columnheader">
            State
          </th>
          <th scope="col" role="columnheader">
            Detail
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.domain} role="row">
            <th scope="row" role="rowheader">
              {row.title}
            </th>
            <td role="cell">
              <Mark done={row.done} /> {row.done ? 'done' : 'open'}
            </td>
            <td role="cell">
              <Prose text={row.detail} />
              <EvidenceList evidence={row.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
