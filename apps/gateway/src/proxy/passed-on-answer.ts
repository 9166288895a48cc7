import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** The response of a service, as the proxy library passes it on. */
export interface UpstreamAnswer {
  readonly statusCode: number;
  readonly stream: Readable;
}

const looksPerLimit = 4;

export function isEventStream(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/event-stream');
}

/**
 * Destroys a response when no bytes have been written for `limitMs`: either the service is stuck or the client does not
 * read.
 */
export function keepsMoving({ raw }: FastifyReply, limitMs: number): void {
  const { socket } = raw;
  let written = -1;
  let idleLooks = 0;
  const look = setInterval(() => {
    idleLooks = socket?.bytesWritten === written ? idleLooks + 1 : 0;
    written = socket?.bytesWritten ?? -1;
    if (idleLooks >= looksPerLimit) raw.destroy();
  }, limitMs / looksPerLimit);
  raw.once('close', () => clearInterval(look));
}
