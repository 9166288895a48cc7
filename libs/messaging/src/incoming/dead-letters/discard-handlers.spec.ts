import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Controller, type INestApplication, Logger } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { fastRetries } from '../../specs/consumption/fast-retries.js';
import { PriceHandler, handled } from '../../specs/consumption/price-handler.js';
import { change, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';
import { startShopApp } from '../../specs/shop-app.js';
import { OnIntegrationEventDiscarded } from '../handlers/on-integration-event-discarded.js';
import { DeadLetterStateError } from '../../dead-letters/dead-letter-errors.js';
import type { DiscardedEvent } from '../../dead-letters/discard-handlers.js';

let fault: Error | undefined;

/** Records the prices that will never arrive. */
@Controller()
class MissedPrices {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEventDiscarded(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() { key, messageId, data }: DiscardedEvent): Promise<void> {
    await this.currentTransaction.manager.query('INSERT INTO missed (key, message_id, data) VALUES ($1, $2, $3)', [
      key,
      messageId,
      data === undefined ? null : JSON.stringify(data),
    ]);
    if (fault) throw fault;
  }
}

describe('The handler of a discarded message', () => {
  let consumer: TestConsumer;
  let app: INestApplication;

  beforeAll(async () => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    consumer = await TestConsumer.open();
    await consumer.database.dataSource.query('CREATE TABLE missed (key text, message_id text, data jsonb)');
    app = await startShopApp({
      service: consumer.service,
      databaseUrl: consumer.database.url,
      broker: consumer.broker.config,
      controllers: [PriceHandler, MissedPrices],
      retry: fastRetries,
    });
    consumer.services.push(app);
  });
  beforeEach(() => {
    fault = undefined;
    handled.reset();
    handled.fault = () => {
      throw new Error('out of order');
    };
  });
  afterAll(async () => {
    await consumer.close();
    vi.restoreAllMocks();
  });

  const discard = (id: string) =>
    consumer.letters.discard(id, { reason: 'nonsense', by: 'operator@tradewind.example' });
  const missed = (product: string) =>
    consumer.database.dataSource.query<{ message_id: string; data: object | null }[]>(
      'SELECT message_id, data FROM missed WHERE key = $1',
      [product],
    );

  it('runs once, when an operator discards the message', async () => {
    const product = aProduct();
    await consumer.change([product, 7]);
    const [letter] = await consumer.untilLetters(product, ['dead']);
    expect(await missed(product)).toEqual([]);

    await discard(letter!.id);
    await expect(discard(letter!.id)).rejects.toThrow(DeadLetterStateError);

    expect(await missed(product)).toEqual([
      { message_id: letter!.messageId, data: expect.objectContaining({ productId: product }) },
    ]);
  });

  it('commits together with the discarding, or neither does', async () => {
    const product = aProduct();
    await consumer.change([product, 7]);
    const [letter] = await consumer.untilLetters(product, ['dead']);
    fault = new Error('the pencil broke');

    await expect(discard(letter!.id)).rejects.toThrow('the pencil broke');

    expect(await missed(product)).toEqual([]);
    expect(await consumer.letterStates(product)).toEqual(['dead']);
    fault = undefined;
    await discard(letter!.id);
    expect(await missed(product)).toHaveLength(1);
  });

  it.each([
    ['keeps no contract', '{"productId":7}', { productId: 7 }],
    ['is no JSON', '{', null],
  ])('also runs for a message that %s', async (_, data, told) => {
    const product = aProduct();
    await consumer.publishRaw([{ ...change(product, 1), data }]);
    const [letter] = await consumer.untilLetters(product, ['dead']);

    await discard(letter!.id);

    expect(await missed(product)).toEqual([{ message_id: letter!.messageId, data: told }]);
  });

  it('does not run for a message that is replayed', async () => {
    const product = aProduct();
    await consumer.change([product, 7]);
    await consumer.untilLetters(product, ['dead']);
    handled.reset();

    await consumer.letters.replay({ key: product }, 'operator@tradewind.example');

    await consumer.untilPrices(product, [7]);
    expect(await missed(product)).toEqual([]);
  });
});
