import { Controller, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Payload } from '@nestjs/microservices';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationModule, CurrentTransaction } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { DataSource } from 'typeorm';
import { MessagingModule } from '../../messaging.module.js';
import { IntegrationEventsServer } from '../../integration-events-server.js';
import { OnIntegrationEvent } from '../../incoming/handlers/on-integration-event.js';
import type { ReceivedEvent } from '../../incoming/handlers/received-event.js';
import { dataSourceOptions } from '../service-database.js';

@Controller()
class PriceKeeperController {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async keep(@Payload() { data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>): Promise<void> {
    const values = [data.productId, data.newPrice.amount];
    await this.currentTransaction.manager.query('INSERT INTO kept_price (product, price) VALUES ($1, $2)', values);
  }
}

/** A service that records each price that it receives, with only its inbox against duplicates. */
export class PriceKeeper {
  private constructor(
    private readonly app: INestApplication,
    private readonly dataSource: DataSource,
  ) {}

  static async start(database: URL, kafka: string, service: string): Promise<PriceKeeper> {
    @Module({
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(database.href), retryAttempts: 0 }),
        ApplicationModule.forRoot(),
        MessagingModule.forRootAsync({ useFactory: () => ({ service, broker: { kind: 'kafka', brokers: [kafka] } }) }),
      ],
      controllers: [PriceKeeperController],
    })
    class PriceKeeperModule {}
    const app = await NestFactory.create(PriceKeeperModule, new FastifyAdapter(), { logger: false });
    const dataSource = app.get(DataSource);
    await dataSource.query(
      'CREATE TABLE kept_price (id serial PRIMARY KEY, product uuid NOT NULL, price int NOT NULL)',
    );
    app.connectMicroservice({ strategy: app.get(IntegrationEventsServer) });
    await app.startAllMicroservices();
    await app.init();
    return new PriceKeeper(app, dataSource);
  }

  /** The prices of a product in the order in which they took effect. */
  async pricesOf(product: string): Promise<number[]> {
    const sql = 'SELECT price FROM kept_price WHERE product = $1 ORDER BY id';
    const rows = await this.dataSource.query<Array<{ price: number }>>(sql, [product]);
    return rows.map(({ price }) => price);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
