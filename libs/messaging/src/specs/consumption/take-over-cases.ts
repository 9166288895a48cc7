import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { eventually } from '../eventually.js';
import type { TestBroker } from './test-broker.js';
import { handled } from './price-handler.js';
import { TestConsumer } from './test-consumer.js';
import { SpawnedShop } from './spawn-shop.js';
import { aProduct } from '../price-changes.js';

const TAKE_OVER_MS = 120_000;

/** Dead letters belong to the group, whichever member has the partition. */
export function describeTakeOver(broker: string, open: () => Promise<TestBroker>): void {
  describe(`The dead letters of a group on ${broker}`, () => {
    let consumer: TestConsumer;
    let doomed: SpawnedShop | undefined;

    beforeAll(() => {
      vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
      vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    });
    beforeEach(async () => {
      consumer = await TestConsumer.open(open(), `basket-${randomUUID()}`);
    });
    afterEach(async () => {
      await doomed?.kill();
      await consumer.close();
    });
    afterAll(() => {
      vi.restoreAllMocks();
    });

    it(
      'are known to any member that takes over a partition: after a rebalance, a kill, a restart',
      async () => {
        const blocked = Array.from({ length: 6 }, aProduct);
        const flowing = Array.from({ length: 12 }, aProduct);
        let amount = 0;
        const publishMore = async () => {
          amount += 1;
          await consumer.change(...[...blocked, ...flowing].map((product) => [product, amount] as const));
        };
        const amounts = () => Array.from({ length: amount }, (_, index) => index + 1);
        const untilAllBlockedAndTheOthersFlow = async () => {
          for (const product of flowing) await consumer.untilPrices(product, amounts(), TAKE_OVER_MS);
          const states = [
            'dead',
            ...amounts()
              .slice(1)
              .map(() => 'parked'),
          ];
          for (const product of blocked) await untilParkedInOrder(product, states);
          expect(blocked.flatMap((product) => handled.amountsTried(product))).toEqual([]);
        };
        const untilParkedInOrder = async (product: string, states: readonly string[]) => {
          const letters = await consumer.untilLetters(product, states, TAKE_OVER_MS);
          const offsets = letters.map(({ offset }) => Number(offset));
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        };
        /** Visible in the effects of a member that is not the one in the other process. */
        const untilPartitionsHaveMoved = async () => {
          while (flowing.flatMap((product) => handled.amountsTried(product)).length === 0) {
            await publishMore();
            await untilAllBlockedAndTheOthersFlow();
          }
        };

        const { service, broker, database } = consumer;
        doomed = await SpawnedShop.start({
          service,
          broker: broker.config,
          databaseUrl: database.url,
          poisoned: blocked,
        });
        await publishMore();
        await eventually(async () => expect(await deadAmong(blocked)).toBe(blocked.length), TAKE_OVER_MS);
        await consumer.start();
        await untilPartitionsHaveMoved();

        await publishMore();
        await doomed.kill();
        await publishMore();
        await untilAllBlockedAndTheOthersFlow();

        await consumer.stop();
        await consumer.deliverAllAgain();
        await consumer.start();
        await consumer.start();
        await publishMore();
        await untilAllBlockedAndTheOthersFlow();

        await consumer.letters.replay({ all: true }, 'spec');
        for (const product of [...blocked, ...flowing]) await consumer.untilPrices(product, amounts(), TAKE_OVER_MS);
        for (const product of blocked) await consumer.untilLetters(product, []);
      },
      4 * TAKE_OVER_MS,
    );

    async function deadAmong(products: readonly string[]): Promise<number> {
      const sql = `
        SELECT count(*)::int AS dead FROM dead_letter WHERE state = 'dead' AND convert_from(key, 'UTF8') = ANY ($1)`;
      const [{ dead }] = await consumer.database.dataSource.query<[{ dead: number }]>(sql, [products]);
      return dead;
    }
  });
}
