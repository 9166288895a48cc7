import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ParcelDesk } from './parcel-desk.js';

describe('The health of a service', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  afterAll(() => desk.close());

  it('is ready with its database', async () => {
    const answer = await desk.http.get('/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: 'ok', details: { database: { status: 'up' } } });
  });

  it('is alive but not ready without its database, and says nothing of where that is', async () => {
    const { host, name, admin } = await administrator(desk.databaseUrl);
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    const answer = await desk.http.get('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ status: 'error', details: { database: { status: 'down' } } });
    expect(answer.text).not.toContain(host);
    expect((await desk.http.get('/health/live')).body).toEqual({ status: 'ok' });
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await admin.end();
    expect((await desk.http.get('/health/ready')).status).toBe(200);
  });
});

async function administrator(databaseUrl: string): Promise<{ host: string; name: string; admin: Client }> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  return { host: url.host, name, admin };
}
