import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

describe('The health of a service', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  afterAll(() => desk.close());

  const ready = () => desk.http.get('/health/ready');

  it('is ready with its database and its broker', async () => {
    const answer = await ready();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, broker: { status: 'up', unsent: 0 } },
    });
  });

  it('is degraded without its broker, and goes on: rows wait, and flow when it is back', async () => {
    await desk.broker.whileAway(async () => {
      expect((await desk.http.post('/welcomes')).status).toBe(201);
      const answer = await ready();
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ status: 'degraded', details: { broker: { status: 'degraded', unsent: 1 } } });
      expect(answer.text).not.toContain(new URL(desk.brokerUrl).host);
    });
    await until(
      async () => (await ready()).body.status === 'ok' && (await desk.http.get('/parcels/count')).body.count === 1,
    );
  }, 20_000);

  it('is degraded while its broker answers and takes nothing, names the reason, and goes on when that is mended', async () => {
    const log = new Client({ connectionString: desk.brokerUrl });
    await log.connect();
    await log.query('ALTER FUNCTION log.append RENAME TO append_of_another_version');
    expect((await desk.http.post('/welcomes')).status).toBe(201);
    await until(async () => (await ready()).body.status === 'degraded');
    const answer = await ready();
    expect(answer.status).toBe(200);
    expect(answer.body.details.broker).toMatchObject({
      status: 'degraded',
      message: expect.stringMatching(/^publishing has failed for 1\d s: unsupported-version$/),
      unsent: 1,
    });
    expect((await desk.http.get('/metrics')).text).toMatch(
      /^messaging_broker_trouble_seconds\{activity="publish",cause="unsupported-version"\} 1\d$/m,
    );
    await log.query('ALTER FUNCTION log.append_of_another_version RENAME TO append');
    await log.end();
    await until(async () => (await ready()).body.status === 'ok');
    expect((await desk.http.get('/metrics')).text).not.toMatch(/^messaging_broker_trouble_seconds\{/m);
  }, 40_000);

  it('is alive but not ready without its database, and says nothing of where that is', async () => {
    await desk.database.whileAway(async () => {
      const answer = await ready();
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ status: 'error', details: { database: { status: 'down' } } });
      expect(answer.text).not.toContain(new URL(desk.databaseUrl).host);
      expect((await desk.http.get('/health/live')).body).toEqual({ status: 'ok' });
    });
    expect((await ready()).status).toBe(200);
  });
});

describe('The health of a service whose events change data capture publishes', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    process.env['OUTBOX_RELAY'] = 'cdc';
    desk = await ParcelDesk.open();
  });
  afterAll(async () => {
    delete process.env['OUTBOX_RELAY'];
    await desk.close();
  });

  it('is degraded without a replication slot, and says so', async () => {
    const answer = await desk.http.get('/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'degraded',
      details: {
        broker: { status: 'up', relay: 'cdc' },
        slot: { status: 'degraded', message: 'the replication slot is missing' },
      },
    });
  });
});
