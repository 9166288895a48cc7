import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

describe('A service on the platform', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  afterAll(() => desk.close());

  it('publishes and handles integration events from the moment it listens', async () => {
    const { userId } = (await desk.http.post('/welcomes')).body as { userId: string };
    await until(async () => (await desk.http.get('/parcels/count')).body.count > 0);
    expect(await desk.query('SELECT label FROM parcel')).toEqual([{ label: `welcome ${userId}` }]);
  }, 15_000);
});
