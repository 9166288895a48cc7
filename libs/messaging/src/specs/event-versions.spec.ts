import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Controller, type INestApplication, type Type } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { UnitOfWork } from '@tradewind/application';
import {
  convert,
  ContractViolationError,
  ProductPriceChangedIntegrationEvent as First,
  ProductPriceChangedIntegrationEventV2 as Second,
} from '@tradewind/contracts';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { Outbox } from '../outgoing/outbox/outbox.js';
import { eventually } from './eventually.js';
import { priceChange } from './price-changes.js';
import { publishRaw } from './raw-message.js';
import { createServiceDatabase, type ServiceDatabase } from './service-database.js';
import { startShopApp } from './shop-app.js';
import { OnIntegrationEvent } from '../incoming/handlers/on-integration-event.js';
import type { ReceivedEvent } from '../incoming/handlers/received-event.js';

const readByFirst: Array<ReceivedEvent<typeof First>> = [];
const readBySecond: Array<ReceivedEvent<typeof Second>> = [];
let failure: Error | undefined;

@Controller()
class OldPriceTags {
  @OnIntegrationEvent(First)
  handle(@Payload() event: ReceivedEvent<typeof First>): Promise<void> {
    readByFirst.push(event);
    return Promise.resolve();
  }
}

@Controller()
class NewPriceTags {
  @OnIntegrationEvent(Second)
  handle(@Payload() event: ReceivedEvent<typeof Second>): Promise<void> {
    if (failure) return Promise.reject(failure);
    readBySecond.push(event);
    return Promise.resolve();
  }
}

describe('An event in two versions', () => {
  let log: TestDatabase;
  let database: ServiceDatabase;
  let catalog: INestApplication;
  let catalogDatabase: ServiceDatabase;
  let reader: INestApplication | undefined;
  const productId = randomUUID();
  const change: Second = { ...Second.example, productId };
  const inFirst = convert(Second, First, change);

  beforeAll(async () => {
    [database, catalogDatabase] = await Promise.all([createServiceDatabase(), createServiceDatabase()]);
  });
  afterAll(() => Promise.all([database?.drop(), catalogDatabase?.drop()]));

  beforeEach(async () => {
    log = await createTestDatabase();
    catalog = await startShopApp({ service: 'catalog', databaseUrl: catalogDatabase.url, brokerUrl: log.url });
    readByFirst.length = 0;
    readBySecond.length = 0;
    failure = undefined;
  });
  afterEach(async () => {
    await Promise.all([reader?.close(), catalog.close()]);
    await log.drop();
  });

  const read = async (...controllers: Type[]) => {
    const service = `reader-${randomUUID()}`;
    reader = await startShopApp({ service, databaseUrl: database.url, brokerUrl: log.url, controllers });
  };
  const publish = (data: Second) => catalog.get(UnitOfWork).run(() => catalog.get(Outbox).add(Second, data));
  const rows = () =>
    catalogDatabase.dataSource.query<Array<{ type: string; message_id: string; key: string; topic: string }>>(
      'SELECT type, message_id, key, topic FROM outbox WHERE key = $1 ORDER BY position',
      [productId],
    );

  it('is written in both, the later one first, as one message of one key', async () => {
    await publish(change);
    const [second, first, ...others] = await rows();
    expect([second!.type, first!.type]).toEqual([Second.type, First.type]);
    expect([first!.message_id, first!.key, first!.topic]).toEqual([second!.message_id, second!.key, second!.topic]);
    expect(others).toEqual([]);
  });

  it('is written in neither if it violates the contract of the later one', async () => {
    const before = await rows();
    const { price: _left, ...rest } = change;
    await expect(publish(rest as Second)).rejects.toThrow(ContractViolationError);
    expect(await rows()).toEqual(before);
  });

  it('is read once, as the earlier version, by a service that knows only that', async () => {
    await read(OldPriceTags);
    await publish(change);
    await publish({ ...change, cause: 'sale-ended' });
    await eventually(() => expect(readByFirst).toHaveLength(2));
    expect(readByFirst.map(({ data }) => data)).toEqual([inFirst, inFirst]);
  });

  it('is read once, as the later version, by a service that knows both', async () => {
    await read(NewPriceTags);
    await publish(change);
    await publish({ ...change, cause: 'sale-ended' });
    await eventually(() => expect(readBySecond).toHaveLength(2));
    expect(readBySecond.map(({ data }) => data.cause)).toEqual(['sale-started', 'sale-ended']);
  });

  it('is read by all handlers of a service, each in its own version, whichever arrives first', async () => {
    await read(OldPriceTags, NewPriceTags);
    await publish(change);
    await eventually(() => expect(readBySecond).toHaveLength(1));
    const [secondOnly, firstOnly] = [randomUUID(), randomUUID()];
    await publishRaw(log.url, [
      { type: First.type, key: productId, id: firstOnly, data: inFirst },
      { type: Second.type, key: productId, id: firstOnly, data: change },
      { type: Second.type, key: productId, id: secondOnly, data: change },
    ]);
    await eventually(() => expect(readBySecond).toHaveLength(3));
    expect(readByFirst.map(({ data }) => data)).toEqual([inFirst, inFirst, inFirst]);
    expect(readBySecond.map(({ data }) => data.cause)).toEqual(['sale-started', 'unstated', 'sale-started']);
    expect(readByFirst.map(({ id }) => id)).toEqual(readBySecond.map(({ id }) => id));
  });

  it.each(['replayed', 'discarded'] as const)(
    'that could not be handled is settled in both when it is %s',
    async (how) => {
      await read(NewPriceTags);
      const letters = reader!.get(DeadLetters);
      failure = new Error('out of paper');
      await publish(change);
      await eventually(async () => expect(await letters.counts()).toMatchObject({ dead: 1, parked: 1 }));
      failure = undefined;
      if (how === 'replayed') await letters.replay({ type: Second.type }, 'ada');
      else
        await letters.discard((await letters.list({ state: 'dead' })).letters[0]!.id, {
          reason: 'too late',
          by: 'ada',
        });
      await eventually(async () => expect(await letters.counts()).toMatchObject({ dead: 0, retrying: 0, parked: 0 }));
      expect(readBySecond.map(({ type }) => type)).toEqual(how === 'replayed' ? [Second.type] : []);
    },
  );

  it('is upcast from a backlog, and from publishers, that only know the earlier version', async () => {
    await publishRaw(log.url, [{ type: First.type, key: productId, data: priceChange(productId, 7) }]);
    await read(NewPriceTags);
    await publishRaw(log.url, [{ type: First.type, key: productId, data: priceChange(productId, 8) }]);
    await eventually(() => expect(readBySecond).toHaveLength(2));
    expect(readBySecond.map(({ data }) => [data.previousPrice.amount, data.price.amount, data.cause])).toEqual([
      [6, 7, 'unstated'],
      [7, 8, 'unstated'],
    ]);
    expect(readBySecond[0]!.type).toBe(First.type);
  });
});
