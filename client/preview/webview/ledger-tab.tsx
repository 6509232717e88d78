import type { ProjectData } from '../../../language/protocol/project-data.js';
import { useStore } from './store-context.js';
import { counted, spokenCost, spokenMinutes } from './words.js';

type Group = ProjectData['ledger']['groups'][number];

const GROUP_TITLES: Readonly<Record<Group['by'], string>> = {
  handoff: 'Handoff',
  role: 'Role',
  area: 'Area',
  rule: 'Rule',
  workflow: 'Workflow',
  acceptance: 'Accepted or open',
};

/** What is left of each group. */
const REST_TITLES: Readonly<Record<Group['by'], string>> = {
  handoff: 'On no handoff: workarounds, exceptions, reports',
  role: 'Nobody is named',
  area: 'Hurts no area',
  rule: 'No rule finds it',
  workflow: 'In no workflow',
  acceptance: 'Neither',
};

/** What the debt costs a month, by whatever the reader asks for. */
export function LedgerTab({ data, by }: { readonly data: ProjectData; readonly by: string }) {
  const store = useStore();
  const { totals, groups } = data.ledger;
  const group = groups.find((one) => one.by === by) ?? groups[0];
  if (totals.items === 0) {
    return (
      <p class="notice">No manual work is declared: there is nothing to add up. Steps, checks and repairs count.</p>
    );
  }
  return (
    <section aria-labelledby="ledger-heading">
      <h2 id="ledger-heading">What the debt costs</h2>
      <dl class="figures" data-testid="ledger-totals">
        <Figure label="Manual work a month" value={spokenMinutes(totals.minutesPerMonth)} />
        <Figure label="Cost a month" value={spokenCost(totals, 'perMonth') || 'no rate declared'} />
        <Figure label="Cost a year" value={spokenCost(totals, 'perYear') || 'no rate declared'} />
        <Figure label="Without a figure" value={counted(totals.unquantified, 'item')} />
      </dl>
      <p>
        <label>
          By{' '}
          <select
            data-testid="ledger-by"
            value={group?.by}
            onChange={(event) => store.groupLedger(event.currentTarget.value)}
          >
            {groups.map((one) => (
              <option key={one.by} value={one.by}>
                {GROUP_TITLES[one.by]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {group && <Rows group={group} />}
    </section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Rows({ group }: { readonly group: Group }) {
  // What belongs to none would dwarf those that it is compared with.
  const named = group.rows.filter(({ key }) => key !== null);
  const longest = Math.max(1, ...named.map(({ totals }) => totals.minutesPerMonth));
  return (
    <table data-testid="ledger-rows">
      <thead>
        <tr>
          <th scope="col">{GROUP_TITLES[group.by]}</th>
          <th scope="col" class="number">
            A month
          </th>
          <th scope="col" class="number">
            Cost a month
          </th>
          <th scope="col" class="number in-room">
            Items
          </th>
          <th scope="col" class="number in-room">
            Without a figure
          </th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({ key, title, totals }) => (
          <tr key={key ?? ''} class={key === null ? 'rest' : undefined}>
            <th scope="row">
              {title ?? REST_TITLES[group.by]}
              {key !== null && <Bar share={totals.minutesPerMonth / longest} />}
            </th>
            <td class="number">{spokenMinutes(totals.minutesPerMonth)}</td>
            <td class="number">{spokenCost(totals, 'perMonth') || '–'}</td>
            <td class="number in-room">{totals.items}</td>
            <td class="number in-room">{totals.unquantified === 0 ? '–' : totals.unquantified}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A row's share of the longest one, for the eye only: the figure stands beside it. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="bar-chart" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(share * 100)} height="4" rx="1" />
    </svg>
  );
}
