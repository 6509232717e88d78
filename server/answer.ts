import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type * as z from 'zod/mini';
import type { Request } from '../language/protocol/messages.js';
import type { Context } from './context.js';

/** Answers a request of our own: checks what comes in, waits for the findings. */
export function answer<P extends z.ZodMiniType, R extends z.ZodMiniType>(
  { connection, workspace, judging }: Context,
  request: Request<P, R>,
  handle: (params: z.infer<P>) => z.infer<R> | Promise<z.infer<R>>,
): void {
  connection.onRequest(request.method, async (sent: unknown) => {
    const params = request.params.safeParse(sent);
    if (!params.success) {
      const [issue] = params.error.issues;
      const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
      return new ResponseError(ErrorCodes.InvalidParams, `${request.method}: ${where}${issue?.message ?? 'not valid'}`);
    }
    await workspace.idle;
    await judging.settled();
    return handle(params.data);
  });
}
