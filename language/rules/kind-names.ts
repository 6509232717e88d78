/** A word with its article: `a system`, `an entity`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** What a message offers as alternatives: `a team`, `a team or a role`, `a handoff, an entity or a workflow`. */
export function anyOf(words: readonly string[]): string {
  const named = words.map(withArticle);
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} or ${last}`;
}
