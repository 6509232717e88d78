/** Where the VS Code for the tests is; .dev/host.mjs installs what is missing. */
interface Installer {
  readonly ensureServer: () => { readonly node: string; readonly server: string };
  readonly ensureChromium: () => Promise<string>;
}

const installer = async (): Promise<Installer> =>
  (await import(new URL('../../.dev/host.mjs', import.meta.url).href)) as Installer;

/** @returns the Node that runs the server, and the server's script; installs them first when they are missing */
export async function installedServer(): Promise<{ readonly node: string; readonly server: string }> {
  return (await installer()).ensureServer();
}

/** @returns the path of a Chromium */
export async function installedChromium(): Promise<string> {
  return (await installer()).ensureChromium();
}
