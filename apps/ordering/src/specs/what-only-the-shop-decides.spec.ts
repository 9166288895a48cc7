import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import { startOrdering } from '../test-support/ordering-service.js';

const home = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };

describe('A person with an address book', () => {
  let ordering: TestService;
  beforeAll(async () => {
    ordering = await startOrdering();
  }, 60_000);
  afterAll(() => ordering?.stop());

  function aPerson() {
    const id = newId();
    const token = ordering.tokenFor({ id });
    const send = (method: 'get' | 'post' | 'put', path = '') =>
      ordering.request[method](`/addresses${path}`).auth(token, { type: 'bearer' });
    const list = async () => (await send('get').expect(200)).body.items as { addressId: string }[];
    return { id, send, list };
  }

  it.each(['ownerId', 'userId', 'customerId', 'buyerId', 'addressId', 'id', 'isDefault', 'role', 'status'])(
    'cannot set %s of an address, neither of a new one nor of one that is kept',
    async (field) => {
      const [mara, victim] = [aPerson(), aPerson()];
      const { addressId } = (await mara.send('post').send(home).expect(201)).body as { addressId: string };
      await victim.send('post').send(home).expect(201);
      const before = [await mara.list(), await victim.list()];

      const forged = { ...home, street: 'Kontorhaus 1', [field]: field === 'isDefault' ? false : victim.id };
      for (const attempt of [mara.send('post'), mara.send('put', `/${addressId}`)]) {
        const { body } = await attempt.send(forged).expect(422);
        expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
      }

      expect([await mara.list(), await victim.list()]).toEqual(before);
    },
  );
});
