import { randomUUID } from 'node:crypto';
import type { Message } from 'kafkajs';
import { eventTypeOf, KEYS, PAYLOAD } from '../../messaging/outbox-rows.js';

/** The headers that our relay sends. */
export function headersOf(topic: string, key: string): Record<string, string> {
  return {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: eventTypeOf(topic),
    ce_source: '/tradewind/bench',
    ce_subject: key,
    ce_time: '2026-11-21T08:00:00.000Z',
    'content-type': 'application/json',
    ce_correlationid: randomUUID(),
  };
}

/** The message that our relay builds from a row. */
export function messageOf(topic: string, n: number): Message {
  const key = `key-${n % KEYS}`;
  return { key, value: PAYLOAD, headers: headersOf(topic, key) };
}
