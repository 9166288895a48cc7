import { Reflector } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { bodyLimitMetadata } from './body-limit.js';
import type { RateLimit } from '../limits/rate-limit.js';
import { rateLimitsMetadata } from '../limits/rate-limited.decorator.js';
import { jsonLimitsMetadata, type JsonStructure } from './json-limits.js';
import { receivesFormMetadata } from './receives-form.js';
import { receiveFile, receivesFileMetadata, type FileLimits } from './receives-file.js';
import { receiveRawBody, receivesRawBodyMetadata } from './receives-raw-body.js';
import type { Limits, RouteLimits } from '../openapi/route-limits.js';
import { limitsOf } from './limits-of.js';
import { controllerRoutes, type ControllerRoute } from '../routing/controller-routes.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The controller and handler of the route; undefined for a route without a controller. */
    controllerRoute?: ControllerRoute;
    /** The limits from `@JsonLimits()`. */
    jsonLimits?: JsonStructure;
    /** From `@ReceivesForm()`. */
    receivesForm?: boolean;
    /** From `@RateLimited()`. */
    rateLimits?: readonly RateLimit[];
  }
}

/**
 * When a route of a controller is registered, adds its controller and the settings of its decorators. Returns the limits of
 * these routes, by method and path: `POST /orders/:id`.
 */
export function settleRoutes(app: INestApplication, server: FastifyInstance): RouteLimits {
  const limits = new Map<string, Limits>();
  const reflector = app.get(Reflector);
  const known = controllerRoutes(app);
  server.addHook('onRoute', (route: RouteOptions) => {
    const controllerRoute = [route.method].flat().map((method) => known.get(`${declared(method)} ${route.url}`))[0];
    if (!controllerRoute) return;
    const handler = controllerRoute.handler as never;
    const jsonLimits = reflector.get<JsonStructure | undefined>(jsonLimitsMetadata, handler);
    const rateLimits = reflector.get<readonly RateLimit[] | undefined>(rateLimitsMetadata, handler);
    const receivesFile = reflector.get<FileLimits | undefined>(receivesFileMetadata, handler);
    route.config = {
      ...route.config,
      controllerRoute,
      ...(jsonLimits && { jsonLimits }),
      ...(rateLimits && { rateLimits }),
      ...(reflector.get<boolean | undefined>(receivesFormMetadata, handler) && { receivesForm: true }),
    };
    if (receivesFile) receiveFile(route, receivesFile);
    const rawBytes = reflector.get<number | undefined>(receivesRawBodyMetadata, handler);
    if (rawBytes !== undefined) receiveRawBody(route, rawBytes);
    const bytes = reflector.get<number | undefined>(bodyLimitMetadata, handler);
    if (bytes !== undefined) route.bodyLimit = bytes;
    const unparsed = receivesFile !== undefined || rawBytes !== undefined;
    for (const method of [route.method].flat()) limits.set(`${method} ${route.url}`, limitsOf(route, unparsed));
  });
  return limits;
}

/** Fastify answers HEAD requests with the GET route. */
function declared(method: string): string {
  return method === 'HEAD' ? 'GET' : method;
}
