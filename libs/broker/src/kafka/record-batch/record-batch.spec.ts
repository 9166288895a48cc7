import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import Decoder from 'kafkajs/src/protocol/decoder.js';
import decodeRecordBatch from 'kafkajs/src/protocol/recordBatch/v0/decoder.js';
import type { BrokerMessage } from '../../port/broker-message.js';
import { crc32c } from './crc32c.js';
import { encodeRecordBatch } from './record-batch.js';

const numbers = { producerId: 4_294_967_299n, producerEpoch: 7, firstSequence: 2_147_483_600 };
const TIMESTAMP = 1_764_000_000_000;

const decode = (batch: Buffer) => decodeRecordBatch(new Decoder(batch));

const messagesIn = async (batch: Buffer): Promise<BrokerMessage[]> =>
  (await decode(batch)).records.map(({ key, value, headers }) => ({
    key,
    value,
    headers: Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((bytes) => [name, bytes] as const),
    ),
  }));

describe('A record batch', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => Buffer.from(value));
  const large = fc.integer({ min: 8_000, max: 70_000 }).map((length) => Buffer.alloc(length, 'ä'));
  const optional = fc.oneof(fc.constant(null), bytes, text);
  /** kafkajs reads inherited properties as header names. */
  const name = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => !(value in {}) && !/^\d+$/.test(value));
  const message = fc.record({
    key: optional,
    value: fc.oneof({ weight: 20, arbitrary: optional }, { weight: 1, arbitrary: large }),
    headers: fc.uniqueArray(fc.tuple(name, fc.oneof(bytes, text)), { maxLength: 12, selector: ([own]) => own }),
  });

  it('is decoded by kafkajs byte for byte, for any messages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 70 }), async (messages) => {
        expect(await messagesIn(encodeRecordBatch(messages, numbers, TIMESTAMP))).toEqual(messages);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('contains sequence numbers, timestamps and offsets', async () => {
    const messages = Array.from({ length: 3 }, () => ({ key: null, value: null, headers: [] }));
    const { records, ...batch } = await decode(encodeRecordBatch(messages, numbers, TIMESTAMP));
    expect(batch).toMatchObject({
      producerId: '4294967299',
      producerEpoch: 7,
      firstSequence: 2_147_483_600,
      firstOffset: '0',
      lastOffsetDelta: 2,
      firstTimestamp: String(TIMESTAMP),
      maxTimestamp: String(TIMESTAMP),
    });
    expect(records.map(({ offset, timestamp }) => [offset, timestamp])).toEqual(
      ['0', '1', '2'].map((offset) => [offset, String(TIMESTAMP)]),
    );
  });

  it('keeps the order of the values of a repeated header', async () => {
    const headers = ['a', 'b', ''].map((value) => ['tag', Buffer.from(value)] as const);
    const message = { key: Buffer.from('k'), value: Buffer.from('v'), headers };
    expect(await messagesIn(encodeRecordBatch([message], numbers, TIMESTAMP))).toEqual([message]);
  });

  it('distinguishes null from empty', async () => {
    const messages = [
      { key: null, value: null, headers: [] },
      { key: Buffer.alloc(0), value: Buffer.alloc(0), headers: [] },
    ];
    expect(await messagesIn(encodeRecordBatch(messages, numbers, TIMESTAMP))).toEqual(messages);
  });

  it('consists of exactly these bytes for a small message', () => {
    const message = { key: Buffer.from('k'), value: Buffer.from('v'), headers: [['h', Buffer.from('x')] as const] };
    const batch = encodeRecordBatch([message], { producerId: 1n, producerEpoch: 2, firstSequence: 3 }, 4);
    const checked = [
      '0000', // attributes
      '00000000', // last offset delta
      '0000000000000004', // first timestamp
      '0000000000000004', // max timestamp
      '0000000000000001', // producer id
      '0002', // producer epoch
      '00000003', // first sequence
      '00000001', // records
      '18', // length 12
      '00', // attributes
      '00', // timestamp delta
      '00', // offset delta
      '026b', // key
      '0276', // value
      '02', // one header
      '02680278',
    ].join('');
    const checksum = crc32c(Buffer.from(checked, 'hex')).toString(16).padStart(8, '0');
    const length = (9 + checked.length / 2).toString(16).padStart(8, '0');
    expect(batch.toString('hex')).toBe(`${'00'.repeat(8)}${length}0000000002${checksum}${checked}`);
  });
});
