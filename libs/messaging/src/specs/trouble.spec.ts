import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Controller, type INestApplication } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { MessagingHealth } from '../health/messaging-health.js';
import { Outbox } from '../outgoing/outbox/outbox.js';
import { eventually } from './eventually.js';
import { aProduct, priceChange } from './price-changes.js';
import { createServiceDatabase, type ServiceDatabase } from './service-database.js';
import { startShopApp } from './shop-app.js';
import { OnIntegrationEvent } from '../incoming/handlers/on-integration-event.js';
import type { ReceivedEvent } from '../incoming/handlers/received-event.js';

const NOBODY_LISTENS = 'postgres://localhost:1/nowhere';

const begun: string[] = [];
let goOn: Promise<void> = Promise.resolve();

@Controller()
class LocalPrices {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() event: ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>): Promise<void> {
    begun.push(event.subject);
    await goOn;
    await this.currentTransaction.manager.query('INSERT INTO local_price VALUES ($1)', [event.subject]);
  }
}

describe('During an outage or a shutdown', () => {
  let log: TestDatabase;
  let database: ServiceDatabase;
  let app: INestApplication | undefined;

  beforeAll(async () => {
    database = await createServiceDatabase();
    await database.dataSource.query('CREATE TABLE local_price (product_id uuid)');
  });

  afterAll(async () => {
    await database?.drop();
  });

  beforeEach(async () => {
    log = await createTestDatabase();
    begun.length = 0;
    goOn = Promise.resolve();
  });

  afterEach(async () => {
    await app?.close();
    app = undefined;
    await log.drop();
  });

  const start = async (brokerUrl: string, service: string): Promise<INestApplication> => {
    app = await startShopApp({ service, databaseUrl: database.url, brokerUrl, controllers: [LocalPrices] });
    return app;
  };

  const changePrice = (service: INestApplication, productId: string) =>
    service
      .get(UnitOfWork)
      .run(() => service.get(Outbox).add(ProductPriceChangedIntegrationEvent, priceChange(productId, 1)));

  const known = async (productId: string) => {
    const sql = 'SELECT FROM local_price WHERE product_id = $1';
    return (await database.dataSource.query<unknown[]>(sql, [productId])).length;
  };

  it('a service starts and works without a broker, and its events are published once there is one', async () => {
    const productId = aProduct();
    const without = await start(NOBODY_LISTENS, 'catalog');
    await changePrice(without, productId);
    await eventually(async () => {
      const state = await without.get(MessagingHealth).check();
      expect(state.broker.up).toBe(false);
      expect(state.relay).toMatchObject({
        role: 'relaying',
        blockedBy: expect.stringContaining('BrokerUnavailableError'),
      });
      expect(state.unsent).toBe(1);
    });
    await without.close();
    const within = await start(log.url, 'catalog');
    await eventually(async () => expect(await known(productId)).toBe(1));
    const healthy = { broker: { up: true }, relay: { role: 'relaying' }, unsent: 0 };
    await eventually(async () => expect(await within.get(MessagingHealth).check()).toEqual(healthy));
  });

  it('a running handler ends and commits before its service stops', async () => {
    const productId = aProduct();
    const service = await start(log.url, 'basket');
    let finish: () => void = () => undefined;
    goOn = new Promise((resolve) => (finish = resolve));
    await changePrice(service, productId);
    await eventually(() => expect(begun).toContain(productId));
    const closing = service.close();
    finish();
    await closing;
    app = undefined;
    expect(await known(productId)).toBe(1);
  });
});
