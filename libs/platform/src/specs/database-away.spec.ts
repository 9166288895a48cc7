import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi, type MockInstance } from 'vitest';
import { Logger } from '@nestjs/common';
import {
  freePort,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@tradewind/embedded-postgres';
import { ParcelDesk } from './parcel-desk.js';
import { Weighing } from './parcel-desk.module.js';
import { until } from './until.js';

const settings = { fsync: 'off', max_connections: 60 };

describe('A service whose PostgreSQL goes away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'database-away-'));
  let server: EmbeddedPostgres;
  let port: number;
  let desk: ParcelDesk;
  let authorization: string;
  let logged: MockInstance<typeof Logger.prototype.error>;

  const start = async () => (server = await startEmbeddedPostgres({ dataDir, port, settings }));

  beforeAll(async () => {
    port = await freePort();
    await start();
    process.env['TRADEWIND_TEST_POSTGRES_URL'] = server.url;
    desk = await ParcelDesk.open();
    authorization = `Bearer ${await desk.issuer.tokenFor({ roles: ['operations'] })}`;
    logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  }, 60_000);

  afterAll(async () => {
    logged.mockRestore();
    await start();
    await desk.close();
    await server.stop();
    removeEmbeddedPostgres(dataDir);
  }, 60_000);

  const count = () => desk.http.get('/parcels/count');
  const handIn = () =>
    desk.http
      .post('/parcels')
      .set('Authorization', authorization)
      .set('Idempotency-Key', 'box-1')
      .send({ label: 'a box', size: { grams: 5 } });

  const unavailable = { status: 503, code: 'database-unavailable' };

  it.each(['stop', 'kill'] as const)(
    'says so on every route after a %s, and recovers by itself',
    async (way) => {
      await until(async () => (await count()).status === 200);
      await server[way]();
      const answers = [
        await count(),
        await handIn(),
        await desk.http.post('/welcomes'),
        await desk.http.get('/dead-letters').set('Authorization', authorization),
      ];
      await start();
      for (const { status, body, headers } of answers) {
        expect({ status, ...(body as object) }).toMatchObject(unavailable);
        expect(headers['retry-after']).toBe('5');
        expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|terminat/);
      }
      await until(async () => (await handIn()).status === 201);
    },
    60_000,
  );

  it('says so in the middle of a unit of work, and nothing of it is written', async () => {
    const weighing = desk.app.get(Weighing);
    const begun = new Promise<void>((resolve) => (weighing.started = resolve));
    let goOn: () => void = () => undefined;
    weighing.done = new Promise((resolve) => (goOn = resolve));
    const answer = desk.http.post('/parcels/weighed').set('Authorization', authorization).then();
    await begun;
    await server.kill();
    goOn();
    expect((await answer).body).toMatchObject(unavailable);
    await start();
    await until(async () => (await count()).status === 200);
    expect(await desk.query(`SELECT FROM parcel WHERE label = 'weighed'`)).toEqual([]);
  }, 60_000);

  it('does not claim to know what became of a commit that was under way', async () => {
    await until(async () => (await count()).status === 200);
    await desk.query(`
      CREATE FUNCTION end_session() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NULL; END';
      CREATE CONSTRAINT TRIGGER end_session AFTER INSERT ON parcel DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.label = 'doomed') EXECUTE FUNCTION end_session()`);
    const doomed = await desk.http
      .post('/parcels')
      .set({ Authorization: authorization, 'Idempotency-Key': 'box-2' })
      .send({ label: 'doomed', size: { grams: 5 } });
    expect(doomed.body).toMatchObject({ status: 503, code: 'outcome-unknown' });
    expect(doomed.headers['retry-after']).toBe('5');
  });

  it('says so when no connection can be had in time, or the server takes none', async () => {
    const taken = await desk.exhaustPool();
    const late = await count();
    await taken.release();
    expect(late.body).toMatchObject(unavailable);

    await desk.database.whileAway(async () => {
      expect((await count()).body).toMatchObject(unavailable);
    });
    await until(async () => (await count()).status === 200);
  }, 60_000);

  it('is a line in the log for each request, never a stack', () => {
    const lines = logged.mock.calls.map(([line]) => String(line));
    expect(lines).toContainEqual(expect.stringMatching(/^database-unavailable: /));
    expect(lines.filter((line) => line.includes('\n') || line.includes('    at '))).toEqual([]);
  });
});
