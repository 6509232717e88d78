import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Landscape } from '../../../language/landscape/landscape.js';
import type { Claim } from '../../../language/landscape/ownership.js';
import { landscapeOf } from '../../support/model.js';
import { declared, namesOf, textOf } from './model-parts.js';

const SYSTEMS = 'system A\nsystem B\nsystem C\n';

function read(text: string): Landscape {
  return landscapeOf(SYSTEMS + text);
}

/** `phase: owners` a phase, of an entity or (`Customer.name`) a field. */
function owners(landscape: Landscape, of: string): readonly string[] {
  const [name = '', part] = of.split('.');
  const entity = declared(landscape, 'entity', name);
  const field = part === undefined ? undefined : landscape.field(entity, part);
  return landscape.ownership
    .byPhase(entity, field)
    .map(({ phase, owners }) => `${phase ?? '-'}: ${namesOf(owners).join(' ')}`);
}

function conflicts(landscape: Landscape): readonly string[] {
  return landscape.ownership.conflicts.map(({ entity, field, phases, claims }) => {
    const subject = field ? `${entity.name.text}.${field.name.text}` : entity.name.text;
    return `${subject} [${phases.join(' ')}] ${claims.map(describeClaim).join(', ')}`;
  });
}

function describeClaim({ system, phases, madeBy }: Claim): string {
  return `${system.name.text} by ${madeBy}${phases ? ` during ${phases.join(' ')}` : ''}`;
}

describe('claims', () => {
  test('are made from both sides, in any file, in order of file and place', () => {
    const landscape = landscapeOf(
      { path: 'b.seam', text: 'system A { owns E, F.x during p }' },
      {
        path: 'a.seam',
        text: 'system B\nentity E { source of truth B }\nentity F { lifecycle p -> q field x { source of truth B during q, p } }',
      },
    );
    expect(
      landscape.ownership.claims.map((claim) => [
        describeClaim(claim),
        textOf(claim.at),
        textOf(claim.line),
        claim.alone,
      ]),
    ).toEqual([
      ['B by entity', 'source of truth B', 'source of truth B', true],
      ['B by entity during p q', 'source of truth B during q, p', 'source of truth B during q, p', true],
      ['A by system during p', 'F.x', 'owns E, F.x during p', false],
    ]);
  });

  test('of one part alone say so', () => {
    const landscape = read('entity E\nsystem D { owns E }');
    expect(landscape.ownership.claims.map(({ alone, madeBy }) => [alone, madeBy])).toEqual([[true, 'system']]);
  });

  test('that name something unknown are left out', () => {
    const landscape = read(`
      entity E { source of truth Gone field f { source of truth Gone } }
      system D { owns Gone, E.gone }
      team T
      entity F { source of truth T }
    `);
    expect(landscape.ownership.claims).toEqual([]);
    expect(owners(landscape, 'E')).toEqual(['-: ']);
  });

  test('ignore phases that do not exist, and count for nothing without any that does', () => {
    const landscape = read(`
      entity E { lifecycle p -> q source of truth A during q, gone source of truth B during gone }
      entity F { source of truth A during gone }
    `);
    expect(landscape.ownership.claims.map(describeClaim)).toEqual(['A by entity during q']);
    expect(owners(landscape, 'E')).toEqual(['p: ', 'q: A']);
    expect(owners(landscape, 'F')).toEqual(['-: ']);
  });

  test('are given for an entity without those on its fields, and for a field', () => {
    const landscape = read('entity E { source of truth A field f { source of truth B } field g }');
    const entity = declared(landscape, 'entity', 'E');
    const [f, g] = entity.fields;
    if (!f || !g) throw new Error('The model has two fields');
    expect(landscape.ownership.claimsOn(entity).map(describeClaim)).toEqual(['A by entity']);
    expect(landscape.ownership.claimsOnField(f).map(describeClaim)).toEqual(['B by entity']);
    expect(landscape.ownership.claimsOnField(g)).toEqual([]);
    const bare = read('entity E { field f }');
    expect(bare.ownership.claimsOn(declared(bare, 'entity', 'E'))).toEqual([]);
    const [field] = declared(bare, 'entity', 'E').fields;
    expect(field && bare.ownership.claimsOnField(field)).toEqual([]);
  });

  test('of a second field of a name, and of a second declaration, say nothing', () => {
    const landscape = read(`
      entity E { field f { source of truth A } field f { source of truth B } }
      entity E { source of truth C }
    `);
    expect(landscape.ownership.claims.map(describeClaim)).toEqual(['A by entity']);
  });
});

describe('owners', () => {
  test('stand phase by phase in lifecycle order', () => {
    const landscape = read('entity E { lifecycle q -> p -> r source of truth A during p source of truth B during q }');
    expect(owners(landscape, 'E')).toEqual(['q: B', 'p: A', 'r: ']);
    expect(namesOf(landscape.ownership.owners(declared(landscape, 'entity', 'E')))).toEqual(['A', 'B']);
  });

  test('a claim without phases holds in all of them', () => {
    const landscape = read('entity E { lifecycle p -> q source of truth A }');
    expect(owners(landscape, 'E')).toEqual(['p: A', 'q: A']);
  });

  test("of a field are its own in the phases that it claims, its entity's in the others", () => {
    const landscape = read(`
      entity E { lifecycle p -> q source of truth A field f { source of truth B during q } field g }
    `);
    expect(owners(landscape, 'E.f')).toEqual(['p: A', 'q: B']);
    expect(owners(landscape, 'E.g')).toEqual(['p: A', 'q: A']);
    expect(owners(landscape, 'E')).toEqual(['p: A', 'q: A']);
    const entity = declared(landscape, 'entity', 'E');
    expect(namesOf(landscape.ownership.owners(entity, landscape.field(entity, 'f')))).toEqual(['A', 'B']);
    expect(namesOf(landscape.ownership.owners(entity))).toEqual(['A']);
  });

  test('the same answer is given again', () => {
    const landscape = read('entity E { source of truth A }');
    const entity = declared(landscape, 'entity', 'E');
    expect(landscape.ownership.byPhase(entity)).toBe(landscape.ownership.byPhase(entity));
    expect(landscape.ownership.owners(entity)).toBe(landscape.ownership.owners(entity));
  });

  test('a phase that stands twice in a lifecycle is one', () => {
    expect(owners(read('entity E { lifecycle p -> q -> p source of truth A during p }'), 'E')).toEqual(['p: A', 'q: ']);
  });

  test('a planned system yields to one that is there, and counts where none is', () => {
    const landscape = read(`
      system New { status planned owns E, E.f, F }
      entity E { source of truth A field f }
      entity F
    `);
    expect(owners(landscape, 'E')).toEqual(['-: A']);
    expect(owners(landscape, 'E.f')).toEqual(['-: A']);
    expect(owners(landscape, 'F')).toEqual(['-: New']);
    expect(conflicts(landscape)).toEqual([]);
    expect(landscape.ownership.claims).toHaveLength(4);
  });

  test('systems of reference stand in their order, unknown ones left out', () => {
    const landscape = read('entity E { system of reference C, Gone, A system of reference C }');
    expect(namesOf(landscape.ownership.systemsOfReference(declared(landscape, 'entity', 'E')))).toEqual(['C', 'A']);
  });
});

describe('conflicts', () => {
  test('different systems for one entity', () => {
    expect(conflicts(read('entity E { source of truth A }\nsystem D { owns E }'))).toEqual([
      'E [] A by entity, D by system',
    ]);
  });

  test('the same claim from both sides agrees with itself', () => {
    const landscape = read('system D { owns E }\nentity E { source of truth D source of truth D }');
    expect(conflicts(landscape)).toEqual([]);
    expect(owners(landscape, 'E')).toEqual(['-: D']);
  });

  test('only in a common phase', () => {
    const split = 'entity E { lifecycle p -> q -> r source of truth A during p, q';
    expect(conflicts(read(`${split} source of truth B during r }`))).toEqual([]);
    expect(conflicts(read(`${split} source of truth B during q, r source of truth C during r }`))).toEqual([
      'E [q r] A by entity during p q, B by entity during q r, C by entity during r',
    ]);
    expect(conflicts(read(`${split} source of truth C }`))).toEqual(['E [p q] A by entity during p q, C by entity']);
  });

  test('a claim that takes no part is left out', () => {
    const model =
      'entity E { lifecycle p -> q source of truth C during p source of truth A during q source of truth B during q }';
    expect(conflicts(read(model))).toEqual(['E [q] A by entity during q, B by entity during q']);
  });

  test('a claim on a field beside one on its entity is none', () => {
    expect(conflicts(read('entity E { source of truth A field f { source of truth B } }'))).toEqual([]);
  });

  test('of two systems for a field, once, and not for the fields of an entity in dispute', () => {
    const landscape = read(`
      entity E { source of truth A source of truth B field g field f { source of truth B } }
      system D { owns E.f }
    `);
    expect(conflicts(landscape)).toEqual(['E [] A by entity, B by entity', 'E.f [] B by entity, D by system']);
  });

  test("a field's dispute leaves out the phases that are its entity's", () => {
    const landscape = read(`
      entity E {
        lifecycle p -> q
        source of truth A during p
        source of truth B during p
        field f { source of truth A during q source of truth C during q }
      }
    `);
    expect(conflicts(landscape)).toEqual([
      'E [p] A by entity during p, B by entity during p',
      'E.f [q] A by entity during q, C by entity during q',
    ]);
  });

  test('are those of the definition, in whatever order the claims are made', () => {
    const phases = ['p', 'q', 'r'] as const;
    const claim = fc.record({
      system: fc.constantFrom('A', 'B', 'C'),
      field: fc.boolean(),
      during: fc.subarray([...phases]),
      fromSystem: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
        for (const field of [false, true]) {
          const disputed = new Set<string>();
          for (const one of claims) {
            for (const other of claims) {
              if (one.field !== field || other.field !== field || one.system === other.system) continue;
              for (const phase of phases) {
                if ([one, other].every(({ during }) => during.length === 0 || during.includes(phase)))
                  disputed.add(phase);
              }
            }
          }
          const expected = phases.filter((phase) => disputed.has(phase));
          for (const ordered of [claims, claims.toReversed()]) {
            const found = landscapeOf(...modelOf(ordered)).ownership.conflicts.filter(
              (conflict) => (conflict.field !== undefined) === field,
            );
            expect(found.flatMap((conflict) => conflict.phases)).toEqual(expected);
            expect(found).toHaveLength(expected.length > 0 ? 1 : 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface GeneratedClaim {
  readonly system: string;
  readonly field: boolean;
  readonly during: readonly string[];
  readonly fromSystem: boolean;
}

function modelOf(claims: readonly GeneratedClaim[]): readonly string[] {
  const during = ({ during }: GeneratedClaim) => (during.length > 0 ? ` during ${during.join(', ')}` : '');
  const fromEntity = (field: boolean) =>
    claims
      .filter((claim) => !claim.fromSystem && claim.field === field)
      .map((claim) => `source of truth ${claim.system}${during(claim)}`)
      .join('\n');
  const systems = ['A', 'B', 'C'].map((name) => {
    const owned = claims.filter((claim) => claim.fromSystem && claim.system === name);
    return `system ${name} {\n${owned.map((claim) => `owns ${claim.field ? 'E.f' : 'E'}${during(claim)}`).join('\n')}\n}`;
  });
  return [
    `entity E {\nlifecycle p -> q -> r\n${fromEntity(false)}\nfield f {\n${fromEntity(true)}\n}\n}`,
    systems.join('\n'),
  ];
}
