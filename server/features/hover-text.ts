import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import type { Client } from '../client.js';

/** Writes a hover for what the client can show. Texts of files are text, whatever they contain. */
export class HoverText {
  readonly #kind: MarkupKind;
  readonly #blocks: string[] = [];

  constructor({ capabilities }: Client) {
    const formats = capabilities.textDocument?.hover?.contentFormat ?? [MarkupKind.PlainText];
    this.#kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  }

  /** A piece of the language, coloured as such. */
  seam(code: string): this {
    const fence = '`'.repeat(Math.max(3, (/`+/.exec(code)?.[0].length ?? 0) + 1));
    return this.#add(this.#isMarkdown ? `${fence}seam\n${code}\n${fence}` : code);
  }

  /** A paragraph. */
  text(text: string): this {
    return text.trim() === '' ? this : this.#add(this.escape(text));
  }

  /** A heading with a line for each thing; left out where there is none. */
  list(title: string, items: readonly string[], most = 8): this {
    if (items.length === 0) return this;
    const shown = items.slice(0, most).map((item) => `- ${this.escape(item)}`);
    if (items.length > most) shown.push(`- ${this.escape(`and ${items.length - most} more`)}`);
    return this.#add([this.#isMarkdown ? `**${this.escape(title)}**\n` : title, ...shown].join('\n'));
  }

  finish(): MarkupContent {
    return { kind: this.#kind, value: this.#blocks.join('\n\n') };
  }

  escape(text: string): string {
    if (!this.#isMarkdown) return text;
    return text.replace(/[\\`*_{}[\]()#+\-!<>|~&$]/g, '\\$&').replace(/\r\n|\r|\n/g, '  \n');
  }

  get #isMarkdown(): boolean {
    return this.#kind === MarkupKind.Markdown;
  }

  #add(block: string): this {
    this.#blocks.push(block);
    return this;
  }
}
