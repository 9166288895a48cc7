import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '@tradewind/application';
import type { Response } from 'supertest';
import { readSettings } from '../settings/read-settings.js';
import { serviceSettings } from '../settings/service-settings.js';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

const hourSeconds = 3_600;
const farFromNow = (time: Date | string) => Math.abs(+new Date(time) - Date.now() - hourSeconds * 1_000) > 60_000;

describe('The clock of a service', () => {
  let desk: ParcelDesk;
  let asOperator: string;

  const open = async (settings: Record<string, string>) => {
    Object.assign(process.env, settings);
    desk = await ParcelDesk.open();
    asOperator = `Bearer ${await desk.issuer.tokenFor({ name: 'olga', roles: ['operations'] })}`;
  };
  const advance = (seconds: unknown, authorization = asOperator): Promise<Response> =>
    desk.http.post('/clock/advance').set('Authorization', authorization).send({ seconds }).then();

  describe('that is movable', () => {
    beforeAll(() => open({ CLOCK: 'movable' }));
    afterAll(async () => {
      delete process.env['CLOCK'];
      await desk.close();
    });

    it('is moved by operators alone', async () => {
      expect((await desk.http.post('/clock/advance').send({ seconds: 1 })).status).toBe(401);
      expect((await advance(1, `Bearer ${await desk.issuer.tokenFor()}`)).status).toBe(403);
    });

    it.each([[0], [-5], [1.5], ['1'], [undefined], [366 * 86_400 + 1]])(
      'is not moved by %o seconds',
      async (seconds) => {
        const { status, body } = await advance(seconds);
        expect(status).toBe(400);
        expect(new Set(body.errors.map(({ field }: { field: string }) => field))).toEqual(new Set(['seconds']));
      },
    );

    it('is moved forward for all instances of the service', async () => {
      const other = await ParcelDesk.start();
      const { status, body } = await advance(hourSeconds);
      expect(status).toBe(200);
      expect(body).toEqual({ now: expect.any(String), isMovable: true });
      expect(farFromNow(body.now)).toBe(false);
      await until(async () => !farFromNow(other.get(Clock).now()));
      const read = await desk.http.get('/clock').set('Authorization', asOperator);
      expect(farFromNow(read.body.now)).toBe(false);
      await other.close();
    });
  });

  describe('that is that of the system', () => {
    beforeAll(() => open({}));
    afterAll(() => desk.close());

    it('is not moved by anybody, which is the default', async () => {
      const { status, body } = await advance(hourSeconds);
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'clock-is-fixed', detail: expect.stringContaining('CLOCK is not movable') });
      expect(+desk.app.get(Clock).now() - Date.now()).toBeLessThan(60_000);
    });
  });

  it('is never movable in production', () => {
    const environment = { ...process.env, CLOCK: 'movable', INSIGHT_ACCESS: undefined, NODE_ENV: 'production' };
    expect(() => readSettings(serviceSettings, environment)).toThrow(
      "CLOCK can't be movable in production (NODE_ENV is production).",
    );
    expect(readSettings(serviceSettings, { ...environment, CLOCK: undefined }).CLOCK).toBe('system');
  });
});
