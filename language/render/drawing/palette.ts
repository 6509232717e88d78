/**
 * The colours and type of every drawing and page, as custom properties: a file chooses light or dark by its reader's preference, the
 * preview maps the same names to the editor's theme. Forced colours come from the system.
 */
const LIGHT = `
--seam-paper:#ffffff;--seam-ink:#1a2230;--seam-quiet:#566171;--seam-line:#8a95a5;--seam-box:#f5f7fa;--seam-rule:#d3dae3;
--seam-accent:#0a58a8;--seam-accent-soft:#e2eefb;--seam-on-accent:#ffffff;
--seam-error:#b3201a;--seam-warning:#8a5200;--seam-info:#2f6690;--seam-good:#19703a;`;
const DARK = `
--seam-paper:#12161c;--seam-ink:#e7ebf1;--seam-quiet:#a3afbe;--seam-line:#76839a;--seam-box:#1b2129;--seam-rule:#333d4b;
--seam-accent:#74b6ff;--seam-accent-soft:#15304e;--seam-on-accent:#0b1622;
--seam-error:#ff8d83;--seam-warning:#f0b04c;--seam-info:#86bbea;--seam-good:#62d089;`;
const MORE_CONTRAST_LIGHT = `
--seam-ink:#000000;--seam-quiet:#222222;--seam-line:#333333;--seam-box:#ffffff;--seam-rule:#333333;
--seam-accent:#003a75;--seam-error:#8a0000;--seam-warning:#5c3600;--seam-info:#003a5c;--seam-good:#004a1c;`;
const MORE_CONTRAST_DARK = `
--seam-paper:#000000;--seam-ink:#ffffff;--seam-quiet:#e2e2e2;--seam-line:#d0d0d0;--seam-box:#000000;--seam-rule:#d0d0d0;
--seam-accent:#9bd0ff;--seam-error:#ffb3ad;--seam-warning:#ffd083;--seam-info:#b0d8ff;--seam-good:#90f0b0;`;
const FORCED = `
--seam-paper:Canvas;--seam-ink:CanvasText;--seam-quiet:CanvasText;--seam-line:CanvasText;--seam-box:Canvas;--seam-rule:CanvasText;
--seam-accent:Highlight;--seam-accent-soft:Canvas;--seam-on-accent:HighlightText;
--seam-error:CanvasText;--seam-warning:CanvasText;--seam-info:CanvasText;--seam-good:CanvasText;`;
const TYPE = `
--seam-font:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;
--seam-mono:ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;`;
const EDITOR = `
--seam-paper:var(--vscode-editor-background);--seam-ink:var(--vscode-editor-foreground);
--seam-quiet:var(--vscode-descriptionForeground);--seam-line:var(--vscode-editorLineNumber-foreground);
--seam-box:var(--vscode-editorWidget-background);
--seam-rule:var(--vscode-contrastBorder,var(--vscode-editorWidget-border,var(--vscode-panel-border)));
--seam-accent:var(--vscode-textLink-foreground);--seam-accent-soft:var(--vscode-editor-selectionHighlightBackground,transparent);
--seam-on-accent:var(--vscode-editor-background);
--seam-error:var(--vscode-editorError-foreground);--seam-warning:var(--vscode-editorWarning-foreground);
--seam-info:var(--vscode-editorInfo-foreground);--seam-good:var(--vscode-testing-iconPassed,var(--vscode-editor-foreground));
--seam-font:var(--vscode-font-family);--seam-mono:var(--vscode-editor-font-family);`;

/** The palette of a file that stands alone, on the elements that a selector names. */
export function filePalette(selector: string): string {
  return [
    `${selector}{color-scheme:light dark;${TYPE}${LIGHT}}`,
    `@media (prefers-color-scheme:dark){${selector}{${DARK}}}`,
    `@media (prefers-contrast:more){${selector}{${MORE_CONTRAST_LIGHT}}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){${selector}{${MORE_CONTRAST_DARK}}}`,
    `@media (forced-colors:active){${selector}{${FORCED}}}`,
    `@media print{${selector}{color-scheme:light;${LIGHT}}}`,
  ]
    .join('\n')
    .replaceAll(';\n', ';');
}

/** The palette of the preview: the editor's own theme, high contrast included. */
export function editorPalette(selector: string): string {
  return `${selector}{${EDITOR}}`;
}
