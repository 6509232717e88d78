import { describe, expect, test } from 'vitest';
import type { Landscape } from '../../../language/landscape/landscape.js';
import { kinds } from '../../../language/landscape/types.js';
import { landscapeOf } from '../../support/model.js';
import { declared, namesOf } from './model-parts.js';

function duplicates(landscape: Landscape): readonly string[] {
  return landscape.names.duplicates.map(
    ({ name, first, what, owner }) =>
      `${what} ${name.text} (${name.file.path}) after ${first.text} (${first.file.path}) in ${owner.kind} ${owner.name.text}`,
  );
}

describe('finding', () => {
  const landscape = landscapeOf(`
    system billing
    area custom
    domain custom
    team Finance
  `);

  test('looks at the kinds that are asked for', () => {
    expect(landscape.names.find('Finance', ['team'])?.kind).toBe('team');
    expect(landscape.names.find('Finance', ['role', 'team'])?.kind).toBe('team');
    expect(landscape.names.find('Finance', ['system'])).toBeUndefined();
    expect(landscape.names.find('Nobody', kinds)).toBeUndefined();
  });

  test('keeps areas, domains and all else apart', () => {
    expect(landscape.names.find('billing', ['area'])?.kind).toBe('area');
    expect(landscape.names.find('billing', ['system'])?.kind).toBe('system');
    expect(landscape.names.find('billing', kinds)?.kind).toBe('system');
    expect(landscape.names.find('custom', ['domain'])?.kind).toBe('domain');
    expect(landscape.names.find('custom', ['area'])?.kind).toBe('area');
    expect(landscape.names.duplicates).toEqual([]);
  });

  test('of any kind says what a name is instead', () => {
    expect(landscape.names.findAny('Finance')?.kind).toBe('team');
    expect(landscape.names.findAny('billing')?.kind).toBe('system');
    expect(landscape.names.findAny('dispatch')?.kind).toBe('area');
    expect(landscape.names.findAny('invoices')?.kind).toBe('domain');
    expect(landscape.names.findAny('Nobody')).toBeUndefined();
  });

  test('the nearest name looks at the kinds that are asked for', () => {
    expect(landscape.names.nearest('Finanze', ['team'])).toBe('Finance');
    expect(landscape.names.nearest('Finanze', ['system'])).toBeUndefined();
    expect(landscape.names.nearest('biling', ['area'])).toBe('billing');
    expect(landscape.names.nearest('paymnts', ['system', 'domain'])).toBe('payments');
  });

  test('names of object members are ordinary names', () => {
    const odd = landscapeOf('system constructor\nsystem __proto__\nteam toString { contact "x" }');
    expect(odd.names.find('constructor', ['system'])?.name.text).toBe('constructor');
    expect(odd.names.find('__proto__', ['system'])?.name.text).toBe('__proto__');
    expect(odd.names.find('hasOwnProperty', kinds)).toBeUndefined();
    expect(odd.names.findAny('valueOf')).toBeUndefined();
  });
});

describe('duplicates', () => {
  test('the first by path and place holds, whatever the order of the files', () => {
    const a = { path: 'a.seam', text: 'system HubSpot "the first"' };
    const b = { path: 'b.seam', text: 'team HubSpot\nsystem HubSpot "the third"' };
    for (const sources of [
      [a, b],
      [b, a],
    ]) {
      const landscape = landscapeOf(...sources);
      expect(landscape.fragments.map(({ file }) => file.path)).toEqual(['a.seam', 'b.seam']);
      expect(landscape.all('system').map(({ title }) => title)).toEqual(['the first']);
      expect(landscape.all('team')).toEqual([]);
      expect(duplicates(landscape)).toEqual([
        'team HubSpot (b.seam) after HubSpot (a.seam) in team HubSpot',
        'system HubSpot (b.seam) after HubSpot (a.seam) in system HubSpot',
      ]);
    }
  });

  test('paths are ordered by code unit', () => {
    const landscape = landscapeOf(
      { path: 'a.seam', text: 'team Sales "lower"' },
      { path: 'Z.seam', text: 'team Sales "upper"' },
    );
    expect(declared(landscape, 'team', 'Sales').title).toBe('upper');
  });

  test('an area or a domain of the library is taken', () => {
    const landscape = landscapeOf('area billing "Ours"\ndomain invoices "Ours"');
    expect(landscape.names.duplicates.map(({ what, first }) => [what, first.text, first.file.builtIn])).toEqual([
      ['area', 'billing', true],
      ['domain', 'invoices', true],
    ]);
    expect(declared(landscape, 'area', 'billing').title).not.toBe('Ours');
    expect(landscape.all('area').filter(({ name }) => name.text === 'billing')).toHaveLength(1);
  });

  test('a second project is one too many, by another name or in another file', () => {
    const landscape = landscapeOf(
      { path: 'a.seam', text: 'project One { tracks invoices }\nproject Two' },
      { path: 'b.seam', text: 'project Three\nteam Two' },
    );
    expect(landscape.project?.name.text).toBe('One');
    expect(namesOf(landscape.all('project'))).toEqual(['One']);
    expect(duplicates(landscape)).toEqual([
      'project Two (a.seam) after One (a.seam) in project Two',
      'project Three (b.seam) after One (a.seam) in project Three',
    ]);
    expect(namesOf(landscape.all('team'))).toEqual(['Two']);
  });

  test('fields, phases, and the nodes and triggers of a decision are names of their own', () => {
    const landscape = landscapeOf(`
      entity Job {
        lifecycle a -> b -> a
        field x
        field y
        field x
        field a
      }
      decision Mine {
        start Q
        question Q "?" { when recurring yes -> O no -> O }
        question R "?" { when recurring yes -> O no -> O }
        question Q "again" { when recurring yes -> O no -> O }
        outcome O "O" { weight 1 }
        outcome R "also a question" { weight 1 }
        trigger Q "no node" when recurring
        trigger Q "again" when recurring
      }
    `);
    expect(
      landscape.names.duplicates.map(({ what, name, owner }) => `${what} ${name.text} in ${owner.name.text}`),
    ).toEqual(['phase a in Job', 'field x in Job', 'question Q in Mine', 'outcome R in Mine', 'trigger Q in Mine']);
  });
});

describe('the decision', () => {
  test('is the built-in one where the project declares none', () => {
    const landscape = landscapeOf('system Operator2');
    expect(namesOf(landscape.all('decision'))).toEqual(['Operator']);
    expect(landscape.all('decision')[0]?.name.file.builtIn).toBe(true);
  });

  test('of the project takes its place, also by its name', () => {
    const landscape = landscapeOf('decision Operator { start O outcome O "O" { weight 1 } }');
    expect(landscape.names.duplicates).toEqual([]);
    expect(landscape.all('decision').map(({ name }) => name.file.builtIn)).toEqual([false]);
    const other = landscapeOf('decision Mine { start O outcome O "O" { weight 1 } }\nteam Operator');
    expect(other.names.duplicates).toEqual([]);
    expect(namesOf(other.all('decision'))).toEqual(['Mine']);
  });

  test('a second one is one too many', () => {
    const landscape = landscapeOf(
      { path: 'a.seam', text: 'decision A { start O outcome O "O" }' },
      { path: 'b.seam', text: 'decision B { start O outcome O "O" }' },
    );
    expect(namesOf(landscape.all('decision'))).toEqual(['A']);
    expect(duplicates(landscape)).toEqual(['decision B (b.seam) after A (a.seam) in decision B']);
  });
});

describe('references', () => {
  const landscape = landscapeOf(`
    team HubSpot
    system QuickBooks { owner HubSpot }
    entity Customer { field address }
    handoff Push: HubSpot -> QuickBooks { carries Customer, Customer.address, Customer.gone, Gone, new Customer }
    rule R { governs Push, Customer, Push, Gone }
  `);

  test('resolve to a declaration of an expected kind only', () => {
    const push = declared(landscape, 'handoff', 'Push');
    expect(landscape.target(push.from)).toBeUndefined();
    expect(landscape.target(push.to)?.kind).toBe('system');
    expect(landscape.target(declared(landscape, 'system', 'QuickBooks').owner)?.kind).toBe('team');
    expect(landscape.target(undefined)).toBeUndefined();
  });

  test('several give each target once, in their order', () => {
    expect(namesOf(landscape.targets(declared(landscape, 'rule', 'R').governs))).toEqual(['Push', 'Customer']);
  });

  test('a part resolves with its field, or not at all', () => {
    const parts = declared(landscape, 'handoff', 'Push').carries.map((part) => landscape.part(part));
    const customer = declared(landscape, 'entity', 'Customer');
    const address = landscape.field(customer, 'address');
    expect(address).toBe(customer.fields[0]);
    expect(parts).toEqual([
      { entity: customer, field: undefined },
      { entity: customer, field: address },
      undefined,
      undefined,
      { entity: customer, field: undefined },
    ]);
    expect(landscape.field(customer, 'gone')).toBeUndefined();
  });

  test('of two fields of a name the first holds', () => {
    const twice = landscapeOf('entity E { field f { description "one" } field f { description "two" } }');
    expect(twice.field(declared(twice, 'entity', 'E'), 'f')?.description?.text).toBe('one');
  });
});
