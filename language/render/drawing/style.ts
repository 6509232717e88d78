/**
 * How a drawing changes that is seen from afar, too small for its smaller texts: each box says its name only, large. For a shadow tree,
 * whose host tells by an attribute.
 */
export const farStyle = `
:host([data-from-afar]) .seam-near{display:none}
:host([data-from-afar]) .seam-far{display:inline}
:host([data-from-afar]) .seam-badge{transform:scale(1.6);transform-box:fill-box;transform-origin:center}
`.trim();

/**
 * How drawings look, in terms of the palette. Nothing is told by colour alone: severities have shapes, manual handoffs are dashed, what is
 * lit or critical is drawn thicker.
 */
export const drawingStyle = `
.seam-drawing{font-family:var(--seam-font);fill:var(--seam-ink);display:block;max-width:100%;height:auto}
.seam-paper{fill:var(--seam-paper)}
.seam-text{fill:var(--seam-ink);font-size:13px}
.seam-strong{font-weight:600}
.seam-heading{font-size:17px;font-weight:600}
.seam-small{font-size:11px}
.seam-quiet{fill:var(--seam-quiet)}
.seam-mono{font-family:var(--seam-mono)}
.seam-middle{text-anchor:middle}
.seam-box{fill:var(--seam-box);stroke:var(--seam-line);stroke-width:1.2}
.seam-arrow{fill:none;stroke:var(--seam-line);stroke-width:1.4}
.seam-head{fill:var(--seam-line);stroke:none}
.seam-halo{paint-order:stroke;stroke:var(--seam-paper);stroke-width:3.5px;stroke-linejoin:round}
.seam-plate{fill:var(--seam-paper);stroke:none}
.seam-lit>.seam-box{fill:var(--seam-accent-soft);stroke:var(--seam-accent);stroke-width:2.6}
.seam-lit>.seam-arrow{stroke:var(--seam-accent);stroke-width:3.4}
.seam-lit>.seam-head{fill:var(--seam-accent)}
.seam-lit>.seam-word{fill:var(--seam-accent);font-weight:700}
.seam-reached>.seam-box{fill:var(--seam-accent);stroke:var(--seam-accent)}
.seam-reached>.seam-text{fill:var(--seam-on-accent)}
.seam-follows>.seam-box{fill:var(--seam-accent-soft);stroke:var(--seam-accent);stroke-width:2.6}
.seam-follows>.seam-arrow,.seam-then>.seam-arrow{stroke-dasharray:7 4}
.seam-step{fill:var(--seam-accent)}
.seam-on-accent{fill:var(--seam-on-accent)}
.seam-chip{fill:var(--seam-accent)}
.seam-place{fill:var(--seam-accent)}
.seam-error>.seam-arrow{stroke:var(--seam-error)}.seam-error>.seam-head{fill:var(--seam-error)}
.seam-warning>.seam-arrow{stroke:var(--seam-warning)}.seam-warning>.seam-head{fill:var(--seam-warning)}
.seam-info>.seam-arrow{stroke:var(--seam-info)}.seam-info>.seam-head{fill:var(--seam-info)}
.seam-critical>.seam-arrow{stroke-width:3}
.seam-critical>.seam-box{stroke-width:2.6;stroke:var(--seam-ink)}
.seam-manual>.seam-arrow{stroke-dasharray:8 5}
.seam-planned>.seam-arrow{stroke-dasharray:1.5 5;stroke-linecap:round}
.seam-planned>.seam-box,.seam-undeclared>.seam-box{stroke-dasharray:4 4}
.seam-owner>.seam-box{fill:var(--seam-accent-soft);stroke:var(--seam-accent);stroke-width:3}
.seam-badge-plate{fill:var(--seam-paper);stroke-width:1.4}
.seam-badge-error{stroke:var(--seam-error)}.seam-badge-warning{stroke:var(--seam-warning)}.seam-badge-info{stroke:var(--seam-info)}
.seam-mark-error{fill:var(--seam-error)}.seam-mark-warning{fill:var(--seam-warning)}.seam-mark-info{fill:var(--seam-info)}
.seam-mark-line{fill:none;stroke:var(--seam-paper);stroke-width:1.7;stroke-linecap:round}
.seam-count{font-size:11px;font-weight:700;fill:var(--seam-ink)}
.seam-far{display:none;font-size:18px}
.seam-drawing a{text-decoration:none;cursor:pointer}
.seam-drawing a:hover .seam-box,.seam-drawing a:focus .seam-box,.seam-drawing [tabindex]:focus>.seam-box{stroke:var(--seam-accent);stroke-width:3.4}
.seam-drawing a:hover .seam-arrow,.seam-drawing a:focus .seam-arrow,.seam-drawing [tabindex]:focus>.seam-arrow{stroke:var(--seam-accent);stroke-width:4.5}
.seam-drawing a:focus .seam-word,.seam-drawing [tabindex]:focus>.seam-word{text-decoration:underline}
@media (forced-colors:active){.seam-drawing{forced-color-adjust:none}.seam-lit>.seam-arrow,.seam-lit>.seam-box{stroke-width:4.5}}
`.trim();
