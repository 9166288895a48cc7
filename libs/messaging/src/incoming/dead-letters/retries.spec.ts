import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { ConcurrencyConflictError } from '@tradewind/application';
import { BrokerUnavailableError } from '@tradewind/broker';
import { eventually } from '../../specs/eventually.js';
import { aProduct, priceChange } from '../../specs/price-changes.js';
import { handled } from '../../specs/consumption/price-handler.js';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';
import { TransientError } from '../failures/transient.error.js';

describe('A message whose handler fails', () => {
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

  const failFor = (attempts: number, failure: () => unknown) => {
    handled.fault = () => {
      if (handled.attempts.length <= attempts) throw failure();
    };
  };

  const sqlState = (code: string) => Object.assign(new Error('said the database'), { code });

  const passing: Array<() => Error> = [
    () => new TransientError('the pricing service is busy'),
    () => new ConcurrencyConflictError('somebody else was faster'),
    () => new BrokerUnavailableError('nobody there'),
    () => new TypeError('fetch failed', { cause: sqlState('ECONNREFUSED') }),
    ...['08006', '55P03', '40001', '40P01', '53300', '57014'].map((code) => () => sqlState(code)),
  ];

  it('temporarily is retried until it succeeds, with one effect, whatever the transient error', async () => {
    await consumer.start();
    const troubled = new Map(passing.map((trouble) => [aProduct(), trouble]));
    handled.fault = ({ subject }) => {
      if (handled.amountsTried(subject).length <= 6) throw troubled.get(subject)!();
    };
    await consumer.change(...[...troubled.keys()].map((product) => [product, 5] as const));
    for (const product of troubled.keys()) await consumer.untilPrices(product, [5]);
    expect(await consumer.letterStates()).toEqual([]);
  });

  it('is retried after growing delays', async () => {
    await consumer.start({ retry: { attempts: 10, firstMs: 20, mostMs: 10_000 } });
    const product = aProduct();
    failFor(5, () => new TransientError('busy'));
    await consumer.change([product, 5]);
    await consumer.untilPrices(product, [5]);
    const waits = handled.attempts.slice(1).map(({ at }, index) => at - handled.attempts[index]!.at);
    expect(waits).toHaveLength(5);
    waits.forEach((wait, index) => expect(wait).toBeGreaterThanOrEqual((20 * 2 ** index) / 2 - 1));
  });

  it('permanently is not retried, but waits for an operator with all details', async () => {
    await consumer.start();
    const product = aProduct();
    failFor(1, () => new TypeError('no such handled', { cause: new Error('it was sold') }));
    await consumer.change([product, 5]);
    const [summary] = await consumer.untilLetters(product, ['dead']);
    const letter = await consumer.letters.get(summary!.id);
    expect(letter).toMatchObject({
      topic: 'tradewind.catalog.events',
      key: product,
      type: 'tradewind.catalog.product-price-changed.v1',
      attempts: 1,
      errorName: 'TypeError',
      error: 'no such handled',
      firstFailedAt: letter.lastFailedAt,
      nextAttemptAt: null,
    });
    expect(JSON.parse(letter.payload!.toString())).toEqual(priceChange(product, 5));
    const headers = Object.fromEntries(letter.headers.map(([name, value]) => [name, value.toString()]));
    expect(headers).toMatchObject({ ce_id: letter.messageId, ce_type: letter.type, ce_source: '/spec' });
    expect(letter.stack).toContain('retries.spec.ts');
    expect(letter.stack).toContain('caused by: Error: it was sold');
    expect(handled.attempts).toHaveLength(1);
    expect(await consumer.prices(product)).toEqual([]);
  });

  it('waits for an operator after its last attempt', async () => {
    await consumer.start({ retry: { attempts: 4, firstMs: 1, mostMs: 5 } });
    const product = aProduct();
    failFor(Infinity, () => new TransientError(`busy, attempt ${handled.attempts.length}`));
    await consumer.change([product, 5]);
    const [letter] = await consumer.untilLetters(product, ['dead']);
    expect(letter).toMatchObject({ attempts: 4, error: 'busy, attempt 4', errorName: 'TransientError' });
    expect(letter!.lastFailedAt!.getTime()).toBeGreaterThan(letter!.firstFailedAt!.getTime());
    expect(handled.attempts).toHaveLength(4);
  });

  it('neither rolls back nor repeats the effect of others that were handled with it', async () => {
    const products = Array.from({ length: 60 }, aProduct);
    await consumer.database.dataSource.query('ALTER TABLE handled ADD CHECK (amount <> 13)');
    const poison = new Set([products[3], products[17], products[18], products[59]]);
    handled.fault = ({ subject }) => {
      if (poison.has(subject)) throw new Error('poison');
    };
    await consumer.change(...products.map((product, index) => [product, index + 1] as const));
    await consumer.start();
    const good = products.filter((product, index) => !poison.has(product) && index + 1 !== 13);
    await eventually(async () => {
      const prices = await Promise.all(good.map((product) => consumer.prices(product)));
      expect(prices).toEqual(good.map((product) => [products.indexOf(product) + 1]));
    });
    await eventually(async () => expect(await consumer.letterStates()).toEqual(Array(5).fill('dead')));
  });

  it('at the commit, when constraints are checked, is treated separately', async () => {
    await consumer.database.dataSource.query(`
      ALTER TABLE handled ADD CONSTRAINT one_price UNIQUE (product, amount) DEFERRABLE INITIALLY DEFERRED`);
    const [twice, once] = [aProduct(), aProduct()];
    await consumer.change([twice, 1], [once, 1], [twice, 1], [twice, 2], [once, 2]);
    await consumer.start();
    await consumer.untilPrices(once, [1, 2]);
    await consumer.untilLetters(twice, ['dead', 'parked']);
    expect(await consumer.prices(twice)).toEqual([1]);
  });
});
