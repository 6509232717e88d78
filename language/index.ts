export { librarySources } from './grammar/generated/library.js';
