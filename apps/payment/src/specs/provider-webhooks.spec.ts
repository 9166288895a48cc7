import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { type Order, PaymentDesk } from '../test-support/payment-service.js';
import { webhookSecret } from '../test-support/spawned-provider.js';

let desk: PaymentDesk;

beforeAll(async () => {
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(() => desk?.close());

const nowS = () => Math.floor(Date.now() / 1_000);
const aNotice = (idempotencyKey: string = newId()) =>
  JSON.stringify({ id: 'evt_1', type: 'capture.succeeded', data: { idempotencyKey, amount: 1, currency: 'EUR' } });

interface Signing {
  readonly at?: number;
  readonly keyId?: string;
  readonly secret?: string;
  readonly signed?: string;
}

function send(body: string, { at = nowS(), keyId = 'key_1', secret = webhookSecret, signed = body }: Signing = {}) {
  const signature = createHmac('sha256', secret).update(`${at}.${signed}`).digest('hex');
  return desk.service.request
    .post('/provider-webhooks')
    .set('content-type', 'application/json')
    .set('provider-signature', `t=${at},k=${keyId},s=${signature}`)
    .send(body);
}

const keyOf = async ({ orderId }: Order): Promise<string> => {
  const [row] = await desk.service.query<{ operation_key: string }>(
    'SELECT operation_key FROM payments WHERE order_id = $1',
    [orderId],
  );
  return row!.operation_key;
};
const counted = async (result: string): Promise<number> => {
  const { text } = await desk.service.request.get('/metrics');
  return Number(new RegExp(`payment_webhooks_total\\{result="${result}"\\} (\\d+)`).exec(text)![1]);
};

describe('A notice of the provider', () => {
  it('is accepted when it is signed, also by the other one of two keys, and refused otherwise', async () => {
    const refused: [string, Signing][] = [
      ['by nobody who knows the secret', { secret: 'a guess' }],
      ['under a key that is not known', { keyId: 'key_9' }],
      ['over another body', { signed: aNotice() }],
      ['six minutes ago', { at: nowS() - 360 }],
      ['in six minutes', { at: nowS() + 360 }],
    ];

    await send(aNotice()).expect(204);
    await send(aNotice(), { keyId: 'key_2', secret: 'the_next_webhook_secret' }).expect(204);

    for (const [, signing] of refused) {
      const { body } = await send(aNotice(), signing).expect(401);
      expect(body).toMatchObject({ code: 'notice-not-authentic' });
    }
    await desk.service.request.post('/provider-webhooks').send({}).expect(401);
    expect(await counted('not-authentic')).toBe(refused.length + 1);
  });

  it('is not read before it is authentic, and is not longer than it may be', async () => {
    await send('{"half').expect(400);
    await send('{"half', { secret: 'a guess' }).expect(401);
    await send(JSON.stringify({ data: {} })).expect(400);
    await send(' '.repeat(65 * 1024)).expect(413);
  });

  it('ends the wait for an answer that was lost, at once', async () => {
    const order = await desk.anOrder('tok_timeout_after');

    await desk.saysOf(order, ['completed'], 40_000);

    expect((await desk.historyOf(order)).map(({ what }) => what)).toContain('attempt-unknown');
    expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
  }, 60_000);

  it('brings the next attempt forward, which asks the provider and does not believe the notice', async () => {
    const order = await desk.anOrder('tok_outage');
    await eventually(async () => expect((await desk.becomes(order, 'Authorising')).inDoubtSince).not.toBeNull(), {
      timeoutMs: 20_000,
    });
    const key = await keyOf(order);

    await eventually(
      async () => {
        await send(aNotice(key)).expect(204);
        expect((await desk.historyOf(order)).map(({ what }) => what)).toContain('notice-received');
      },
      { timeoutMs: 20_000 },
    );

    expect(await desk.becomes(order, 'Authorising')).toMatchObject({ status: 'Authorising' });
    expect(await desk.said(order)).toEqual([]);
    await desk.saysOf(order, ['completed'], 60_000);
  }, 90_000);

  it('changes nothing when it comes twice, late, forged, out of order or again', async () => {
    const before = { heeded: await counted('heeded'), forged: await counted('not-authentic') };
    const cards = ['tok_webhook_twice', 'tok_webhook_forged', 'tok_webhook_late'];
    const orders = await Promise.all(cards.map((card) => desk.anOrder(card)));
    for (const order of orders) await desk.saysOf(order, ['completed'], 40_000);
    const key = newId();
    for (let time = 0; time < 3; time++) await send(aNotice(key)).expect(204);

    // Two operations each: twice, once, and late; and three times by hand.
    await eventually(async () => expect(await counted('heeded')).toBe(before.heeded + 11), { timeoutMs: 30_000 });
    expect(await counted('not-authentic')).toBe(before.forged + 2);
    for (const order of orders) {
      expect(await desk.said(order)).toEqual(['completed']);
      expect(await desk.provider.did(order.orderId)).toEqual(['authorisation', 'capture']);
    }
  }, 90_000);
});
