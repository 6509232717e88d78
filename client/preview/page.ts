/** What a page is made of. */
export interface PageParts {
  /** Which of the script's pages it is. */
  readonly page: 'preview' | 'review';
  /** URIs as the page's editor lets it load them. */
  readonly script: string;
  readonly style: string;
  /** The origin that the editor serves the page's files from. */
  readonly source: string;
  /** Random, for this page only: the one script that may run. */
  readonly nonce: string;
  readonly title: string;
}

/** The page's HTML. Nothing in it comes from a file, and nothing may be loaded but its own script and style. */
export function pageHtml({ page, script, style, source, nonce, title }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    // Painting a PNG: the drawing is loaded as an image of its own text.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="page" data-page="${page}"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** A word that nobody guesses. */
export function freshNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
