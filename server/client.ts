import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { InitializationOptions } from '../language/protocol/initialization.js';

/** What the client can and wants, as far as some feature asks. */
export interface Client {
  readonly diagnostics: 'push' | 'pull';
  /** It opens documents of the virtual schemes. */
  readonly virtualDocuments: boolean;
  readonly commands: ReadonlySet<string>;
  readonly asOf: string | undefined;
  readonly capabilities: ClientCapabilities;
}

/** Reads what a client said of itself. Options of another shape are as good as none. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const parsed = InitializationOptions.safeParse(initializationOptions ?? {});
  const options: InitializationOptions = parsed.success ? parsed.data : {};
  const canPull = capabilities.textDocument?.diagnostic !== undefined;
  return {
    diagnostics: options.diagnostics === 'pull' && canPull ? 'pull' : 'push',
    virtualDocuments: options.virtualDocuments ?? false,
    commands: new Set(options.commands ?? []),
    asOf: options.asOf,
    capabilities,
  };
}
