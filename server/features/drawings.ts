import { drawing } from '../../language/protocol/messages.js';
import { answer } from '../answer.js';
import type { Feature } from '../context.js';
import { Drawings } from '../data/drawing-data.js';

/** The pictures of the preview. */
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
  },
};
