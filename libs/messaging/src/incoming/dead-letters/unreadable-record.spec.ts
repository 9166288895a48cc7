import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { productsOfOnePartition, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';
import { eventually } from '../../specs/eventually.js';

const OPERATOR = 'operator@tradewind.example';

/** What a disk error, or a manual change in the database, may leave of a record. */
const damages: Array<[name: string, headers: string]> = [
  ['a length that is cut short', '0000'],
  ['a length beyond the end', '7fffffff00'],
  ['a name without a value', '0000000161'],
  ['a value that is cut short', '000000016100000005ff'],
];

describe('A record with an invalid format', () => {
  let consumer: TestConsumer;
  let products: string[];
  const elsewhere = aProduct();

  beforeAll(async () => {
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    consumer = await TestConsumer.open();
    products = productsOfOnePartition(damages.length + 1);
  });
  afterAll(async () => {
    await consumer.close();
    vi.restoreAllMocks();
  });

  /** Replaces the headers of the latest record of a product. */
  const damage = async (product: string, headers: string) => {
    const client = new Client({ connectionString: (consumer.broker.config as { url: string }).url });
    await client.connect();
    await client.query(
      `UPDATE log.record SET headers = decode($2, 'hex')
       WHERE ("offset", partition_id) = (
         SELECT "offset", partition_id FROM log.record WHERE key = $1 ORDER BY "offset" DESC LIMIT 1)`,
      [Buffer.from(product), headers],
    );
    await client.end();
  };

  it('becomes a dead letter at its offset, and its partition and all others continue behind it', async () => {
    const bystander = products.at(-1)!;
    for (const [index, [, headers]] of damages.entries()) {
      await consumer.change([products[index]!, 1]);
      await damage(products[index]!, headers);
      await consumer.change([bystander, index + 1], [elsewhere, index + 1]);
    }
    await consumer.start();
    const all = damages.map((_, index) => index + 1);
    await consumer.untilPrices(bystander, all);
    await consumer.untilPrices(elsewhere, all);
    expect(await consumer.letterStates()).toEqual(damages.map(() => 'dead'));
  });

  it.each(damages.map(([name, headers], index) => [name, headers, index] as const))(
    'keeps what is there of it, with the reason: %s',
    async (_, headers, index) => {
      const [summary] = (await consumer.letters.list({ key: products[index]! })).letters;
      const letter = await consumer.letters.get(summary!.id);
      expect(letter).toMatchObject({
        state: 'dead',
        errorName: 'UnreadableRecordError',
        error: expect.stringContaining('headers'),
        headers: [['unreadable-bytes', Buffer.from(headers, 'hex')]],
      });
      expect(JSON.parse(letter.payload!.toString())).toMatchObject({ productId: products[index] });
    },
  );

  it('blocks later messages of its key until an operator discards it', async () => {
    const [product] = products;
    await consumer.change([product!, 2]);
    const [broken] = await consumer.untilLetters(product!, ['dead', 'parked']);
    await consumer.letters.discard(broken!.id, { reason: 'The disk lost it', by: OPERATOR });
    await consumer.untilPrices(product!, [2]);
  });

  it('that is replayed becomes a dead letter again, for the same reason', async () => {
    const product = products[1]!;
    const [before] = (await consumer.letters.list({ key: product })).letters;
    await consumer.letters.replay({ key: product }, OPERATOR);
    const again = await eventually(async () => {
      const [letter] = (await consumer.letters.list({ key: product })).letters;
      expect(letter).toMatchObject({ state: 'dead', replayedBy: OPERATOR });
      return letter!;
    });
    expect(again).toMatchObject({ errorName: before!.errorName, error: before!.error });
  });
});
