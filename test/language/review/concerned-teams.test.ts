import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../../language/analysis.js';
import { type Concern, type Concerned, concernedTeams } from '../../../language/review/concerned-teams.js';
import { fileOwners } from '../../../language/review/file-owners.js';
import { review } from '../../../language/review/review.js';
import { handlesOf } from '../../../language/review/team-handles.js';
import { landscapeOf, today } from '../../support/model.js';
import { analysisOf } from './support.js';

const base = `team Sales team Finance team Data team Legal
role Clerk in Finance
system Crm { owner Sales }
system Books { owner Finance }
system Warehouse { owner Data }
entity Customer { source of truth Crm }
entity Invoice { source of truth Books }
handoff Push: Crm -> Books { carries Customer owner Finance }
handoff Load: Books -> Warehouse { carries Invoice owner Data }
report Revenue { reads Invoice from Warehouse used by Legal }
`;

function concerned(before: string | undefined, after: string | undefined): Concerned {
  const [left, right] = [before, after].map((text): Analysis | undefined =>
    text === undefined ? undefined : analyse(landscapeOf(text), { today }),
  );
  return concernedTeams(left, right, review(left, right));
}

/** `Sales: upstream handoff Push Crm`, touched teams marked with a star. */
function inWords({ teams }: Concerned): readonly string[] {
  return teams.map(({ team, touched, concerns }) => {
    return `${team.name.text}${touched ? '*' : ''}: ${concerns.map(reason).join(', ')}`;
  });
}

function reason(concern: Concern): string {
  const { relation, change, element } = concern;
  const by = 'handoff' in concern && concern.handoff.name.text !== element.name.text ? [concern.handoff.name.text] : [];
  const system = 'system' in concern ? [concern.system.name.text] : [];
  return [relation, change, element.name.text, ...by, ...system].join(' ');
}

describe('the teams of a change', () => {
  test.each([
    [
      'a handoff: its owner, and the owners of its ends',
      base.replace('carries Customer owner', 'carries Customer via api owner'),
      ['Finance*: owner changed Push', 'Sales: upstream changed Push Crm'],
    ],
    [
      'a system: its owner, and who is at the other ends and in between',
      base.replace('system Books { owner', 'system Books { kind saas owner'),
      [
        'Finance*: owner changed Books',
        'Data: handoff changed Books Load, downstream changed Books Load Warehouse',
        'Sales: upstream changed Books Push Crm',
      ],
    ],
    [
      'an entity: the owner of its source of truth, and who sends and gets it',
      base.replace('entity Invoice { ', 'entity Invoice { key number '),
      [
        'Finance*: owner changed Invoice',
        'Data: handoff changed Invoice Load, downstream changed Invoice Load Warehouse',
      ],
    ],
    [
      'another source of truth, claimed by the system: who was and who is',
      base
        .replace('entity Invoice { source of truth Books }', 'entity Invoice')
        .replace('owner Data }', 'owner Data owns Invoice }'),
      ['Data*: owner changed Invoice', 'Finance*: owner changed Invoice'],
    ],
    [
      'another owner: the old and the new one',
      base.replace('system Crm { owner Sales }', 'system Crm { owner Legal }'),
      [
        'Legal*: owner changed Crm',
        'Sales*: owner changed Crm',
        'Finance: handoff changed Crm Push, downstream changed Crm Push Books',
      ],
    ],
    [
      'another end: both',
      base.replace('Push: Crm -> Books', 'Push: Crm -> Warehouse'),
      ['Finance*: owner changed Push', 'Data: downstream changed Push Warehouse', 'Sales: upstream changed Push Crm'],
    ],
    [
      'a report: who uses it',
      base.replace('used by Legal', 'used by Legal affects billing'),
      ['Legal*: owner changed Revenue'],
    ],
    [
      'a role: its team',
      base.replace('role Clerk in Finance', 'role Clerk in Finance { people 2 }'),
      ['Finance*: owner changed Clerk'],
    ],
    ['nothing', base, []],
  ])('%s', (_, after, words) => {
    expect(inWords(concerned(base, after))).toEqual(words);
  });

  test('a team under another name is one team', () => {
    expect(inWords(concerned(base, base.replaceAll('Sales', 'Revenue2')))).toEqual([
      'Revenue2*: owner renamed Revenue2',
    ]);
    const both = base.replaceAll('Sales', 'Growth').replace('system Crm { owner', 'system Crm { kind saas owner');
    expect(inWords(concerned(base, both))[0]).toBe('Growth*: owner renamed Growth, owner changed Crm');
  });

  test('a project that comes, and one that goes, concern all that answer for something', () => {
    for (const made of [concerned(undefined, base), concerned(base, undefined)]) {
      expect(made.teams.map(({ team, touched }) => [team.name.text, touched])).toEqual(
        ['Data', 'Finance', 'Legal', 'Sales'].map((name) => [name, true]),
      );
      expect(made.unowned).toEqual([]);
    }
  });

  test('what nobody answers for is said', () => {
    const after = `${base}system Zapier\nentity Order { source of truth Zapier }\nhandoff Fill: Zapier -> Books { carries Order owner Nobody }\n`;
    const { teams, unowned } = concerned(base, after);
    expect(unowned.map(({ change, element }) => `${change} ${element.kind} ${element.name.text}`)).toEqual([
      'added system Zapier',
      'added entity Order',
      'added handoff Fill',
    ]);
    expect(teams.map(({ team, touched }) => [team.name.text, touched])).toEqual([['Finance', false]]);
  });
});

test('the files of a project belong to those who answer for what stands in them', () => {
  const analysis = analysisOf(
    { path: 'a.seam', text: 'team Sales team Finance system Crm { owner Sales } system Books { owner Finance }' },
    { path: 'b.seam', text: 'entity Invoice { source of truth Books } report Revenue { reads Invoice used by Sales }' },
    { path: 'c.seam', text: 'stage Growth' },
  );
  const owners = [...fileOwners(analysis)].map(([file, teams]) => [file, teams.map(({ name }) => name.text)]);
  expect(owners).toEqual([
    ['a.seam', ['Finance', 'Sales']],
    ['b.seam', ['Finance']],
    ['c.seam', []],
  ]);
});

test.each([
  ['@acme/finance', ['@acme/finance']],
  ['finance@acme.example', ['finance@acme.example']],
  ['Finance desk <mailto:finance@acme.example>, @acme/finance', ['finance@acme.example', '@acme/finance']],
  ['@acme/finance @acme/finance', ['@acme/finance']],
  ['#finance in the chat, +49 30 1234', []],
  ['@', []],
  ['@acme/', []],
  ['a@b', []],
  ['@acme/finance\n* @evil', ['@acme/finance', '@evil']],
  [`${'a'.repeat(100_000)}@acme.example`, []],
])('handles in %j', (contact, handles) => {
  const [team] = analysisOf({ path: 'a.seam', text: `team T { contact ${JSON.stringify(contact)} }` }).landscape.all(
    'team',
  );
  expect(team && handlesOf(team)).toEqual(handles);
});
