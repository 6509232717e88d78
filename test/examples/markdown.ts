import { readdirSync, readFileSync } from 'node:fs';
import { byCodeUnit } from '../../language/landscape/elements.js';
import { repositoryFile } from './load-example.js';

/** A document of the repository, by its path from the root. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** Reads one document. */
export function document(path: string): Document {
  return { path, text: readFileSync(repositoryFile(path), 'utf8') };
}

/** What people write by hand: the guides, the READMEs, the map of the code. The rules' pages are made from the rules, and tested with them. */
export function handwritten(): readonly Document[] {
  const guides = readdirSync(repositoryFile('docs')).filter((name) => name.endsWith('.md'));
  const examples = readdirSync(repositoryFile('examples'));
  const paths = [
    'ARCHITECTURE.md',
    'README.md',
    ...guides.map((name) => `docs/${name}`),
    ...examples.map((name) => `examples/${name}/README.md`),
  ];
  return paths.sort(byCodeUnit).map(document);
}

/** A fenced block of a document. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The line of its fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a document, in order. */
export function blocksOf({ text }: Document): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly language: string; readonly line: number; readonly lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(\w*)$/.exec(line);
    if (fence && open) {
      blocks.push({ language: open.language, line: open.line, text: open.lines.map((one) => `${one}\n`).join('') });
      open = undefined;
    } else if (fence) open = { language: fence[1] ?? '', line: index + 1, lines: [] };
    else open?.lines.push(line);
  }
  if (open) throw new Error(`A block is not closed: line ${open.line}`);
  return blocks;
}

/** The first block of a language; throws where there is none. */
export function firstBlock(from: Document, language: string): string {
  const block = blocksOf(from).find((one) => one.language === language);
  if (!block) throw new Error(`${from.path} has no block of ${language}`);
  return block.text;
}

/** The sections of a document, by the text of their heading (`##`). */
export function sectionsOf({ text }: Document): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section): [string, string] => {
        const end = section.indexOf('\n');
        return [section.slice(0, end), section.slice(end)];
      }),
  );
}

/** The links of a document to files of the repository, as written; what stands in code is no link. */
export function localLinksOf({ text }: Document): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => (/^https?:/.test(target) ? [] : target));
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchorsOf({ text }: Document): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
