import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { decodeJwt } from 'jose';
import { ParcelDesk } from './parcel-desk.js';
import { publishRegistrations } from './raw-messages.js';
import { RunningParcelDesk } from './running-parcel-desk.js';
import { until } from './until.js';

describe('A service in production logs', () => {
  let desk: ParcelDesk;
  let running: RunningParcelDesk;
  const linesOf = (correlationId: string) =>
    running.logged
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line['correlationId'] === correlationId);

  beforeAll(async () => {
    desk = await ParcelDesk.open({ started: false });
    running = await RunningParcelDesk.start({ LOG_LEVEL: 'info' });
  }, 60_000);
  afterAll(async () => {
    await running?.stop();
    await desk.close();
  });

  const ask = async (path: string, correlationId: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, 'X-Correlation-Id': correlationId };
    const { status } = await fetch(running.url + path, { ...init, headers });
    return status;
  };

  it.each([
    ['/parcels/count', 'GET', 200],
    ['/parcels/refused/full', 'GET', 409],
    ['/parcels', 'POST', 401],
    ['/nowhere/at/all', 'GET', 404],
    ['/', 'GET', 404],
  ])('one line for a request to %s (%s)', async (path, method, status) => {
    const correlationId = `line-of-${method}-${status}${path.replaceAll('/', '.')}`;
    expect(await ask(path, correlationId, { method })).toBe(status);
    await until(async () => linesOf(correlationId).length > 0);
    expect(linesOf(correlationId)).toEqual([
      expect.objectContaining({
        service: 'parcel-desk',
        msg: `${method} ${path} ${status}`,
        responseTime: expect.any(Number),
      }),
    ]);
  });

  it.each([
    ['/parcels/clerk', 200],
    ['/parcels/vault', 403],
  ])('who has made a request to %s (%i), by their id alone', async (path, status) => {
    const token = await desk.issuer.tokenFor({ name: 'Ada Lovelace' });
    const correlationId = `who-${status}`;
    expect(await ask(path, correlationId, { headers: { authorization: `Bearer ${token}` } })).toBe(status);
    await until(async () => linesOf(correlationId).length > 0);
    expect(linesOf(correlationId)).toEqual([expect.objectContaining({ principal: decodeJwt(token).sub })]);
    expect(running.logged).not.toContain('Lovelace');
  });

  it('the path of a request, and neither its query nor its headers nor its body', async () => {
    const secret = 'canary-of-the-request-log';
    const init = {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, cookie: `a=${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ password: secret }),
    };
    await ask(`/parcels/enquiries?code=${secret}`, 'with-secrets', init);
    await until(async () => linesOf('with-secrets').length > 0);
    expect(linesOf('with-secrets')[0]!['msg']).toMatch(/^POST \/parcels\/enquiries \d{3}$/);
    expect(running.logged).not.toContain(secret);
  });

  it('who has looked at a message that failed, by their id alone', async () => {
    const key = newId();
    await publishRegistrations(desk.brokerUrl, [{ key, value: '{"displayName": "Ada Lovelace"}' }]);
    const token = await desk.issuer.tokenFor({ name: 'olga', roles: ['operations'] });
    const init = { headers: { authorization: `Bearer ${token}` } };
    const read = async <Body>(path: string) => (await fetch(running.url + path, init)).json() as Promise<Body>;
    const letters = async () => (await read<{ letters: { id: string }[] }>(`/dead-letters?key=${key}`)).letters;
    await until(async () => (await letters()).length === 1);
    const [{ id }] = (await letters()) as [{ id: string }];
    await ask(`/dead-letters/${id}`, 'looks-at-a-letter', init);
    await until(async () => linesOf('looks-at-a-letter').length === 2);
    expect(linesOf('looks-at-a-letter')).toContainEqual(
      expect.objectContaining({
        msg: `dead letter ${id} was looked at`,
        operator: decodeJwt(token).sub,
        personal: 'masked',
      }),
    );
    expect(running.logged).not.toMatch(/Lovelace|olga/);
  }, 30_000);

  it('no probe', async () => {
    for (const path of ['/health/live', '/metrics']) await ask(path, 'probe');
    await ask('/parcels/count', 'after-the-probes');
    await until(async () => linesOf('after-the-probes').length > 0);
    expect(linesOf('probe')).toEqual([]);
  });
});
