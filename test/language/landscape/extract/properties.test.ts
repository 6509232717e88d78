import { describe, expect, test } from 'vitest';
import { kinds } from '../../../../language/landscape/types.js';
import { completeModel } from '../../../support/complete-model.js';
import { factsOf, plain, propertyTests, readClean, sourceOf } from '../../../support/plain-facts.js';

describe('what every declaration may say', () => {
  for (const kind of kinds) {
    propertyTests(kind === 'handoff' || kind === 'migration' ? `${kind} X: A -> B` : `${kind} X`, [
      ['description "What."', { description: { at: '"What."', text: 'What.' } }],
      [
        'link "https://a.example" link "docs/b.md" "B"',
        {
          links: [
            { at: 'link "https://a.example"', url: 'https://a.example' },
            { at: 'link "docs/b.md" "B"', url: 'docs/b.md', label: 'B' },
          ],
        },
      ],
      ['tags one, two', { tags: ['one', 'two'] }],
      [
        'accept handoff/stale because "known" accept ownership/gap until 2027-03-31 because "soon"',
        {
          accepts: [
            { at: 'accept handoff/stale because "known"', rule: 'handoff/stale', because: 'known' },
            {
              at: 'accept ownership/gap until 2027-03-31 because "soon"',
              rule: 'ownership/gap',
              until: '2027-03-31',
              because: 'soon',
            },
          ],
        },
      ],
    ]);
  }

  test('an empty title is the name, an empty text is a text', () => {
    expect(factsOf('team T "" { description "" }')).toMatchObject({
      title: 'T',
      description: { at: '""', text: '' },
    });
  });

  test('a text over lines is read with its indentation removed', () => {
    const text = 'team T {\n  description """\n    # Title\n\n      - one\n    """\n}';
    expect(factsOf(text)).toMatchObject({ description: { text: '# Title\n\n  - one' } });
  });
});

describe('ranges', () => {
  test('a declaration goes from its keyword to its closing brace, its body from brace to brace', () => {
    const { declarations } = readClean(`// before\n${completeModel}\n// after`);
    expect(declarations).toHaveLength(19);
    for (const declaration of declarations) {
      const source = sourceOf(declaration);
      expect(source.startsWith(`${declaration.kind} ${declaration.name.text}`)).toBe(true);
      expect(source.endsWith('}')).toBe(true);
      expect(sourceOf(declaration.name)).toBe(declaration.name.text);
      if (!declaration.body) throw new Error(`${declaration.name.text} has a body`);
      expect(sourceOf(declaration.body)).toBe(source.slice(source.indexOf('{')));
    }
  });

  test('without a body there is none', () => {
    const [declaration] = readClean('team T "Title"').declarations;
    expect(declaration?.body).toBeUndefined();
    expect(declaration && sourceOf(declaration)).toBe('team T "Title"');
  });
});

describe('what a file lists as a whole', () => {
  test('every reference once, in order, with the kinds that it may be', () => {
    const { references } = readClean(`system S { owner T owns E, F.x }
      handoff H: S -> U { carries E.y monitored by alert to R }
      rule K { governs H, E }
      change C { targets S }`);
    expect(references.map(({ text }) => text)).toEqual(['T', 'E', 'F', 'S', 'U', 'E', 'R', 'H', 'E', 'S']);
    expect(plain(references)).toEqual([
      'T: team',
      'E: entity',
      'F: entity',
      'S: system',
      'U: system',
      'E: entity',
      'R: team or role',
      'H: handoff or entity or workflow',
      'E: handoff or entity or workflow',
      `S: ${kinds.join(' or ')}`,
    ]);
  });

  test('every reference to a field', () => {
    const { parts } = readClean('system S { owns E, F.x }\nhandoff H: S -> U { carries E.y, new E }');
    expect(plain(parts)).toEqual([
      { at: 'F.x', entity: 'F: entity', field: 'x' },
      { at: 'E.y', entity: 'E: entity', field: 'y' },
    ]);
  });
});

describe('a property that stands twice', () => {
  /** The name of the property and what stands at the second and the first. */
  function duplicates(text: string): unknown {
    return readClean(text).defects.map((defect) =>
      defect.kind === 'duplicate-property'
        ? [defect.property, sourceOf(defect.at), sourceOf(defect.first), defect.owner.text]
        : defect.kind,
    );
  }

  test.each([
    ['team T { contact "a" contact "b" }', [['contact', 'contact "b"', 'contact "a"', 'T']]],
    ['system S { kind saas kind legacy }', [['kind', 'kind legacy', 'kind saas', 'S']]],
    ['handoff H: A -> B { via api via file }', [['via', 'via file', 'via api', 'H']]],
    [
      'handoff H: A -> B { needed within 1 day needed within 2 days }',
      [['needed within', 'needed within 2 days', 'needed within 1 day', 'H']],
    ],
    [
      'handoff H: A -> B { on failure stop on failure alert }',
      [['on failure', 'on failure alert', 'on failure stop', 'H']],
    ],
    ['handoff H: A -> B { runs weekly runs on event }', [['runs', 'runs on event', 'runs weekly', 'H']]],
    [
      'handoff H: A -> B { runs as role R runs as service account }',
      [['runs as', 'runs as service account', 'runs as role R', 'H']],
    ],
    [
      'handoff H: A -> B { delivery exactly once delivery at most once }',
      [['delivery', 'delivery at most once', 'delivery exactly once', 'H']],
    ],
    ['exception X { weekly 3 per month }', [['frequency', '3 per month', 'weekly', 'X']]],
    ['workaround W { takes 60 minutes weekly daily }', [['frequency', 'daily', 'weekly', 'W']]],
    ['exception X { daily takes 60 minutes weekly }', [['frequency', 'weekly', 'daily', 'X']]],
    [
      'exception X { takes 60 minutes weekly daily 3 per month }',
      [
        ['frequency', 'daily', 'weekly', 'X'],
        ['frequency', '3 per month', 'weekly', 'X'],
      ],
    ],
    [
      'exception X { takes 60 minutes weekly takes 10 minutes daily }',
      [['takes', 'takes 10 minutes daily', 'takes 60 minutes weekly', 'X']],
    ],
    ['exception X { takes 60 minutes weekly }', []],
    ['handoff H: A -> B { idempotent by a idempotent }', [['idempotent', 'idempotent', 'idempotent by a', 'H']]],
    ['migration M: A -> B { done when "a" done when "b" }', [['done when', 'done when "b"', 'done when "a"', 'M']]],
    ['symptom S { cause unclear cause "x" }', [['cause', 'cause "x"', 'cause unclear', 'S']]],
    ['handoff H: A -> B { runs weekly runs as role R }', []],
    ['handoff H: A -> B { temporary temporary }', [['temporary', 'temporary', 'temporary', 'H']]],
    [
      'system S { limitation "x" { since 2025-01-01 since 2025-01-02 } }',
      [['since', 'since 2025-01-02', 'since 2025-01-01', 'S']],
    ],
    [
      'entity E { field f { description "a" description "b" } }',
      [['description', 'description "b"', 'description "a"', 'E']],
    ],
    [
      'team T { tags a tags b tags c }',
      [
        ['tags', 'tags b', 'tags a', 'T'],
        ['tags', 'tags c', 'tags a', 'T'],
      ],
    ],
  ])('%s', (text, found) => {
    expect(duplicates(text)).toEqual(found);
  });

  test('the first one holds', () => {
    expect(factsOf('system S { kind saas kind legacy }')).toMatchObject({ systemKind: { value: 'saas' } });
    expect(factsOf('exception X { daily takes 60 minutes weekly }')).toMatchObject({ frequency: { name: 'daily' } });
  });

  test.each([
    'handoff H: A -> B { carries E carries new F through X through Y monitored by alert monitored by log manual step "a" manual step "a" human check "b" human check "b" }',
    'system S { owns A owns B limitation "x" limitation "x" link "a" link "a" }',
    'entity E { source of truth A source of truth B field f field g system of reference A system of reference B copied to A copied to B }',
    'workflow W { step A step A manual step "x" manual step "x" }',
    'rule R { lives in system A lives in system B accept a/b because "x" accept a/b because "y" }',
    'report R { reads A from B reads C from D manual step "x" manual step "y" }',
    'stage S { multiplies A by 2 multiplies B by 3 }',
    'decision D { question Q question R outcome O outcome P { then O then Q } trigger T trigger U }',
  ])('some may: %s', (text) => {
    expect(duplicates(text)).toEqual([]);
  });
});

describe('dates that do not exist', () => {
  test.each([
    'handoff H: A -> B { since 2026-02-30 }',
    'handoff H: A -> B { reviewed 2026-13-01 }',
    'handoff H: A -> B { review by 2025-02-29 }',
    'stage S { by 2026-00-10 }',
    'migration M: A -> B { due 2026-1-1 }',
    'migration M: A -> B { started 2026-11 }',
  ])('%s: something is stated, but no day', (text) => {
    const { defects } = readClean(text);
    const [date = ''] = /\d+-\d+(-\d+)?/.exec(text) ?? [];
    expect(defects.map((defect) => [defect.kind, 'at' in defect && sourceOf(defect.at)])).toEqual([
      ['invalid-date', date],
    ]);
    const bare = factsOf(text.replace(/\{.*\}/, ''));
    const stated = Object.entries(factsOf(text)).filter(([fact]) => !(fact in bare));
    expect(stated).toEqual([[expect.anything(), `«${date}»`]]);
  });

  test('of several, those that exist stay', () => {
    expect(factsOf('symptom S { observed 2026-02-28, 2026-02-29, 2024-02-29 }')).toMatchObject({
      observed: ['2026-02-28', '2024-02-29'],
    });
  });

  test('of an acceptance', () => {
    const text = 'team T { accept handoff/stale until 2026-02-30 because "x" }';
    expect(readClean(text).defects.map(({ kind }) => kind)).toEqual(['invalid-date']);
    expect(factsOf(text)).toMatchObject({
      accepts: [{ rule: 'handoff/stale', until: '«2026-02-30»', because: 'x' }],
    });
  });
});
