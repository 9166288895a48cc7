import { describe, expect, it } from '@jest/globals';
import type { IHeaders } from 'kafkajs';
import { fromKafkaHeaders } from './kafka-headers.js';

describe('Headers of a Kafka message', () => {
  it('are absent when they have no value, as change data capture writes an empty column', () => {
    const headers = { ce_id: Buffer.from('1'), ce_causationid: null, traceparent: undefined } as unknown as IHeaders;
    expect(fromKafkaHeaders(headers)).toEqual([['ce_id', Buffer.from('1')]]);
  });

  it('may be empty, and repeated', () => {
    const headers = { note: Buffer.alloc(0), tag: [Buffer.from('a'), Buffer.from('b')] };
    expect(fromKafkaHeaders(headers)).toEqual([
      ['note', Buffer.alloc(0)],
      ['tag', Buffer.from('a')],
      ['tag', Buffer.from('b')],
    ]);
  });
});
