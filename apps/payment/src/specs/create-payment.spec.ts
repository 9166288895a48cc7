import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, unstorableTextsTaken, type TestService } from '@tradewind/testing';
import { aPayment, startPayment } from '../test-support/payment-service.js';

let payment: TestService;

beforeAll(async () => {
  payment = await startPayment();
}, 60_000);

afterAll(() => payment?.stop());

const read = (paymentId: string, token: string) =>
  payment.request.get(`/payments/${paymentId}`).auth(token, { type: 'bearer' });

const create = (body: object, key: string) =>
  payment.request
    .post('/payments')
    .auth(payment.tokenFor({ id: key }), { type: 'bearer' })
    .set('Idempotency-Key', key)
    .send(body);

describe('A payment', () => {
  it('is created by a customer, who is its owner, and is shown to the owner and to operators', async () => {
    const { paymentId, ownerId, token } = await aPayment(payment);

    const { body } = await read(paymentId, token).expect(200);

    expect(body).toEqual({
      paymentId,
      ownerId,
      name: 'First',
      createdAt: expect.any(String),
      changedAt: body.createdAt,
    });
    await read(paymentId, payment.tokenFor({ role: 'operator' })).expect(200, body);
  });

  it('does not exist for another customer', async () => {
    const { paymentId } = await aPayment(payment);

    const { body } = await read(paymentId, payment.tokenFor()).expect(404);

    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is not created without a name, and the answer says so', async () => {
    const { body } = await create({ name: '  ' }, newId()).expect(400);

    expect(body).toMatchObject({ code: 'payment-must-have-a-name' });
    expect(JSON.stringify(body)).toContain('A payment must have a name.');
  });

  it('is created once by one who asks twice under one key', async () => {
    const key = newId();

    const answers = [await create({ name: 'First' }, key), await create({ name: 'First' }, key)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await payment.query('SELECT 1 FROM payments WHERE owner_id = $1', [key])).toHaveLength(1);
  });

  it('is described by the OpenAPI document, and takes no text or number that no column can hold', async () => {
    const { body } = await payment.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/payments', '/payments/{paymentId}']));
    expect(await unstorableTextsTaken(payment)).toEqual([]);
    expect(await boundlessNumbers(payment)).toEqual([]);
  });
});
