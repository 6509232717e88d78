import type * as z from 'zod/mini';
import { drawing, preview as previewRequest, previewData } from '../../language/protocol/messages.js';
import type { ProjectUpdate } from '../../language/protocol/project-update.js';
import { UpdateSender } from '../../language/protocol/updates.js';
import { answer } from '../answer.js';
import type { Context, Feature } from '../context.js';
import { Drawings } from '../data/drawing-data.js';
import { projectDataOf } from '../data/project-data.js';
import { kept } from '../kept.js';
import type { Project } from '../workspace/project.js';

type Drawn = NonNullable<ProjectUpdate['drawn']>;

/** What the preview shows: a project's decision, findings and ledger, and the pictures. */
export const preview: Feature = {
  register(context) {
    // A copy per project would save nothing: one preview shows one project.
    const drawer = kept(async () => new Drawings(await context.host.startGraphviz()));
    const draw = async ({ root, subject, colours }: z.infer<typeof drawing.params>) => {
      const ready = await drawer.get();
      const project = context.workspace.projects.find((candidate) => candidate.root === root);
      return project ? ready.draw(context, project, subject, colours) : null;
    };
    answer(context, drawing, draw);
    answer(context, previewData, ({ uri }) => {
      const project = projectAt(context, uri);
      return project ? projectDataOf(context, project) : null;
    });

    const updates = new UpdateSender();
    let last: { readonly of: Sources; readonly title: string | null } | undefined;
    answer(context, previewRequest, async ({ uri, drawn, after }) => {
      const of = sourcesOf(context, uri, drawn);
      if (last && isSame(last.of, of) && after !== undefined && updates.has(after)) {
        return { title: last.title, update: null };
      }
      const shown = drawn && { ...drawn, drawing: await draw(drawn) };
      const project = projectAt(context, uri);
      const data = project ? projectDataOf(context, project) : null;
      const title = data?.status.title ?? null;
      last = { of, title };
      const update: ProjectUpdate = { kind: 'project', uri, data, ...(shown && { drawn: shown }) };
      return { title, update: updates.next(JSON.stringify(update), after) ?? null };
    });
  },
};

/** What an update is made of: while all of it is the same, so is the update. */
type Sources = readonly unknown[];

function sourcesOf(context: Context, uri: string, drawn: Omit<Drawn, 'drawing'> | undefined): Sources {
  const shown = projectAt(context, uri);
  const pictured = context.workspace.projects.find(({ root }) => root === drawn?.root);
  return [uri, JSON.stringify(drawn), shown, shown?.revision, pictured, pictured?.revision];
}

function isSame(left: Sources, right: Sources): boolean {
  return left.every((part, at) => part === right[at]);
}

/** The project that a document belongs to, or whose folder it is. */
function projectAt({ workspace }: Context, uri: string): Project | undefined {
  return workspace.place(uri)?.project ?? workspace.projects.find(({ root, files }) => root === uri && files.size > 0);
}
