import { setImmediate } from 'node:timers/promises';
import type { ServerHost } from '../context.js';
import { localDay } from '../workspace/local-day.js';
import { disk } from './disk.js';
import { inNestedRepositories } from './nested-repositories.js';
import { findGitRevision } from './revisions.js';

/** A Node process, in an editor or on its own. */
export const nodeHost: ServerHost = {
  files: disk,
  revision: findGitRevision,
  today: localDay,
  now: () => performance.now(),
  pause: () => setImmediate(),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  inNestedRepositories,
  startGraphviz: async () => (await import('../../language/render/layout/graphviz.js')).startGraphviz(),
};
