/** Set by the build (and by the test runner) from package.json, so that the version is written down once. */
declare const SEAMLINE_VERSION: string;

/** The version of this command line, as in package.json. */
export const version: string = SEAMLINE_VERSION;
