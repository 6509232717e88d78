import { expect, test } from 'vitest';
import { breaksOf } from '../../../language/landscape/trace.js';
import { landscapeOf } from '../../support/model.js';

const world = `system A
system B
system C
handoff AB: A -> B
handoff BC: B -> C
handoff CA: C -> A
handoff BothBC: B <-> C
`;

function breaks(steps: string): readonly string[] {
  const landscape = landscapeOf(`${world}workflow W { ${steps} }`);
  const [workflow] = landscape.all('workflow');
  if (!workflow) throw new Error('The model has a workflow');
  const names = (systems: readonly { readonly name: { readonly text: string } }[]) =>
    systems.map(({ name }) => name.text).join(' or ');
  return breaksOf(landscape, workflow).map(
    ({ before, after, arrives, departs }) =>
      `${before.handoff.name.text} at ${names(arrives)}, ${after.handoff.name.text} from ${names(departs)}`,
  );
}

test('consecutive handoffs connect where one ends and the next begins', () => {
  expect(breaks('step AB step BC step CA')).toEqual([]);
  expect(breaks('step AB step CA')).toEqual(['AB at B, CA from C']);
  expect(breaks('step AB step AB step CA')).toEqual(['AB at B, AB from A', 'AB at B, CA from C']);
});

test('a two-way handoff may be travelled either way', () => {
  expect(breaks('step AB step BothBC step CA')).toEqual([]);
  expect(breaks('step BothBC step BC')).toEqual([]);
  expect(breaks('step BothBC step AB')).toEqual(['BothBC at C or B, AB from A']);
});

test('manual steps neither break the trace nor bridge a gap in it', () => {
  expect(breaks('step AB manual step "Sign" step BC')).toEqual([]);
  expect(breaks('step AB manual step "Carry over" step CA')).toEqual(['AB at B, CA from C']);
});

test('what does not resolve is no break', () => {
  expect(breaks('step AB step Nothing step CA')).toEqual([]);
  expect(breaks('')).toEqual([]);
});
