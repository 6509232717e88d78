import path from 'node:path';

/** Ours, below a folder that others may keep their things in: what is old is taken away without asking. */
const OWN = 'seamline';

/**
 * The folder for compiled code: where Node's own settings say, else the user's folder for what can be made anew.
 *
 * @param env the process's environment
 * @returns `undefined` for who wants none to be kept, for a user without such a folder, as in some containers, and for one that is not
 *   absolute: it would lie in whatever project the command is run in
 */
export async function cacheFolder(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = env.NODE_COMPILE_CACHE ? path.join(env.NODE_COMPILE_CACHE, OWN) : await usersOwn();
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}

async function usersOwn(): Promise<string | undefined> {
  try {
    // Looks for the user's home as soon as it is loaded, and throws where there is none.
    const { default: envPaths } = await import('env-paths');
    return envPaths(OWN, { suffix: '' }).cache;
  } catch {
    return undefined;
  }
}
