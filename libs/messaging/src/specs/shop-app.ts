import { type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule } from '@tradewind/application';
import type { RetryPolicy } from '../dead-letters/retry-policy.js';
import type { MessagingOptions } from '../messaging-options.js';
import { MessagingModule } from '../messaging.module.js';
import { IntegrationEventsServer } from '../transport/integration-events-server.js';
import { dataSourceOptions } from './service-database.js';

export interface ShopAppOptions {
  readonly service: string;
  readonly databaseUrl: string;
  readonly brokerUrl: string;
  readonly controllers?: Type[];
  readonly retry?: RetryPolicy;
}

/** A service as Nest runs it: HTTP side and integration events in one app. */
export async function startShopApp(options: ShopAppOptions): Promise<INestApplication> {
  const { service, databaseUrl, brokerUrl, controllers = [], retry } = options;
  const messaging: MessagingOptions = {
    service,
    broker: { kind: 'postgres', url: brokerUrl },
    ...(retry && { retry }),
  };
  @Module({
    imports: [
      TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl), retryAttempts: 0 }),
      ApplicationModule.forRoot(),
      MessagingModule.forRootAsync({ useFactory: () => messaging }),
    ],
    controllers,
  })
  class ShopModule {}
  const app = await NestFactory.create(ShopModule, { logger: false });
  app.connectMicroservice({ strategy: app.get(IntegrationEventsServer) });
  await app.startAllMicroservices();
  await app.init();
  return app;
}
