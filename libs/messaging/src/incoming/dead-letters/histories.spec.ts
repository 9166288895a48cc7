import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { eventually } from '../../specs/eventually.js';
import { handled } from '../../specs/consumption/price-handler.js';
import { change, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';
import type { RawMessage } from '../../specs/raw-message.js';
import { TransientError } from '../failures/transient.error.js';

const PRODUCTS = 5;

/** `poison` fails until it is cured, `broken` can never be read, `shaky` fails a few times by itself. */
type Nature = 'good' | 'poison' | 'broken' | 'shaky';

type Action =
  | { readonly kind: 'publish'; readonly product: number; readonly nature: Nature; readonly isCopied: boolean }
  | { readonly kind: 'replay'; readonly product: number; readonly cured: boolean }
  | { readonly kind: 'replay-all'; readonly cured: boolean }
  | { readonly kind: 'discard'; readonly product: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'settle' };

const product = fc.nat({ max: PRODUCTS - 1 });
const nature = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Nature>('good') },
  ...(['poison', 'broken', 'shaky'] as const).map((each) => ({ weight: 1, arbitrary: fc.constant<Nature>(each) })),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      product,
      nature,
      isCopied: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('replay' as const), product, cured: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replay-all' as const), cured: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('discard' as const), product }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'settle' as const }) },
);

interface Published extends RawMessage {
  readonly id: string;
  readonly nature: Nature;
  readonly amount: number;
}

describe('Under any faults, the messages of several keys', () => {
  let consumer: TestConsumer;

  beforeAll(() => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  });
  beforeEach(async () => {
    consumer = await TestConsumer.open();
    await consumer.start();
    await consumer.start();
  });
  afterEach(() => consumer.close());
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it('each take effect once and in the order of their key, except those that were discarded', async () => {
    await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 80 }), playAndCheck), {
      numRuns: 6,
      endOnFailure: true,
    });
  }, 180_000);

  async function playAndCheck(actions: readonly Action[]): Promise<void> {
    const products = Array.from({ length: PRODUCTS }, aProduct);
    const published = new Map<string, Published>();
    const cured = new Set<string>();
    const discarded = new Set<string>();
    const shaken = new Map<string, number>();
    handled.fault = ({ id }) => {
      const natureOf = published.get(id)!.nature;
      if (natureOf === 'poison' && !cured.has(id)) throw new Error('poison');
      const times = shaken.get(id) ?? 0;
      shaken.set(id, times + 1);
      if (natureOf === 'shaky' && times < 3) throw new TransientError('shaky');
    };
    const cure = (key?: string) => {
      for (const { id, key: its } of published.values()) if (key === undefined || its === key) cured.add(id);
    };
    const discardHead = async (key: string) => {
      const [head] = (await consumer.letters.list({ key })).letters.filter(({ state }) => state === 'dead');
      if (!head) return;
      await consumer.letters.discard(head.id, { reason: 'spec', by: 'spec' });
      discarded.add(head.messageId!);
    };
    const publish = async (wave: readonly Published[], copied: readonly Published[]) => {
      for (const message of wave) published.set(message.id, message);
      if (wave.length > 0) await consumer.publishRaw([...wave, ...copied]);
    };

    let amount = 0;
    let wave: Published[] = [];
    let copied: Published[] = [];
    const send = async () => {
      await publish(wave, copied);
      [wave, copied] = [[], []];
    };
    for (const step of actions) {
      if (step.kind === 'publish') {
        const raw = change(products[step.product]!, (amount += 1));
        const data = step.nature === 'broken' ? '{' : raw.data;
        const message = { ...raw, data, id: randomUUID(), nature: step.nature, amount };
        wave.push(message);
        if (step.isCopied) copied.push(message);
        continue;
      }
      await send();
      if (step.kind === 'settle') await untilQuiet([...published.values()]);
      else if (step.kind === 'restart') await restart();
      else if (step.kind === 'discard') await discardHead(products[step.product]!);
      else if (step.kind === 'replay') {
        if (step.cured) cure(products[step.product]!);
        await consumer.letters.replay({ key: products[step.product]! }, 'spec');
      } else {
        if (step.cured) cure();
        await consumer.letters.replay({ all: true }, 'spec');
      }
    }
    await send();
    cure();
    await untilQuiet([...published.values()]);
    await consumer.letters.replay({ all: true }, 'spec');
    await discardWhatIsBroken(discardHead, products);
    for (const key of products) {
      const ofKey = [...published.values()].filter((message) => message.key === key);
      const expected = ofKey.filter(({ id, nature: its }) => its !== 'broken' && !discarded.has(id));
      await consumer.untilPrices(
        key,
        expected.map((message) => message.amount),
      );
      const states = await consumer.letterStates(key);
      expect(states.filter((state) => state !== 'discarded')).toEqual([]);
    }
  }

  /** One process ends and another starts, and the messages of the first are delivered again. */
  async function restart(): Promise<void> {
    await consumer.services.shift()!.close();
    await consumer.deliverAllAgain();
    await consumer.start();
  }

  /** Every message has been handled or is a dead letter, and nothing will change by itself. */
  async function untilQuiet(messages: readonly Published[]): Promise<void> {
    const sql = `
      SELECT count(*)::int AS unsettled FROM unnest($1::text[]) AS m(id)
      WHERE NOT EXISTS (SELECT FROM inbox WHERE message_id = m.id)
        AND NOT EXISTS (SELECT FROM dead_letter WHERE message_id = m.id)`;
    await eventually(async () => {
      const [row] = await consumer.database.dataSource.query<[{ unsettled: number }]>(sql, [
        messages.map(({ id }) => id),
      ]);
      expect(row.unsettled).toBe(0);
      expect(await consumer.letters.counts()).toMatchObject({ retrying: 0 });
    }, 30_000);
  }

  async function discardWhatIsBroken(
    discard: (key: string) => Promise<void>,
    products: readonly string[],
  ): Promise<void> {
    await eventually(async () => {
      for (const key of products) await discard(key);
      const { dead, retrying, parked } = await consumer.letters.counts();
      expect([dead, retrying, parked]).toEqual([0, 0, 0]);
    }, 30_000);
  }
});
