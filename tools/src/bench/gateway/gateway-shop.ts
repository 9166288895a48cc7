import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { services, urlSettingOf } from '@tradewind/services';
import { settingsOfEverybody, settingsOfSignIn, signInSecrets, webClient } from '../../demo/sign-in-settings.js';
import { accounts } from '../../scenario/accounts.js';
import { signInAtGateway } from '../../sign-in/browser-session.js';
import { signInByCode } from '../../sign-in/code-sign-in.js';
import type { Credentials } from '../../sign-in/credentials.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { type ProgramProcess, repository } from '../surroundings/program-process.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';

const DATABASE = 'bench_gateway';

/** Basket, and the gateway and identity in front of it, each in a process of its own. */
export class GatewayShop {
  private constructor(
    readonly gateway: string,
    readonly gatewayProcess: ProgramProcess,
    readonly basket: string,
    readonly session: Credentials,
    readonly token: Credentials,
    readonly stop: () => Promise<void>,
  ) {}

  /** @param otherSessions how many sessions of others are in the table */
  static async start(surroundings: Surroundings, otherSessions: number): Promise<GatewayShop> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const secrets = Object.fromEntries(signInSecrets.map((name) => [name, randomBytes(32).toString('hex')]));
    const ofSignIn = settingsOfSignIn(origin, secrets);
    const throughGateway = { settings: settingsOfEverybody(origin, origin) };
    const identity = await RealService.start(surroundings, 'identity', throughGateway, 'bench_identity', {
      ...ofSignIn['identity'],
      SEED: 'true',
      SEED_PASSWORD: accounts.customer.password,
    });
    const issuer = { settings: settingsOfEverybody(origin, identity.origin) };
    const basket = await RealService.start(surroundings, 'basket', issuer, 'bench_basket');
    const urls = services.map((each) => [urlSettingOf(each), (each.name === 'identity' ? identity : basket).origin]);
    const databaseUrl = await surroundings.postgres.createDatabase(DATABASE);
    const gateway = await surroundings.start({
      name: 'gateway',
      file: join(repository, 'apps/gateway/dist/main.js'),
      env: {
        ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn' },
        ...{ DATABASE_URL: databaseUrl, ...issuer.settings, ...ofSignIn['gateway'] },
        ...Object.fromEntries(urls),
      },
      readyUrl: `${origin}/health/ready`,
    });
    await fillSessions(databaseUrl, otherSessions);
    const { credentials } = await signInByCode(webClient(origin, secrets), accounts.customer);
    const session = await signInAtGateway(origin, accounts.customer);
    return new GatewayShop(origin, gateway, basket.origin, session, credentials, async () => {
      await gateway.stop();
      await basket.stop();
      await identity.stop();
      await surroundings.postgres.dropDatabase(DATABASE);
    });
  }
}

async function fillSessions(databaseUrl: string, count: number): Promise<void> {
  const pool = poolOf(databaseUrl, 1);
  await pool.query(
    `INSERT INTO sessions (id, cookie_hash, person_id, access_token, access_expires_at, refresh_token, id_token, device,
       address, idle_seconds, begun_at, last_seen_at, ends_at, expires_at)
     SELECT gen_random_uuid(), sha256(n::text::bytea), gen_random_uuid()::text, repeat('t', 900)::bytea, now(),
       repeat('r', 80)::bytea, repeat('i', 900)::bytea, 'Firefox on Linux', '203.0.113.7', 1800, now(), now(),
       now() + interval '30 minutes', now() + interval '12 hours'
     FROM generate_series(1, $1) n`,
    [count],
  );
  await pool.query('ANALYZE sessions');
  await pool.end();
}
