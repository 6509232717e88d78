import type { FindingData } from '../../language/protocol/pieces.js';
import type { ProjectData } from '../../language/protocol/project-data.js';
import { nowhere, type TreeNode } from './tree-node.js';
import { placeOf, underProjects } from './under-projects.js';

/** What findings are gathered under. */
export type Grouping = 'rule' | 'element';

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** The open findings of all projects, gathered by rule or by the element that they are about; the gravest group first. */
export function findingNodes(projects: readonly ProjectData[], by: Grouping): readonly TreeNode[] {
  return underProjects(projects, ({ findings, status }) => {
    const groups = new Map<string, FindingData[]>();
    for (const finding of findings) {
      if (finding.accepted) continue;
      const key = by === 'rule' ? finding.rule : (finding.elements[0] ?? 'the project');
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
    return [...groups]
      .map(([key, group]) => groupNode(`${status.root} ${by} ${key}`, key, group, by))
      .toSorted(
        (left, right) => left.gravity - right.gravity || right.count - left.count || byText(left.node, right.node),
      )
      .map(({ node }) => node);
  });
}

function groupNode(id: string, key: string, findings: readonly FindingData[], by: Grouping) {
  const gravity = Math.min(...findings.map(({ severity }) => GRAVITY[severity]));
  const worst = findings.find(({ severity }) => GRAVITY[severity] === gravity)?.severity ?? 'info';
  const node: TreeNode = {
    id,
    label: key,
    description: String(findings.length),
    tooltip: by === 'rule' ? (findings[0]?.why ?? '') : `${findings.length} open`,
    icon: worst,
    target: nowhere,
    children: findings.map((finding, index) => findingNode(`${id} ${index} ${finding.fingerprint}`, finding, by)),
    isOpen: false,
    context: by,
  };
  return { node, gravity, count: findings.length };
}

function findingNode(id: string, finding: FindingData, by: Grouping): TreeNode {
  const { message, rule, why, fix, severity, location } = finding;
  return {
    id,
    label: message,
    description: by === 'rule' ? placeOf(location) : `${rule} ${placeOf(location)}`,
    tooltip: `${message}\n\n${why}\n\n${fix}`,
    icon: severity,
    target: { kind: 'place', location },
    children: [],
    isOpen: false,
    context: 'finding',
  };
}

function byText(left: TreeNode, right: TreeNode): number {
  return left.label < right.label ? -1 : left.label > right.label ? 1 : 0;
}
