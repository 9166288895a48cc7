import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import type { KeptAddressView } from '../read-model/list-addresses.query.js';
import { startOrdering } from '../test-support/ordering-service.js';

let ordering: TestService;

beforeAll(async () => {
  ordering = await startOrdering();
}, 60_000);

afterAll(() => ordering?.stop());

const home = { recipient: 'Mara Lind', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };
const office = { ...home, recipient: 'Lind & Co', street: 'Kontorhaus 1' };

/** A person at the address book. */
function aPerson() {
  const token = ordering.tokenFor({ id: newId() });
  const send = (method: 'get' | 'post' | 'put' | 'delete', path = '') =>
    ordering.request[method](`/addresses${path}`).auth(token, { type: 'bearer' });
  const list = async () => (await send('get').expect(200)).body.items as KeptAddressView[];
  const keep = async (address: object) =>
    (await send('post').send(address).expect(201)).body as { readonly addressId: string };
  return { send, list, keep };
}

describe('A person', () => {
  it('keeps addresses, of which the first is the default', async () => {
    const mara = aPerson();
    expect(await mara.list()).toEqual([]);

    const first = await mara.keep(home);
    const second = await mara.keep(office);

    expect(await mara.list()).toEqual([
      { ...first, ...home, isDefault: true },
      { ...second, ...office, isDefault: false },
    ]);
  });

  it('corrects an address, chooses another default, and removes what is no longer true', async () => {
    const mara = aPerson();
    const { addressId: first } = await mara.keep(home);
    const { addressId: second } = await mara.keep(office);

    await mara
      .send('put', `/${first}`)
      .send({ ...home, street: 'Hafenweg 8' })
      .expect(204);
    await mara.send('post', `/${second}/default`).expect(204);
    expect(await mara.list()).toMatchObject([
      { addressId: first, street: 'Hafenweg 8', isDefault: false },
      { addressId: second, isDefault: true },
    ]);

    await mara.send('delete', `/${second}`).expect(204);
    expect(await mara.list()).toMatchObject([{ addressId: first, isDefault: true }]);
    await mara.send('delete', `/${second}`).expect(404);
    await mara.send('delete', `/${first}`).expect(204);
    expect(await mara.list()).toEqual([]);
  });

  it('keeps an address once by asking twice under one key', async () => {
    const mara = aPerson();
    const key = newId();
    const ask = () => mara.send('post').set('Idempotency-Key', key).send(home).expect(201);

    const [one, again] = [await ask(), await ask()];

    expect(again.body).toEqual(one.body);
    expect(await mara.list()).toHaveLength(1);
  });

  it('has their keys to themselves: somebody else under the same key keeps an address of their own', async () => {
    const [mara, jon, key] = [aPerson(), aPerson(), newId()];
    const ask = ({ send }: typeof mara, address: object) => send('post').set('Idempotency-Key', key).send(address);

    const answers = await Promise.all([ask(mara, home).expect(201), ask(jon, home).expect(201)]);
    const other = await ask(aPerson(), office).expect(201);

    const ids = [...answers, other].map(({ body }) => (body as { addressId: string }).addressId);
    expect(new Set(ids).size).toBe(3);
    expect([await mara.list(), await jon.list()]).toMatchObject([[{ addressId: ids[0] }], [{ addressId: ids[1] }]]);
  });

  it('is not told by their key that somebody else has chosen a default address', async () => {
    const [mara, jon, key] = [aPerson(), aPerson(), newId()];
    const { addressId } = await mara.keep(home);
    const choose = ({ send }: typeof mara) => send('post', `/${addressId}/default`).set('Idempotency-Key', key);

    await choose(mara).expect(204);
    const refusal = await choose(jon).expect(404);

    expect(refusal.headers).not.toHaveProperty('idempotent-replayed');
  });

  it('keeps both addresses that are added at the same time, and one of them is the default', async () => {
    const mara = aPerson();
    await Promise.all([mara.keep(home), mara.keep(office)]);
    const kept = await mara.list();
    expect(kept.map(({ recipient }) => recipient).sort()).toEqual(['Lind & Co', 'Mara Lind']);
    expect(kept.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  it('keeps twenty addresses at most', async () => {
    const mara = aPerson();
    for (let kept = 0; kept < 20; kept += 1) await mara.keep(home);

    const { body } = await mara.send('post').send(office).expect(409);

    expect(body).toMatchObject({ code: 'address-book-has-room', title: 'You can keep 20 addresses at most.' });
    expect(await mara.list()).toHaveLength(20);
  });

  it('is told which field is wrong, as at the checkout', async () => {
    const mara = aPerson();
    const { addressId } = await mara.keep(home);
    const wrong = { recipient: ' ', street: 'x'.repeat(201), city: '', postalCode: 20457, country: 'de' };

    for (const [field, value] of Object.entries(wrong)) {
      for (const request of [mara.send('post'), mara.send('put', `/${addressId}`)]) {
        const { body } = await request.send({ ...home, [field]: value }).expect(400);
        expect(body.errors[0]).toMatchObject({ field, reason: expect.stringMatching(/^(must|should)/) });
      }
    }
    expect(await mara.list()).toMatchObject([home]);
  });

  it('neither sees nor changes the addresses of another', async () => {
    const [mara, jon] = [aPerson(), aPerson()];
    const { addressId } = await mara.keep(home);

    expect(await jon.list()).toEqual([]);
    await jon.send('put', `/${addressId}`).send(office).expect(404);
    await jon.send('post', `/${addressId}/default`).expect(404);
    const { body } = await jon.send('delete', `/${addressId}`).expect(404);
    expect(body).toMatchObject({ code: 'address-not-known' });
    expect(await mara.list()).toEqual([{ addressId, ...home, isDefault: true }]);
  });
});

describe('A kept address', () => {
  it('reaches no event and no answer that is kept', async () => {
    const mara = aPerson();
    await mara
      .send('post')
      .set('Idempotency-Key', newId())
      .send({ ...home, street: 'Geheimer Weg 1' })
      .expect(201);

    const [{ found } = { found: -1 }] = await ordering.query<{ found: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE outbox::text LIKE '%Geheimer%')::int
            + (SELECT count(*) FROM idempotent_request request WHERE request::text LIKE '%Geheimer%')::int AS found`,
    );
    expect(found).toBe(0);
  });

  it('that was stored by laxer rules than those of today is still shown, and can be removed', async () => {
    const mara = aPerson();
    const { addressId } = await mara.keep(home);
    await ordering.query(`UPDATE addresses SET street = '', country = 'xx' WHERE id = $1`, [addressId]);

    expect(await mara.list()).toMatchObject([{ street: '', country: 'xx' }]);
    await mara.keep(office);
    await mara.send('delete', `/${addressId}`).expect(204);
  });
});
