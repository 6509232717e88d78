import { describe, expect, test } from 'vitest';
import { createReader } from '../../../../language/syntax/reader.js';
import { plain, readClean, sourceOf } from '../../../support/plain-facts.js';

describe('documentation', () => {
  /** The documentation of each declaration. */
  function documentation(text: string): readonly (string | undefined)[] {
    return readClean(text).declarations.map((declaration) => declaration.documentation);
  }

  test.each([
    ['/** About T. */ team T', ['About T.']],
    ['/** About T. */\n  team T', ['About T.']],
    ['/** About T. */ \r\n\tteam T', ['About T.']],
    ['/** About the file. */\n\nteam T', [undefined]],
    ['/** About the file. */\r\n  \r\nteam T', [undefined]],
    ['/**\n * # Title\n *\n *   - one\n * two  \n */\nteam T', ['# Title\n\n  - one\ntwo']],
    ['/**\r\n * One.\r\n * Two.\r\n */\r\nteam T', ['One.\nTwo.']],
    ['/**\n   Without stars.\n */\nteam T', ['Without stars.']],
    ['/** First. */\n/** Second. */\nteam T', ['Second.']],
    ['/** About T. */ team T /** About U. */ team U', ['About T.', 'About U.']],
    ['/* An ordinary one. */ team T', [undefined]],
    ['/** Not this. */ // a note\nteam T', [undefined]],
    ['/**/ team T', [undefined]],
    ['/***/ team T', ['']],
    ['team T /** Behind. */', [undefined]],
    ['team T { /** Inside. */ contact "x" }\nteam U', [undefined, undefined]],
  ])('%j', (text, found) => {
    expect(documentation(text)).toEqual(found);
  });
});

describe('acceptances', () => {
  test.each([
    ['// seamline-accept handoff/stale because we know', { rule: 'handoff/stale', because: 'we know' }],
    ['//seamline-accept handoff/stale because "we know"  ', { rule: 'handoff/stale', because: 'we know' }],
    [
      '//  seamline-accept  handoff/stale  until 2027-03-31  because  it ends',
      { rule: 'handoff/stale', until: '2027-03-31', because: 'it ends' },
    ],
    ['// seamline-accept a/b because because', { rule: 'a/b', because: 'because' }],
    ['// seamline-accept a/b because a "quoted" word', { rule: 'a/b', because: 'a "quoted" word' }],
  ])('%j', (comment, facts) => {
    const { commentAcceptances } = readClean(`${comment}\nteam T`);
    expect(plain(commentAcceptances)).toEqual([{ at: comment.trimEnd(), ...facts, line: 2 }]);
  });

  test.each([
    '// seamline-accept',
    '// seamline-accept handoff/stale',
    '// seamline-accept handoff because x',
    '// seamline-accept handoff/stale because',
    '// seamline-accept handoff/stale because   ',
    '// seamline-accept because x',
    '// seamline-accept handoff/stale until because x',
    '// seamline-accept handoff/stale, handoff/self because x',
    '// seamline accept handoff/stale because x',
    '// seamline-ignore handoff/stale',
    '// seamline-disable-next-line handoff/stale because x',
  ])('%j is a mistake', (comment) => {
    const { syntaxErrors, commentAcceptances } = createReader().read('a.seam', `${comment}\nteam T`);
    expect(syntaxErrors.map((error) => [sourceOf(error), error.message])).toEqual([
      [
        comment.trimEnd(),
        'an acceptance is written `// seamline-accept group/rule because …`, with `until 2027-03-31` before `because` where it ends',
      ],
    ]);
    expect(commentAcceptances).toEqual([]);
  });

  test.each([
    '/* seamline-accept handoff/stale */',
    '// seamline-accepted',
    '// see seamline-accept',
    '// seamline accept',
  ])('%j is an ordinary comment', (comment) => {
    expect(readClean(`${comment}\nteam T`).commentAcceptances).toEqual([]);
  });

  test('a date that does not exist is said', () => {
    const { commentAcceptances, defects } = readClean('// seamline-accept a/b until 2026-02-30 because x\nteam T');
    expect(plain(commentAcceptances)).toMatchObject([{ rule: 'a/b', until: '«2026-02-30»' }]);
    expect(defects.map((defect) => [defect.kind, 'at' in defect && sourceOf(defect.at)])).toEqual([
      ['invalid-date', '2026-02-30'],
    ]);
  });

  test('it concerns the first line below that is no comment; behind something, the next line too', () => {
    const { commentAcceptances } = readClean(
      [
        '// seamline-accept a/one because x',
        '// another comment',
        '  // seamline-accept a/two because x',
        'team T { // seamline-accept a/three because x',
        '  contact "x"',
        '  // seamline-accept a/four because x',
        '',
        '}',
        '// seamline-accept a/five because x',
      ].join('\n'),
    );
    expect(commentAcceptances.map(({ rule, line }) => [rule.text, line])).toEqual([
      ['a/one', 4],
      ['a/two', 4],
      ['a/three', 5],
      ['a/four', 7],
      ['a/five', 10],
    ]);
  });
});
