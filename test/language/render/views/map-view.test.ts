import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../language/analysis.js';
import { type MapFilter, type MapView, mapView } from '../../../../language/render/views/map-view.js';
import { analyseExample } from '../../../examples/load-example.js';
import { landscapeOf, today } from '../../../support/model.js';

const northwind = analyseExample('northwind');

function viewOf(filter: MapFilter = {}): MapView {
  const view = mapView(northwind, filter);
  if (!view) throw new Error('the filter names nothing');
  return view;
}

const mapOf = (text: string, filter: MapFilter = {}): MapView | undefined =>
  mapView(analyse(landscapeOf(text), { today }), filter);

describe('the map', () => {
  test('has every system and every handoff that is not retired', () => {
    const { systems, handoffs } = viewOf();
    expect(systems.map(({ name }) => name)).toEqual(northwind.landscape.all('system').map(({ name }) => name.text));
    expect(handoffs.map(({ name }) => name)).toEqual(northwind.landscape.all('handoff').map(({ name }) => name.text));
    const retired = mapOf('system A system B { status retired } handoff H: A -> B { status retired }');
    expect([retired?.systems.map(({ name }) => name), retired?.handoffs]).toEqual([['A'], []]);
  });

  test('says of a handoff what the model says, and its worst open finding', () => {
    const handoffs = new Map(viewOf().handoffs.map((handoff) => [handoff.name, handoff]));
    const titles = new Map(viewOf().systems.map(({ id, name }) => [id, name]));
    const book = handoffs.get('BookPayment');
    expect(book).toMatchObject({
      worst: 'error',
      critical: true,
      manual: false,
      planned: false,
      carries: ['new Payment'],
    });
    expect([titles.get(book?.from ?? ''), titles.get(book?.to ?? '')]).toEqual(['Stripe', 'QuickBooks']);
    expect(handoffs.get('BillHarborJobs')).toMatchObject({
      manual: true,
      worst: undefined,
      counts: { error: 0, accepted: 2 },
    });
    expect(handoffs.get('ShowOverdue')).toMatchObject({ planned: true });
    const through = [...handoffs.values()].find((handoff) => handoff.through.length > 0);
    expect(through?.through.map((id) => titles.get(id))).toEqual(['Zapier']);
    expect([...handoffs.values()].filter(({ twoWay }) => twoWay).map(({ title }) => title)).toEqual([
      'Contacts, both ways',
    ]);
  });

  test('lists the findings of a handoff by gravity', () => {
    const findings = viewOf().handoffs.find(({ title }) => title === 'New customers to the books')?.findings ?? [];
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error', 'warning', 'info']);
  });

  test('by workflow: its handoffs and the systems they touch', () => {
    const { handoffs, about } = viewOf({ workflow: 'LeadToCash' });
    expect(handoffs.map(({ name }) => name).toSorted()).toEqual(
      northwind.landscape
        .all('workflow')
        .filter(({ name }) => name.text === 'LeadToCash')
        .flatMap((workflow) => northwind.landscape.handoffsOf(workflow))
        .map(({ name }) => name.text)
        .toSorted(),
    );
    expect(about.workflow?.title).toBe('Lead to cash');
  });

  test('by area: the handoffs whose failure hurts it', () => {
    const { handoffs } = viewOf({ area: 'accounting' });
    expect(handoffs.map(({ name }) => name)).toContain('PayTechnicians');
    expect(handoffs.map(({ name }) => name)).not.toContain('LoadCustomers');
  });

  test('by entity: its lineage, with who owns it and where it is looked up', () => {
    const { systems, handoffs, lineage } = viewOf({ entity: 'Customer' });
    expect(handoffs.every(({ carries }) => carries.some((part) => part.includes('Customer')))).toBe(true);
    const roles = new Map(systems.map(({ name, roles: own }) => [name, own]));
    expect(roles.get('HubSpot')).toMatchObject({ owns: true, reference: false });
    expect(roles.get('QuickBooks')).toMatchObject({ owns: true, fields: ['billingAddress'] });
    expect(roles.get('Warehouse')).toMatchObject({ owns: false, reference: true });
    expect(lineage).toEqual([{ phase: undefined, owners: ['HubSpot'] }]);
  });

  test('a lineage by phase shows gaps', () => {
    expect(viewOf({ entity: 'Job' }).lineage).toContainEqual({ phase: 'invoiced', owners: [] });
  });

  test('knows nothing of other names, whatever they are called', () => {
    for (const name of ['Nobody', 'LeadToCash', '__proto__', 'constructor']) {
      expect(mapView(northwind, { entity: name })).toBeUndefined();
    }
  });

  test('shows a system that nobody declared', () => {
    const view = mapOf('system A handoff H: A -> Ghost');
    expect(view?.systems.map(({ name, declared }) => [name, declared])).toEqual([
      ['A', true],
      ['Ghost', false],
    ]);
    expect(view?.handoffs[0]?.to).toBe(view?.systems[1]?.id);
  });
});
