import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, samplesReadBy } from '@tradewind/testing';
import { PaymentDesk } from '../test-support/payment-service.js';

describe('What payment reads', () => {
  let desk: PaymentDesk;
  beforeAll(async () => {
    desk = await PaymentDesk.open();
  }, 60_000);
  afterAll(() => desk?.close());

  const samples = samplesReadBy('payment').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await desk.service.deliver(sample);
    await eventually(async () => expect(await desk.service.fateOf(id)).toBe('handled'));
  });
});
