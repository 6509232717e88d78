import type { DocumentLink } from 'vscode-languageserver';
import type { Span } from '../../language/landscape/source.js';
import type { Declaration } from '../../language/landscape/types.js';
import { type Feature, locate } from '../context.js';
import { rangeOf } from '../workspace/positions.js';
import { below } from '../workspace/uris.js';

/** Opens what `link` lines, contracts and documents name: pages of the web, and files of the project. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),

  register(context) {
    context.connection.onDocumentLinks(async ({ textDocument }, token) => {
      const located = await locate(context, textDocument, token);
      if (!located) return null;
      const { project, fragment } = located;
      return fragment.declarations.flatMap(addressesIn).flatMap((address) => {
        const target = targetOf(project.root, address.text);
        const range = target === undefined ? undefined : textRange(address);
        return range ? [{ range, target: target ?? '' } satisfies DocumentLink] : [];
      });
    });
  },
};

interface Address {
  readonly at: Span;
  readonly text: string;
}

function addressesIn(declaration: Declaration): readonly Address[] {
  const links = declaration.links.map((link) => ({ at: link, text: link.url }));
  if (declaration.kind === 'handoff' && declaration.contract) {
    return [...links, { at: declaration.contract, text: declaration.contract.text }];
  }
  if (declaration.kind !== 'rule') return links;
  const documents = declaration.livesIn.flatMap((home) =>
    home.kind === 'document' ? [{ at: home, text: home.text }] : [],
  );
  return [...links, ...documents];
}

/** A page, or a file of the project. Nothing else: a file from a stranger must not have other programs started. */
function targetOf(root: string, text: string): string | undefined {
  if (/^https?:\/\/[^\s"]+$/.test(text)) return text;
  const isPath = /^(?:[\w.@-]+\/)*[\w.@-]+\.\w+$/.test(text) && !text.split('/').includes('..');
  return isPath ? below(root, text) : undefined;
}

/** Where the text stands, without its quotes; `undefined` where it is written with escapes. */
function textRange({ at, text }: Address): DocumentLink['range'] | undefined {
  const start = at.file.text.slice(at.start, at.end).indexOf(text);
  return start < 0
    ? undefined
    : rangeOf({ file: at.file, start: at.start + start, end: at.start + start + text.length });
}
