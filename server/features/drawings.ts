import { drawing, rules as rulesRequest } from '../../language/protocol.js';
import { rules } from '../../language/rules/registry.js';
import type { Feature } from '../context.js';
import { Drawings } from '../data/drawing-data.js';
import { ruleUri } from '../locations.js';
import { answer } from './projects.js';

/** The pictures of the preview, and the list of the rules. */
export const drawings: Feature = {
  register(context) {
    let starting: Promise<Drawings> | undefined;
    answer(context, drawing, async ({ root, subject, colours }) => {
      // A copy per project would save nothing: one preview shows one project.
      starting ??= context.host.startGraphviz().then((graphviz) => new Drawings(graphviz));
      const drawer = await starting;
      const project = context.workspace.projects.find((candidate) => candidate.root === root);
      return project ? drawer.draw(context, project, subject, colours) : null;
    });
    answer(context, rulesRequest, () =>
      rules.map(({ id, docs }) => ({ id, what: docs.what, documentation: ruleUri(id) })),
    );
  },
};
