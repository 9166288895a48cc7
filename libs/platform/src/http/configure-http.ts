import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { correlate } from '../correlation/correlation.middleware.js';
import { HttpMeter } from '../metrics/http-meter.js';
import { serveOpenApi } from '../openapi/serve-open-api.js';
import { PASSED_ON_PATHS, SERVICE_NAME } from '../settings/settings.tokens.js';
import { OpenConnections } from '../shutdown/open-connections.js';
import { traceRequest } from '../tracing/http-step.middleware.js';
import { bodyParsing } from './body-parsing.js';
import { connectEvents } from './connect-events.js';
import { securityHeaders } from './security-headers.js';
import { limitConnections } from './server-limits.js';

/**
 * Everything about HTTP that is not a Nest provider; integration events are connected too, and start when the app listens. Call it once on an app that imports `ServiceModule` or `HttpPlatformModule`,
 * made with `bodyParser: false`, before `init()` or `listen()`.
 */
export function configureHttp(app: INestApplication): void {
  const express = app as NestExpressApplication;
  express.disable('x-powered-by');
  express.set('trust proxy', 'loopback, linklocal, uniquelocal');
  const passedOn = app.get<RegExp | null>(PASSED_ON_PATHS) ?? undefined;
  const openApi = serveOpenApi(app, app.get<string>(SERVICE_NAME));
  express.use(
    correlate,
    securityHeaders,
    app.get(HttpMeter).measure,
    openApi,
    traceRequest,
    bodyParsing(app, passedOn),
  );
  const server = app.getHttpServer() as Server;
  limitConnections(server);
  app.get(OpenConnections).watch(server);
  connectEvents(app, server);
}
