import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { endToEnd } from './end-to-end.js';

/**
 * Builds the headers that a service receives: the end-to-end headers, the client's address, the host and protocol of
 * the request, and the correlation id.
 */
export function forwardedHeaders(request: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const before = request.headers['x-forwarded-for'];
  return {
    ...endToEnd(headers),
    'x-correlation-id': request.headers['x-correlation-id'],
    'x-forwarded-for': [before, request.socket.remoteAddress].flat().filter(Boolean).join(', '),
    'x-forwarded-host': request.headers['x-forwarded-host'] ?? request.headers.host ?? '',
    'x-forwarded-proto': request.headers['x-forwarded-proto'] ?? request.protocol,
  };
}
