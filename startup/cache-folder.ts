import path from 'node:path';

/** Ours, below a folder that others may keep their things in: what is old is taken away without asking. */
const OWN = 'seamline';

/**
 * The folder for compiled code: where Node's own settings say, else the user's folder for what can be made anew.
 *
 * @param env the process's environment
 * @returns `undefined` for who wants none to be kept, and for a user without such a folder, as in some containers
 */
export async function cacheFolder(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  if (env.NODE_COMPILE_CACHE) return path.join(env.NODE_COMPILE_CACHE, OWN);
  try {
    // Looks for the user's home as soon as it is loaded.
    const { default: envPaths } = await import('env-paths');
    return envPaths(OWN, { suffix: '' }).cache;
  } catch {
    return undefined;
  }
}
