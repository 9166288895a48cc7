import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import { eventually } from '../../specs/eventually.js';
import { fastRetries } from '../../specs/consumption/fast-retries.js';
import { handled } from '../../specs/consumption/price-handler.js';
import { change, productsOfOnePartition, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';
import { TransientError } from '../failures/transient.error.js';

describe('While a message of a key waits', () => {
  let consumer: TestConsumer;

  beforeAll(() => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  });
  beforeEach(async () => {
    consumer = await TestConsumer.open();
  });
  afterEach(() => consumer.close());
  afterAll(() => {
    vi.restoreAllMocks();
  });

  const failAt = (product: string, amount: number, failure: () => Error = () => new Error('poison')) => {
    handled.fault = ({ data }) => {
      if (data.productId === product && data.newPrice.amount === amount) throw failure();
    };
  };

  it('later ones of that key are parked behind it in order, and all other keys of the partition continue', async () => {
    const [poisoned, ...others] = productsOfOnePartition(4);
    failAt(poisoned!, 2);
    await consumer.start();
    for (let amount = 1; amount <= 5; amount += 1) {
      await consumer.change(...[poisoned!, ...others].map((product) => [product, amount] as const));
    }
    for (const product of others) await consumer.untilPrices(product, [1, 2, 3, 4, 5]);
    const letters = await consumer.untilLetters(poisoned!, ['dead', 'parked', 'parked', 'parked']);
    const offsets = letters.map(({ offset }) => Number(offset));
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(await consumer.prices(poisoned!)).toEqual([1]);
    expect(handled.amountsTried(poisoned!)).not.toContain(3);
    expect(await consumer.letters.counts()).toEqual({ dead: 1, retrying: 0, parked: 3, blockedKeys: 1 });
  });

  it('for its retry, later ones follow it in order as soon as it succeeds', async () => {
    const [slow, other] = productsOfOnePartition(2);
    let busy = true;
    failAt(slow!, 1, () => new TransientError('busy'));
    const fail = handled.fault;
    handled.fault = (event) => (busy ? fail(event) : undefined);
    await consumer.start();
    await consumer.change(...[1, 2, 3, 4].map((amount) => [slow!, amount] as const), [other!, 1]);
    await consumer.untilPrices(other!, [1]);
    await consumer.untilLetters(slow!, ['retrying', 'parked', 'parked', 'parked']);
    busy = false;
    await consumer.change([slow!, 5]);
    await consumer.untilPrices(slow!, [1, 2, 3, 4, 5]);
    await consumer.untilLetters(slow!, []);
  });

  it('messages without a key wait for none', async () => {
    await consumer.start();
    const product = aProduct();
    await consumer.publish(
      { key: null, value: null, headers: [] },
      { key: null, value: Buffer.from('?'), headers: [] },
    );
    await consumer.change([product, 1]);
    await consumer.untilPrices(product, [1]);
    await eventually(async () => expect(await consumer.letters.counts()).toMatchObject({ dead: 2, blockedKeys: 0 }));
  });

  it('a restart of the service forgets nothing: a redelivered message changes nothing, a new one is parked', async () => {
    const [poisoned, other] = productsOfOnePartition(2);
    failAt(poisoned!, 1);
    await consumer.start();
    await consumer.change([poisoned!, 1], [poisoned!, 2], [other!, 1]);
    await consumer.untilLetters(poisoned!, ['dead', 'parked']);
    await consumer.untilPrices(other!, [1]);
    await consumer.stop();
    await consumer.deliverAllAgain();
    await consumer.start();
    await consumer.change([poisoned!, 3], [other!, 2]);
    await consumer.untilLetters(poisoned!, ['dead', 'parked', 'parked']);
    await consumer.untilPrices(other!, [1, 2]);
    expect(handled.amountsTried(poisoned!)).toEqual([1]);
  });

  it('a member of the group that takes over the partition knows it', async () => {
    const products = Array.from({ length: 12 }, aProduct);
    handled.fault = ({ data }) => {
      if (data.newPrice.amount === 1) throw new Error('poison');
    };
    const first = await consumer.start();
    await consumer.change(...products.map((product) => [product, 1] as const));
    await eventually(async () => expect(await consumer.letters.counts()).toMatchObject({ dead: 12 }));
    await consumer.start();
    await first.close();
    consumer.services.shift();
    await consumer.change(...products.map((product) => [product, 2] as const));
    await eventually(async () => {
      expect(await consumer.letters.counts()).toEqual({ dead: 12, retrying: 0, parked: 12, blockedKeys: 12 });
    });
    expect(handled.attempts.every(({ amount }) => amount === 1)).toBe(true);
  });

  it('an unreadable one that was discarded does not block the key again when it is redelivered', async () => {
    const [product, other] = productsOfOnePartition(2);
    await consumer.start();
    await consumer.publishRaw([{ ...change(product!, 1), data: '{' }, change(product!, 2)]);
    const [unreadable] = await consumer.untilLetters(product!, ['dead', 'parked']);
    await consumer.letters.discard(unreadable!.id, { reason: 'spec', by: 'spec' });
    await consumer.untilPrices(product!, [2]);
    const parked = vi.spyOn(MessagingMetrics.prototype, 'parked');
    await consumer.services.shift()!.close();
    await consumer.deliverAllAgain();
    await consumer.start();
    await consumer.change([other!, 1]);
    await consumer.untilPrices(other!, [1]);
    expect(parked).not.toHaveBeenCalled();
    parked.mockRestore();
  });

  it('several processes never retry one key at the same time', async () => {
    const products = Array.from({ length: 3 }, aProduct);
    const running = new Map<string, number>();
    let most = 0;
    let isOpen = false;
    handled.fault = async ({ subject }) => {
      running.set(subject, (running.get(subject) ?? 0) + 1);
      most = Math.max(most, running.get(subject)!);
      await new Promise((resolve) => setImmediate(resolve));
      running.set(subject, running.get(subject)! - 1);
      if (!isOpen || Math.random() < 0.3) throw new TransientError('busy');
    };
    await Promise.all([consumer.start({ retry: fastRetries }), consumer.start(), consumer.start()]);
    const amounts = Array.from({ length: 15 }, (_, index) => index + 1);
    await consumer.change(...amounts.flatMap((amount) => products.map((product) => [product, amount] as const)));
    await consumer.untilLetters(products[0]!, ['retrying', ...amounts.slice(1).map(() => 'parked')]);
    isOpen = true;
    for (const product of products) await consumer.untilPrices(product, amounts);
    expect(most).toBe(1);
  });
});
