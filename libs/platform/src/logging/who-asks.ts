import type { IncomingMessage } from 'node:http';

const ids = new WeakMap<IncomingMessage, string>();

/** Notes the id of the person or client that a request has been authenticated for, so that its line in the log has it. */
export function noteWhoAsks(request: IncomingMessage, id: string): void {
  ids.set(request, id);
}

export function whoAsks(request: IncomingMessage): string | undefined {
  return ids.get(request);
}
