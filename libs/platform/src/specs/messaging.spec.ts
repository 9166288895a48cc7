import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import request, { type Response } from 'supertest';
import { shutDown } from '../shutdown/shut-down-on-signal.js';
import { ParcelDesk } from './parcel-desk.js';
import { publishRegistrations, registrationOf } from './raw-messages.js';
import { until } from './until.js';

const topic = 'tradewind.identity.events';
const empty = { dead: 0, retrying: 0, parked: 0, blockedKeys: 0 };

describe('Whoever is on call sees how far the messages of a service have come', () => {
  let desk: ParcelDesk;
  let authorization: string;

  beforeAll(async () => {
    desk = await ParcelDesk.open({ insight: 'operations' });
    authorization = `Bearer ${await desk.issuer.tokenFor({ name: 'olga', roles: ['operations'] })}`;
  });
  afterAll(() => desk.close());

  const ask = (): Promise<Response> => desk.http.get('/messaging').set('Authorization', authorization).then();
  const figures = async () => (await ask()).body;

  it('and nobody else does', async () => {
    expect((await desk.http.get('/messaging')).status).toBe(401);
    const analyst = `Bearer ${await desk.issuer.tokenFor({ roles: ['customer', 'analyst'] })}`;
    expect((await desk.http.get('/messaging').set('Authorization', analyst)).status).toBe(403);
  });

  it('and everybody where the insight is open, as in the metrics', async () => {
    process.env['INSIGHT_ACCESS'] = 'open';
    const open = await ParcelDesk.start();
    expect((await request(open.getHttpServer() as Server).get('/messaging')).status).toBe(200);
    await shutDown(open);
    process.env['INSIGHT_ACCESS'] = 'operations';
  });

  it('when all is well: nothing waits, the relay leads, and each partition is read to its end', async () => {
    await desk.http.post('/welcomes');
    await until(async () => (await figures()).outbox.pending === 0);
    await until(async () => (await figures()).consumers?.[0]?.lag === 0);
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outbox: { pending: 0, oldestAgeMs: 0, relay: { role: 'relaying', blockedBy: null } },
      consumers: [{ group: 'parcel-desk', topic, lag: 0 }],
      deadLetters: empty,
      undeliverable: { dead: 0, parked: 0 },
    });
    const [leader] = await desk.query<{ owner: string }>('SELECT owner FROM outbox_relay');
    expect(body.outbox.relay.owner).toBe(leader?.owner);
    const numbers: number[] = body.consumers[0].partitions.map(({ partition }: { partition: number }) => partition);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.length).toBeGreaterThan(1);
  }, 20_000);

  it('when messages fail: how many, and how many keys wait for them', async () => {
    const key = newId();
    await publishRegistrations(desk.brokerUrl, [{ key, value: '{"userId": 7}' }, registrationOf(key)]);
    await until(async () => (await figures()).deadLetters.parked === 1);
    expect((await figures()).deadLetters).toEqual({ ...empty, dead: 1, parked: 1, blockedKeys: 1 });
  }, 20_000);

  it('when the broker is away: what waits and for how long, and that the lag is not known', async () => {
    await desk.broker.whileAway(async () => {
      await desk.http.post('/welcomes');
      await until(async () => (await figures()).outbox.oldestAgeMs > 0);
      expect(await figures()).toMatchObject({ outbox: { pending: 1 }, consumers: null, deadLetters: { dead: 1 } });
    });
    await until(async () => (await figures()).outbox.pending === 0);
    await until(async () => (await figures()).consumers?.[0]?.lag === 0);
  }, 60_000);

  it('when the database is away: the lag alone', async () => {
    await desk.database.whileAway(async () => {
      await until(async () => (await figures()).consumers !== null);
      expect(await figures()).toMatchObject({
        ...{ outbox: null, deadLetters: null, undeliverable: null },
        consumers: [{ group: 'parcel-desk', topic, lag: 0 }],
      });
    });
  }, 30_000);
});
