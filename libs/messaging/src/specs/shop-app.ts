import { type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule } from '@tradewind/application';
import type { BrokerConfig } from '@tradewind/broker';
import type { RetryPolicy } from '../options/retry-policy.js';
import type { MessagingOptions } from '../options/messaging-options.js';
import { MessagingModule } from '../messaging.module.js';
import { IntegrationEventsServer } from '../integration-events-server.js';
import { dataSourceOptions } from './service-database.js';

export type ShopAppOptions = {
  readonly service: string;
  readonly databaseUrl: string;
  readonly controllers?: Type[];
  readonly retry?: RetryPolicy;
  readonly messagesPerTransaction?: MessagingOptions['messagesPerTransaction'];
  readonly projections?: readonly string[];
  /** To the database of the service. Default: 20. */
  readonly connections?: number;
} & ({ readonly broker: BrokerConfig } | { /** URL of the PostgreSQL log. */ readonly brokerUrl: string });

/** A service as Nest runs it: HTTP and integration events in one app. */
export async function startShopApp(options: ShopAppOptions): Promise<INestApplication> {
  const { service, databaseUrl, controllers = [], retry, messagesPerTransaction, projections, connections } = options;
  const broker = 'broker' in options ? options.broker : { kind: 'postgres' as const, url: options.brokerUrl };
  const messaging: MessagingOptions = { service, broker, messagesPerTransaction, ...(retry && { retry }), projections };
  @Module({
    imports: [
      TypeOrmModule.forRoot({
        ...dataSourceOptions(databaseUrl, projections !== undefined, connections),
        retryAttempts: 0,
      }),
      ApplicationModule.forRoot(),
      MessagingModule.forRootAsync({ useFactory: () => messaging }),
    ],
    controllers,
  })
  class ShopModule {}
  const app = await NestFactory.create(ShopModule, new FastifyAdapter(), { logger: false });
  app.connectMicroservice({ strategy: app.get(IntegrationEventsServer) });
  await app.startAllMicroservices();
  await app.init();
  return app;
}
