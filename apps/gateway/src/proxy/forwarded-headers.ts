import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { guestHeader } from '../guest/guest-baskets.js';
import type { Credentials } from './credentials.js';
import { endToEnd } from './end-to-end.js';

/**
 * Builds the headers that a service receives: the end-to-end headers without the cookies, the credentials, the client's
 * address, the host and protocol of the request, and the correlation id.
 */
export function forwardedHeaders(
  request: FastifyRequest,
  headers: IncomingHttpHeaders,
  credentials: Credentials,
): IncomingHttpHeaders {
  const before = request.headers['x-forwarded-for'];
  const { cookie: _, ...kept } = endToEnd(headers);
  return {
    ...(credentials === 'own' ? kept : withCredentials(kept, credentials)),
    'x-correlation-id': request.headers['x-correlation-id'],
    'x-forwarded-for': [before, request.socket.remoteAddress].flat().filter(Boolean).join(', '),
    'x-forwarded-host': request.headers['x-forwarded-host'] ?? request.headers.host ?? '',
    'x-forwarded-proto': request.headers['x-forwarded-proto'] ?? request.protocol,
  };
}

/** Those of the gateway replace those of the client, also where the gateway has none. */
function withCredentials(headers: IncomingHttpHeaders, credentials: Exclude<Credentials, 'own'>): IncomingHttpHeaders {
  const { authorization: _, [guestHeader]: __, ...rest } = headers;
  const { authorization, [guestHeader]: guest } = credentials;
  return { ...rest, ...(authorization && { authorization }), ...(guest && { [guestHeader]: guest }) };
}
