import type { Server } from 'node:http';
import { Logger, type INestApplication, type Type } from '@nestjs/common';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { EVENTS_STRATEGY } from '../settings/settings.tokens.js';

/**
 * Connects the transport strategy for integration events, if the app has one. Events start to arrive when the server
 * listens, because all handlers are registered by then.
 */
export function connectEvents(app: INestApplication, server: Server): void {
  const strategy = app.get<Type<CustomTransportStrategy> | null>(EVENTS_STRATEGY);
  if (!strategy) return;
  app.connectMicroservice({ strategy: app.get(strategy, { strict: false }) });
  server.once('listening', () => {
    app.startAllMicroservices().catch((error: unknown) => new Logger('IntegrationEvents').error(error));
  });
}
