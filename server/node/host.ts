import { setImmediate } from 'node:timers/promises';
import type { ServerHost } from '../context.js';
import { localDay } from '../workspace/local-day.js';
import { disk } from './disk.js';
import { inNestedRepositories } from './nested-repositories.js';
import { findGitRevision } from './revisions.js';

/**
 * Turns of the event loop from the bytes of a message to the bytes of its answer: it is cut out of what came in, waits in the queue of the
 * connection, is handled, and its answer waits to be written. One turn alone would put a slice of work between each of these.
 */
const TURNS_OF_A_MESSAGE = 5;

/** A Node process, in an editor or on its own. */
export const nodeHost: ServerHost = {
  files: disk,
  revision: findGitRevision,
  today: localDay,
  now: () => performance.now(),
  async pause() {
    for (let turn = 0; turn < TURNS_OF_A_MESSAGE; turn++) await setImmediate();
  },
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  inNestedRepositories,
  startGraphviz: async () => (await import('../../language/render/layout/graphviz.js')).startGraphviz(),
};
