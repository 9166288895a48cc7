import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Request } from 'express';

/** Headers that belong to one connection (RFC 9110, 7.6.1); `connection` may name more. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

export function endToEnd(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = (headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const dropped = new Set([...hopByHop, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** What a service gets to see of a request: who asked for it at which address, and its correlation id. */
export function forwardedHeaders(request: Request): OutgoingHttpHeaders {
  const { host, ...headers } = endToEnd(request.headers);
  const before = request.headers['x-forwarded-for'];
  return {
    ...headers,
    ...(request.headers['transfer-encoding'] && { 'transfer-encoding': 'chunked' }),
    'x-forwarded-for': [before, request.socket.remoteAddress].filter(Boolean).join(', '),
    'x-forwarded-host': request.headers['x-forwarded-host'] ?? host,
    'x-forwarded-proto': request.headers['x-forwarded-proto'] ?? request.protocol,
  };
}
