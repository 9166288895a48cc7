import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { PaymentDesk } from '../test-support/payment-service.js';

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(() => desk?.close());

const nobodysOrder = () => ({ orderId: newId(), customerId: newId() });

describe('An order that is cancelled', () => {
  it('after it was paid gets its money back, once', async () => {
    const order = await desk.anOrder();
    await desk.saysOf(order, ['completed']);

    await desk.cancel(order);
    await desk.cancel(order);

    await desk.saysOf(order, ['completed', 'refunded']);
    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture', 'refund']);
  });

  it('while its card is authorised is voided, and nothing is captured', async () => {
    const order = await desk.anOrder('tok_timeout_after');
    await desk.becomes(order, 'Authorising');

    await desk.cancel(order);

    await desk.saysOf(order, ['voided'], 40_000);
    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'void']);
  }, 60_000);

  it('before its payment was asked for is not charged when that comes later', async () => {
    const order = nobodysOrder();
    await desk.cancel(order);
    await desk.becomes(order, 'Voided');
    expect(await desk.said(order)).toEqual([]);

    await desk.anOrder('tok_visa_4242', order);

    await desk.saysOf(order, ['voided']);
    expect(await desk.provider.did(order.orderId)).toEqual([]);
  });

  it('after its card was declined needs nothing more', async () => {
    const order = await desk.anOrder('tok_declined');
    await desk.saysOf(order, ['declined']);

    await desk.cancel(order);
    await desk.ask(order);

    await desk.saysOf(order, ['declined', 'declined']);
  });
});

describe('An order that comes back', () => {
  it('gets its money back', async () => {
    const order = await desk.anOrder();
    await desk.saysOf(order, ['completed']);

    await desk.return(order);

    await desk.saysOf(order, ['completed', 'refunded']);
  });

  it('is told of an operator when the provider refuses to pay back, who tries again or settles it by hand', async () => {
    const order = await desk.anOrder('tok_refund_refused');
    await desk.saysOf(order, ['completed']);
    await desk.return(order);
    const { paymentId } = await desk.becomes(order, 'RefundRefused');

    await desk.decides(paymentId, 'retry', 'The bank says that the card is open').expect(204);
    await desk.becomes(order, 'RefundRefused');
    await desk.decides(paymentId, 'refund-by-hand', 'Paid by bank transfer 4711').expect(204);

    await desk.saysOf(order, ['completed', 'refunded']);
    const history = await desk.historyOf(order);
    expect(history.filter(({ what }) => what === 'refund-refused')).toHaveLength(2);
    expect(history).toContainEqual(
      expect.objectContaining({ what: 'refund-settled-by-hand', detail: 'Paid by bank transfer 4711' }),
    );
    const { body } = await desk.decides(paymentId, 'refund-by-hand', 'Once more').expect(409);
    expect(body).toMatchObject({ code: 'refund-must-be-refused' });
  });
});

describe('An order whose refund is overdue', () => {
  it('is told again how its payment ended', async () => {
    const order = await desk.anOrder();
    await desk.saysOf(order, ['completed']);
    await desk.cancel(order);
    await desk.saysOf(order, ['completed', 'refunded']);

    await desk.ask(order);

    await desk.saysOf(order, ['completed', 'refunded', 'refunded']);
  });

  it('is refunded if that was not asked for', async () => {
    const order = await desk.anOrder();
    await desk.saysOf(order, ['completed']);

    await desk.ask(order);

    await desk.saysOf(order, ['completed', 'refunded']);
  });

  it('of which Payment has never heard is told that nothing was taken, and nothing ever is', async () => {
    const order = nobodysOrder();
    await desk.ask(order);
    await desk.saysOf(order, ['voided']);

    await desk.anOrder('tok_visa_4242', order);

    await desk.saysOf(order, ['voided', 'voided']);
    expect(await desk.provider.did(order.orderId)).toEqual([]);
  });
});
