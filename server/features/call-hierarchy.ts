import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import type { Landscape } from '../../language/landscape/landscape.js';
import type { Span } from '../../language/landscape/source.js';
import type { Handoff, Ref, System } from '../../language/landscape/types.js';
import { type Context, type Feature, locate } from '../context.js';
import { mentionAt } from '../navigation/mention-at.js';
import { covers, offsetAt, rangeOf } from '../workspace/positions.js';
import type { Project } from '../workspace/project.js';

/**
 * Follows the data: out of a system through its handoffs into the next, or back. Systems and handoffs take turns, so that each
 * handoff of the way is seen.
 */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),

  register(context) {
    const { callHierarchy: requests } = context.connection.languages;
    requests.onPrepare(async (params, token) => {
      const located = await mentionAt(context, params, token);
      if (located?.mention.subject.kind !== 'declaration') return null;
      const { declaration } = located.mention.subject;
      if (declaration.kind !== 'system' && declaration.kind !== 'handoff') return null;
      return [toItem(context, located.project, declaration)];
    });
    requests.onOutgoingCalls(async ({ item }, token) => {
      const found = await find(context, item, token);
      return (
        found &&
        nextOf(found, 'out').map(
          ([to, at]): CallHierarchyOutgoingCall => ({
            to: toItem(context, found.project, to),
            fromRanges: [rangeOf(at)],
          }),
        )
      );
    });
    requests.onIncomingCalls(async ({ item }, token) => {
      const found = await find(context, item, token);
      return (
        found &&
        nextOf(found, 'in').map(
          ([from]): CallHierarchyIncomingCall => ({
            from: toItem(context, found.project, from),
            fromRanges: [rangeOf(from.kind === 'handoff' ? endOf(from, found) : from.name)],
          }),
        )
      );
    });
  },
};

interface Found {
  readonly project: Project;
  readonly landscape: Landscape;
  readonly node: System | Handoff;
}

async function find(
  context: Context,
  item: CallHierarchyItem,
  token: Parameters<typeof locate>[2],
): Promise<Found | null> {
  const located = await locate(context, item, token);
  if (!located) return null;
  const { project, fragment } = located;
  const offset = offsetAt(fragment.file, item.selectionRange.start);
  const node = fragment.declarations.find(({ name }) => covers(name, offset));
  if (node?.kind !== 'system' && node?.kind !== 'handoff') return null;
  return { project, landscape: project.landscape, node };
}

/** What comes next in a direction, with the place in the node that says so. */
function nextOf({ landscape, node }: Found, direction: 'out' | 'in'): readonly (readonly [System | Handoff, Span])[] {
  if (node.kind === 'system') {
    return landscape
      .all('handoff')
      .filter((handoff) =>
        endsOf(handoff, direction === 'out' ? 'from' : 'to').some((end) => landscape.target(end) === node),
      )
      .map((handoff) => [handoff, node.name] as const);
  }
  return endsOf(node, direction === 'out' ? 'to' : 'from').flatMap((end) => {
    const system = landscape.target(end);
    return system ? [[system, end] as const] : [];
  });
}

/** The systems at one side of a handoff: both, where it writes both ways. */
function endsOf({ from, to, twoWay }: Handoff, side: 'from' | 'to'): readonly Ref<'system'>[] {
  const first = side === 'from' ? from : to;
  const second = side === 'from' ? to : from;
  return [first, twoWay ? second : undefined].filter((end) => end !== undefined);
}

/** Where a handoff names the system that it leads to. */
function endOf(handoff: Handoff, { landscape, node }: Found): Span {
  return endsOf(handoff, 'to').find((end) => landscape.target(end) === node) ?? handoff.name;
}

function toItem({ workspace }: Context, project: Project, node: System | Handoff): CallHierarchyItem {
  const ends =
    node.kind === 'handoff' ? `${node.from?.text ?? '?'} ${node.twoWay ? '↔' : '→'} ${node.to?.text ?? '?'}` : 'system';
  return {
    name: node.name.text,
    detail: node.title === node.name.text ? ends : `${ends} · ${node.title}`,
    kind: node.kind === 'system' ? SymbolKind.Class : SymbolKind.Event,
    uri: workspace.uriOf(project, node.file.path),
    range: rangeOf(node),
    selectionRange: rangeOf(node.name),
  };
}
