import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaymentDesk } from '../test-support/payment-service.js';

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(() => desk?.close());

describe('An order that waits for its payment', () => {
  it('is paid: the card is authorised, and then the money is captured', async () => {
    const order = await desk.anOrder();

    await desk.saysOf(order, ['completed']);

    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
    expect(await desk.becomes(order, 'Completed')).toMatchObject({
      amount: { amount: 39_800, currency: 'EUR' },
      operation: null,
      inDoubtSince: null,
    });
  });
});
