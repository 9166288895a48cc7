import { describe, expect, it } from 'vitest';
import type { FlowRow } from './flow.js';
import { brokerPlaceOf, messagePlaceOf } from './message-place.js';

const row = (kind: FlowRow['kind'], service: string, step: object): FlowRow => ({
  ...{ id: kind, kind, service, atMs: 0, depth: 0, title: '', note: '', failed: false },
  step: step as NonNullable<FlowRow['step']>,
});

const message = { messageId: 'm-1', type: 'kiosk.till.apple-paid.v2' };
const older = { messageId: 'm-1', type: 'kiosk.till.apple-paid.v1' };
const rows = [
  row('domain-event', 'till', { messageId: 'e-1', type: 'ApplePaidDomainEvent' }),
  row('outbox', 'till', { ...message, position: 7 }),
  row('outbox', 'till', { ...older, position: 8 }),
  row('relayed', 'till', { ...older, position: 8, topic: 'till', partition: 3, offset: 12 }),
];

describe('The message that a row is about', () => {
  it('is kept by the service that wrote it, at the position of its version', () => {
    expect(messagePlaceOf(row('inbox', 'scale', message), rows)).toEqual({
      service: 'till',
      position: '7',
      ...message,
    });
    expect(messagePlaceOf(row('received', 'scale', older), rows)).toMatchObject({ position: '8' });
  });

  it('is in the broker where its publication says', () => {
    expect(brokerPlaceOf(row('inbox', 'scale', older), rows)).toEqual({ topic: 'till', partition: 3, offset: '12' });
    expect(brokerPlaceOf(row('inbox', 'scale', message), rows)).toBeUndefined();
  });

  it('is none for what happens inside a service, and unknown where nobody was seen to write it', () => {
    expect(messagePlaceOf(rows[0]!, rows)).toBeUndefined();
    expect(messagePlaceOf(row('commit', 'till', {}), rows)).toBeUndefined();
    expect(messagePlaceOf(row('received', 'scale', { ...message, messageId: 'm-2' }), rows)).toBeUndefined();
  });
});
