import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../settings/read-settings.js';
import { serviceSettings } from '../settings/service-settings.js';
import { ParcelDesk } from './parcel-desk.js';
import { RunningParcelDesk } from './running-parcel-desk.js';
import { until } from './until.js';

const limitMs = 60_000;

describe('The workshop of a service', () => {
  let desk: ParcelDesk;
  let service: RunningParcelDesk;
  let asOperator: Record<string, string>;

  beforeAll(async () => {
    desk = await ParcelDesk.open({ started: false });
    const token = await desk.issuer.tokenFor({ name: 'olga', roles: ['operations'] });
    asOperator = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await start();
  }, limitMs);
  afterEach(() => call('DELETE', '/workshop/breakages'));
  afterAll(async () => {
    await service.stop();
    await desk.close();
  });

  const start = async () => {
    service = await RunningParcelDesk.start({ LOG_LEVEL: 'info', WORKSHOP: 'open' });
  };
  const call = (method: string, path: string, body?: unknown, headers = asOperator) =>
    fetch(`${service.url}${path}`, {
      method,
      headers: body ? headers : { authorization: headers['authorization'] ?? '' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const switchOn = async (id: string, settings: object = {}) => {
    const response = await call('PUT', `/workshop/breakages/${id}`, { seconds: 300, ...settings });
    expect(response.status, await response.clone().text()).toBe(200);
  };
  const switchOff = (id: string) => call('DELETE', `/workshop/breakages/${id}`);
  const stateOf = async (id: string) => {
    const { breakages } = (await (await call('GET', '/workshop')).json()) as {
      breakages: { id: string; on: unknown }[];
    };
    return breakages.find((breakage) => breakage.id === id)!.on as { hits: number; isUsedUp: boolean } | null;
  };
  const register = async (): Promise<string> => {
    const response = await fetch(`${service.url}/welcomes`, { method: 'POST' });
    return ((await response.json()) as { userId: string }).userId;
  };
  const parcelsFor = async (userId: string): Promise<number> =>
    (await desk.query<{ id: number }>(`SELECT id FROM parcel WHERE label = 'welcome ${userId}'`)).length;
  const welcomed = (userId: string) => until(async () => (await parcelsFor(userId)) > 0);
  const published = async () =>
    (await (await call('GET', '/messaging')).json()) as {
      outbox: { pending: number; relay: { blockedBy: string | null } };
    };

  it('is for operators alone', async () => {
    const asCustomer = { ...asOperator, authorization: `Bearer ${await desk.issuer.tokenFor()}` };
    expect((await call('PUT', '/workshop/breakages/broker-down', { seconds: 60 }, asCustomer)).status).toBe(403);
    expect((await call('DELETE', '/workshop/breakages', undefined, asCustomer)).status).toBe(403);
    expect((await fetch(`${service.url}/workshop/breakages/broker-down`, { method: 'PUT' })).status).toBe(401);
    expect(await stateOf('broker-down')).toBeNull();
  });

  it('lists what can be broken, and the handlers of the service', async () => {
    const { isOpen, breakages, handlers } = (await (await call('GET', '/workshop')).json()) as {
      isOpen: boolean;
      breakages: { id: string; kind: string; on: unknown }[];
      handlers: string[];
    };
    expect(isOpen).toBe(true);
    expect(breakages.filter(({ kind }) => kind === 'mistake').map(({ id }) => id)).toEqual([
      'publish-without-outbox',
      'publish-before-commit',
      'inbox-off',
      'handlers-not-awaited',
      'domain-event-on-the-wire',
    ]);
    expect(breakages.every(({ on }) => on === null)).toBe(true);
    expect(handlers).toContain('welcome');
  });

  it.each([
    ['broker-down', { seconds: 5 }, 400, 'seconds'],
    ['broker-down', { seconds: 1_801 }, 400, 'seconds'],
    ['broker-down', {}, 400, 'seconds'],
    ['broker-down', { seconds: 60, times: 3 }, 400, 'times'],
    ['handler-throws', { seconds: 60, failure: 'sometimes' }, 400, 'failure'],
    ['deliver-late', { seconds: 60, delayMs: 600_000 }, 400, 'delayMs'],
    ['everything', { seconds: 60 }, 404, undefined],
  ])('refuses %s with %j', async (id, settings, status, field) => {
    const response = await call('PUT', `/workshop/breakages/${id}`, settings);
    const problem = (await response.json()) as { errors?: { field: string }[] };
    expect([response.status, problem.errors?.[0]?.field]).toEqual([status, field]);
  });

  it('stops the relay, and what waited is published once it goes on', async () => {
    await switchOn('relay-stopped');
    const userId = await register();
    await until(async () => (await stateOf('relay-stopped'))!.hits > 0);
    expect((await published()).outbox.pending).toBe(1);
    await switchOff('relay-stopped');
    await welcomed(userId);
  });

  it('takes the broker away, and what waited is published once it is back', async () => {
    await switchOn('broker-down');
    const userId = await register();
    await until(async () => (await published()).outbox.relay.blockedBy?.includes('The workshop') === true);
    await switchOff('broker-down');
    await welcomed(userId);
  });

  it('lets a handler fail as often as it should, and the message is tried again', async () => {
    await switchOn('handler-throws', { handler: 'welcome', times: 2 });
    const userId = await register();
    await welcomed(userId);
    expect(await stateOf('handler-throws')).toMatchObject({ hits: 2, isUsedUp: true });
    expect(await parcelsFor(userId)).toBe(1);
  });

  it('lets a handler fail for good, and an operator replays the dead letter', async () => {
    await switchOn('handler-throws', { handler: 'welcome', failure: 'permanent' });
    const userId = await register();
    const letters = async () =>
      ((await (await call('GET', '/dead-letters?state=dead')).json()) as { letters: { key: string; error: string }[] })
        .letters;
    await until(async () => (await letters()).length > 0);
    expect((await letters())[0]).toMatchObject({ key: userId, error: expect.stringContaining('on purpose') });
    await switchOff('handler-throws');
    await call('POST', '/dead-letters/replay', { key: userId });
    await welcomed(userId);
  });

  it('delivers a message twice, and the inbox lets it take effect once', async () => {
    await switchOn('deliver-twice', { times: 1 });
    const userId = await register();
    await until(async () => (await stateOf('deliver-twice'))!.isUsedUp);
    await welcomed(await register());
    expect(await parcelsFor(userId)).toBe(1);
  });

  it('without an inbox lets a message that is delivered twice take effect twice', async () => {
    await switchOn('inbox-off');
    await switchOn('deliver-twice', { times: 1 });
    const userId = await register();
    await until(async () => (await parcelsFor(userId)) === 2);
    expect(await stateOf('inbox-off')).toMatchObject({ hits: 1 });
  });

  it('delivers late, and slows handlers down', async () => {
    await switchOn('deliver-late', { times: 1, delayMs: 700 });
    await switchOn('slow-consumer', { times: 1, delayMs: 700 });
    const start = performance.now();
    await welcomed(await register());
    expect(performance.now() - start).toBeGreaterThan(1_400);
  });

  it(
    'kills the process, which may be started again and knows what was on',
    async () => {
      await switchOn('kill-service');
      await service.died();
      await start();
      expect(await stateOf('kill-service')).toMatchObject({ hits: 1, isUsedUp: true });
    },
    limitMs,
  );

  it(
    'crashes between commit and publish: with an outbox the event comes late',
    async () => {
      await switchOn('crash-before-publish');
      const userId = await register();
      await service.died();
      expect(await parcelsFor(userId)).toBe(0);
      await start();
      await welcomed(userId);
      expect(await stateOf('crash-before-publish')).toMatchObject({ hits: 1, isUsedUp: true });
    },
    limitMs,
  );

  it(
    'crashes between commit and publish: without an outbox the event never comes',
    async () => {
      await switchOn('publish-without-outbox');
      await switchOn('crash-before-publish');
      const lost = await register();
      await service.died();
      await start();
      const outbox = await desk.query(`SELECT FROM outbox WHERE key = '${lost}'`);
      expect(outbox).toEqual([]);
      const next = await register();
      await welcomed(next);
      expect([await parcelsFor(lost), await parcelsFor(next)]).toEqual([0, 1]);
    },
    limitMs,
  );
});

describe('A service without a workshop', () => {
  it('can not be broken by anybody, which is the default', async () => {
    const desk = await ParcelDesk.open();
    const token = await desk.issuer.tokenFor({ name: 'olga', roles: ['operations'] });
    expect((await desk.http.get('/workshop')).body).toEqual({ isOpen: false, breakages: [], handlers: [] });
    const refused = await desk.http
      .put('/workshop/breakages/broker-down')
      .set('Authorization', `Bearer ${token}`)
      .send({ seconds: 60 });
    expect([refused.status, refused.body.code]).toEqual([409, 'workshop-is-closed']);
    expect(await desk.query(`SELECT FROM pg_namespace WHERE nspname = 'workshop'`)).toEqual([]);
    await desk.close();
  });

  it('is what production demands', () => {
    const environment = { ...process.env, WORKSHOP: 'open', INSIGHT_ACCESS: undefined, NODE_ENV: 'production' };
    expect(() => readSettings(serviceSettings, environment)).toThrow(
      "WORKSHOP can't be open in production (NODE_ENV is production).",
    );
  });
});
