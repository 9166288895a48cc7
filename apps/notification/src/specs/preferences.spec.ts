import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, type TestService, unstorableTextsTaken } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';

interface Preference {
  readonly kind: string;
  readonly enabled: boolean;
  readonly canBeSwitchedOff: boolean;
}

describe('The preferences of a person', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startNotification();
  });
  afterAll(() => service.stop());

  const get = async (token: string) => {
    const { body } = await service.request.get('/preferences').auth(token, { type: 'bearer' }).expect(200);
    return (body as { items: Preference[] }).items;
  };
  const set = (token: string, kind: string, body: object) =>
    service.request.put(`/preferences/${kind}`).auth(token, { type: 'bearer' }).send(body);
  const switchedOff = (items: Preference[]) => items.filter(({ enabled }) => !enabled).map(({ kind }) => kind);

  it('are all kinds of mail until something is switched off', async () => {
    const items = await get(service.tokenFor());
    expect(switchedOff(items)).toEqual([]);
    expect(items.filter(({ canBeSwitchedOff }) => canBeSwitchedOff).map(({ kind }) => kind)).toEqual([
      'price-drop',
      'back-in-stock',
    ]);
  });

  it('can be switched off and on, kind by kind, and only by the person', async () => {
    const [ada, bob] = [service.tokenFor(), service.tokenFor()];
    expect(switchedOff((await set(ada, 'price-drop', { enabled: false }).expect(200)).body.items)).toEqual([
      'price-drop',
    ]);
    await set(ada, 'back-in-stock', { enabled: false }).expect(200);
    await set(ada, 'price-drop', { enabled: true }).expect(200);
    expect(switchedOff(await get(ada))).toEqual(['back-in-stock']);
    expect(switchedOff(await get(bob))).toEqual([]);
    await service.request.put('/preferences/price-drop').send({ enabled: false }).expect(401);
  });

  it.each(['userId', 'personId', 'ownerId', 'kind', 'role', 'status'])(
    'are neither changed for their person nor for somebody else by a request that sets %s too',
    async (field) => {
      const victim = newId();
      const [ada, bob] = [service.tokenFor(), service.tokenFor({ id: victim })];
      const before = await get(ada);
      const { body } = await set(ada, 'price-drop', { enabled: false, [field]: victim }).expect(422);
      expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
      expect([await get(ada), switchedOff(await get(bob))]).toEqual([before, []]);
    },
  );

  it.each(['welcome', 'order-confirmed', 'order-cancelled', 'order-shipped'])(
    'do not include that a mail about the account or an order is switched off: %s',
    async (kind) => {
      const token = service.tokenFor();
      const { body } = await set(token, kind, { enabled: false }).expect(409);
      expect(body).toMatchObject({ code: 'only-optional-mails-can-be-switched-off' });
      await set(token, kind, { enabled: true }).expect(200);
      expect(switchedOff(await get(token))).toEqual([]);
    },
  );

  it('are refused with the field and the reason when they make no sense', async () => {
    const token = service.tokenFor();
    const { body } = await set(token, 'spam', { enabled: true }).expect(400);
    expect(body).toMatchObject({ code: 'invalid-value', errors: [{ field: 'kind' }] });
    await set(token, 'price-drop', { enabled: 'no' }).expect(400);
    await set(token, 'price-drop', {}).expect(400);
  });

  it('keep every change of one person that is made at the same time', async () => {
    const token = service.tokenFor({ id: newId() });
    await Promise.all(['price-drop', 'back-in-stock'].map((kind) => set(token, kind, { enabled: false }).expect(200)));
    expect(switchedOff(await get(token))).toEqual(['price-drop', 'back-in-stock']);
  });
});

describe('What no column of the notification service can hold', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startNotification();
  });
  afterAll(() => service.stop());

  it('is refused as text, in whatever field of whatever route', async () => {
    expect(await unstorableTextsTaken(service)).toEqual([]);
  });

  it('is refused as a number, and the document says how large one may be', async () => {
    expect(await boundlessNumbers(service)).toEqual([]);
  });
});
