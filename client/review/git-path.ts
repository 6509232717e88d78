/**
 * The git that VS Code's setting `git.path` names.
 *
 * @param setting one path, or several of which the first that is there counts; anything else names none
 * @returns `undefined` for the git on the path
 */
export function gitPathOf(setting: unknown, isThere: (file: string) => boolean): string | undefined {
  const named: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
  const paths = named.filter((path) => typeof path === 'string' && path !== '') as readonly string[];
  return paths.find((path) => isThere(path));
}
