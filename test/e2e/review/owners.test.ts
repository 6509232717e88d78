import { describe, expect, test } from 'vitest';
import { type OwnersOutput, ownersOutputSchema } from '../../../cli/schemas/owners-output.js';
import { broken } from '../cli/sandbox.js';
import { type Repository, repository } from './repository.js';

const people = `team Sales { contact "@acme/sales" }
team Finance "Finance and billing" { contact "finance@acme.example" }
team Legal { contact "third floor" }
`;
const systems = `system Crm { owner Sales }
system Books { owner Finance }
entity Customer { source of truth Crm }
`;
const handoffs = 'handoff Push: Crm -> Books { carries Customer owner Finance }\n';
const files = { 'model/people.seam': people, 'model/systems.seam': systems, 'model/handoffs.seam': handoffs };
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function asked({ run }: Pick<Repository, 'run'>, args: readonly string[], cwd = '.'): OwnersOutput {
  const { code, out, err } = run(['owners', ...args, '--format', 'json'], { cwd });
  expect([code, err]).toEqual([0, '']);
  return ownersOutputSchema.parse(JSON.parse(out));
}

function teamsOf({ projects }: OwnersOutput): readonly string[] {
  return projects.flatMap(({ teams }) => teams.map(({ name, touched }) => `${name}${touched ? '*' : ''}`));
}

describe('the formats', () => {
  function changed(): Repository {
    const made = repository(files);
    made.write('model/handoffs.seam', handoffs.replace('owner', 'via api owner'));
    made.write('model/more.seam', 'system Zapier\n');
    return made;
  }

  test('pretty', () => {
    expect(changed().run(['owners', 'main'])).toEqual({
      code: 0,
      err: '',
      out: `Teams concerned by main → the working tree

Touched
  Finance “Finance and billing” finance@acme.example
    changed handoff Push

One handoff away
  Sales @acme/sales
    Crm is upstream of handoff Push (changed)

Nobody answers for
  added system Zapier
`,
    });
  });

  test('json', () => {
    const [project] = asked(changed(), ['main']).projects;
    expect(project?.teams.map(({ name, handles }) => [name, ...handles])).toEqual([
      ['Finance', 'finance@acme.example'],
      ['Sales', '@acme/sales'],
    ]);
    expect(project?.teams[1]?.concerns).toEqual([
      { relation: 'upstream', change: 'changed', kind: 'handoff', name: 'Push', handoff: 'Push', system: 'Crm' },
    ]);
    expect(project?.unowned).toEqual([{ change: 'added', kind: 'system', name: 'Zapier' }]);
  });

  test('codeowners: the files that the change touches, none without an owner', () => {
    const made = changed();
    made.write('model/legal.seam', 'system Archive { owner Legal }\nsystem Vault { owner Sales }\n');
    expect(made.run(['owners', 'main', '--format', 'codeowners']).out).toBe(`/model/handoffs.seam finance@acme.example
/model/legal.seam @acme/sales
# /model/legal.seam: also Legal, with neither a handle nor an address as its contact.
# /model/more.seam: no team answers for what it declares.
`);
  });

  test('codeowners: a file whose owners change, though it does not', () => {
    const made = repository({ ...files, 'model/invoice.seam': 'entity Invoice { source of truth Books }\n' });
    made.write('model/systems.seam', systems.replace('owner Finance', 'owner Sales'));
    const lines = made.run(['owners', 'main', '--format', 'codeowners']).out.trimEnd().split('\n');
    expect(lines).toEqual(['/model/invoice.seam @acme/sales', '/model/systems.seam @acme/sales']);
  });

  test('codeowners: from a folder, every file, and names that mean something in a pattern', () => {
    const names = ['a b.seam', 'ü#[1]*.seam'];
    const made = repository({
      ...files,
      ...Object.fromEntries(
        names.map((name) => [`model/${name}`, 'team Ops { contact "@ops" }\n'.replace('Ops', `T${name.length}`)]),
      ),
    });
    const { out } = made.run(['owners', EMPTY_TREE, 'HEAD', '--format', 'codeowners'], { cwd: 'model' });
    expect(out.trimEnd().split('\n')).toEqual([
      '/model/a\\ b.seam @ops',
      '/model/handoffs.seam finance@acme.example',
      '/model/people.seam finance@acme.example @acme/sales',
      '# /model/people.seam: also Legal, with neither a handle nor an address as its contact.',
      '/model/systems.seam finance@acme.example @acme/sales',
      '/model/ü??1??.seam @ops',
    ]);
  });

  test('to a file', () => {
    const made = changed();
    expect(made.run(['owners', 'main', '--format', 'codeowners', '--output', 'CODEOWNERS'])).toEqual({
      code: 0,
      out: '',
      err: 'Wrote CODEOWNERS.\n',
    });
    expect(made.read('CODEOWNERS')).toContain('/model/handoffs.seam finance@acme.example\n');
  });
});

describe('the repository', () => {
  test('no change, and none that means something', () => {
    const made = repository(files);
    made.git('mv', 'model/handoffs.seam', 'model/moved.seam');
    made.write('model/systems.seam', systems.replaceAll('\n', '\r\n'));
    expect(made.run(['owners', 'main']).out).toBe(
      'Teams concerned by main → the working tree\n\nThis change concerns no team.\n',
    );
  });

  test('two revisions, from a folder with several projects', () => {
    const configuration = '{}\n';
    const made = repository({
      'all/a/seamline.config.json': configuration,
      'all/a/a.seam': people + systems,
      'all/b/seamline.config.json': configuration,
      'all/b/b.seam': people + systems,
      'c/seamline.config.json': configuration,
      'c/c.seam': people + systems,
    });
    for (const file of ['all/b/b.seam', 'c/c.seam']) made.write(file, people + systems + handoffs);
    made.commit('More');
    const { projects } = asked(made, ['HEAD~1', 'HEAD'], 'all');
    expect(projects.map(({ root, teams }) => [root, teams.map(({ name }) => name)])).toEqual([
      ['a', []],
      ['b', ['Finance', 'Sales']],
    ]);
  });

  test('the first commit, in a shallow clone', () => {
    const made = repository(files);
    made.commit('Second');
    made.git('clone', '--quiet', '--depth', '1', `file://${made.folder}`, 'clone');
    expect(made.run(['owners', 'HEAD~1'], { cwd: 'clone' })).toMatchObject({ code: 2, out: '' });
    expect(teamsOf(asked(made, [EMPTY_TREE, 'HEAD'], 'clone'))).toEqual(['Finance*', 'Legal*', 'Sales*']);
  });

  test('what does not parse is said, and the rest is answered', () => {
    const made = repository({ ...files, 'model/old.seam': broken });
    made.remove('model/old.seam');
    made.write('model/handoffs.seam', handoffs.replace('owner', 'via api owner'));
    const old = made.run(['owners', 'main']);
    expect([old.code, old.err]).toEqual([
      0,
      expect.stringMatching(/^In main: error\[syntax\]: model\/old\.seam:2:3: .+\n$/),
    ]);
    made.write('model/new.seam', broken);
    const fresh = made.run(['owners', 'main']);
    expect(fresh.code).toBe(2);
    expect(fresh.err).toContain('\nerror[syntax]: model/new.seam:2:3: ');
    expect(fresh.out).toContain('changed handoff Push');
  });
});

test('wrong use', () => {
  const made = repository(files);
  expect(made.run(['owners'])).toMatchObject({ code: 2, out: '' });
  expect(made.run(['owners', 'nosuch']).err).toContain('There is no revision "nosuch"');
});
