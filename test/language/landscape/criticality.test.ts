import { describe, expect, test } from 'vitest';
import { fieldElement, type Element, type Evidence } from '../../../language/landscape/elements.js';
import { kinds } from '../../../language/landscape/types.js';
import { landscapeOf } from '../../support/model.js';
import { declared, namesOf, textOf } from './model-parts.js';

function describeEvidence({ element, property, at }: Evidence): string {
  return `${element.name.text} ${property}: ${textOf(at)}`;
}

describe('liveness', () => {
  const landscape = landscapeOf(`
    system A system Going { status retiring } system Gone { status retired } system Coming { status planned }
    system Here { status active }
    handoff H1: A -> Here
    handoff H2: A -> Going { status active }
    handoff H3: Going -> A { status retiring }
    handoff H4: A -> Gone
    handoff H5: Coming -> A
    handoff H6: A -> Here { status planned }
    handoff H7: A -> Here { status retired }
    handoff H8: A -> Nowhere
    handoff H9: Gone -> Nowhere
  `);

  test('of a system is its status', () => {
    const live = landscape.all('system').filter((system) => landscape.isLiveSystem(system));
    expect(namesOf(live)).toEqual(['A', 'Going', 'Here']);
  });

  test("of a handoff is its own and both its systems'", () => {
    expect(namesOf(landscape.liveHandoffs())).toEqual(['H1', 'H2', 'H3', 'H8']);
    for (const handoff of landscape.all('handoff')) {
      expect(landscape.isLive(handoff)).toBe(landscape.liveHandoffs().includes(handoff));
    }
  });
});

describe('workflows', () => {
  test('know their handoffs in step order, and handoffs their workflows', () => {
    const landscape = landscapeOf(`
      system A system B
      handoff H: A -> B
      handoff I: B -> A
      handoff J: B -> A
      workflow W { step I step H manual step "x" step Gone step I }
      workflow V { step H }
    `);
    expect(namesOf(landscape.handoffsOf(declared(landscape, 'workflow', 'W')))).toEqual(['I', 'H', 'I']);
    expect(namesOf(landscape.workflowsOf(declared(landscape, 'handoff', 'H')))).toEqual(['W', 'V']);
    expect(namesOf(landscape.workflowsOf(declared(landscape, 'handoff', 'I')))).toEqual(['W']);
    expect(landscape.workflowsOf(declared(landscape, 'handoff', 'J'))).toEqual([]);
  });
});

describe('use', () => {
  const landscape = landscapeOf(`
    system A system B { status retired }
    entity E { field f }
    entity Unused
    handoff Whole: A -> Gone { carries E, E.f }
    handoff Part: A -> A { carries E.f }
    handoff Dead: A -> B { carries E }
    report R { reads E from A reads E, Unknown from B }
    workaround W { covers Whole, A, R, R }
    exception X { applies to E, Part }
  `);
  const entity = declared(landscape, 'entity', 'E');

  test('the live handoffs that carry an entity, and the reports that read it, each once', () => {
    expect(namesOf(landscape.handoffsCarrying(entity))).toEqual(['Whole', 'Part']);
    expect(namesOf(landscape.reportsReading(entity))).toEqual(['R']);
    expect(landscape.handoffsCarrying(declared(landscape, 'entity', 'Unused'))).toEqual([]);
    expect(landscape.reportsReading(declared(landscape, 'entity', 'Unused'))).toEqual([]);
  });

  test('the workarounds and exceptions on an element', () => {
    expect(namesOf(landscape.workaroundsCovering(declared(landscape, 'handoff', 'Whole')))).toEqual(['W']);
    expect(namesOf(landscape.workaroundsCovering(declared(landscape, 'system', 'A')))).toEqual(['W']);
    expect(namesOf(landscape.workaroundsCovering(declared(landscape, 'report', 'R')))).toEqual(['W']);
    expect(landscape.workaroundsCovering(declared(landscape, 'handoff', 'Part'))).toEqual([]);
    expect(namesOf(landscape.exceptionsApplyingTo(entity))).toEqual(['X']);
    expect(namesOf(landscape.exceptionsApplyingTo(declared(landscape, 'handoff', 'Part')))).toEqual(['X']);
    expect(landscape.exceptionsApplyingTo(declared(landscape, 'handoff', 'Whole'))).toEqual([]);
  });
});

describe('areas', () => {
  const landscape = landscapeOf(`
    area garage
    system A system B { status retired }
    entity E
    handoff H: A -> A { carries E affects reporting, Unknown }
    handoff I: A -> A { carries E }
    handoff Dead: A -> B { carries E affects dispatch }
    workflow W { affects billing step H step I }
    workflow V { affects billing, garage step H }
    report R { reads E from A affects accounting }
    symptom Own { affects garage }
    symptom Traced { affects billing traced to H, R }
    symptom ToEntity { traced to E }
    symptom ToWorkflow { traced to V }
  `);
  const affected = (element: Parameters<typeof landscape.affectedAreas>[0]) =>
    landscape
      .affectedAreas(element)
      .map(({ area, evidence }) => `${area.name.text}: ${evidence.map(describeEvidence).join(', ')}`);

  test("of a handoff are its own and its workflows', by name, each with the lines that say so", () => {
    const handoff = declared(landscape, 'handoff', 'H');
    expect(namesOf(landscape.areasOf(handoff))).toEqual(['billing', 'garage', 'reporting']);
    expect(affected(handoff)).toEqual([
      'billing: W affects: billing, V affects: billing',
      'garage: V affects: garage',
      'reporting: H affects: reporting',
    ]);
  });

  test('of a workflow and a report are their own', () => {
    expect(namesOf(landscape.areasOf(declared(landscape, 'workflow', 'W')))).toEqual(['billing']);
    expect(namesOf(landscape.areasOf(declared(landscape, 'report', 'R')))).toEqual(['accounting']);
  });

  test('of an entity are those of the live handoffs and the reports that use it, a line counting once', () => {
    expect(affected(declared(landscape, 'entity', 'E'))).toEqual([
      'accounting: R affects: accounting',
      'billing: W affects: billing, V affects: billing',
      'garage: V affects: garage',
      'reporting: H affects: reporting',
    ]);
  });

  test('of a symptom are its own and those of all it is traced to', () => {
    const areas = (name: string) => namesOf(landscape.areasOf(declared(landscape, 'symptom', name)));
    expect(areas('Own')).toEqual(['garage']);
    expect(areas('Traced')).toEqual(['accounting', 'billing', 'garage', 'reporting']);
    expect(areas('ToEntity')).toEqual(['accounting', 'billing', 'garage', 'reporting']);
    expect(areas('ToWorkflow')).toEqual(['billing', 'garage']);
    expect(affected(declared(landscape, 'symptom', 'Traced'))[1]).toBe(
      'billing: Traced affects: billing, W affects: billing, V affects: billing',
    );
  });
});

describe('criticality', () => {
  const landscape = landscapeOf(`
    area garage
    area safety critical
    project P team T role Ro in T
    system A system B system C system Dead { status retired }
    entity Whole { field f } entity Part { field f field g } entity Plain
    handoff InCore: A -> B { carries Whole }
    handoff InCritical: A -> B { carries Part.f }
    handoff Own: A -> A { affects safety, garage }
    handoff InPlain: B -> C { carries Plain, Part.g }
    handoff DeadButCritical: C -> Dead { affects billing carries Plain }
    workflow Core core { step Unknown step InCore step InCore }
    workflow Critical { affects garage, billing step InCritical }
    workflow Plain2 { affects garage step InPlain }
    workflow Empty
    report CriticalReport { affects accounting }
    report PlainReport { affects garage }
    symptom CriticalSymptom { traced to InCritical }
    symptom PlainSymptom { traced to InPlain }
    rule CriticalRule { governs InPlain, Whole }
    rule PlainRule { governs InPlain, Plain2, Unknown }
    exception CriticalException { applies to Core }
    exception PlainException { applies to Plain }
    workaround CriticalWorkaround { covers CriticalReport }
    workaround SystemWorkaround { covers A }
    workaround PlainWorkaround { covers C, PlainReport, InPlain }
    migration CriticalMigration: A -> B { moves Plain, Part }
    migration PlainMigration: A -> B { moves Plain }
    stage S { multiplies Core by 2 }
    change Ch { targets Core }
  `);

  test('of declarations', () => {
    const critical = kinds.flatMap((kind) => landscape.all(kind).filter((element) => landscape.isCritical(element)));
    expect(namesOf(critical)).toEqual([
      'A',
      'B',
      'Whole',
      'Part',
      'InCore',
      'InCritical',
      'Own',
      'DeadButCritical',
      'Core',
      'Critical',
      'CriticalRule',
      'CriticalException',
      'CriticalWorkaround',
      'SystemWorkaround',
      'CriticalMigration',
      'CriticalReport',
      'CriticalSymptom',
    ]);
  });

  test('of fields is that of the handoffs that carry them, or their entity', () => {
    const critical = landscape
      .all('entity')
      .flatMap((entity) => entity.fields.map((field): Element => fieldElement(entity, field)))
      .filter((element) => landscape.isCritical(element));
    expect(namesOf(critical)).toEqual(['Whole.f', 'Part.f']);
  });

  test('of a handoff has its reasons, none where it does not hold', () => {
    const reasons = (name: string) =>
      landscape.criticalEvidence(declared(landscape, 'handoff', name)).map(describeEvidence);
    expect(reasons('InCore')).toEqual(['Core step: step InCore']);
    expect(reasons('InCritical')).toEqual(['Critical affects: billing']);
    expect(reasons('Own')).toEqual(['Own affects: safety']);
    expect(reasons('InPlain')).toEqual([]);
    for (const handoff of landscape.all('handoff')) {
      expect(landscape.criticalEvidence(handoff).length > 0).toBe(landscape.isCritical(handoff));
    }
  });
});

describe('tracking', () => {
  test('is of the entities of the domains that the project names', () => {
    const landscape = landscapeOf(`
      project P { tracks invoices, jobs, unknown }
      entity Invoice { domain invoices } entity Job { domain jobs } entity Payment { domain payments } entity None
      entity Odd { domain unknown }
    `);
    expect(namesOf(landscape.all('entity').filter((entity) => landscape.isTracked(entity)))).toEqual([
      'Invoice',
      'Job',
    ]);
    const bare = landscapeOf('entity Invoice { domain invoices }');
    expect(bare.isTracked(declared(bare, 'entity', 'Invoice'))).toBe(false);
    expect(bare.project).toBeUndefined();
  });
});
