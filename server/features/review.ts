import type * as z from 'zod/mini';
import { review as reviewRequest, reviewOutdated } from '../../language/protocol/messages.js';
import { answer } from '../answer.js';
import type { Feature } from '../context.js';
import { projectReviews } from '../data/review-data.js';
import { ownProjects } from '../review/own-projects.js';
import { pathBelow } from '../workspace/uris.js';

type Answer = z.infer<typeof reviewRequest.result>;

/** What has changed since a git revision. */
export const review: Feature = {
  register(context) {
    const { connection, judging, bases } = context;
    answer(context, reviewRequest, async ({ uri, base: ref, again }): Promise<Answer> => {
      const found = await bases.find(uri, ref, again);
      if (found.kind === 'mistake') return { ...found, hint: found.hint ?? null };
      const { base, folder } = found;
      // Something may have been typed while the base was read.
      await judging.settled();
      const projects = projectReviews(context, await ownProjects(context, folder.uri), base);
      return { kind: 'review', review: { folder: folder.uri, revision: base.id, projects } };
    });
    const tell = (root: string): void => {
      for (const folder of bases.folders) {
        if (pathBelow(folder, root) === undefined) continue;
        void connection.sendNotification(reviewOutdated.method, { folder });
      }
    };
    context.onJudged(({ root }) => tell(root));
    context.onRemoved(({ root }) => tell(root));
  },
};
