import type { FindingData } from '../../language/protocol/pieces.js';
import type { ProjectReview, ReviewedDeclaration } from '../../language/protocol/review-data.js';
import type { ReviewState } from '../review/review.js';
import { diffOf } from '../review/diff-target.js';
import { nowhere, type TreeNode } from './tree-node.js';
import { placeOf } from './under-projects.js';

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** What a review has found: new findings, those that weigh more, those that are fixed, and the declarations that have changed. */
export function reviewNodes(state: ReviewState | undefined): readonly TreeNode[] {
  if (!state?.data) return [];
  const { base } = state;
  const [only, ...others] = state.data.projects;
  if (!only) return [];
  if (others.length === 0) return groupsOf(only, base);
  return state.data.projects.flatMap((project) => {
    const children = groupsOf(project, base);
    if (children.length === 0) return [];
    return [{ ...group(project.root, project.title, 'project', children), description: '' }];
  });
}

function groupsOf({ root, changes }: ProjectReview, base: string): readonly TreeNode[] {
  if (!changes) return [];
  const { findings, declarations } = changes;
  const open = findings.added.filter(({ accepted }) => !accepted);
  const fixed = findings.fixed.filter(({ accepted }) => !accepted);
  const worse = findings.worse.map(({ finding }) => finding);
  const better = findings.better.map(({ finding }) => finding);
  const list = (id: string, all: readonly FindingData[], icon?: TreeNode['icon']): readonly TreeNode[] =>
    all
      .toSorted((left, right) => GRAVITY[left.severity] - GRAVITY[right.severity])
      .map((finding, index) => findingNode(`${root} ${id} ${index} ${finding.fingerprint}`, finding, icon));
  const groups = [
    group(`${root} new`, 'New findings', worstOf(open), list('new', open)),
    group(`${root} worse`, 'Worse than before', worstOf(worse), list('worse', worse)),
    group(`${root} fixed`, 'Fixed', 'accepted', list('fixed', fixed, 'accepted')),
    group(`${root} better`, 'Better than before', 'accepted', list('better', better)),
    group(
      `${root} declarations`,
      'Declarations',
      'changed',
      declarations.map((declaration, index) => declarationNode(`${root} declaration ${index}`, declaration, base)),
    ),
  ];
  return groups.filter(({ children }) => children.length > 0);
}

function group(id: string, label: string, icon: TreeNode['icon'], children: readonly TreeNode[]): TreeNode {
  const description = String(children.length);
  return {
    id,
    label,
    description,
    tooltip: `${label}: ${description}`,
    icon,
    target: nowhere,
    children,
    isOpen: true,
    context: 'group',
  };
}

function worstOf(findings: readonly FindingData[]): FindingData['severity'] {
  const [worst] = findings.toSorted((left, right) => GRAVITY[left.severity] - GRAVITY[right.severity]);
  return worst?.severity ?? 'info';
}

function findingNode(id: string, finding: FindingData, icon: TreeNode['icon'] = finding.severity): TreeNode {
  const { message, rule, why, fix, location } = finding;
  return {
    id,
    label: message,
    description: `${rule} ${placeOf(location)}`,
    tooltip: `${message}\n\n${why}\n\n${fix}`,
    icon,
    target: { kind: 'place', location },
    children: [],
    isOpen: false,
    context: 'finding',
  };
}

function declarationNode(id: string, declaration: ReviewedDeclaration, base: string): TreeNode {
  const { change, kind, name, title, formerName, properties } = declaration;
  const what = properties.map(({ property }) => property).join(', ');
  const said = formerName === null ? kind : `${kind}, was ${formerName}`;
  return {
    id,
    label: name === '' ? kind : name,
    description: [said, what].filter((part) => part !== '').join(' · '),
    tooltip: `${change} ${kind} ${title}`,
    icon: change,
    target: { kind: 'diff', target: diffOf(declaration, base) },
    children: [],
    isOpen: false,
    context: 'declaration',
  };
}
