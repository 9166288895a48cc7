import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, type INestApplication } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { currentCorrelation, runWithCorrelation } from '@tradewind/trail';
import { Outbox } from '../outbox/outbox.js';
import { eventually } from '../specs/eventually.js';
import { aProduct, priceChange } from '../specs/price-changes.js';
import { createServiceDatabase, type ServiceDatabase } from '../specs/service-database.js';
import { startShopApp } from '../specs/shop-app.js';
import { OnIntegrationEvent } from './on-integration-event.js';
import type { ReceivedEvent } from './received-event.js';

type PriceChanged = ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>;

const handled: Array<{ event: PriceChanged; correlation: unknown }> = [];
let failures: Error[] = [];

@Controller()
class LocalPrices {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() event: PriceChanged): Promise<void> {
    const { productId, newPrice } = event.data;
    await this.currentTransaction.manager.query('INSERT INTO local_price VALUES ($1, $2)', [
      productId,
      newPrice.amount,
    ]);
    const failure = failures.shift();
    if (failure) throw failure;
    handled.push({ event, correlation: currentCorrelation() });
  }
}

describe('An integration event', () => {
  let log: TestDatabase;
  let catalogDatabase: ServiceDatabase;
  let basketDatabase: ServiceDatabase;
  let catalog: INestApplication;
  let basket: INestApplication;

  beforeAll(async () => {
    [log, catalogDatabase, basketDatabase] = await Promise.all([
      createTestDatabase(),
      createServiceDatabase(),
      createServiceDatabase(),
    ]);
    await basketDatabase.dataSource.query('CREATE TABLE local_price (product_id uuid, amount int)');
    catalog = await startShopApp({ service: 'catalog', databaseUrl: catalogDatabase.url, brokerUrl: log.url });
    basket = await startShopApp({
      service: 'basket',
      databaseUrl: basketDatabase.url,
      brokerUrl: log.url,
      controllers: [LocalPrices],
    });
  });

  afterAll(async () => {
    await Promise.all([catalog?.close(), basket?.close()]);
    await Promise.all([catalogDatabase?.drop(), basketDatabase?.drop(), log?.drop()]);
  });

  beforeEach(() => {
    handled.length = 0;
    failures = [];
  });

  afterEach(() => expect(failures).toEqual([]));

  const changePrice = (productId: string, amount: number) =>
    catalog
      .get(UnitOfWork)
      .run(() => catalog.get(Outbox).add(ProductPriceChangedIntegrationEvent, priceChange(productId, amount)));

  const pricesOf = (productId: string): Promise<Array<{ amount: number }>> =>
    basketDatabase.dataSource.query('SELECT amount FROM local_price WHERE product_id = $1', [productId]);

  it('reaches the handler of another service after the commit', async () => {
    const productId = aProduct();
    await changePrice(productId, 990);
    await eventually(() => expect(handled).toHaveLength(1));
    expect(handled[0]!.event).toMatchObject({
      type: 'tradewind.catalog.product-price-changed.v1',
      source: '/tradewind/catalog',
      subject: productId,
      data: { productId, newPrice: { amount: 990, currency: 'EUR' } },
    });
    await eventually(async () => expect(await pricesOf(productId)).toEqual([{ amount: 990 }]));
  });

  it('carries the correlation of what caused it, and is the cause of what follows', async () => {
    await runWithCorrelation({ correlationId: 'checkout-1', causationId: 'message-0' }, () =>
      changePrice(aProduct(), 1),
    );
    await eventually(() => expect(handled).toHaveLength(1));
    const { event, correlation } = handled[0]!;
    expect(event).toMatchObject({ correlationId: 'checkout-1', causationId: 'message-0' });
    expect(correlation).toEqual({ correlationId: 'checkout-1', causationId: event.id });
  });

  it('comes again after its handler failed, and what the handler had written is gone', async () => {
    const productId = aProduct();
    failures = [new TypeError('out of luck'), new Error('still out of luck')];
    await changePrice(productId, 5);
    await eventually(() => expect(handled).toHaveLength(1));
    await eventually(async () => expect(await pricesOf(productId)).toEqual([{ amount: 5 }]));
  });
});
