import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { librarySources } from '../../../language/grammar/generated/library.js';
import { createFormatter } from '../../../language/syntax/formatter.js';
import { createReader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';
import { commentedLayout, commentTexts, plainLayout, tokenTexts } from '../../support/generate-layout.js';
import { generatedModel } from '../../support/generate-model.js';
import { meaningOf } from '../../support/meaning.js';
import { printDeclarations } from '../../support/printed-model.js';

const formatter = createFormatter();
const reader = createReader();
const example = readFileSync(new URL('fixtures/northwind.seam', import.meta.url), 'utf8');

function format(text: string): string {
  const formatted = formatter.format('model.seam', text);
  if (formatted.kind === 'syntax-errors') {
    throw new Error(`does not parse: ${formatted.syntaxErrors.map(({ message }) => message).join('; ')}\n${text}`);
  }
  return formatted.text;
}

/** Lines, without the indentation that the test file gives them. */
function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

function meaning(text: string): unknown {
  return meaningOf(reader.read('model.seam', text));
}

function expectSame(text: string): void {
  const formatted = format(text);
  expect(format(formatted)).toBe(formatted);
  expect(tokenTexts(formatted)).toEqual(tokenTexts(text));
  expect(commentTexts(formatted)).toEqual(commentTexts(text));
  expect(meaning(formatted)).toEqual(meaning(text));
}

describe('what is in the style already', () => {
  test('the example of the language stays as it is', () => {
    expect(format(example)).toBe(example);
  });

  test.each(librarySources.map(({ path, text }) => [path, text]))('the library stays as it is: %s', (_, text) => {
    expect(format(text)).toBe(text);
  });
});

describe('the layout of bodies', () => {
  test('two spaces, one property a line', () => {
    expect(format('handoff H: A->B{via api runs weekly\n\t\towner F}')).toBe(
      lines('handoff H: A -> B {', '  via api', '  runs weekly', '  owner F', '}'),
    );
  });

  test('a body inside a body is indented once more', () => {
    const text = 'system A { kind saas limitation "x" { affects H\nsince 2025-01-01 workaround W } }';
    expect(format(text)).toBe(
      lines(
        'system A {',
        '  kind saas',
        '  limitation "x" {',
        '    affects H',
        '    since 2025-01-01',
        '    workaround W',
        '  }',
        '}',
      ),
    );
  });

  test('a body of at most two properties stays on one line if it was written so', () => {
    expect(format('role R   in T {people 1 rate 38 USD}')).toBe('role R in T { people 1  rate 38 USD }\n');
    expect(format('system A\n{ kind saas }')).toBe('system A { kind saas }\n');
    expect(format('entity E { field f{source of truth A}  key k}')).toBe(
      'entity E { field f { source of truth A }  key k }\n',
    );
  });

  test('three properties do not', () => {
    expect(format('entity E { key k domain d copied to A }')).toBe(
      lines('entity E {', '  key k', '  domain d', '  copied to A', '}'),
    );
  });

  test('a body in a body on one line has at most two properties, too', () => {
    expect(format('entity E { field f { source of truth A source of truth B description "x" } }')).toBe(
      lines(
        'entity E {',
        '  field f {',
        '    source of truth A',
        '    source of truth B',
        '    description "x"',
        '  }',
        '}',
      ),
    );
    expect(format('system A { limitation "x" { since 2025-01-01 reviewed 2026-01-01 affects H } }')).toBe(
      lines(
        'system A {',
        '  limitation "x" {',
        '    since 2025-01-01',
        '    reviewed 2026-01-01',
        '    affects H',
        '  }',
        '}',
      ),
    );
    expect(format('decision D { outcome O { weight 1 then P then Q } }')).toBe(
      lines('decision D {', '  outcome O {', '    weight 1', '    then P', '    then Q', '  }', '}'),
    );
  });

  test('a body over lines stays over lines', () => {
    expect(format('system A {\nkind saas }')).toBe(lines('system A {', '  kind saas', '}'));
    expect(format('system A { kind\nsaas }')).toBe(lines('system A {', '  kind saas', '}'));
  });

  test('a line of 100 columns stays, one of 101 does not', () => {
    const fits = `team T { contact "${'x'.repeat(100 - 21)}" }`;
    expect(fits.length).toBe(100);
    expect(format(fits)).toBe(`${fits}\n`);
    const tooWide = `team T { contact "${'x'.repeat(100 - 20)}" }`;
    expect(format(tooWide)).toBe(lines('team T {', `  contact "${'x'.repeat(100 - 20)}"`, '}'));
  });

  test('an empty body keeps its braces', () => {
    expect(format('system A {\n\n}')).toBe('system A {}\n');
    expect(format('system A { /* nothing yet */ }')).toBe('system A { /* nothing yet */ }\n');
    expect(format('system A {\n// nothing yet\n}')).toBe(lines('system A {', '  // nothing yet', '}'));
  });
});

describe('blank lines', () => {
  test('one between declarations with a body of lines', () => {
    expect(format('system A {\nkind saas\n}\nsystem B {\nkind saas\n}')).toBe(
      lines('system A {', '  kind saas', '}', '', 'system B {', '  kind saas', '}'),
    );
  });

  test('one around a declaration with a body of lines, none asked for between the others', () => {
    expect(format('team A team B { contact "b" }\nsystem C {\nkind saas\n}\nteam D\nteam E')).toBe(
      lines('team A', 'team B { contact "b" }', '', 'system C {', '  kind saas', '}', '', 'team D', 'team E'),
    );
  });

  test('it goes above the comments of the declaration', () => {
    expect(format('team A // the first\n// about B\n/** B. */\nsystem B {\nkind saas\n}')).toBe(
      lines('team A // the first', '', '// about B', '/** B. */', 'system B {', '  kind saas', '}'),
    );
  });

  test('one that is there, above or below the comments, is enough', () => {
    const text = lines('system A {', '  kind saas', '}', '// about A', '', 'system B {', '  kind saas', '}');
    expect(format(text)).toBe(text);
  });

  test('elsewhere at most one is kept', () => {
    expect(
      format('\n\nteam A\n\n\n\nteam B\n \n\t\nhandoff H: A -> B {\n\n\n via api\n\n\n runs weekly\n\n}\n\n\n'),
    ).toBe(lines('team A', '', 'team B', '', 'handoff H: A -> B {', '  via api', '', '  runs weekly', '}'));
  });

  test('none directly after an opening or before a closing brace', () => {
    expect(format('handoff H: A -> B {\n\n// first\n\nvia api\n\n// last\n\n}')).toBe(
      lines('handoff H: A -> B {', '  // first', '', '  via api', '', '  // last', '}'),
    );
  });
});

describe('spaces', () => {
  test('single ones, none before commas, colons and dots', () => {
    expect(format('handoff   H "t" :A\n->\tB { carries new  C . f ,D  via\n\napi }')).toBe(
      lines('handoff H "t": A -> B {', '  carries new C.f, D', '  via api', '}'),
    );
    expect(format('handoff H: A<->B')).toBe('handoff H: A <-> B\n');
    expect(format('team T { accept  handoff / stale because "x" }')).toBe(
      'team T { accept handoff/stale because "x" }\n',
    );
  });

  test('parentheses are tight inside', () => {
    expect(format('decision D { trigger T when not( urgent or ( recurring ) )and impact low }')).toBe(
      'decision D { trigger T when not (urgent or (recurring)) and impact low }\n',
    );
  });
});

describe('comma lists', () => {
  const names = Array.from({ length: 12 }, (_, index) => `CustomerRecords${index}`);

  test('wrap at 100 columns, two columns in', () => {
    expect(format(`system A { owns ${names.join(',')} during first,second }`)).toBe(
      lines(
        'system A {',
        `  owns ${names.slice(0, 5).join(', ')},`,
        `    ${names.slice(5, 10).join(', ')},`,
        `    ${names.slice(10).join(', ')} during first, second`,
        '}',
      ),
    );
  });

  test('each line is as full as it may be', () => {
    const formatted = format(`report R { reads ${names.join('\n, ')} from Warehouse }`);
    const body = formatted.split('\n').slice(1, -2);
    expect(body.every((line) => line.length <= 100)).toBe(true);
    body.slice(0, -1).forEach((line, index) => {
      const [first = ''] = (body[index + 1] ?? '').trim().split(' ');
      expect(`${line} ${first}`.length).toBeGreaterThan(100);
    });
  });

  test('what fits is joined', () => {
    expect(format('change C {\n targets A,\n   B,\n C\n}')).toBe(lines('change C {', '  targets A, B, C', '}'));
  });

  test('a list of exactly 100 columns stays on its line', () => {
    const fits = `  targets ${'a'.repeat(44)}, ${'b'.repeat(44)}`;
    expect(fits.length).toBe(100);
    expect(format(`change C {\n${fits}\n}`)).toBe(lines('change C {', fits, '}'));
    expect(format(`change C {\n${fits}b\n}`)).toBe(
      lines('change C {', `  targets ${'a'.repeat(44)},`, `    ${'b'.repeat(45)}`, '}'),
    );
  });
});

describe('comments stay where they were', () => {
  test('above, behind, inside a list, before the closing brace, at the ends of the file', () => {
    const text = lines(
      '// the first line',
      '',
      '// about H',
      'handoff H: A -> B { // behind the brace',
      '  // above via',
      '  via api // behind via',
      '  /* before owner */ owner F',
      '  carries C, // behind C',
      '    // above D',
      '    D, /* inside */ E',
      '  // the last of the body',
      '} // behind the body',
      '',
      '// the last line',
    );
    expect(format(text)).toBe(text);
  });

  test('a comment at the end of a line keeps what follows below it', () => {
    expect(format('handoff // which\nH: A -> B')).toBe(lines('handoff // which', '  H: A -> B'));
    expect(format('system A // ours\n{ kind saas }')).toBe(lines('system A // ours', '{ kind saas }'));
  });

  test('comments are indented with what they stand above', () => {
    expect(format('      // one\nsystem A {\n// two\nkind saas\n// three\n    }\n   // four')).toBe(
      lines('// one', 'system A {', '  // two', '  kind saas', '  // three', '}', '// four'),
    );
  });

  test('the stars of a block comment stand below one another; other lines of it are kept', () => {
    expect(format('entity E {\n/**\n* One.\n      *   Two.\n*/\nkey k\n/* as\n it is */\ndomain d }')).toBe(
      lines(
        'entity E {',
        '  /**',
        '   * One.',
        '   *   Two.',
        '   */',
        '  key k',
        '  /* as',
        ' it is */',
        '  domain d',
        '}',
      ),
    );
  });

  test('trailing space in them goes', () => {
    expect(format('team A // note  \t\n')).toBe('team A // note\n');
  });

  test('only comments', () => {
    expect(format('\n\n  // nothing here  \n\n\n/* yet */')).toBe(lines('// nothing here', '', '/* yet */'));
  });
});

describe('comments that accept debt', () => {
  test('what stands on an accepted line stays there, and nothing else gets there', () => {
    const text = lines(
      'handoff H: A -> B {',
      '  // seamline-accept handoff/stale because "known"',
      '  via api  runs weekly',
      '  carries A,',
      '    B',
      '  // seamline-accept handoff/no-owner because "known"',
      '  affects billing,',
      '    reporting',
      '}',
    );
    expect(format(text)).toBe(text.replace('carries A,\n    B', 'carries A, B'));
    expectSame(text);
  });

  test('no blank line comes between it and its declaration', () => {
    const text =
      'system A {\n  kind saas\n} // seamline-accept handoff/stale because "known"\nhandoff H: A -> B {\n  via api\n}\n';
    expect(format(text)).toBe(text);
  });
});

describe('texts, line endings, the byte order mark', () => {
  test('a text over lines keeps its content', () => {
    const text = 'team T {\n  description """\n      One.\n\n        Two. \n   """\n}\n';
    expect(format(text)).toBe(text);
    expect(format('team T { description """\n a\n""" tags b }')).toBe(
      lines('team T {', '  description """', ' a', '"""', '  tags b', '}'),
    );
  });

  test('the line ending is the one that the file uses first', () => {
    expect(format('team A\r\n\r\n\r\nsystem B {\nkind saas\r\n}')).toBe(
      'team A\r\n\r\nsystem B {\r\n  kind saas\r\n}\r\n',
    );
    expect(format('team A\nteam B\r\n')).toBe('team A\nteam B\n');
    expect(format('team A { description """\r\n  one\r\n  two\r\n""" }')).toBe(
      'team A {\r\n  description """\r\n  one\r\n  two\r\n"""\r\n}\r\n',
    );
  });

  test('the byte order mark stays', () => {
    expect(format('\uFEFF team A')).toBe('\uFEFFteam A\n');
    expect(format('team A')).toBe('team A\n');
  });

  test('exactly one line break at the end, none in an empty file', () => {
    expect(format('team A\n\n\n')).toBe('team A\n');
    expect(format('')).toBe('');
    expect(format(' \n\n\t')).toBe('');
  });
});

test('a file with mistakes is not formatted', () => {
  const formatted = formatter.format('a.seam', 'system A { kind sas }');
  if (formatted.kind === 'formatted') throw new Error('expected syntax errors');
  expect(formatted.syntaxErrors).toHaveLength(1);
  expect(formatted.syntaxErrors[0]?.file.path).toBe('a.seam');
  expect(formatter.format('a.seam', '// seamline-accept everything\nteam T').kind).toBe('syntax-errors');
});

describe('on any model in any layout', () => {
  const tokens = tokenTexts(completeModel);

  test('every property: the meaning stays, and the second time changes nothing', () => {
    expectSame(completeModel);
  });

  test('without comments the layout does not matter', () => {
    fc.assert(
      fc.property(plainLayout(tokens), plainLayout(tokens), (one, other) => {
        expect(format(one)).toBe(format(other));
      }),
      { numRuns: 50 },
    );
  });

  test('with comments anywhere, all stay in order and so does the meaning', () => {
    fc.assert(fc.property(commentedLayout(tokens), expectSame), { numRuns: 80 });
  });

  test('the same on generated models', () => {
    const layout = generatedModel().chain((model) =>
      commentedLayout(tokenTexts(printDeclarations(model.declarations))),
    );
    fc.assert(fc.property(layout, expectSame), { numRuns: 150 });
  });
});

test('a big file takes no time that grows with its square', () => {
  const handoff = (index: number): string => `handoff H${index}: A -> B {\n carries X,Y // both\n via api owner F }\n`;
  const text = Array.from({ length: 15_000 }, (_, index) => handoff(index)).join('');
  const started = performance.now();
  expect(format(text).split('\n')).toHaveLength(15_000 * 6);
  // A hang guard, not a measurement.
  expect(performance.now() - started).toBeLessThan(10_000);
});
