import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaymentCompletedIntegrationEvent, PaymentDeclinedIntegrationEvent } from '@tradewind/contracts';
import { type Order, PaymentDesk } from '../test-support/payment-service.js';

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(() => desk?.close());

const outcomesOf = async (order: Order) =>
  (await desk.historyOf(order)).filter(({ what }) => what.startsWith('attempt-') && what !== 'attempt-begun');

describe('An order that waits for its payment', () => {
  it('is paid: the card is authorised, and then the money is captured', async () => {
    const order = await desk.anOrder();

    await desk.saysOf(order, ['completed']);

    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
    const { paymentId } = await desk.becomes(order, 'Completed');
    const [event] = (await desk.service.published(PaymentCompletedIntegrationEvent)).filter(
      ({ data }) => data.orderId === order.orderId,
    );
    expect(event!.data).toMatchObject({ ...{ paymentId }, amount: { amount: 39_800, currency: 'EUR' } });
  });

  it('is answered under the correlation id of its request, though the provider was called later', async () => {
    const order = await desk.anOrder();
    await desk.saysOf(order, ['completed']);

    const [answered] = await desk.service.query('SELECT correlation_id, causation_id FROM outbox WHERE key = $1', [
      order.orderId,
    ]);
    const causes = await desk.service.query(
      `SELECT DISTINCT correlation_id, causation_id FROM operation_causes WHERE correlation_id = $1`,
      [answered!['correlation_id']],
    );
    expect(causes).toEqual([answered]);
    expect(answered!['causation_id']).not.toBeNull();
  });

  it('is charged once, however often it is asked for, and the answer is repeated', async () => {
    const order = await desk.anOrder();
    await desk.saysOf(order, ['completed']);

    await desk.anOrder('tok_mastercard_4444', order);

    await desk.saysOf(order, ['completed', 'completed']);
    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
  });

  it.each([
    ['tok_declined', 'card-declined'],
    ['tok_insufficient_funds', 'insufficient-funds'],
    ['tok_expired', 'card-expired'],
    ['tok_authentication_failed', 'authentication-failed'],
    ['tok_nobody_has_issued', 'unknown-token'],
    ['tok_capture_refused', 'authorisation-expired'],
  ])('is declined with %s, and the other services are told why: %s', async (token, reason) => {
    const order = await desk.anOrder(token);

    await desk.saysOf(order, ['declined']);

    const [event] = (await desk.service.published(PaymentDeclinedIntegrationEvent)).filter(
      ({ data }) => data.orderId === order.orderId,
    );
    expect(event!.data.reason).toBe(reason);
    expect(await desk.provider.did(order.orderId)).not.toContain('capture');
  });
});

describe('A provider that does not answer', () => {
  it.each([
    ['has done nothing', 'tok_timeout_before', 'attempt-unknown'],
    ['has done it', 'tok_timeout_after', 'attempt-unknown'],
    ['fails once', 'tok_error_once', 'attempt-unknown'],
    ['has done it, and sends no notice', 'tok_webhook_lost', 'attempt-unknown'],
    ['is slow', 'tok_slow', 'attempt-succeeded'],
  ])(
    'but %s is asked until it says so, and the card is charged once (%s)',
    async (_, token, first) => {
      const order = await desk.anOrder(token);

      await desk.saysOf(order, ['completed'], 40_000);

      expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
      const outcomes = await outcomesOf(order);
      expect(outcomes[0]!.what).toBe(first);
      expect(outcomes.at(-1)).toMatchObject({ what: 'attempt-succeeded', operation: 'capture' });
    },
    60_000,
  );

  it('because it is away is waited for', async () => {
    await desk.provider.kill();
    const order = await desk.anOrder();
    await desk.becomes(order, 'Authorising');

    await desk.startProvider();

    await desk.saysOf(order, ['completed'], 40_000);
    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
  }, 60_000);

  it('because it crashes again and again has charged each order once in the end', async () => {
    const orders = await Promise.all(Array.from({ length: 30 }, () => desk.anOrder()));
    for (let time = 0; time < 3; time++) {
      await desk.provider.kill();
      await desk.startProvider();
    }

    for (const order of orders) await desk.saysOf(order, ['completed'], 40_000);
    for (const order of orders) {
      expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
    }
  }, 90_000);
});
