import { FastifyAdapter } from '@nestjs/platform-fastify';
import { correlate } from '../correlation/correlate.js';
import { answerUnreadable } from './answer-unreadable.js';
import { requestLimits } from './request-limits.js';

/** The HTTP adapter of every app: Fastify with limits on what a peer may send and how long it may take. */
export function httpAdapter({ headersMs, stalledMs }: { headersMs: number; stalledMs: number } = requestLimits) {
  const adapter = new FastifyAdapter({
    bodyLimit: requestLimits.bodyBytes,
    connectionTimeout: stalledMs,
    requestTimeout: requestLimits.requestMs,
    keepAliveTimeout: requestLimits.keepAliveMs,
    clientErrorHandler: answerUnreadable,
    http: {
      headersTimeout: headersMs,
      connectionsCheckingInterval: requestLimits.connectionsCheckMs,
      maxHeaderSize: requestLimits.headerBytes,
    },
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: requestLimits.pathParameter },
  });
  // Runs before Nest's middleware, which logs the correlation id.
  adapter.getInstance().addHook('onRequest', correlate);
  return adapter;
}
