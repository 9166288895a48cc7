import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Controller, type INestApplication, Logger } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { impatient } from '../../specs/consumption/impatient.js';
import { PriceShelf, shelf } from '../../specs/consumption/price-shelf.js';
import { change, ShopFloor } from '../../specs/consumption/shop-floor.js';
import { aProduct } from '../../specs/price-changes.js';
import { startShopApp } from '../../specs/shop-app.js';
import { OnIntegrationEventDiscarded } from '../handlers/on-integration-event-discarded.js';
import { DeadLetterStateError } from '../../dead-letters/dead-letter-errors.js';
import type { DiscardedEvent } from '../../dead-letters/discard-handlers.js';

let mishap: Error | undefined;

/** Writes down which prices will never come. */
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
    if (mishap) throw mishap;
  }
}

describe('What it means that a message is discarded', () => {
  let floor: ShopFloor;
  let app: INestApplication;

  beforeAll(async () => {
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    floor = await ShopFloor.open();
    await floor.database.dataSource.query('CREATE TABLE missed (key text, message_id text, data jsonb)');
    app = await startShopApp({
      service: floor.service,
      databaseUrl: floor.database.url,
      broker: floor.broker.config,
      controllers: [PriceShelf, MissedPrices],
      retry: impatient,
    });
    floor.services.push(app);
  });
  beforeEach(() => {
    mishap = undefined;
    shelf.reset();
    shelf.mishap = () => {
      throw new Error('out of order');
    };
  });
  afterAll(async () => {
    await floor.close();
    jest.restoreAllMocks();
  });

  const discard = (id: string) => floor.letters.discard(id, { reason: 'nonsense', by: 'operator@tradewind.example' });
  const missed = (product: string) =>
    floor.database.dataSource.query<{ message_id: string; data: object | null }[]>(
      'SELECT message_id, data FROM missed WHERE key = $1',
      [product],
    );

  it('happens once, when an operator gives the message up', async () => {
    const product = aProduct();
    await floor.change([product, 7]);
    const [letter] = await floor.untilLetters(product, ['dead']);
    expect(await missed(product)).toEqual([]);

    await discard(letter!.id);
    await expect(discard(letter!.id)).rejects.toThrow(DeadLetterStateError);

    expect(await missed(product)).toEqual([
      { message_id: letter!.messageId, data: expect.objectContaining({ productId: product }) },
    ]);
  });

  it('happens together with the discarding, or neither does', async () => {
    const product = aProduct();
    await floor.change([product, 7]);
    const [letter] = await floor.untilLetters(product, ['dead']);
    mishap = new Error('the pencil broke');

    await expect(discard(letter!.id)).rejects.toThrow('the pencil broke');

    expect(await missed(product)).toEqual([]);
    expect(await floor.letterStates(product)).toEqual(['dead']);
    mishap = undefined;
    await discard(letter!.id);
    expect(await missed(product)).toHaveLength(1);
  });

  it.each([
    ['keeps no contract', '{"productId":7}', { productId: 7 }],
    ['is no JSON', '{', null],
  ])('happens also for a message that %s', async (_, data, told) => {
    const product = aProduct();
    await floor.publishRaw([{ ...change(product, 1), data }]);
    const [letter] = await floor.untilLetters(product, ['dead']);

    await discard(letter!.id);

    expect(await missed(product)).toEqual([{ message_id: letter!.messageId, data: told }]);
  });

  it('does not happen for a message that is replayed', async () => {
    const product = aProduct();
    await floor.change([product, 7]);
    await floor.untilLetters(product, ['dead']);
    shelf.reset();

    await floor.letters.replay({ key: product }, 'operator@tradewind.example');

    await floor.untilPrices(product, [7]);
    expect(await missed(product)).toEqual([]);
  });
});
