import type { IToken } from 'chevrotain';
import { ChunkMender, type Mended, type RecoveryContext } from './chunk-mender.js';
import { type Chunk, splitDeclarations } from './declaration-chunks.js';
import type { SeamLexerResult } from './lexer-result.js';
import type { Mistake } from './mistake.js';
import { asKeyword } from './token-structure.js';

/**
 * Mends a file's tokens so that they parse: each mistake costs the property that it is in, a broken header keeps its name, and a
 * missing brace is put where the next declaration starts. One message for each mistake.
 */
export function mend(lexed: SeamLexerResult, context: RecoveryContext): Mended {
  const { chunks, mistakes } = splitDeclarations(lexed.tokens, context);
  const all: Mistake[] = [...mistakes];
  const tokens: IToken[] = [];
  for (const chunk of chunks) {
    const mended = mendChunk(chunk, context);
    for (const token of mended.tokens) tokens.push(token);
    for (const mistake of mended.mistakes) all.push(mistake);
    if (chunk.unclosed && !explained(chunk.unclosed, chunk === chunks.at(-1), mended, lexed)) all.push(chunk.unclosed);
  }
  all.sort((a, b) => a.at.startOffset - b.at.startOffset);
  return { tokens, mistakes: all };
}

/** Whether another mistake says already why a declaration's closing brace is missing. */
function explained(
  unclosed: Mistake,
  isLast: boolean,
  { mistakes }: Mended,
  { tokens, report }: SeamLexerResult,
): boolean {
  if (mistakes.some(({ at }) => at.image === '{' && at !== unclosed.at)) return true;
  const comment = report.comments.at(-1)?.image ?? '';
  const text = tokens.at(-1)?.image ?? '';
  const swallowed = comment.startsWith('/*') && !/^\/\*[\s\S]*\*\/$/.test(comment);
  return isLast && (swallowed || (text.startsWith('"""') && !/^"""[\s\S]*"""$/.test(text)));
}

function mendChunk({ tokens }: Chunk, context: RecoveryContext): Mended {
  const failure = context.attempt(tokens);
  if (!failure) return { tokens: [...tokens], mistakes: [] };
  const strict = keywordsOnlyAtLineStarts(tokens, context);
  const strictFailure = context.attempt(strict);
  // Layout carries no meaning: it may say what a mistake is, never that there is none.
  const chunk = new ChunkMender(strictFailure ? strict : tokens, context);
  return chunk.mend(strictFailure ?? failure);
}

/** The same tokens, where a word that starts a line and could start a property there is nothing but that. */
function keywordsOnlyAtLineStarts(tokens: readonly IToken[], { facts, types }: RecoveryContext): IToken[] {
  const rule = facts.declarations.get(tokens[0]?.image ?? '') ?? '';
  const words = new Set(facts.items(rule).keys());
  for (const inner of facts.items(rule).values()) for (const word of facts.items(inner).keys()) words.add(word);
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const startsLine = before !== undefined && before.endLine !== token.startLine && before.image !== ',';
    const keyword = startsLine && words.has(token.image) ? types.keywordOnly.get(token.image) : undefined;
    return keyword ? asKeyword(token, keyword) : token;
  });
}
