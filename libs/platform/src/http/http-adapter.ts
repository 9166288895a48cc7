import { FastifyAdapter } from '@nestjs/platform-fastify';
import { correlate } from '../correlation/correlate.js';

const defaultBodyBytes = 1024 * 1024;
const connectionLimits = {
  /** How long a new connection may take to send the headers of its first request. */
  headersMs: 10_000,
  /**
   * How long a connection may be without a byte in either direction while a request is being answered. It is longer
   * than any handler may take, and it ends connections of clients that don't read their response.
   */
  stalledMs: 30_000,
};
const requestTimeoutMs = 60_000;
/**
 * Longer than the gateway keeps its connections open, so that the gateway never uses a connection that is being closed.
 */
const keepAliveTimeoutMs = 65_000;
/** How often Node checks for connections that exceed their limits. */
const connectionsCheckMs = 1_000;

/** The HTTP adapter of every app: Fastify with limits on what a peer may send and how long it may take. */
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
  // Runs before Nest's middleware, which logs the correlation id.
  adapter.getInstance().addHook('onRequest', correlate);
  return adapter;
}
