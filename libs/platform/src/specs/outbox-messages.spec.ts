import type { Role } from '../index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import { ParcelDesk } from './parcel-desk.js';

describe('A message of a service', () => {
  let desk: ParcelDesk;
  let position: string;
  let userId: string;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
    userId = (await desk.http.post('/welcomes')).body.userId;
    [{ position }] = (await desk.query<{ position: string }>('SELECT position FROM outbox')) as [{ position: string }];
  });
  afterAll(() => desk.close());

  const ask = async (at: string, ...roles: Role[]): Promise<Response> => {
    const authorization = `Bearer ${await desk.issuer.tokenFor({ name: 'olga', roles })}`;
    return desk.http.get(`/messaging/outbox/${at}`).set('Authorization', authorization);
  };

  it('is shown with its headers as on the wire, and without personal data', async () => {
    const { status, body } = await ask(position, 'operations');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      position,
      type: 'tradewind.identity.user-registered.v1',
      topic: 'tradewind.identity.events',
      key: userId,
      payload: { format: 'json', value: { userId, email: null, displayName: null, role: 'customer' } },
    });
    expect(body.payload.bytes).toBeGreaterThan(100);
    expect([...body.masked].sort()).toEqual(['/displayName', '/email']);
    expect(JSON.stringify(body)).not.toContain('ada@example.com');
    expect(body.headers).toEqual(
      expect.arrayContaining([
        { name: 'ce_specversion', value: '1.0', format: 'text' },
        { name: 'ce_id', value: body.messageId, format: 'text' },
        { name: 'ce_type', value: body.type, format: 'text' },
        { name: 'ce_subject', value: userId, format: 'text' },
        { name: 'content-type', value: 'application/json', format: 'text' },
      ]),
    );
  });

  it.each<Role>(['support', 'analyst'])('is shown whole to somebody on call who is %s, too', async (role) => {
    const { body } = await ask(position, 'operations', role);
    expect(body.payload.value).toMatchObject({ email: 'ada@example.com', displayName: 'Ada' });
    expect(body.masked).toEqual([]);
  });

  it('is for whoever is on call alone', async () => {
    expect((await ask(position, 'support', 'analyst', 'customer')).status).toBe(403);
    expect((await desk.http.get(`/messaging/outbox/${position}`)).status).toBe(401);
  });

  it.each(['999999', '0', '-1', 'x', '9'.repeat(30)])('is not there at the position %s', async (at) => {
    const { status, body } = await ask(at, 'operations');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'message-not-kept' });
  });
});
