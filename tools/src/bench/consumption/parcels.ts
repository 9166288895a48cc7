import { randomUUID } from 'node:crypto';
import type { BrokerMessage } from '@tradewind/broker';
import { eventTypeOf, KEYS } from '../messaging/outbox-rows.js';

const text = 'x'.repeat(400);

/** Each parcel moves once per round. One event in a hundred fails, and each round affects other parcels. */
export const isPoison = (n: number): boolean => n % 100 === (Math.floor(n / KEYS) * 7) % 100;

/** Returns whether no event of the n-th event's parcel ever fails, so that none of its events has to wait. */
export function staysHealthy(n: number, events: number): boolean {
  const rounds = Math.ceil(events / KEYS);
  return !Array.from({ length: rounds }, (_, round) => round * KEYS + (n % KEYS)).some(isPoison);
}

export function parcelMessage(topic: string, n: number): BrokerMessage {
  const parcel = `parcel-${n % KEYS}`;
  const headers = {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: eventTypeOf(topic),
    ce_source: '/tradewind/bench',
    ce_subject: parcel,
    ce_time: '2026-11-21T08:00:00.000Z',
    'content-type': 'application/json',
    ce_correlationid: randomUUID(),
  };
  return {
    key: Buffer.from(parcel),
    value: Buffer.from(JSON.stringify({ parcel, n, text })),
    headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
  };
}
