import { describe, expect, test } from 'vitest';
import { runRules } from '../../../language/rules/run.js';
import { landscapeOf, today } from '../../support/model.js';

/** The rules of some groups that speak on a model. */
function speaking(text: string, ...groups: readonly string[]): readonly string[] {
  return runRules(landscapeOf(text), { today })
    .map(({ rule }) => rule)
    .filter((rule) => groups.some((group) => rule.startsWith(group)));
}

describe('what is no debt', () => {
  test('two services that exchange different messages both ways are no two-way sync', () => {
    const model = `
      system Shop system Warehouse
      entity Order { key number source of truth Shop }
      entity Parcel { key number source of truth Warehouse }
      handoff Orders: Shop -> Warehouse { carries Order }
      handoff Parcels: Warehouse -> Shop { carries Parcel }
    `;
    expect(speaking(model, 'ownership/two-way', 'ownership/sync', 'ownership/non-owner', 'ownership/untraced')).toEqual(
      [],
    );
  });

  test('two services that exchange different fields of one entity are no two-way sync', () => {
    const model = `
      system Shop system Ledger
      entity Customer { key number source of truth Shop field address field balance { source of truth Ledger } }
      handoff Addresses: Shop -> Ledger { carries Customer.address }
      handoff Balances: Ledger -> Shop { carries Customer.balance }
    `;
    expect(speaking(model, 'ownership/two-way', 'ownership/non-owner', 'ownership/untraced')).toEqual([]);
  });

  test('a system that only receives commands from outside the model is no missing producer', () => {
    const model = `
      team Operations
      system Portal { kind external owner Operations }
      system Dispatch { owner Operations }
      entity Command { key number source of truth Portal }
      handoff Commands: Portal -> Dispatch { carries new Command }
    `;
    expect(speaking(model, 'ownership/')).toEqual([]);
  });

  test('intake into the owner is no overwrite; of several shops only the fan-in speaks', () => {
    const model = (shops: readonly string[]): string => `
      team Sales
      system Erp { owner Sales }
      entity Order { key number source of truth Erp }
      report Orders { reads Order from Erp }
      ${shops.map((shop) => `system ${shop} { owner Sales } handoff From${shop}: ${shop} -> Erp { carries new Order }`).join('\n')}
    `;
    expect(speaking(model(['ShopA', 'ShopB']), 'ownership/')).toEqual([]);
    expect(speaking(model(['ShopA', 'ShopB', 'ShopC']), 'ownership/')).toEqual(['ownership/write-fan-in']);
  });

  test('a system of reference may be read, and passed on from', () => {
    const model = `
      team Data
      system Crm { owner Data } system Warehouse { owner Data } system Mail { owner Data }
      entity Customer { key number source of truth Crm system of reference Warehouse }
      handoff Load: Crm -> Warehouse { carries Customer }
      handoff Segments: Warehouse -> Mail { carries Customer }
      report Churn { reads Customer from Warehouse }
    `;
    expect(speaking(model, 'ownership/', 'report/')).toEqual([]);
  });

  test('a phase split is no conflict, and neither is a field claim beside an entity claim', () => {
    const model = `
      team Sales
      system Crm { owner Sales } system Board { owner Sales owns Job during scheduled, done }
      entity Job { key number lifecycle quoted -> scheduled -> done source of truth Crm during quoted field price { source of truth Crm } }
      handoff Jobs: Crm -> Board { carries Job }
    `;
    expect(speaking(model, 'ownership/conflicting', 'ownership/gap', 'ownership/missing')).toEqual([]);
  });

  test.each([
    [
      'system',
      'team T\nsystem Old { owner T }\nsystem New { status planned }\nentity E { key k source of truth Old }\nhandoff H: Old -> New { carries E affects billing }',
    ],
    [
      'handoff',
      'team T\nsystem Old { owner T }\nsystem New { owner T }\nhandoff H: Old -> New { status planned affects billing runs as role R temporary manual step "Type" via manual }\nrole R { people 2 }',
    ],
    [
      'migration',
      'team T\nsystem Old { owner T }\nsystem New { owner T }\nentity E { key k source of truth Old }\nreport R { reads E from Old }\nmigration M: Old -> New { moves E status planned }',
    ],
  ])('a planned %s carries no debt yet', (_, model) => {
    expect(speaking(model, 'handoff/', 'manual/', 'connector/', 'migration/', 'ownership/system-without-team')).toEqual(
      [],
    );
  });
});
