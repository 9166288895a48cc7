import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '@tradewind/embedded-postgres';
import { runService } from '../index.js';
import { parcelDeskModule } from './parcel-desk.module.js';

class Ended extends Error {}

describe('A service that starts while its database is away', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('tries a few times and ends, each time with a line and never with a stack', async () => {
    const written: string[] = [];
    const write = (text: unknown) => written.push(String(text)) > 0;
    vi.spyOn(process.stderr, 'write').mockImplementation(write);
    vi.spyOn(process.stdout, 'write').mockImplementation(write);
    vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Ended();
    });
    const nobody = `postgresql://parcel:desk@127.0.0.1:${await freePort()}/parcels`;
    Object.assign(process.env, {
      PORT: '0',
      DATABASE_URL: nobody,
      BROKER: 'postgres',
      BROKER_URL: nobody,
      JWKS_URL: 'http://127.0.0.1:1/jwks.json',
      TOKEN_ISSUER: 'http://shop.test/oidc',
    });
    await expect(runService({ name: 'parcel-desk', module: async () => parcelDeskModule() })).rejects.toThrow(Ended);
    vi.restoreAllMocks();
    const text = written.join('');
    expect(text).toMatch(/parcel-desk can't start:\ndatabase-unavailable: connect ECONNREFUSED/);
    expect(text).toMatch(/Unable to connect to the database\. Retrying \(1\)/);
    expect(text).not.toMatch(/\n\s+at |\\n\s+at /);
  }, 30_000);
});
