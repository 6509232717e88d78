/** A word with its article: `a system`, `an entity`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** Words of which one is meant: `team`, `team or role`, `handoff, entity or workflow`. */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** What a message offers as alternatives: `a team`, `a team or a role`, `a handoff, an entity or a workflow`. */
export function anyOf(words: readonly string[]): string {
  return either(words.map(withArticle));
}
