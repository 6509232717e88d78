/** What the commands do, for one bundle that is loaded when one of them runs. The language server has a bundle of its own. */
export { baseline } from './commands/baseline.js';
export { check } from './commands/check.js';
export { decide } from './commands/decide.js';
export { explain } from './commands/explain.js';
export { exportLandscape } from './commands/export.js';
export { fmt } from './commands/fmt.js';
export { init } from './commands/init.js';
export { ledger } from './commands/ledger.js';
export { owners } from './commands/owners.js';
export { render } from './commands/render.js';
export { report } from './commands/report.js';
export { review } from './commands/review.js';
