import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { defaultRetryPolicy } from '../../options/retry-policy.js';
import { eventually } from '../../specs/eventually.js';
import { handled } from '../../specs/consumption/price-handler.js';
import { SeverableWire } from '../../specs/consumption/severable-wire.js';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';

const retry = { ...defaultRetryPolicy, firstMs: 10, mostMs: 100 };

describe('While its database is unavailable, a consumer', () => {
  let consumer: TestConsumer;
  let wire: SeverableWire;

  beforeAll(() => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  });
  beforeEach(async () => {
    consumer = await TestConsumer.open();
    wire = await SeverableWire.to(consumer.database.url);
    await consumer.start({ databaseUrl: wire.url, retry });
  });
  afterEach(async () => {
    await consumer.stop();
    await wire.close();
    await consumer.close();
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  const amounts = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  it('pauses without spinning, then continues: nothing is lost, repeated or out of order', async () => {
    const products = Array.from({ length: 5 }, aProduct);
    const changes = (from: number, to: number) =>
      amounts(to)
        .slice(from - 1)
        .flatMap((amount) => products.map((product) => [product, amount] as const));
    await consumer.change(...changes(1, 20));
    await eventually(() => expect(handled.attempts.length).toBeGreaterThan(3));
    wire.cut();
    await consumer.change(...changes(21, 40));
    await eventually(() => expect(wire.refused).toBeGreaterThan(20), 20_000);
    const [attempts, refused, start] = [handled.attempts.length, wire.refused, performance.now()];
    await eventually(() => expect(performance.now() - start).toBeGreaterThan(1_500));
    expect(handled.attempts.length).toBe(attempts);
    expect(wire.refused - refused).toBeLessThan(150);
    wire.mend();
    for (const product of products) await consumer.untilPrices(product, amounts(40));
    await eventually(async () => expect(await consumer.letterStates()).toEqual([]));
  });

  it('reaches the same state when the database is unavailable repeatedly', async () => {
    const product = aProduct();
    const other = aProduct();
    for (let round = 0; round < 4; round += 1) {
      const next = amounts(round * 25 + 25).slice(round * 25);
      await consumer.change(...next.flatMap((amount) => [[product, amount] as const, [other, amount] as const]));
      const before = handled.attempts.length;
      await eventually(() => expect(handled.attempts.length).toBeGreaterThan(before));
      wire.cut();
      const { refused } = wire;
      await eventually(() => expect(wire.refused).toBeGreaterThan(refused));
      wire.mend();
    }
    await consumer.untilPrices(product, amounts(100));
    await consumer.untilPrices(other, amounts(100));
    await eventually(async () => expect(await consumer.letterStates()).toEqual([]));
  });

  it('keeps what had failed before, and retries it afterwards', async () => {
    const product = aProduct();
    let broken = true;
    handled.fault = () => {
      if (broken) throw new Error('poison');
    };
    await consumer.change([product, 1], [product, 2]);
    await consumer.untilLetters(product, ['dead', 'parked']);
    wire.cut();
    await eventually(() => expect(wire.refused).toBeGreaterThan(2), 20_000);
    wire.mend();
    broken = false;
    await eventually(() => consumer.letters.replay({ key: product }, 'operator'));
    await consumer.untilPrices(product, [1, 2]);
  });
});
