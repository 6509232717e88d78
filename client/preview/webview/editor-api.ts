/** What the editor gives to a page of its own. */
export interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** It can be asked for once only. */
export const editor = acquireVsCodeApi();
