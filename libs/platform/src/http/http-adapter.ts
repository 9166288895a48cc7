import { FastifyAdapter } from '@nestjs/platform-fastify';
import { correlate } from '../correlation/correlate.js';

const defaultBodyBytes = 1024 * 1024;
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 60_000;
/** Longer than the gateway keeps its connections, so that it never meets a closing one. */
const keepAliveTimeoutMs = 65_000;
/** How often Node looks for connections that are beyond their limits. */
const connectionsCheckMs = 1_000;

/** The HTTP server of every app: Fastify, with bounds on what a peer may send and how long it may take. */
export function httpAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: defaultBodyBytes,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: connectionsCheckMs },
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 256 },
  });
  // Before Nest's middleware, which logs with the correlation id.
  adapter.getInstance().addHook('onRequest', correlate);
  return adapter;
}
