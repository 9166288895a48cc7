import { fileURLToPath } from 'node:url';
import { freePort } from '@tradewind/embedded-postgres';
import type { TokenIssuer } from '@tradewind/testing';
import { poolOf } from '../surroundings/postgres-server.js';
import type { ProgramProcess } from '../surroundings/program-process.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { fillPlainBaskets } from './baskets.js';
import { Customers } from './customers.js';

const DATABASE = 'bench_plain_shop';

/** Runs the plain service in a separate process, with full baskets. */
export class PlainShop {
  private constructor(
    readonly origin: string,
    readonly customers: Customers,
    readonly process: ProgramProcess,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(surroundings: Surroundings, issuer: TokenIssuer, customers: number): Promise<PlainShop> {
    const { postgres } = surroundings;
    const url = await postgres.createDatabase(DATABASE);
    const port = await freePort();
    const process = await surroundings.start({
      name: 'plain-shop',
      file: fileURLToPath(new URL('./plain-shop/main.js', import.meta.url)),
      env: { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: url, JWKS_URL: issuer.jwksUrl },
    });
    const pool = poolOf(url);
    await fillPlainBaskets(pool, customers);
    await pool.end();
    const origin = `http://127.0.0.1:${port}`;
    return new PlainShop(origin, new Customers(customers), process, () => postgres.dropDatabase(DATABASE));
  }

  async stop(): Promise<void> {
    await this.process.stop();
    await this.drop();
  }
}
