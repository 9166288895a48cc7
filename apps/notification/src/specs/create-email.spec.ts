import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, unstorableTextsTaken, type TestService } from '@tradewind/testing';
import { anEmail, startNotification } from '../test-support/notification-service.js';

let notification: TestService;

beforeAll(async () => {
  notification = await startNotification();
}, 60_000);

afterAll(() => notification?.stop());

const read = (emailId: string, token: string) =>
  notification.request.get(`/emails/${emailId}`).auth(token, { type: 'bearer' });

const create = (body: object, key: string) =>
  notification.request
    .post('/emails')
    .auth(notification.tokenFor({ id: key }), { type: 'bearer' })
    .set('Idempotency-Key', key)
    .send(body);

describe('An email', () => {
  it('is created by a customer, who is its owner, and is shown to the owner and to operators', async () => {
    const { emailId, ownerId, token } = await anEmail(notification);

    const { body } = await read(emailId, token).expect(200);

    expect(body).toEqual({
      emailId,
      ownerId,
      name: 'First',
      createdAt: expect.any(String),
      changedAt: body.createdAt,
    });
    await read(emailId, notification.tokenFor({ role: 'operator' })).expect(200, body);
  });

  it('does not exist for another customer', async () => {
    const { emailId } = await anEmail(notification);

    const { body } = await read(emailId, notification.tokenFor()).expect(404);

    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is not created without a name, and the answer says so', async () => {
    const { body } = await create({ name: '  ' }, newId()).expect(400);

    expect(body).toMatchObject({ code: 'email-must-have-a-name' });
    expect(JSON.stringify(body)).toContain('An email must have a name.');
  });

  it('is created once by one who asks twice under one key', async () => {
    const key = newId();

    const answers = [await create({ name: 'First' }, key), await create({ name: 'First' }, key)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await notification.query('SELECT 1 FROM emails WHERE owner_id = $1', [key])).toHaveLength(1);
  });

  it('is described by the OpenAPI document, and takes no text or number that no column can hold', async () => {
    const { body } = await notification.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/emails', '/emails/{emailId}']));
    expect(await unstorableTextsTaken(notification)).toEqual([]);
    expect(await boundlessNumbers(notification)).toEqual([]);
  });
});
