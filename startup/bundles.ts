/** Set by the build: the hash of each bundle beside the one that a program starts with, by its name. */
declare const SEAMLINE_BUNDLES: Readonly<Record<string, string>>;

/** The hashes of the bundles that this program loads, as they were when it was built. */
export const bundles: Readonly<Record<string, string>> = SEAMLINE_BUNDLES;
