import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';
import { RunningParcelDesk } from './running-parcel-desk.js';
import { until } from './until.js';

const names = [
  ...['password', 'passwordHash', 'secret', 'apiKey', 'token', 'authorization', 'cookie', 'guest-basket'],
  ...['accessToken', 'refreshToken', 'idToken', 'clientSecret'],
  ...['access_token', 'refresh_token', 'id_token', 'client_secret'],
  ...['DATABASE_URL', 'BROKER_URL', 'IDENTITY_KEY', 'SESSION_KEY', 'MAIL_LINK_KEY', 'SEED_PASSWORD'],
  ...['WEB_CLIENT_SECRET', 'TOOLS_CLIENT_SECRET', 'SMTP_PASSWORD', 'CDC_DATABASE_PASSWORD'],
  ...['PAYMENT_PROVIDER_API_KEY', 'PAYMENT_WEBHOOK_SECRETS', 'PROVIDER_API_KEY', 'PROVIDER_OPERATOR_KEY'],
  ...['PROVIDER_WEBHOOK_SECRET', 'KAFKA_SASL_PASSWORD', 'KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET'],
];

describe('An object with a secret that careless code logs', () => {
  let desk: ParcelDesk;
  let running: RunningParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open({ started: false });
    running = await RunningParcelDesk.start({ LOG_LEVEL: 'info' });
  }, 60_000);
  afterAll(async () => {
    await running?.stop();
    await desk.close();
  });

  it.each(names)('is a line without the %s, wherever that is', async (name) => {
    const canary = `canary-${name}`;
    const note = { noteOn: name, [name]: canary, settings: { [name]: canary, inner: { [name]: canary } } };
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(note) };
    expect((await fetch(`${running.url}/parcels/notes`, init)).status).toBe(201);
    const isNote = (line: string) => line.includes(`"noteOn":"${name}"`);
    await until(async () => running.logged.split('\n').slice(0, -1).some(isNote));
    const line = running.logged.split('\n').find(isNote)!;
    expect(line.match(/\[redacted\]/g)).toHaveLength(3);
    expect(running.logged).not.toContain(canary);
  });
});
