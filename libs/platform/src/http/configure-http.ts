import type { Server } from 'node:http';
import type { INestApplication, Type } from '@nestjs/common';
import type { Refusal } from '@tradewind/domain';
import type { FastifyInstance } from 'fastify';
import type { AccessRule } from '../access/access-rule.js';
import { settleAccess } from '../access/route-access.js';
import { RequestAuthentication } from '../access/request-authentication.js';
import type { RequestLimiting } from '../limits/request-limiting.js';
import { BEARER_SOURCE, type BearerSource } from '../auth/bearer-source.js';
import { HttpMeter } from '../metrics/http-meter.js';
import { serveOpenApi } from '../openapi/serve-open-api.js';
import type { HttpSettings } from '../settings/http-settings.js';
import { ACCESS, HTTP_SETTINGS, LIMITING, REFUSALS, SERVICE_NAME } from '../settings/settings.tokens.js';
import { OpenConnections } from '../shutdown/open-connections.js';
import { traceRequest } from '../tracing/trace-request.js';
import { parseBodies } from './body-parsing.js';
import { connectEvents } from './connect-events.js';
import { refuseManyHeaders } from './refuse-many-headers.js';
import { keepContextWhileReading } from './request-context.js';
import { refuseWrongMethods } from './refuse-wrong-methods.js';
import { settleRoutes } from './route-settings.js';
import { securityHeaders } from './security-headers.js';
import { refuseUnsafeQuery } from './unsafe-names.js';

/**
 * Sets up everything about HTTP that is not a Nest provider. It also connects integration events, which start when the
 * app listens. Call it once, before `init()` or `listen()`, on an app that imports `ServiceModule` or
 * `HttpPlatformModule` and was created with `httpAdapter()` and `bodyParser: false`.
 */
export function configureHttp(app: INestApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  fastify.addHook('onRequest', securityHeaders(app.get<HttpSettings>(HTTP_SETTINGS).SHOP_URL));
  fastify.addHook('onRequest', app.get(HttpMeter).measure);
  fastify.addHook('onRequest', traceRequest);
  keepContextWhileReading(fastify);
  const limits = settleRoutes(app, fastify);
  settleAccess(fastify, app.get<ReadonlyMap<string, AccessRule>>(ACCESS));
  fastify.addHook('onRequest', refuseManyHeaders);
  refuseWrongMethods(fastify);
  // Before any byte of the body is read.
  const bearerSource = bearerSourceOf(app);
  fastify.addHook('onRequest', app.get(RequestAuthentication).checkWith(bearerSource));
  limitRequests(app, fastify);
  fastify.addHook('onRequest', refuseUnsafeQuery);
  parseBodies(fastify);
  serveOpenApi(app, fastify, {
    name: app.get<string>(SERVICE_NAME),
    refusals: app.get<readonly Refusal[]>(REFUSALS),
    limits,
    access: app.get<ReadonlyMap<string, AccessRule>>(ACCESS),
    cookie: bearerSource?.scheme,
  });
  const server = app.getHttpServer() as Server;
  app.get(OpenConnections).watch(server);
  connectEvents(app, server);
}

function bearerSourceOf(app: INestApplication): BearerSource | null {
  const type = app.get<Type<BearerSource> | null>(BEARER_SOURCE);
  return type && app.get(type, { strict: false });
}

/** Limits after authentication, because an account has limits of its own, and before any byte of the body is read. */
function limitRequests(app: INestApplication, fastify: FastifyInstance): void {
  const type = app.get<Type<RequestLimiting> | null>(LIMITING);
  const limiting = type && app.get(type, { strict: false });
  fastify.addHook('onRoute', ({ url, config }) => {
    const undeclared = config?.rateLimits?.find((limit) => !limiting?.knows(limit));
    if (undeclared) throw new Error(`${url} has the rate limit ${undeclared.name}, which its service does not declare`);
  });
  if (!limiting) return;
  fastify.addHook('onRequest', limiting.check);
  fastify.addHook('onResponse', limiting.settle);
}
