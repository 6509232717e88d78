/**
 * Globs of a configuration: `*` and `?` inside one folder, `**` over folders, `{a,b}` for either. A small matcher of our own, because patterns
 * come from strangers: translated to regular expressions, a few stars are enough to stop a build. This one takes time
 * proportional to pattern times path.
 */

const MAX_LENGTH = 300;
const MAX_ALTERNATIVES = 100;

/**
 * What is wrong with a glob.
 *
 * @returns a sentence without its subject (`must not …`), or `undefined` where it is fine
 */
export function globMistake(glob: string): string | undefined {
  if (glob.trim() === '') return 'must not be empty';
  if (glob.length > MAX_LENGTH) return `must not be longer than ${MAX_LENGTH} characters`;
  if (glob.includes('\\')) return 'must separate folders with "/"';
  if (glob.startsWith('/') || /^[a-z]:/i.test(glob)) return 'must be relative to the project';
  const alternatives = expandBraces(glob);
  if (!alternatives) return `must close each "{", and stand for no more than ${MAX_ALTERNATIVES} patterns`;
  // An alternative may hide what the glob as a whole does not show: `{..,a}/b`.
  const segments = alternatives.flatMap((alternative) => alternative.split('/'));
  if (segments.includes('..')) return 'must not leave the project';
  return undefined;
}

/**
 * Compiles globs.
 *
 * @param globs patterns without a mistake; a pattern that names a folder means all that is in it
 * @returns tells whether a path (relative to the project, with `/`) matches one of them; case matters
 */
export function compileGlobs(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => (expandBraces(glob) ?? []).map(toSegments));
  return (path) => {
    const segments = path.split('/');
    return patterns.some((pattern) => matchesSegments(pattern, segments));
  };
}

function toSegments(pattern: string): readonly string[] {
  return pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
}

/** `a/{b,c}` -> `a/b`, `a/c`; `undefined` where a brace stays open or there are too many. */
function expandBraces(glob: string): readonly string[] | undefined {
  let finished: string[] = [''];
  let index = 0;
  while (index < glob.length) {
    const open = glob.indexOf('{', index);
    const upTo = open === -1 ? glob.length : open;
    const literal = glob.slice(index, upTo);
    if (literal.includes('}')) return undefined;
    finished = finished.map((start) => start + literal);
    if (open === -1) return finished;
    const close = glob.indexOf('}', open);
    const inner = close === -1 ? '{' : glob.slice(open + 1, close);
    if (inner.includes('{')) return undefined; // open, or nested: not worth its complexity
    finished = finished.flatMap((start) => inner.split(',').map((alternative) => start + alternative));
    if (finished.length > MAX_ALTERNATIVES) return undefined;
    index = close + 1;
  }
  return finished;
}

/** Greedy with one point of return: the last `**`. A path longer than the pattern matches too, as a file below what the pattern names. */
function matchesSegments(pattern: readonly string[], path: readonly string[]): boolean {
  let inPattern = 0;
  let inPath = 0;
  let starAt = -1;
  let starTook = 0;
  while (inPattern < pattern.length) {
    const segment = pattern[inPattern];
    if (segment === '**') {
      starAt = inPattern++;
      starTook = inPath;
      continue;
    }
    const part = path[inPath];
    if (part !== undefined && segment !== undefined && matchesName(segment, part)) {
      inPattern++;
      inPath++;
      continue;
    }
    if (starAt === -1 || starTook >= path.length) return false;
    inPattern = starAt + 1;
    inPath = ++starTook;
  }
  return true;
}

/** The same inside one name, where `*` is any characters and `?` is one. */
function matchesName(pattern: string, name: string): boolean {
  let inPattern = 0;
  let inName = 0;
  let starAt = -1;
  let starTook = 0;
  while (inName < name.length) {
    const character = pattern[inPattern];
    if (character === '*') {
      starAt = inPattern++;
      starTook = inName;
      continue;
    }
    if (character === '?' || (character !== undefined && character === name[inName])) {
      inPattern++;
      inName++;
      continue;
    }
    if (starAt === -1) return false;
    inPattern = starAt + 1;
    inName = ++starTook;
  }
  while (pattern[inPattern] === '*') inPattern++;
  return inPattern === pattern.length;
}
