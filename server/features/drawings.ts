import { drawing } from '../../language/protocol/messages.js';
import { answer } from '../answer.js';
import type { Feature } from '../context.js';
import { Drawings } from '../data/drawing-data.js';
import { kept } from '../kept.js';

/** The pictures of the preview. */
export const drawings: Feature = {
  register(context) {
    // A copy per project would save nothing: one preview shows one project.
    const drawer = kept(async () => new Drawings(await context.host.startGraphviz()));
    answer(context, drawing, async ({ root, subject, colours }) => {
      const ready = await drawer.get();
      const project = context.workspace.projects.find((candidate) => candidate.root === root);
      return project ? ready.draw(context, project, subject, colours) : null;
    });
  },
};
