import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BrokerMessage } from '../../port/broker-message.js';
import { type BatchShape, rawBatch, sealed } from '../../specs/kafka/raw-batch.js';
import type { FetchedPartition } from './fetch-answer.js';
import { type ReadBatch, readBatches } from './read-batches.js';

/** What Java's console producer 4.1.1 and librdkafka 2 had a broker append, each with each codec, for the same three messages. */
const golden = JSON.parse(
  readFileSync(new URL('../record-batch/golden-batches.json', import.meta.url), 'utf8'),
) as Record<string, string>;

const TIMESTAMP = 1_764_000_000_000;
const order = (value: string): BrokerMessage => ({
  key: Buffer.from('order-1'),
  value: Buffer.from(value),
  headers: [],
});

const batchOf = (messages: readonly BrokerMessage[], shape?: BatchShape) => rawBatch(messages, TIMESTAMP, shape);

async function read(batches: Buffer[], position = 0n, aborted: FetchedPartition['aborted'] = []): Promise<ReadBatch[]> {
  const fetched = { topic: 'orders', partition: 3, errorCode: 0, highWatermark: 1_000n, aborted };
  const all: ReadBatch[] = [];
  for await (const one of readBatches({ ...fetched, batches: Buffer.concat(batches) }, position)) all.push(one);
  return all;
}

const values = (all: readonly ReadBatch[]) => all.flatMap(({ messages }) => messages.map(({ value }) => String(value)));
const reasons = (all: readonly ReadBatch[]) =>
  all.flatMap(({ messages }) => messages.map(({ unreadable }) => unreadable)).filter((reason) => reason !== undefined);

describe('Record batches', () => {
  it.each(Object.keys(golden))(
    'of %s are read, with headers in their order and without headers that have no value',
    async (name) => {
      const all = await read([Buffer.from(golden[name]!, 'base64')]);
      const headers = [
        ['tag', 'a'],
        ['note', ''],
        ['tag', 'b'],
      ];
      const messages = all.flatMap((one) => one.messages);
      expect(messages.map(({ key, value }) => [String(key), String(value)])).toEqual([
        ['order-1', 'started'],
        ['order-1', 'paid'],
        ['order-2', 'to be or not to be, '.repeat(5_000)],
      ]);
      expect(messages.map(({ offset }) => offset)).toEqual([0n, 1n, 2n]);
      for (const message of messages) {
        expect(message).toMatchObject({ topic: 'orders', partition: 3 });
        expect(message.headers.map(([header, value]) => [header, String(value)])).toEqual(headers);
        expect(new Date(message.timestamp).getUTCFullYear()).toBe(2026);
      }
      expect(all.at(-1)!.end).toBe(3n);
    },
  );

  it('are decoded to what was encoded, for any messages', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
    const name = fc.oneof(fc.constantFrom('toString', '__proto__', '7', ''), fc.string({ unit: 'grapheme' }));
    const message = fc.record({
      key: fc.option(bytes),
      value: fc.option(bytes),
      headers: fc.array(fc.tuple(name, bytes), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 70 }), fc.boolean(), async (messages, zipped) => {
        const shape = zipped ? { codec: 1, compress: (records: Buffer) => gzipSync(records) } : {};
        const [{ messages: received, end }] = (await read([batchOf(messages, shape)])) as [ReadBatch];
        expect(received.map(({ key, value, headers }) => ({ key, value, headers }))).toEqual(messages);
        expect(received.map(({ offset, timestamp }) => [offset, timestamp])).toEqual(
          messages.map((_, n) => [BigInt(n), TIMESTAMP]),
        );
        expect(end).toBe(BigInt(messages.length));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('start at the position, and an incomplete one is left for the next fetch', async () => {
    const cut = batchOf([order('c')], { offset: 3 });
    const all = await read(
      [batchOf([order('a'), order('b')]), batchOf([order('x')], { offset: 2 }), cut.subarray(0, -1)],
      1n,
    );
    expect(values(all)).toEqual(['b', 'x']);
    expect(all.at(-1)!.end).toBe(3n);
  });

  it('have the time of the broker if the topic is configured so', async () => {
    const batch = batchOf([order('a')], { flags: 0x08 });
    batch.writeBigInt64BE(4_711n, 35);
    const [{ messages }] = (await read([sealed(batch)])) as [ReadBatch];
    expect(messages[0]!.timestamp).toBe(4_711);
  });

  it('of transactions that were rolled back are skipped, and so are the markers', async () => {
    const marker = { key: Buffer.from([0, 0, 0, 0]), value: Buffer.alloc(6), headers: [] };
    const all = await read(
      [
        batchOf([order('before')], { offset: 0, flags: 0x10, producerId: 1n }),
        batchOf([order('aborted')], { offset: 1, flags: 0x10, producerId: 2n }),
        batchOf([order('committed')], { offset: 2, flags: 0x10, producerId: 1n }),
        batchOf([order('aborted, and not readable')], { offset: 3, flags: 0x10, codec: 7, producerId: 2n }),
        batchOf([order('no transaction')], { offset: 4, producerId: 2n }),
        batchOf([marker], { offset: 5, flags: 0x30, producerId: 2n }),
        batchOf([order('the next one')], { offset: 6, flags: 0x10, producerId: 2n }),
      ],
      0n,
      [{ producerId: 2n, firstOffset: 1n }],
    );
    expect(values(all)).toEqual(['before', 'committed', 'no transaction', 'the next one']);
    expect(all.at(-1)!.end).toBe(7n);
  });

  const damage = (batch: Buffer, at: number) => {
    batch[at]! ^= 0xff;
    return batch;
  };
  const broken: ReadonlyArray<[name: string, create: () => Buffer, reason: string]> = [
    ['with another checksum', () => damage(batchOf([order('a'), order('b')]), 70), 'checksum'],
    ['of an old format', () => damage(batchOf([order('a'), order('b')]), 16), 'message format is -3'],
    ['of a codec that nobody knows', () => batchOf([order('a'), order('b')], { codec: 6 }), 'codec 6'],
    ...[1, 2, 3, 4].map(
      (codec) =>
        [
          `that is not of its codec, ${codec}`,
          () => batchOf([order('a'), order('b')], { codec }),
          "The record batch 5 to 6 can't be read",
        ] as [string, () => Buffer, string],
    ),
    [
      'of which half is there once it is decompressed',
      () => batchOf([order('a'), order('b')], { codec: 1, compress: (all) => gzipSync(all.subarray(0, -9)) }),
      'bytes expected',
    ],
    [
      'whose zstd frame is cut short',
      () => {
        const java = Buffer.from(golden['java zstd']!, 'base64');
        const first = java.subarray(0, 12 + java.readInt32BE(8));
        const cut = Buffer.from(first.subarray(0, -9));
        return sealed(cut);
      },
      "can't be read",
    ],
    [
      'that becomes more than 64 MB',
      () => batchOf([order('a'), order('b')], { codec: 1, compress: () => gzipSync(Buffer.alloc(64 * 1024 ** 2 + 1)) }),
      'more than 67108864 bytes',
    ],
    [
      'of millions of headers without anything in them',
      () => batchOf([{ ...order('a'), headers: Array(400_000).fill(['', Buffer.alloc(0)]) }, order('b')]),
      'more than 67108864 bytes',
    ],
  ];

  it.each(broken)('%s become one unreadable record, and the next fetch starts behind it', async (_, create, reason) => {
    const batch = create();
    batch.writeBigInt64BE(5n, 0);
    const all = await read(
      [batchOf([order('whole')], { offset: 4 }), batch, batchOf([order('next')], { offset: 7 })],
      4n,
    );
    expect(values(all.slice(0, 1))).toEqual(['whole']);
    expect(reasons(all)).toEqual([expect.stringContaining(reason)]);
    expect(all.at(-1)).toMatchObject({ end: 7n, messages: [{ topic: 'orders', partition: 3, offset: 6n, key: null }] });
    expect(all.at(-1)!.messages[0]!.headers).toEqual([['unreadable-bytes', batch.subarray(0, 16_384)]]);
  });

  it('never lead beyond the end of the log, however they are damaged, and always forward', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 139 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const batch = batchOf([order('a'), order('b'), order('c'), order('d'), order('e')]);
        batch[at % batch.length]! ^= mask;
        const all = await read([batch], 0n);
        for (const { end } of all) expect(end > 0n && end <= 1_000n).toBe(true);
      }),
    );
  });
});
