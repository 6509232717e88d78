/** Set by the build (and by the test runner) from package.json, so that the version is written down once. */
declare const SEAMLINE_VERSION: string;

/** What the server says of itself. */
export const serverInfo = { name: 'seamline', version: SEAMLINE_VERSION } as const;
