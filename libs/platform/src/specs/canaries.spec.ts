import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { Role } from '../index.js';
import { ParcelDesk } from './parcel-desk.js';
import { publishRegistrations } from './raw-messages.js';
import { RunningParcelDesk } from './running-parcel-desk.js';
import { until } from './until.js';

/** Secrets that travel in the places where a request carries secrets. */
const canaries = {
  password: 'canary-password-9f1c',
  accessToken: 'canary-access-token-2b7d',
  refreshToken: 'canary-refresh-token-5e3a',
  cookie: 'canary-cookie-77aa',
  clientSecret: 'canary-client-secret-c0de',
  cardNumber: '4111111111111111',
  cardToken: 'canary-card-token-1a2b',
  linkCode: 'canary-link-code-3c4d',
  guest: 'canary-guest-basket-5e6f',
};

/** What says something about a person. */
const person = { email: 'canary-7d8e@example.com', displayName: 'Canary Nine-Fa0b' };

describe('A secret that a request or an event carries', () => {
  let desk: ParcelDesk;
  let running: RunningParcelDesk;
  let collector: Server;
  let traced = '';

  beforeAll(async () => {
    desk = await ParcelDesk.open({ started: false });
    collector = createServer((request, response) => {
      void text(request).then((body) => {
        traced += body;
        response.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    running = await RunningParcelDesk.start({
      LOG_LEVEL: 'trace',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    });
  }, 60_000);

  afterAll(async () => {
    await running?.stop();
    collector.closeAllConnections();
    collector.close();
    await desk.close();
  });

  const secretHeaders = {
    cookie: `tradewind_session=${canaries.cookie}`,
    'guest-basket': canaries.guest,
    'x-api-key': canaries.clientSecret,
  };
  const secretBody = {
    label: 7,
    ...{ password: canaries.password, refresh_token: canaries.refreshToken, client_secret: canaries.clientSecret },
    ...{ cardNumber: canaries.cardNumber, paymentMethod: { token: canaries.cardToken } },
  };

  it('is in no log, trace, problem report, health report, metric or document', async () => {
    const seen: string[] = [];
    const call = async (path: string, body?: string, type = 'application/json') => {
      const init = body === undefined ? {} : { method: 'POST', body };
      const authorization: Record<string, string> =
        path === '/parcels' ? { authorization: `Bearer ${canaries.accessToken}` } : {};
      const headers = { ...secretHeaders, ...authorization, ...(body === undefined ? {} : { 'content-type': type }) };
      const answer = await fetch(`${running.url}${path}?code=${canaries.linkCode}&token=${canaries.refreshToken}`, {
        ...init,
        headers,
      });
      seen.push(JSON.stringify([...answer.headers]), await answer.text());
      return answer.status;
    };
    expect(await call('/parcels', JSON.stringify(secretBody))).toBe(401);
    expect(await call('/parcels/enquiries', JSON.stringify(secretBody))).toBe(422);
    expect(await call('/parcels/enquiries', `{"password": ${canaries.password}}`)).toBe(400);
    expect(await call('/parcels/enquiries', `password=${canaries.password}`, 'application/x-www-form-urlencoded')).toBe(
      415,
    );
    expect(await call('/parcels/count')).toBe(200);
    expect(await call('/parcels/refused/full')).toBe(409);
    expect(await call('/nowhere')).toBe(404);
    for (const path of ['/health/ready', '/health/live', '/metrics', '/openapi.json']) await call(path);
    await until(async () => traced.includes('/parcels/refused/:why'));

    const database = new URL(desk.databaseUrl).password;
    const secrets = { ...canaries, ...(database.length > 5 ? { database } : {}) };
    expect(leaksOf(secrets, { logs: running.logged, traces: traced, answers: seen.join('\n') })).toEqual([]);
  }, 60_000);

  it('is in no log, trace or dead letter of an event that fails, but in the payload for those who see persons', async () => {
    await desk.query('ALTER TABLE parcel RENAME TO parcel_under_repair');
    const [handled, unlike, broken] = [newId(), newId(), newId()];
    const whole = { userId: handled, role: 'customer', registeredAt: '2026-11-20T09:30:00.000Z', ...person };
    await publishRegistrations(desk.brokerUrl, [
      { key: handled, value: JSON.stringify(whole) },
      { key: unlike, value: JSON.stringify({ ...whole, userId: 7 }) },
      { key: broken, value: person.displayName },
    ]);
    const read = async (path: string, ...roles: Role[]) => {
      const token = await desk.issuer.tokenFor({ name: 'olga', roles: ['operations', ...roles] });
      return (await fetch(running.url + path, { headers: { authorization: `Bearer ${token}` } })).text();
    };
    const list = async () =>
      JSON.parse(await read('/dead-letters?state=dead')) as { letters: { id: string; key: string }[] };
    await until(async () => (await list()).letters.length === 3);
    await until(async () => [handled, unlike, broken].every((key) => traced.includes(key)));

    const { letters } = await list();
    const seen = await Promise.all(letters.map(({ id }) => read(`/dead-letters/${id}`)));
    const places = { logs: running.logged, traces: traced, list: JSON.stringify(letters), letters: seen.join('\n') };
    expect(leaksOf(person, places)).toEqual([]);
    const { id } = letters.find(({ key }) => key === handled)!;
    const { payload, ...rest } = JSON.parse(await read(`/dead-letters/${id}`, 'support')) as {
      payload: { value: unknown };
    };
    expect(payload.value).toEqual(whole);
    expect(leaksOf(person, { rest: JSON.stringify(rest) })).toEqual([]);
  }, 60_000);
});

/** Which of the secrets are where they must not be. */
function leaksOf(secrets: Readonly<Record<string, string>>, places: Readonly<Record<string, string>>): string[] {
  return Object.entries(places).flatMap(([where, what]) =>
    Object.entries(secrets).flatMap(([name, secret]) => (what.includes(secret) ? [`${name} in ${where}`] : [])),
  );
}
