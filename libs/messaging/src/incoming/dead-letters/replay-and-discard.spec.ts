import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { eventually } from '../../specs/eventually.js';
import { type PriceChanged, handled } from '../../specs/consumption/price-handler.js';
import { change, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';
import { DeadLetterNotFoundError, DeadLetterStateError } from '../../dead-letters/dead-letter-errors.js';

const operator = 'operator@tradewind.example';

describe('An operator', () => {
  let consumer: TestConsumer;

  beforeAll(async () => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    consumer = await TestConsumer.open();
    await consumer.start();
  });
  beforeEach(() => handled.reset());
  afterEach(() => consumer.database.dataSource.query('TRUNCATE dead_letter'));
  afterAll(async () => {
    await consumer.close();
    vi.restoreAllMocks();
  });

  const breakDown = (isBroken: (event: PriceChanged) => boolean = () => true) => {
    handled.fault = (event) => {
      if (isBroken(event)) throw new Error('out of order');
    };
  };
  const repair = () => handled.reset();

  /** Products with changes 1, 2 and 3, the first dead and the others parked. */
  const waiting = async (count: number): Promise<string[]> => {
    const products = Array.from({ length: count }, aProduct);
    breakDown();
    await consumer.change(...[1, 2, 3].flatMap((amount) => products.map((product) => [product, amount] as const)));
    for (const product of products) await consumer.untilLetters(product, ['dead', 'parked', 'parked']);
    return products;
  };

  it('replays one dead letter, and those parked behind it follow in order', async () => {
    const [product, other] = await waiting(2);
    repair();
    const [letter] = (await consumer.letters.list({ key: product! })).letters;
    expect(await consumer.letters.replay({ id: letter!.id }, operator)).toEqual({ replayed: 1 });
    await consumer.untilPrices(product!, [1, 2, 3]);
    await consumer.untilLetters(product!, []);
    expect(await consumer.letterStates(other!)).toEqual(['dead', 'parked', 'parked']);
  });

  it.each([
    ['a key', (product: string) => ({ key: product, topic: 'tradewind.catalog.events' })],
    ['a type', () => ({ type: 'tradewind.catalog.product-price-changed.v1' })],
    ['all', () => ({ all: true }) as const],
  ])('replays %s', async (name, selection) => {
    const [product, other] = await waiting(2);
    repair();
    expect(await consumer.letters.replay({ type: 'tradewind.catalog.product-created.v1' }, operator)).toEqual({
      replayed: 0,
    });
    expect(await consumer.letters.replay(selection(product!), operator)).toEqual({
      replayed: name === 'a key' ? 1 : 2,
    });
    await consumer.untilPrices(product!, [1, 2, 3]);
    if (name !== 'a key') await consumer.untilPrices(other!, [1, 2, 3]);
  });

  it('sees who replayed a dead letter that has failed again, and all its earlier attempts', async () => {
    const [product] = await waiting(1);
    await consumer.letters.replay({ all: true }, operator);
    await eventually(() => expect(handled.attempts).toHaveLength(2));
    const letters = await consumer.untilLetters(product!, ['dead', 'parked', 'parked']);
    expect(letters[0]).toMatchObject({ attempts: 1, replayedBy: operator, replayedAt: expect.any(Date) });
    expect(letters[0]!.lastFailedAt!.getTime()).toBeGreaterThan(letters[0]!.firstFailedAt!.getTime());
  });

  it('finds a dead letter behind one that stays dead still waiting after a replay', async () => {
    const product = aProduct();
    breakDown();
    await consumer.change([product, 1], [product, 2]);
    await consumer.publishRaw([{ ...change(product, 3), data: '{' }]);
    await consumer.untilLetters(product, ['dead', 'parked', 'dead']);
    const [, , unreadable] = (await consumer.letters.list({ key: product })).letters;
    await consumer.letters.replay({ id: unreadable!.id }, operator);
    repair();
    await consumer.untilLetters(product, ['dead', 'parked', 'parked']);
    await consumer.letters.replay({ key: product }, operator);
    await consumer.untilPrices(product, [1, 2]);
    await consumer.untilLetters(product, ['dead']);
  });

  it('replays a message that was handled meanwhile without effect', async () => {
    const [product] = await waiting(1);
    const [letter] = (await consumer.letters.list({ key: product! })).letters;
    repair();
    await consumer.database.dataSource.query(`INSERT INTO inbox (consumer, message_id) VALUES ('basket', $1)`, [
      letter!.messageId,
    ]);
    await consumer.letters.replay({ key: product! }, operator);
    await consumer.untilPrices(product!, [2, 3]);
    await consumer.untilLetters(product!, []);
  });

  it('discards a dead letter with a reason, which is kept, and the next of the key continues', async () => {
    const [product] = await waiting(1);
    const [letter] = (await consumer.letters.list({ key: product! })).letters;
    repair();
    await consumer.letters.discard(letter!.id, { reason: 'a test order', by: operator });
    await consumer.untilPrices(product!, [2, 3]);
    const [discarded] = await consumer.untilLetters(product!, ['discarded']);
    expect(discarded).toMatchObject({
      error: 'out of order',
      discardReason: 'a test order',
      discardedBy: operator,
      discardedAt: expect.any(Date),
    });
    expect(await consumer.letters.counts()).toEqual({ dead: 0, retrying: 0, parked: 0, blockedKeys: 0 });
  });

  it('discards a message permanently: neither a redelivery nor a second copy of it has an effect', async () => {
    const product = aProduct();
    const message = { ...change(product, 1), id: randomUUID() };
    breakDown();
    await consumer.publishRaw([message]);
    const [letter] = await consumer.untilLetters(product, ['dead']);
    repair();
    await consumer.letters.discard(letter!.id, { reason: 'nonsense', by: operator });
    await consumer.publishRaw([message]);
    await consumer.change([product, 2]);
    await consumer.untilPrices(product, [2]);
  });

  it('can discard a parked message, but nothing twice, and nothing that does not exist', async () => {
    const [product] = await waiting(1);
    const [first, second] = (await consumer.letters.list({ key: product! })).letters;
    repair();
    const discard = (id: string) => consumer.letters.discard(id, { reason: 'outdated', by: operator });
    await discard(second!.id);
    await expect(discard(second!.id)).rejects.toThrow(DeadLetterStateError);
    await consumer.letters.replay({ id: first!.id }, operator);
    await consumer.untilPrices(product!, [1, 3]);
    await expect(discard(first!.id)).rejects.toThrow(DeadLetterNotFoundError);
    await expect(consumer.letters.get(first!.id)).rejects.toThrow(DeadLetterNotFoundError);
  });

  it('lists dead letters page by page, by state and by type', async () => {
    const [product] = await waiting(3);
    const page = await consumer.letters.list({ limit: 5 });
    const rest = await consumer.letters.list({ limit: 5, after: page.next! });
    expect([page.letters.length, rest.letters.length, rest.next]).toEqual([5, 4, undefined]);
    const ids = [...page.letters, ...rest.letters].map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect((await consumer.letters.list({ state: 'dead' })).letters).toHaveLength(3);
    expect((await consumer.letters.list({ state: 'parked', key: product! })).letters).toHaveLength(2);
    expect((await consumer.letters.list({ type: 'tradewind.catalog.product-created.v1' })).letters).toEqual([]);
  });
});
