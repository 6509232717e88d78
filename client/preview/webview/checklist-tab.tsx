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

function Rows({ rows }: { readonly rows: ProjectData['checklist'][number]['rows'] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">State</th>
          <th scope="col">Detail</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.domain}>
            <th scope="row">{row.title}</th>
            <td>
              <Mark done={row.done} /> {row.done ? 'done' : 'open'}
            </td>
            <td>
              <Prose text={row.detail} />
              <EvidenceList evidence={row.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
