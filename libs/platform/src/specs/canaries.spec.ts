import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tradewind/embedded-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

const loader = new URL('../../../embedded-postgres/jest/typescript-loader.mjs', import.meta.url).href;
const register = `data:text/javascript,import{register}from'node:module';register('${loader}')`;
const flags = ['--conditions=@tradewind/source', '--no-warnings', '--import', register];
const program = fileURLToPath(new URL('./canaries-child.ts', import.meta.url));

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

describe('A secret that a request carries', () => {
  let desk: ParcelDesk;
  let child: ChildProcess;
  let collector: Server;
  let url: string;
  let logged = '';
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
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    child = spawn(process.execPath, [...flags, program], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        LOG_LEVEL: 'trace',
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (logged += String(chunk)));
    await Promise.race([
      until(async () => logged.includes('parcel-desk answers at')),
      once(child, 'exit').then(() => Promise.reject(new Error(logged))),
    ]);
  }, 60_000);

  afterAll(async () => {
    child.kill('SIGKILL');
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
      const answer = await fetch(`${url}${path}?code=${canaries.linkCode}&token=${canaries.refreshToken}`, {
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
    const leaks = Object.entries({ logs: logged, traces: traced, answers: seen.join('\n') }).flatMap(([where, what]) =>
      Object.entries(secrets).flatMap(([name, secret]) => (what.includes(secret) ? [`${name} in ${where}`] : [])),
    );
    expect(leaks).toEqual([]);
  }, 60_000);
});
