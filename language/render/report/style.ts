import { filePalette } from '../drawing/palette.js';
import { drawingStyle } from '../drawing/style.js';

/** The one style sheet of the report: screen and print, light and dark, more contrast and forced colours. */
export const reportStyle = `
${filePalette(':root')}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--seam-paper);color:var(--seam-ink);font:16px/1.55 var(--seam-font);overflow-wrap:break-word}
header,nav,main,footer{max-width:80rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:1.75rem}
h1,h2,h3,h4,p,ul,ol{margin:0 0 .75rem}
h1{font-size:1.9rem;line-height:1.2}
h2{font-size:1.5rem;margin-top:2rem}
main>.project:only-child>h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h3{font-size:1.25rem;margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--seam-rule)}
h4{font-size:1rem;margin-bottom:.25rem}
a{color:var(--seam-accent)}
code{font:.875em/1.4 var(--seam-mono);overflow-wrap:anywhere}
.brand{font-weight:700;color:var(--seam-accent);letter-spacing:.04em;margin-bottom:.25rem}
.quiet,.meta{color:var(--seam-quiet)}
.meta{margin-bottom:.35rem}
.place{color:var(--seam-quiet)}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:.5rem;background:var(--seam-paper);padding:.25rem .5rem}
:focus-visible{outline:2px solid var(--seam-accent);outline-offset:2px}
.headline{border:1px solid var(--seam-rule);border-left:6px solid var(--seam-accent);border-radius:8px;background:var(--seam-box);padding:1.25rem 1.5rem;margin-top:1rem}
.outcome{font-size:1.6rem;line-height:1.25;font-weight:700;margin-bottom:.25rem}
.outcome::first-letter{text-transform:uppercase}
.call a{font-weight:600}
.figures{list-style:none;padding:0;margin:1rem 0 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.75rem}
.figures a{display:block;height:100%;padding:.6rem .8rem;border:1px solid var(--seam-rule);border-radius:6px;background:var(--seam-paper);color:inherit;text-decoration:none}
.figures a:hover{border-color:var(--seam-accent)}
.figures .value{display:block;font-size:1.1rem;font-weight:650}
.problems{border:2px solid var(--seam-error);border-radius:6px;padding:.75rem 1rem;margin:1rem 0}
.fold{border:1px solid var(--seam-rule);border-radius:8px;padding:0 1rem;margin:0 0 .75rem}
.fold>summary{padding:.6rem 0;cursor:pointer}
.fold[open]>summary{border-bottom:1px solid var(--seam-rule);margin-bottom:.75rem}
.tag{display:inline-block;margin-left:.6rem;padding:0 .5rem;border:1px solid var(--seam-accent);border-radius:1rem;font-size:.8rem;color:var(--seam-accent)}
.figure{overflow-x:auto;margin:0 0 1rem}
.figure .seam-drawing{margin:0 auto}
.figure.wide .seam-drawing{min-width:62rem}
.figure.huge .seam-drawing{max-width:none}
.table{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--seam-rule)}
thead th{color:var(--seam-quiet);font-weight:600}
tbody th{font-weight:500}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td .evidence{margin:0}
.evidence{list-style:none;padding:0;margin:0 0 .5rem;font-size:.9rem}
.states{list-style:none;padding:0}
.states>li{padding:.6rem 0}
.states p{margin:.15rem 0 .35rem}
.state{display:inline-block;min-width:5.2rem;font-weight:600}
.state.done{color:var(--seam-good)}
.state.open,.state.met{color:var(--seam-warning)}
.finding{border-left:4px solid var(--seam-line);padding:.1rem 0 .1rem 1rem;margin:0 0 1.25rem}
.finding.error{border-left-color:var(--seam-error);border-left-style:double;border-left-width:6px}
.finding.warning{border-left-color:var(--seam-warning);border-left-style:dashed}
.finding.info{border-left-color:var(--seam-info);border-left-style:dotted}
.finding p{margin:0 0 .25rem}
.finding:target{background:var(--seam-accent-soft)}
.severity{white-space:nowrap;font-weight:600}
.severity.error{color:var(--seam-error)}
.severity.warning{color:var(--seam-warning)}
.severity.info{color:var(--seam-info)}
.mark{vertical-align:-.15em;margin-right:.3rem}
.candidates{padding-left:1.25rem}
footer{padding-top:2rem;padding-bottom:2rem}
@media (max-width:52rem){header,nav,main,footer{padding-left:1rem;padding-right:1rem}.fold{padding:0 .7rem}}
@media (forced-colors:active){.headline,.fold,.tag{border-color:CanvasText}}
@media print{
body{font-size:10.5pt}
header,main,footer{max-width:none;padding:0}
.skip{display:none}
.fold{border:0;padding:0}
.fold::details-content{content-visibility:visible;display:block}
.figure,.table{overflow:visible}
.figure.wide .seam-drawing,.figure.huge .seam-drawing{min-width:0;max-width:100%}
.finding,tr,.headline,.states>li{break-inside:avoid}
h3,h4,summary,caption{break-after:avoid}
.figures{grid-template-columns:repeat(2,1fr)}
a{color:inherit}
}
${drawingStyle}
`.trim();
