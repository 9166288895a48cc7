import { Module, type Type } from '@nestjs/common';
import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule } from '@tradewind/application';
import type { BrokerConfig } from '@tradewind/broker';
import { IntegrationEventsServer, MessagingModule } from '@tradewind/messaging';
import { dataSourceOptions } from './service-database.js';
import { secured } from '../../kafka/kafka-environment.js';

export interface ServiceOrders {
  readonly service: string;
  readonly databaseUrl: string;
  readonly broker: BrokerConfig;
  readonly relay?: 'polling' | 'cdc';
}

/** Reads the orders that the benchmark passes to the program. */
export function ordersOf<Orders = ServiceOrders>(): Orders {
  return JSON.parse(process.argv[2]!) as Orders;
}

/** Runs a service with nothing but the messaging library: its relay runs, and its controllers handle events. */
export async function runService(orders: ServiceOrders, controllers: Type[] = []): Promise<INestApplication> {
  const { service, databaseUrl, broker, relay = 'polling' } = orders;
  @Module({
    imports: [
      TypeOrmModule.forRoot(dataSourceOptions(databaseUrl)),
      ApplicationModule.forRoot(),
      MessagingModule.forRootAsync({ useFactory: () => ({ service, broker: secured(broker, service), relay }) }),
    ],
    controllers,
  })
  class BenchModule {}
  const app = await NestFactory.create(BenchModule, { logger: ['error', 'warn'] });
  app.connectMicroservice({ strategy: app.get(IntegrationEventsServer) });
  await app.startAllMicroservices();
  await app.init();
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  return app;
}
