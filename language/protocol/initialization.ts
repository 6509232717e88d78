/** What a client tells the server of itself. */
import * as z from 'zod/mini';

/**
 * `initializationOptions`. A client that sends none gets pushed diagnostics, and nothing that only an extension of its own could serve.
 */
export const InitializationOptions = z.object({
  /** How diagnostics travel. With `pull` the server offers document and workspace diagnostics and pushes nothing. */
  diagnostics: z.optional(z.enum(['push', 'pull'])),
  /** The client opens documents of the virtual schemes with `virtualDocument`. */
  virtualDocuments: z.optional(z.boolean()),
  /** Those of `clientCommands` that the client has. */
  commands: z.optional(z.array(z.string())),
  /** The day that findings compare with, as `2026-11-23`; default: the real one. */
  asOf: z.optional(z.string()),
});
export type InitializationOptions = z.infer<typeof InitializationOptions>;

/** The section `seamline` of the client's settings, as far as the server reads it. */
export const Settings = z.object({
  codeLens: z.optional(z.object({ enabled: z.optional(z.boolean()) })),
  inlayHints: z.optional(
    z.object({
      enabled: z.optional(z.boolean()),
      /** Behind what a handoff carries: its owners; `unexpected` leaves out those that the ends of the handoff suggest. */
      owners: z.optional(z.enum(['unexpected', 'all', 'none'])),
      /** Behind the name of what reaches a critical area. */
      critical: z.optional(z.boolean()),
      /** Behind the name of what people work for by hand. */
      costs: z.optional(z.boolean()),
    }),
  ),
});
export type Settings = z.infer<typeof Settings>;
