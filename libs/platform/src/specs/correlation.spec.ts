import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';

describe('The correlation id of a request', () => {
  let desk: ParcelDesk;

  beforeAll(async () => {
    desk = await ParcelDesk.open();
  });
  afterAll(() => desk.close());

  const answeredWith = async (id: string): Promise<string | undefined> =>
    (await desk.http.get('/health/live').set('X-Correlation-Id', id)).headers['x-correlation-id'];

  it('is the one that came with it', async () => {
    expect(await answeredWith('walk-7')).toBe('walk-7');
  });

  it.each(['two words', '<script>', 'x'.repeat(129)])('is a new one in place of "%s"', async (id) => {
    expect(await answeredWith(id)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('The OpenAPI document of a service', () => {
  it('tells which routes want a token and what failures look like', async () => {
    const desk = await ParcelDesk.open();
    const { body } = await desk.http.get('/openapi.json');
    expect(body.info.title).toBe('Tradewind parcel-desk');
    expect(body.paths['/parcels/count'].get.security).toEqual([]);
    expect(body.paths['/parcels'].post.security).toEqual([{ bearer: [] }]);
    expect(body.paths['/parcels'].post.responses.default.content).toHaveProperty(['application/problem+json']);
    expect(body.paths).not.toHaveProperty('/health/live');
    await desk.close();
  });
});
