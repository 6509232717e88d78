/** One character as a reader sees it: a letter with its marks, an emoji of several parts. */
export interface Character {
  readonly text: string;
  /** Where it starts, in UTF-16 units. */
  readonly offset: number;
}

/** The characters of a text (grapheme clusters), which nothing may cut apart. */
export function charactersOf(text: string): readonly Character[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return Array.from(segments, ({ segment, index }) => ({ text: segment, offset: index }));
}
