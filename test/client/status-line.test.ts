import { expect, test } from 'vitest';
import { statusLine } from '../../client/status-line.js';
import type { ProjectStatus } from '../../language/protocol/project-data.js';

function status(changes: Partial<ProjectStatus>): ProjectStatus {
  return {
    root: 'file:///work',
    name: 'Work',
    title: 'Our work',
    files: 1,
    outcome: {
      kind: 'outcome',
      outcome: { name: 'A', title: 'Systems audit', weight: 3 },
      then: [],
      symptom: 'S',
    },
    counts: { error: 2, warning: 1, info: 0 },
    syntaxErrors: 0,
    ...changes,
  };
}

test('says the outcome and the number of errors', () => {
  expect(statusLine(status({})).text).toBe('$(git-merge) Systems audit  $(error) 2');
  expect(statusLine(status({})).tooltip).toContain('2 errors, 1 warning, 0 info');
});

test('says nothing of errors where there is none', () => {
  expect(statusLine(status({ counts: { error: 0, warning: 0, info: 0 } })).text).toBe('$(git-merge) Systems audit');
});

test('says that not everything could be read', () => {
  expect(statusLine(status({ syntaxErrors: 1 })).tooltip).toContain('1 syntax error: not everything could be read');
});

test('stands out where the configuration is broken', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const outcome = { kind: 'broken configuration', location: { uri: 'x', range } } as const;
  expect(statusLine(status({ outcome }))).toMatchObject({ gravity: 'error' });
  expect(statusLine(status({ outcome })).text).toContain('Broken configuration');
});

test('takes no icon from a title', () => {
  const outcome = {
    kind: 'outcome',
    outcome: { name: 'A', title: 'Fine $(check)', weight: 1 },
    then: [],
    symptom: 'S',
  } as const;
  expect(statusLine(status({ outcome: { ...outcome, then: [] } })).text).not.toContain('$(check)');
});
