import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { SourceFile } from '../../language/landscape/source.js';
import { offsetAt } from './positions.js';
import { canonical } from './uris.js';

/** A document that an editor has open. Its text holds over what the disk has. */
export interface OpenDocument {
  /** In the one form. */
  readonly uri: string;
  /** As the client writes it. */
  readonly clientUri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** The documents that are open, by URI. */
export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  open(document: { uri: string; languageId: string; version: number; text: string }): OpenDocument {
    const opened: OpenDocument = { ...document, uri: canonical(document.uri), clientUri: document.uri };
    this.#documents.set(opened.uri, opened);
    return opened;
  }

  /** Applies changes in their order, each to what the one before it gave. */
  change(
    clientUri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): OpenDocument | undefined {
    const before = this.#documents.get(canonical(clientUri));
    if (!before) return undefined;
    let { text } = before;
    for (const change of changes) {
      if (!('range' in change)) {
        text = change.text;
        continue;
      }
      const file = new SourceFile('', text);
      const start = offsetAt(file, change.range.start);
      const end = Math.max(start, offsetAt(file, change.range.end));
      text = text.slice(0, start) + change.text + text.slice(end);
    }
    const changed: OpenDocument = { ...before, version, text };
    this.#documents.set(before.uri, changed);
    return changed;
  }

  close(clientUri: string): OpenDocument | undefined {
    const uri = canonical(clientUri);
    const closed = this.#documents.get(uri);
    this.#documents.delete(uri);
    return closed;
  }
}
