import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Controller, type INestApplication, Logger } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { currentCorrelation, runWithCorrelation } from '@tradewind/trail';
import { TransientError } from '../incoming/failures/transient.error.js';
import { OutboxOutsideTransactionError } from '../outgoing/outbox/outbox-outside-transaction.error.js';
import { Outbox } from '../outgoing/outbox/outbox.js';
import { eventually } from './eventually.js';
import { aProduct, priceChange } from './price-changes.js';
import { createServiceDatabase, type ServiceDatabase } from './service-database.js';
import { startShopApp } from './shop-app.js';
import { publishRaw } from './raw-message.js';
import { OnIntegrationEvent } from '../incoming/handlers/on-integration-event.js';
import type { ReceivedEvent } from '../incoming/handlers/received-event.js';

type PriceChanged = ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>;

const handled: Array<{ event: PriceChanged; correlation: unknown }> = [];
const notices: PriceChanged[] = [];
let failures: Error[] = [];
let held: { of: string; until: Promise<void> } | undefined;

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
    if (held?.of === productId) await held.until;
    handled.push({ event, correlation: currentCorrelation() });
  }
}

@Controller()
class PriceNotices {
  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() event: PriceChanged): Promise<void> {
    expect(handled.at(-1)?.event.id).toBe(event.id);
    const failure = failures.shift();
    if (failure) throw failure;
    notices.push(event);
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
      controllers: [LocalPrices, PriceNotices],
      retry: { attempts: 10, firstMs: 1, mostMs: 10 },
    });
  });

  afterAll(async () => {
    await Promise.all([catalog?.close(), basket?.close()]);
    await Promise.all([catalogDatabase?.drop(), basketDatabase?.drop(), log?.drop()]);
  });

  beforeEach(() => {
    handled.length = 0;
    notices.length = 0;
    failures = [];
    held = undefined;
  });

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

  it('has the correlation id of its cause, and is the cause of what follows', async () => {
    await runWithCorrelation({ correlationId: 'checkout-1', causationId: 'message-0' }, () =>
      changePrice(aProduct(), 1),
    );
    await eventually(() => expect(handled).toHaveLength(1));
    const { event, correlation } = handled[0]!;
    expect(event).toMatchObject({ correlationId: 'checkout-1', causationId: 'message-0' });
    expect(correlation).toEqual({ correlationId: 'checkout-1', causationId: event.id });
  });

  it('is delivered again after one of its handlers failed temporarily, and the writes of the others are rolled back', async () => {
    const productId = aProduct();
    failures = [new TransientError('out of luck'), new TransientError('still out of luck')];
    await changePrice(productId, 5);
    await eventually(() => expect(notices).toHaveLength(1));
    expect(handled).toHaveLength(3);
    await eventually(async () => expect(await pricesOf(productId)).toEqual([{ amount: 5 }]));
  });

  it('is reported with its id, its type and the original error of its handler when it fails permanently', async () => {
    const error = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    const failure = new TypeError('out of luck');
    failures = [failure];
    await changePrice(aProduct(), 5);
    await eventually(() => expect(error).toHaveBeenCalled());
    const [report, cause] = error.mock.calls[0]!;
    expect(report).toContain(
      `tradewind.catalog.product-price-changed.v1 ${handled[0]!.event.id} failed: TypeError: out of luck`,
    );
    expect(cause).toBe(failure);
    error.mockRestore();
  });

  it('has one effect however often it is delivered', async () => {
    const [productId, next] = [aProduct(), aProduct()];
    const message = { type: ProductPriceChangedIntegrationEvent.type, key: productId, data: priceChange(productId, 7) };
    const id = await publishRaw(log.url, [message, { ...message }]);
    await publishRaw(log.url, [
      { ...message, id },
      { ...message, data: priceChange(next, 8) },
    ]);
    await eventually(async () => expect(await pricesOf(next)).toEqual([{ amount: 8 }]));
    expect(await pricesOf(productId)).toEqual([{ amount: 7 }, { amount: 7 }]);
  });

  it('is handled in the order of its key', async () => {
    const productId = aProduct();
    for (let price = 1; price <= 50; price += 1) await changePrice(productId, price);
    await eventually(() => expect(handled).toHaveLength(50));
    expect(handled.map(({ event }) => event.data.newPrice.amount)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('does not wait for the events of other partitions', async () => {
    const slow = aProduct();
    let release: () => void = () => undefined;
    held = { of: slow, until: new Promise((resolve) => (release = resolve)) };
    await changePrice(slow, 1);
    const others = Array.from({ length: 30 }, aProduct);
    await Promise.all(others.map((productId) => changePrice(productId, 2)));
    await eventually(() => expect(handled.length).toBeGreaterThan(0));
    expect(handled.map(({ event }) => event.subject)).not.toContain(slow);
    release();
    await eventually(() => expect(handled).toHaveLength(31));
  });

  it('of a type without a handler is skipped', async () => {
    const productId = aProduct();
    const unknown = { type: 'tradewind.catalog.product-praised.v1', key: productId, data: { productId } };
    const known = { type: ProductPriceChangedIntegrationEvent.type, key: productId, data: priceChange(productId, 3) };
    await publishRaw(log.url, [unknown, known]);
    await eventually(() => expect(handled).toHaveLength(1));
  });

  it('may contain fields that its consumer does not know yet', async () => {
    const productId = aProduct();
    const data = { ...priceChange(productId, 3), campaign: 'winter' };
    await publishRaw(log.url, [{ type: ProductPriceChangedIntegrationEvent.type, key: productId, data }]);
    await eventually(() => expect(handled).toHaveLength(1));
    expect(handled[0]!.event.data).toEqual(priceChange(productId, 3));
  });

  it('of a transaction that was rolled back is never published', async () => {
    const [undone, done] = [aProduct(), aProduct()];
    const change = catalog.get(UnitOfWork).run(async () => {
      await catalog.get(Outbox).add(ProductPriceChangedIntegrationEvent, priceChange(undone, 1));
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    await changePrice(done, 2);
    await eventually(() => expect(handled).toHaveLength(1));
    expect(handled[0]!.event.subject).toBe(done);
  });

  it('that can’t be written to the outbox prevents the commit, even if it is not awaited before the commit', async () => {
    const [refused, done] = [aProduct(), aProduct()];
    const added = vi.fn();
    const change = catalog.get(UnitOfWork).run(async () => {
      await catalog.get(CurrentTransaction).manager.query('SET TRANSACTION READ ONLY');
      await catalog.get(Outbox).add(ProductPriceChangedIntegrationEvent, priceChange(refused, 1));
      added();
    });
    await expect(change).rejects.toThrow('read-only transaction');
    expect(added).toHaveBeenCalled();
    await changePrice(done, 2);
    await eventually(() => expect(handled).toHaveLength(1));
    expect(handled[0]!.event.subject).toBe(done);
  });

  it('can only be written inside a unit of work, and exactly as its contract says', async () => {
    const outbox = catalog.get(Outbox);
    const data = priceChange(aProduct(), 1);
    await expect(outbox.add(ProductPriceChangedIntegrationEvent, data)).rejects.toThrow(OutboxOutsideTransactionError);
    const talkative = { ...data, reason: 'internal' };
    const change = catalog.get(UnitOfWork).run(() => outbox.add(ProductPriceChangedIntegrationEvent, talkative));
    await expect(change).rejects.toThrow('reason: is not declared by the contract');
  });
});
