import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

describe('A request whose statement the database gives up', () => {
  let desk: ParcelDesk;
  let blocker: Client;
  let logged: MockInstance<typeof Logger.prototype.error>;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  beforeEach(async () => {
    logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    blocker = new Client({ connectionString: desk.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE parcel IN ACCESS EXCLUSIVE MODE');
  });
  afterEach(async () => {
    await blocker.end();
    logged.mockRestore();
  });
  afterAll(() => desk.close());

  /** Ends every statement that waits for the lock, as the server does when its time is up. */
  const giveUpWaiting = () =>
    until(async () => {
      const ended = await desk.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return ended.length > 0;
    });

  it.each([
    ['a query', () => desk.http.get('/parcels/count')],
    ['a unit of work', () => desk.http.post('/parcels/weighed')],
  ])('in %s is answered with 503 and when to try again, and is one line in the log', async (_, send) => {
    const answer = send().then();
    await giveUpWaiting();
    const { status, body, headers, text } = await answer;
    expect({ status, ...(body as object) }).toMatchObject({ status: 503, code: 'database-too-slow' });
    expect(headers['retry-after']).toBe('5');
    expect(text).not.toMatch(/cancel|statement|parcel \(/);
    const lines = logged.mock.calls.map(([line]) => String(line));
    expect(lines).toEqual([expect.stringMatching(/^database-too-slow: canceling statement/)]);
    await blocker.query('ROLLBACK');
    expect((await desk.http.get('/parcels/count')).body).toEqual({ count: 0 });
  });
});
