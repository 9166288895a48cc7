import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, eventually, unstorableTextsTaken } from '@tradewind/testing';
import { PaymentDesk } from '../test-support/payment-service.js';

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(() => desk?.close());

const gauge = async (name: string, state: string): Promise<number> => {
  const { text } = await desk.service.request.get('/metrics');
  return Number(new RegExp(`${name}\\{state="${state}"\\} (\\S+)`).exec(text)![1]);
};

describe('A payment in doubt', () => {
  it('is listed and counted, shows its attempts, and is retried by an operator, or a program, who says why', async () => {
    const order = await desk.anOrder('tok_outage');
    const { paymentId } = await eventually(
      async () => {
        const { body } = await desk.operator('/payments?only=in-doubt').expect(200);
        expect(body.items).toHaveLength(1);
        return body.items[0];
      },
      { timeoutMs: 20_000 },
    );
    expect(await gauge('payment_payments', 'in-doubt')).toBe(1);
    expect(await gauge('payment_oldest_seconds', 'in-doubt')).toBeGreaterThanOrEqual(0);

    await desk.decides(paymentId, 'retry', ' ').expect(400);
    const program = desk.service.clientTokenFor('night-shift', ['orders']);
    await desk.service.request
      .post(`/payments/${paymentId}/retry`)
      .auth(program, { type: 'bearer' })
      .send({ reason: 'The provider says that it works again' })
      .expect(204);

    const { body } = await desk.operator(`/payments/${paymentId}`).expect(200);
    expect(body.history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'attempt-begun', operation: 'authorise', attempt: 1 }),
        expect.objectContaining({ what: 'attempt-unknown', attempt: 1, detail: 'no answer in time' }),
        expect.objectContaining({
          what: 'retried',
          detail: 'The provider says that it works again',
          operatorId: 'night-shift',
        }),
      ]),
    );
    await desk.saysOf(order, ['completed'], 60_000);
    expect((await desk.operator('/payments?only=in-doubt').expect(200)).body.items).toEqual([]);
    await desk.decides(paymentId, 'retry', 'Once more').expect(409);
  }, 90_000);
});

describe('Payments', () => {
  it('are shown to operators page by page, and each to its customer by its order', async () => {
    const earlier = await desk.anOrder();
    await desk.becomes(earlier, 'Completed');
    const later = await desk.anOrder();
    await desk.becomes(later, 'Completed');

    const { body: first } = await desk.operator('/payments?limit=1').expect(200);
    const { body: second } = await desk.operator(`/payments?limit=1&after=${first.next}`).expect(200);

    expect([first, second].map(({ items }) => items[0].orderId)).toEqual([later.orderId, earlier.orderId]);
    const byOrder = (id: string) =>
      desk.service.request
        .get(`/payments/by-order/${earlier.orderId}`)
        .auth(desk.service.tokenFor({ id }), { type: 'bearer' });
    await byOrder(earlier.customerId).expect(200);
    await byOrder(newId()).expect(404);
    await desk.service.request
      .get('/payments')
      .auth(desk.service.tokenFor({ id: earlier.customerId }), { type: 'bearer' })
      .expect(403);
  });

  it('are described by the OpenAPI document, which takes no text or number that no column can hold', async () => {
    const { body } = await desk.service.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/payments', '/payments/{paymentId}/retry', '/provider-webhooks']),
    );
    expect(await unstorableTextsTaken(desk.service)).toEqual([]);
    expect(await boundlessNumbers(desk.service)).toEqual([]);
  });
});
