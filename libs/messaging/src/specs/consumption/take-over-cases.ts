import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { eventually } from '../eventually.js';
import type { FloorBroker } from './floor-broker.js';
import { shelf } from './price-shelf.js';
import { ShopFloor } from './shop-floor.js';
import { SpawnedShop } from './spawn-shop.js';
import { aProduct } from '../price-changes.js';

const TAKE_OVER_MS = 120_000;

/** What a group knows of its letters, whoever of its members has the partition. */
export function describeTakeOver(broker: string, open: () => Promise<FloorBroker>): void {
  describe(`The letters of a group on ${broker}`, () => {
    let floor: ShopFloor;
    let doomed: SpawnedShop | undefined;

    beforeAll(() => {
      jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
      jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    });
    beforeEach(async () => {
      floor = await ShopFloor.open(open(), `basket-${randomUUID()}`);
    });
    afterEach(async () => {
      await doomed?.kill();
      await floor.close();
    });
    afterAll(() => {
      jest.restoreAllMocks();
    });

    it(
      'are known to whoever takes a partition over: by a rebalance, after a kill, after a restart',
      async () => {
        const blocked = Array.from({ length: 6 }, aProduct);
        const flowing = Array.from({ length: 12 }, aProduct);
        let amount = 0;
        const publishMore = async () => {
          amount += 1;
          await floor.change(...[...blocked, ...flowing].map((product) => [product, amount] as const));
        };
        const amounts = () => Array.from({ length: amount }, (_, index) => index + 1);
        const untilAllBlockedAndTheOthersFlow = async () => {
          for (const product of flowing) await floor.untilPrices(product, amounts(), TAKE_OVER_MS);
          const states = [
            'dead',
            ...amounts()
              .slice(1)
              .map(() => 'parked'),
          ];
          for (const product of blocked) await untilParkedInOrder(product, states);
          expect(blocked.flatMap((product) => shelf.amountsTried(product))).toEqual([]);
        };
        const untilParkedInOrder = async (product: string, states: readonly string[]) => {
          const letters = await floor.untilLetters(product, states, TAKE_OVER_MS);
          const offsets = letters.map(({ offset }) => Number(offset));
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        };
        /** Shown by the effects of a member that is not the one in the other process. */
        const untilPartitionsHaveMoved = async () => {
          while (flowing.flatMap((product) => shelf.amountsTried(product)).length === 0) {
            await publishMore();
            await untilAllBlockedAndTheOthersFlow();
          }
        };

        const { service, broker, database } = floor;
        doomed = await SpawnedShop.start({
          service,
          broker: broker.config,
          databaseUrl: database.url,
          poisoned: blocked,
        });
        await publishMore();
        await eventually(async () => expect(await deadAmong(blocked)).toBe(blocked.length), TAKE_OVER_MS);
        await floor.start();
        await untilPartitionsHaveMoved();

        await publishMore();
        await doomed.kill();
        await publishMore();
        await untilAllBlockedAndTheOthersFlow();

        await floor.stop();
        await floor.deliverAllAgain();
        await floor.start();
        await floor.start();
        await publishMore();
        await untilAllBlockedAndTheOthersFlow();

        await floor.letters.replay({ all: true }, 'spec');
        for (const product of [...blocked, ...flowing]) await floor.untilPrices(product, amounts(), TAKE_OVER_MS);
        for (const product of blocked) await floor.untilLetters(product, []);
      },
      4 * TAKE_OVER_MS,
    );

    async function deadAmong(products: readonly string[]): Promise<number> {
      const sql = `
        SELECT count(*)::int AS dead FROM dead_letter WHERE state = 'dead' AND convert_from(key, 'UTF8') = ANY ($1)`;
      const [{ dead }] = await floor.database.dataSource.query<[{ dead: number }]>(sql, [products]);
      return dead;
    }
  });
}
