import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../../language/landscape/fragment.js';
import type { Declaration } from '../../../language/landscape/types.js';
import { createFormatter } from '../../../language/syntax/formatter.js';
import { createReader } from '../../../language/syntax/reader.js';
import { completeModel } from '../../support/complete-model.js';
import { meaningOf } from '../../support/meaning.js';

const reader = createReader();

/** The mistakes as `line:column [text] message`. */
function mistakesOf({ file, syntaxErrors }: Fragment): readonly string[] {
  return syntaxErrors.map(({ start, end, message }) => {
    const { line, column } = file.positionAt(start);
    return `${line}:${column} [${file.text.slice(start, end)}] ${message}`;
  });
}

/** What every declaration has, whatever it says. */
const ALWAYS: ReadonlySet<string> = new Set(
  'file start end kind name title body links tags accepts twoWay arrow core critical'.split(' '),
);

/** What is left of a declaration: its kind, its name, and which of its facts were read. */
function leftOf(declaration: Declaration): string {
  const facts = Object.entries(declaration).filter(([key, value]) => {
    return !ALWAYS.has(key) && value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  return [declaration.kind, declaration.name.text, ...facts.map(([key]) => key)].join(' ');
}

const CASES: readonly (readonly [text: string, mistakes: readonly string[], left: readonly string[]])[] = [
  [
    'system A { source of truth }',
    ['1:12 [source] a system has no property `source`; it belongs to an entity or a field'],
    ['system A'],
  ],
  [
    'handoff H: A -> B {\n owner\n via api\n}',
    ['2:2 [owner] expected a team after `owner`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n ownr Finance\n via api\n monitored by nothing\n}',
    ['2:2 [ownr] a handoff has no property `ownr`; did you mean `owner`?'],
    ['handoff H from to via monitoredByNothing'],
  ],
  [
    'entity E {\n source of truth\n key id\n}',
    ['2:12 [truth] expected a system after `source of truth`'],
    ['entity E key'],
  ],
  ['handoff H: A B {\n via api\n}', ['1:14 [B] expected `->` or `<->` after `A`, not `B`'], ['handoff H from via']],
  [
    'handoff H {\n via api\n}',
    ['1:11 [{] expected `:` and two systems, as in `: A -> B` after `H`, not `{`'],
    ['handoff H via'],
  ],
  ['system {\n kind saas\n}', ['1:8 [{] expected a name after `system`, not `{`'], []],
  [
    'sytem A {\n kind saas\n}\nteam T',
    ['1:1 [sytem] `sytem` starts no declaration; did you mean `system`?'],
    ['system A systemKind', 'team T'],
  ],
  [
    'system A {\n kind saas\n\nteam T {\n}\n',
    ['1:10 [{] `system A` has no closing `}`'],
    ['system A systemKind', 'team T'],
  ],
  ['team T }\nteam U', ['1:8 [}] this `}` closes nothing'], ['team T', 'team U']],
  [
    'handoff H: A -> B {\n via rust\n runs evry 5 minutes\n fails 2 costing 3 minutes\n}',
    [
      '2:6 [rust] expected `api`, `webhook`, `event`, `queue`, `stream`, `connector`, `file`, `database`, `email`, `edi` or `manual` after `via`, not `rust`',
      '3:7 [evry] `evry` means nothing after `runs`; did you mean `every`?',
      '4:10 [costing] expected `per` after `2`, not `costing`',
    ],
    ['handoff H from to'],
  ],
  [
    'handoff H: A -> B {\n via api api\n via file "x\n}',
    [
      '2:10 [api] `api` does not belong here, after `via api`',
      '3:11 ["x] this text has no closing `"`; a text that spans lines is written between `"""` and `"""`',
    ],
    ['handoff H from to via'],
  ],
  ['system A @ {\n kind saas\n}', ['1:10 [@] `@` has no meaning here; remove it'], ['system A systemKind']],
  ['entity E { lifecycle a -> -> b }', ['1:27 [->] expected a name after `->`, not `->`'], ['entity E']],
  ['team T { contact }', ['1:10 [contact] expected a text in double quotes after `contact`'], ['team T']],
  [
    'symptom S {\n observed 2026-13-45, \n cause\n}',
    [
      '2:21 [,] expected a date such as `2026-11-23` after `,`',
      '3:2 [cause] expected `unclear` or a text in double quotes after `cause`',
    ],
    ['symptom S'],
  ],
  ['stage S { multiplies X by }', ['1:24 [by] expected a number after `by`'], ['stage S']],
  [
    'handoff H: A -> B { accept foo because "x" }',
    ['1:32 [because] expected a rule such as `handoff/stale` after `foo`, not `because`'],
    ['handoff H from to'],
  ],
  [
    'decision D { question Q { when (((recurring) yes -> A no -> B } }',
    ['1:46 [yes] expected `)` after `)`, not `yes`'],
    ['decision D questions'],
  ],
  ['hello world', ['1:1 [hello] expected a declaration such as `system`, `entity` or `handoff`, not `hello`'], []],
  ['}', ['1:1 [}] this `}` closes nothing'], []],
  ['handoff A:', ['1:10 [:] expected a system after `:`'], ['handoff A']],
  [
    'rule R { lives in the head of X }',
    ['1:19 [the] expected `system`, `document` or `head` after `lives in`, not `the`'],
    ['rule R'],
  ],
  [
    'handoff H: A -> B { monitored by }',
    ['1:31 [by] expected `nothing`, `alert`, `reconciliation`, `dashboard`, `log` or `role` after `monitored by`'],
    ['handoff H from to'],
  ],
  ['team T {', ['1:8 [{] `team T` has no closing `}`'], ['team T']],
  [
    'decision D { question Q { when affects critical or } }',
    [
      '1:49 [or] expected `occasional`, `recurring`, `urgent`, `impact`, `affects`, `cause`, `kind`, `stage`, `report`, `manual`, `finding` or `(` after `when affects critical or`',
    ],
    ['decision D questions'],
  ],
  [
    'system A { limitation "x" { affects H sinc 2025-01-01 } owner T }',
    ['1:39 [sinc] `sinc` does not belong here, after `H`; did you mean `since`?'],
    ['system A owner limitations'],
  ],
  [
    'team T { contact 5 }\nteam U',
    ['1:18 [5] expected a text in double quotes after `contact`, not `5`'],
    ['team T', 'team U'],
  ],
  ['role R in { people 1 }', ['1:11 [{] expected a team after `in`, not `{`'], ['role R people']],
  ['role R in\nteam T', ['1:8 [in] expected a team after `in`'], ['role R', 'team T']],
  ['handoff H: A -> -> B { via api }', ['1:17 [->] expected a system after `->`, not `->`'], ['handoff H from via']],
  ['handoff H: -> B { via api }', ['1:12 [->] expected a system after `:`, not `->`'], ['handoff H via']],
  ['handoff : A -> B { via api }', ['1:9 [:] expected a name after `handoff`, not `:`'], []],
  [
    'handoff H A -> B { via api }',
    ['1:11 [A] expected `:` and two systems, as in `: A -> B` after `H`, not `A`'],
    ['handoff H via'],
  ],
  ['migration M: A <-> B { moves E }', ['1:16 [<->] expected `->` after `A`, not `<->`'], ['migration M from moves']],
  [
    'entity E {\n field f {\n  source of truth\n  description "x"\n }\n key id\n}',
    ['3:13 [truth] expected a system after `source of truth`'],
    ['entity E key fields'],
  ],
  [
    'entity E { field { source of truth A } key id }',
    ['1:18 [{] expected a name after `field`, not `{`'],
    ['entity E key'],
  ],
  [
    'team "Finance" { contact "x" }',
    ['1:6 ["Finance"] expected a name after `team`; `"Finance"` is a title, which follows the name'],
    [],
  ],
  ['team T "a" "b" { contact "x" }', ['1:12 ["b"] `"b"` does not belong here, after `"a"`'], ['team T contact']],
  [
    'system A kind saas',
    ['1:10 [kind] `kind` does not belong here, after `A`; properties stand between `{` and `}`'],
    ['system A'],
  ],
  [
    'system A\nkind saas\nteam T',
    ['2:1 [kind] `kind` does not belong here, after `A`; properties stand between `{` and `}`'],
    ['system A', 'team T'],
  ],
  [
    'handoff H: A -> B {\n carries Job,\n via api\n}',
    ['2:13 [,] expected an entity after `,`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n carries Job Invoice\n via api\n}',
    ['2:14 [Invoice] `Invoice` does not belong here, after `Job`'],
    ['handoff H from to carries via'],
  ],
  [
    'handoff H: A -> B {\n carries\n via api\n runs weekly\n}',
    ['2:2 [carries] expected an entity after `carries`'],
    ['handoff H from to via runs'],
  ],
  [
    'handoff H: A -> B {\n needed within 5\n via api\n}',
    ['2:16 [5] expected a unit of time such as `minutes` after `5`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n needed within minutes\n via api\n}',
    ['2:16 [minutes] expected a number after `needed within`, not `minutes`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n runs every\n via api\n}',
    ['2:7 [every] expected a number after `runs every`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n on failure\n via api\n}',
    ['2:5 [failure] expected `silent`, `alert`, `stop`, `replay`, `retry`, `dead` or `fix` after `on failure`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n on failur retry\n via api\n}',
    ['2:5 [failur] `failur` means nothing after `on`; did you mean `failure`?'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n on failure retry then\n via api\n}',
    [
      '2:19 [then] expected `silent`, `alert`, `stop`, `replay`, `retry`, `dead` or `fix` after `on failure retry then`',
    ],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n deliver at least once\n via api\n}',
    ['2:2 [deliver] a handoff has no property `deliver`; did you mean `delivery`?'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n monitored nothing\n via api\n}',
    ['2:12 [nothing] expected `by` after `monitored`, not `nothing`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n volume 5 week\n via api\n}',
    ['2:11 [week] expected `per` after `5`, not `week`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n volume five per week\n via api\n}',
    ['2:9 [five] expected a number after `volume`, not `five`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n temporary yes\n via api\n}',
    ['2:12 [yes] `yes` does not belong here, after `temporary`'],
    ['handoff H from to via temporary'],
  ],
  [
    'handoff H: A -> B {\n accept handoff/stale "x"\n via api\n}',
    ['2:23 ["x"] expected `because` after `stale`, not `"x"`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n accept handoff/stale until because "x"\n via api\n}',
    ['2:29 [because] expected a date such as `2026-11-23` after `until`, not `because`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B {\n accept handoff because "x"\n via api\n}',
    ['2:17 [because] expected a rule such as `handoff/stale` after `accept handoff`, not `because`'],
    ['handoff H from to via'],
  ],
  [
    'handoff H: A -> B\n via api\n}\nteam T',
    ['1:17 [B] `handoff H` has no opening `{`'],
    ['handoff H from to via', 'team T'],
  ],
  [
    'entity E\n  domain customers\n  field f {\n    source of truth A\n  }\n  key k\n}\nteam T',
    ['1:8 [E] `entity E` has no opening `{`'],
    ['entity E domain key fields', 'team T'],
  ],
  [
    'system A\n  kind saas\n  limitation "x" {\n    affects H\n  }\n  owner T\n}\nteam T',
    ['1:8 [A] `system A` has no opening `{`'],
    ['system A systemKind owner limitations', 'team T'],
  ],
  [
    'entity E\n  system of reference W\n  domain customers\n}\nsystem W { kind saas }',
    ['1:8 [E] `entity E` has no opening `{`'],
    ['entity E domain systemsOfReference', 'system W systemKind'],
  ],
  [
    'entity E\n  domain D\n  system S {\n    kind saas\n  }\n  sytem T',
    ['6:3 [sytem] `sytem` starts no declaration; did you mean `system`?'],
    ['entity E', 'domain D', 'system S systemKind', 'system T'],
  ],
  [
    'handoff H: A -> B {{\n via api\n}\nteam T',
    ['1:20 [{] expected a property of a handoff, not `{`'],
    ['handoff H from to via', 'team T'],
  ],
  [
    'handoff H: A -> B {\n via api\n}}\nteam T',
    ['3:2 [}] this `}` closes nothing'],
    ['handoff H from to via', 'team T'],
  ],
  ['system A { owns Invoice. }', ['1:24 [.] expected a field after `.`'], ['system A']],
  ['system A { owns .x }', ['1:17 [.] expected an entity after `owns`, not `.`'], ['system A']],
  ['system A { kind: saas }', ['1:16 [:] `:` does not belong here, after `kind`; remove it'], ['system A systemKind']],
  [
    'system A { kind = saas; owner T }',
    ['1:17 [=] `=` has no meaning here; remove it', '1:23 [;] `;` has no meaning here; remove it'],
    ['system A systemKind owner'],
  ],
  ['system A { "kind" saas }', ['1:12 ["kind"] expected a property of a system, not `"kind"`'], ['system A']],
  ['decision D { start }', ['1:14 [start] expected a question or an outcome after `start`'], ['decision D']],
  [
    'decision D { question Q { yes A } outcome A }',
    ['1:31 [A] expected `->` after `yes`, not `A`'],
    ['decision D questions outcomes'],
  ],
  [
    'decision D { trigger T when affects }',
    ['1:29 [affects] expected `critical` or an area after `when affects`'],
    ['decision D'],
  ],
  [
    'decision D { trigger T when recurring and }',
    [
      '1:39 [and] expected `occasional`, `recurring`, `urgent`, `impact`, `affects`, `cause`, `kind`, `stage`, `report`, `manual`, `finding` or `(` after `when recurring and`',
    ],
    ['decision D'],
  ],
  ['decision D { trigger T when (recurring }', ['1:30 [recurring] expected `)` after `recurring`'], ['decision D']],
  [
    'decision D { trigger T when recurring) }\nteam T',
    ['1:38 [)] `)` does not belong here, after `when recurring`'],
    ['decision D triggers', 'team T'],
  ],
  [
    'decision D { question Q { when cause } outcome A }',
    ['1:32 [cause] expected `examined` or `clear` after `when cause`'],
    ['decision D questions outcomes'],
  ],
  [
    'decision D { outcome O { weight heavy } }',
    ['1:33 [heavy] expected a number after `weight`, not `heavy`'],
    ['decision D outcomes'],
  ],
  ['report R { reads Invoice }', ['1:18 [Invoice] expected `from` after `Invoice`'], ['report R']],
  ['report R { reads from A }', ['1:23 [A] expected `from` after `reads from`, not `A`'], ['report R']],
  [
    'report R { distrusted because }',
    ['1:23 [because] expected a text in double quotes after `distrusted because`'],
    ['report R'],
  ],
  [
    'change C { kind refactor }',
    [
      '1:17 [refactor] expected `redesign-dashboard`, `replace-vendor`, `quick-patch`, `add-system`, `add-manual-step`, `stabilize`, `automate` or `modernize` after `kind`, not `refactor`',
    ],
    ['change C'],
  ],
  ['project P { rate 45 }', ['1:18 [45] expected a currency such as `USD` after `45`'], ['project P']],
  ['project P { tracks }', ['1:13 [tracks] expected a domain after `tracks`'], ['project P']],
  ['area A critcal', ['1:8 [critcal] `critcal` does not belong here, after `A`; did you mean `critical`?'], ['area A']],
  [
    'workflow W cor { step H }',
    ['1:12 [cor] `cor` does not belong here, after `W`; did you mean `core`?'],
    ['workflow W steps'],
  ],
  [
    'stage S { by tomorrow }',
    ['1:14 [tomorrow] expected a date such as `2026-11-23` after `by`, not `tomorrow`'],
    ['stage S'],
  ],
  ['exception X { takes 5 minutes 3 }', ['1:31 [3] expected `per` after `3`'], ['exception X']],
  ['workaround W { covers H done T }', ['1:30 [T] expected `by` after `done`, not `T`'], ['workaround W covers']],
  [
    'symptom S { observed yesterday }',
    ['1:22 [yesterday] expected a date such as `2026-11-23` after `observed`, not `yesterday`'],
    ['symptom S'],
  ],
  ['System A', ['1:1 [System] `System` starts no declaration; did you mean `system`?'], ['system A']],
  ['system 5', ['1:8 [5] expected a name after `system`, not `5`'], []],
  ['system A-', ['1:9 [-] `-` has no meaning here; remove it'], ['system A']],
  ['handoff H: A → B { via api }', ['1:14 [→] `→` is no arrow; write `->`'], ['handoff H from to via']],
  ['handoff H: A - > B { via api }', ['1:14 [- >] `- >` is no arrow; write `->`'], ['handoff H from to via']],
  ['team T { tags a b }', ['1:17 [b] `b` does not belong here, after `a`'], ['team T']],
  ['team T { link }', ['1:10 [link] expected a text in double quotes after `link`'], ['team T']],
  ['area A { criticl }', ['1:10 [criticl] an area has no property `criticl`'], ['area A']],
  ['team T {\n contact "x"\n/* no end\n}', ['3:1 [/*] this comment has no closing `*/`'], ['team T contact']],
  [
    'team T { contact "a" "b" }\nteam U',
    ['1:22 ["b"] `"b"` does not belong here, after `"a"`'],
    ['team T contact', 'team U'],
  ],
  [
    'system A {\n kind: saas,\n owner: T,\n}',
    [
      '2:6 [:] `:` does not belong here, after `kind`; remove it',
      '2:12 [,] `,` does not belong here, after `kind saas`; remove it',
      '3:7 [:] `:` does not belong here, after `owner`; remove it',
      '3:10 [,] `,` does not belong here, after `T`; remove it',
    ],
    ['system A systemKind owner'],
  ],
  [
    'entity E { lifecycle a, b, c key k }',
    ['1:23 [,] `,` does not belong here, after `a`; phases are joined with `->`'],
    ['entity E key lifecycle lifecycleAt'],
  ],
  [
    'handoff H: A -> B { on failure retry 3, alert owner T }',
    ['1:39 [,] `,` does not belong here, after `3`; what happens is joined with `then`'],
    ['handoff H from to owner onFailure'],
  ],
  [
    'system A { owner T since 2025-01-01 vendor "x" }',
    ['1:20 [since] a system has no property `since`'],
    ['system A vendor owner'],
  ],
  ['system A: { kind saas }', ['1:9 [:] `:` does not belong here, after `A`; remove it'], ['system A systemKind']],
  [
    'handoff Push Invoice "Title": A -> B {\n via api\n}',
    ['1:14 [Invoice] `Invoice` does not belong here, after `Push`; a name is one word'],
    ['handoff Push from to via'],
  ],
  [
    'migration My Old Move: A -> B',
    ['1:14 [Old] `Old` does not belong here, after `My`; a name is one word'],
    ['migration My from to'],
  ],
  [
    'core workflow W "Title" {\n step H\n}\nteam T',
    ['1:1 [core] `core` does not belong here, before `workflow`; it stands behind name and title'],
    ['workflow W steps', 'team T'],
  ],
  ['core team T', ['1:1 [core] expected a declaration such as `system`, `entity` or `handoff`, not `core`'], []],
  [
    'team T\nnote "x"\nteam U',
    ['2:1 [note] expected a declaration such as `system`, `entity` or `handoff`, not `note`'],
    ['team T', 'team U'],
  ],
  [
    'team T\nimport "other.seam"\nteam U',
    ['2:1 [import] `import` is not needed: the files of a project see each other; remove it'],
    ['team T', 'team U'],
  ],
  ['system My CRM', ['1:11 [CRM] `CRM` does not belong here, after `My`; a name is one word'], ['system My']],
  [
    'team T\nSytem B { kind saas }\napplication C { kind saas }\nteam U',
    [
      '2:1 [Sytem] `Sytem` starts no declaration; did you mean `system`?',
      '3:1 [application] `application` starts no declaration; did you mean `system`?',
    ],
    ['team T', 'system B systemKind', 'team U'],
  ],
  [
    'import Other\nteam T',
    ['1:1 [import] `import` is not needed: the files of a project see each other; remove it'],
    ['team T'],
  ],
  [
    'accept handoff/stale because "x"\nteam T',
    ['1:1 [accept] `accept` is a property; it stands between the `{` and `}` of a declaration'],
    ['team T'],
  ],
  [
    'decision D { question Q extra { when recurring } outcome A }',
    ['1:25 [extra] `extra` does not belong here, after `Q`'],
    ['decision D questions outcomes'],
  ],
  [
    'entity E { field f: { source of truth A } key k }',
    ['1:19 [:] `:` does not belong here, after `f`; remove it'],
    ['entity E key fields'],
  ],
  [
    'team T {\n accept handoff/* because "all"\n contact "x"\n}\nteam U',
    ['2:9 [handoff/*] an acceptance names one rule; a whole group is set as `"handoff/*"` in the configuration'],
    ['team T contact', 'team U'],
  ],
  ['# a note\nteam T', ['1:1 [# a note] a comment starts with `//`, not with `#`'], ['team T']],
  [
    'team T\n -- a note {\nteam U',
    ['2:2 [-- a note {] a comment starts with `//`, not with `--`'],
    ['team T', 'team U'],
  ],
  [
    'team T {\n description "one\n two"\n contact "x"\n}',
    ['2:14 ["one] this text has no closing `"`; a text that spans lines is written between `"""` and `"""`'],
    ['team T contact description'],
  ],
  [
    'rule R {\n governs A and B\n reviewed 2026-01-01\n}',
    ['2:12 [and] `and` does not belong here, after `A`; names are joined with `,`'],
    ['rule R governs reviewed'],
  ],
];

test.each(CASES)('%j', (text, mistakes, left) => {
  const fragment = reader.read('a.seam', text);
  expect(mistakesOf(fragment)).toEqual(mistakes);
  expect(fragment.declarations.map(leftOf)).toEqual(left);
});

test('what is too much in the head of something inside a body costs nothing of that body', () => {
  const [decision, entity] = reader.read(
    'a.seam',
    `decision D {
      question Q "Title" extra words { when recurring yes -> A no -> B }
      outcome A weight 2 { description "kept" }
    }
    entity E { field f text { source of truth S } }`,
  ).declarations;
  expect(decision).toMatchObject({
    questions: [{ name: { text: 'Q' }, title: 'Title', yes: { text: 'A' }, no: { text: 'B' } }],
    outcomes: [{ name: { text: 'A' }, description: { text: 'kept' } }],
  });
  expect(entity).toMatchObject({ fields: [{ name: { text: 'f' }, sourcesOfTruth: [{ system: { text: 'S' } }] }] });
});

describe('one broken property costs that property only', () => {
  const formatted = createFormatter().format('a.seam', completeModel);
  const lines = formatted.kind === 'formatted' ? formatted.text.split('\n') : [];
  const properties = lines.flatMap((line, index) =>
    /^ {2}.*[^{}]$/.test(line) ? [[line.trim(), index] as const] : [],
  );

  test('there are properties to break', () => {
    expect(properties.length).toBeGreaterThan(80);
  });

  /** The model with one line changed, or without it. */
  function withLine(index: number, line?: string): Fragment {
    const others = line === undefined ? [] : [line];
    return reader.read('a.seam', [...lines.slice(0, index), ...others, ...lines.slice(index + 1)].join('\n'));
  }

  /** All that a file says but its mistakes. */
  function rest(fragment: Fragment): unknown {
    return meaningOf({ ...fragment, syntaxErrors: [] });
  }

  test.each(properties)('unknown instead of `%s`', (_, index) => {
    const broken = withLine(index, '    xyzzy plugh, plugh');
    expect(mistakesOf(broken)).toEqual([
      expect.stringMatching(new RegExp(`^${index + 1}:5 \\[xyzzy\\] an? .* \`xyzzy\``)),
    ]);
    expect(rest(broken)).toEqual(rest(withLine(index)));
  });

  test.each(properties)('something after `%s`', (line, index) => {
    const broken = withLine(index, `    ${line} xyzzy`);
    expect(mistakesOf(broken)).toEqual([expect.stringContaining('`xyzzy` does not belong here')]);
    expect(broken.syntaxErrors[0]?.start).toBe((broken.file.lineStarts[index] ?? 0) + 4 + line.length + 1);
    expect(rest(broken)).toEqual(rest(withLine(index, line)));
  });

  test.each(properties)('the last word missing from `%s`', (line, index) => {
    const cut = line.replace(/\s*("[^"]*"|[^\s]+)$/, '');
    const broken = withLine(index, `    ${cut}`);
    // Many properties are complete without their last part, and a lone word may take another meaning; never more than one mistake.
    expect(mistakesOf(broken).length).toBeLessThanOrEqual(1);
    const [mistake] = broken.syntaxErrors;
    if (!mistake) return;
    expect(broken.file.positionAt(mistake.start).line).toBe(index + 1);
    expect(rest(broken)).toEqual(rest(withLine(index)));
  });
});
