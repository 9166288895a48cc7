import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RebuildRunningError } from '../../incoming/projections/rebuild-errors.js';
import type { TestBroker } from '../consumption/test-broker.js';
import { eventually } from '../eventually.js';
import { aProduct } from '../price-changes.js';
import { projectionFault } from './project-price.js';
import { ProjectingShop } from './projecting-shop.js';

const CASE_MS = 180_000;

/** Projections that are rebuilt from a broker's log, beside live traffic. */
export function describeRebuild(name: string, open: () => Promise<TestBroker>): void {
  describe(`A rebuild of projections from ${name}`, () => {
    let shop: ProjectingShop;
    let products: readonly string[];

    beforeAll(() => {
      vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
      vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    });
    beforeEach(async () => {
      shop = await ProjectingShop.open(open());
      products = Array.from({ length: 40 }, aProduct);
    });
    afterEach(() => shop.close());
    afterAll(() => {
      vi.restoreAllMocks();
    });

    /** Publishes as fast as the messages are shown, until told to stop. Returns a function that does that. */
    function publishAllTheTime(): () => Promise<void> {
      let going = true;
      const publishing = (async () => {
        while (going) {
          await shop.change(products);
          await shop.untilAllShown();
        }
      })();
      return async () => {
        going = false;
        await publishing;
      };
    }

    it(
      'is shown at once when it holds all that is shown, in several processes, while messages keep arriving',
      async () => {
        await Promise.all([shop.start(), shop.start()]);
        for (let round = 0; round < 10; round += 1) await shop.change(products);
        await shop.untilAllShown();
        const stopPublishing = publishAllTheTime();
        const shown: number[] = [];
        let watching = true;
        const watched = (async () => {
          while (watching) shown.push(await shop.shown());
        })();

        await shop.rebuild.start('olga');
        await expect(shop.rebuild.start('olga')).rejects.toThrow(RebuildRunningError);

        await shop.untilStates('live', 'removed');
        await stopPublishing();
        await shop.untilAllShown();
        watching = false;
        await watched;
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(await shop.pricesOf(1)).toBe(0);
        expect((await shop.rebuild.list())[0]).toMatchObject({ number: 2, state: 'live', startedBy: 'olga' });
      },
      CASE_MS,
    );

    it(
      'leaves connections to the database for others while it holds up the consumers of what is shown',
      async () => {
        const app = await shop.start(5);
        await shop.change(products);
        await shop.untilAllShown();
        await shop.whileHeldUp(async () => {
          await shop.change(products);
          await eventually(async () => expect(await shop.batchesHeldUp()).toBeGreaterThanOrEqual(3));

          const answer = app.get(DataSource).query('SELECT 1 AS one');

          expect(await Promise.race([answer, wait(2_500, 'no answer')])).toEqual([{ one: 1 }]);
        });
        await shop.untilAllShown();
      },
      CASE_MS,
    );

    it(
      'is continued by the next process when one is killed in the middle, and counts nothing twice',
      async () => {
        const first = await shop.start();
        for (let round = 0; round < 50; round += 1) await shop.change(products);
        await shop.untilAllShown();
        await shop.rebuild.start('olga');
        await shop.stop();
        await first.close();
        const doomed = await shop.spawn();
        await eventually(async () => expect(await shop.pricesOf(2)).toBeGreaterThan(0), CASE_MS);
        await doomed.kill();

        await shop.change(products);
        await shop.start();

        await shop.untilStates('live', 'removed');
        await shop.untilAllShown();
      },
      CASE_MS,
    );

    it(
      'is not shown while it lacks a message that is shown, says so, and is shown when an operator has replayed it',
      async () => {
        await shop.start();
        await shop.change(products);
        await shop.untilAllShown();
        projectionFault.of = (product, { generation }) => {
          if (generation === 2 && product === products[0]) throw new Error('poison');
        };

        await shop.rebuild.start('olga');

        await eventually(async () => {
          const progress = await shop.rebuild.progress();
          expect(progress?.generation.waitsFor).toMatch(
            /^Messages that the live generation contains are dead letters of prices-.+-2: 1\.$/,
          );
        }, CASE_MS);
        await shop.untilAllShown();
        projectionFault.reset();
        expect(await shop.letters.replay({ all: true }, 'olga')).toEqual({ replayed: 1 });
        await shop.untilStates('live', 'removed');
        await shop.untilAllShown();
      },
      CASE_MS,
    );

    it(
      'leaves out what an operator has discarded, and what was given up leaves nothing behind',
      async () => {
        await shop.start();
        projectionFault.of = (product) => {
          if (product === products[0]) throw new Error('poison');
        };
        await shop.change(products);
        const letter = await eventually(async () => {
          const { letters } = await shop.letters.list({ state: 'dead' });
          expect(letters).toHaveLength(1);
          return letters[0]!;
        }, CASE_MS);
        await shop.letters.discard(letter.id, { reason: 'never sold', by: 'olga' });
        projectionFault.reset();
        shop.published.set(products[0]!, 0);
        await shop.untilAllShown();

        await shop.rebuild.start('olga');
        await shop.rebuild.cancel();
        await shop.untilStates('removed', 'live');
        await shop.rebuild.start('olga');

        await shop.untilStates('live', 'removed', 'removed');
        await shop.untilAllShown();
      },
      CASE_MS,
    );
  });
}
