import { Reflector } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { bodyLimitMetadata } from './body-limit.js';
import { jsonLimitsMetadata, type JsonStructure } from './json-limits.js';
import { receiveFile, receivesFileMetadata, type FileLimits } from './receives-file.js';
import { controllerRoutes, type ControllerRoute } from '../routing/controller-routes.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The controller's code; undefined for what no controller answers. */
    controllerRoute?: ControllerRoute;
    /** What `@JsonLimits()` allows. */
    jsonLimits?: JsonStructure;
  }
}

/** Gives each route of a controller, when it is registered, what its decorators say and its controller. */
export function settleRoutes(app: INestApplication, server: FastifyInstance): void {
  const reflector = app.get(Reflector);
  const known = controllerRoutes(app);
  server.addHook('onRoute', (route: RouteOptions) => {
    const controllerRoute = [route.method].flat().map((method) => known.get(`${declared(method)} ${route.url}`))[0];
    if (!controllerRoute) return;
    const handler = controllerRoute.handler as never;
    const jsonLimits = reflector.get<JsonStructure | undefined>(jsonLimitsMetadata, handler);
    const receivesFile = reflector.get<FileLimits | undefined>(receivesFileMetadata, handler);
    route.config = {
      ...route.config,
      controllerRoute,
      ...(jsonLimits && { jsonLimits }),
    };
    if (receivesFile) receiveFile(route, receivesFile);
    const bytes = reflector.get<number | undefined>(bodyLimitMetadata, handler);
    if (bytes !== undefined) route.bodyLimit = bytes;
  });
}

/** Fastify answers HEAD by the route for GET. */
function declared(method: string): string {
  return method === 'HEAD' ? 'GET' : method;
}
