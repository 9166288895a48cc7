import { FastifyAdapter } from '@nestjs/platform-fastify';
import { correlate } from '../correlation/correlate.js';

const defaultBodyBytes = 1024 * 1024;
const connectionLimits = {
  /** For a new connection to send its first request's headers. */
  headersMs: 10_000,
  /** Without a byte either way while a request is answered: longer than any handler may take. It ends those who don't read their answer. */
  stalledMs: 30_000,
};
const requestTimeoutMs = 60_000;
/** Longer than the gateway keeps its connections, so that it never meets a closing one. */
const keepAliveTimeoutMs = 65_000;
/** How often Node looks for connections that are beyond their limits. */
const connectionsCheckMs = 1_000;

/** The HTTP server of every app: Fastify, with bounds on what a peer may send and how long it may take. */
export function httpAdapter({ headersMs, stalledMs } = connectionLimits): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: defaultBodyBytes,
    connectionTimeout: stalledMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: connectionsCheckMs },
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 256 },
  });
  // Before Nest's middleware, which logs with the correlation id.
  adapter.getInstance().addHook('onRequest', correlate);
  return adapter;
}
