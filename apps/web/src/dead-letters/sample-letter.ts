import type { Letter } from './letter.js';

/** A dead letter for specs. */
export const sampleLetter = (of: Partial<Letter>): Letter => ({
  ...{ service: 'ordering', id: '1', state: 'dead', direction: 'incoming' },
  ...{ topic: 'tradewind.basket.events', partition: 3, offset: '1021', key: 'customer-1' },
  ...{ messageId: 'message-1', type: 'tradewind.basket.basket-checked-out.v1', attempts: 1, nextAttemptAt: null },
  ...{ errorName: 'ProductUnknown', error: 'no such product', firstFailedAt: '2026-11-26T07:48:02Z' },
  ...{ lastFailedAt: '2026-11-26T07:48:02Z', parkedAt: null, replayedBy: null, replayedAt: null },
  ...{ discardedBy: null, discardReason: null, discardedAt: null },
  ...of,
});

/** A message that waits behind another one. */
export const sampleParked = (of: Partial<Letter>): Letter =>
  sampleLetter({
    ...{ state: 'parked', attempts: 0, errorName: null, error: null, firstFailedAt: null, lastFailedAt: null },
    ...{ parkedAt: '2026-11-26T08:15:40Z' },
    ...of,
  });
