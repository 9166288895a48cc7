import type { TokenIssuer } from '@tradewind/testing';
import { Pool } from 'undici';
import type { Benchmark, Prepared } from '../runner/benchmark.js';
import { runPgbench } from '../surroundings/pgbench.js';
import { poolOf } from '../surroundings/postgres-server.js';
import type { ProgramProcess } from '../surroundings/program-process.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { fillBaskets } from './baskets.js';
import { captureCheckout } from './captured-checkout.js';
import { checkOut, checkOutForSeconds, signedIn, signIn } from './checkout-load.js';
import { Customers } from './customers.js';
import { PlainShop } from './plain-shop.js';

const CLIENTS = 10;
const WARM_UP_SECONDS = 2;
/** More checkouts than this machine can do per second. */
const MOST_PER_SECOND = 4_000;
/** The same limit over HTTP. This many tokens are signed before the measurement starts. */
const MOST_OVER_HTTP_PER_SECOND = 2_000;

export const checkoutBenchmark: Benchmark = {
  name: 'checkout',
  measures:
    'checkouts over HTTP, each committed with its domain events and its outbox row by the basket service; beside pgbench with the same statements, and a plain Nest service that saves with TypeORM and tells nobody',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const pgbench = surroundings.requirePgbench();
  const { directory, pairs } = surroundings;
  const seconds = surroundings.size(8, 2);
  const perRun = (seconds + WARM_UP_SECONDS) * MOST_PER_SECOND;
  const customers = new Customers(perRun * pairs * 2 + 1);
  const issuer = await surroundings.openTokenIssuer();
  const service = await RealService.start(surroundings, 'basket', issuer);
  await fillDatabase(service.databaseUrl, customers.count);
  const script = await captureCheckout(surroundings.postgres, () => checkOutOnce(service.origin, issuer, customers));
  const plain = await PlainShop.start(surroundings, issuer, perRun * pairs);
  const load = async (origin: string, someone: Customers, process: ProgramProcess) => {
    const shoppers = signedIn(issuer, someone.next(perRun), (seconds + WARM_UP_SECONDS) * MOST_OVER_HTTP_PER_SECOND);
    await checkOutForSeconds({ origin, shoppers, clients: CLIENTS, seconds: WARM_UP_SECONDS });
    const before = process.usage();
    const { perSecond, p50, p99, count } = await checkOutForSeconds({ origin, shoppers, clients: CLIENTS, seconds });
    const cpuMs = process.usage().cpuMs - before.cpuMs;
    return { 'checkouts/s': perSecond, 'p50 ms': p50, 'p99 ms': p99, 'CPU ms each': cpuMs / count };
  };
  const sameStatements = async () => {
    const define = { first: customers.next(perRun), clients: CLIENTS, n: 0 };
    const { databaseUrl: url } = service;
    const { perSecond } = await runPgbench({ pgbench, url, script, clients: CLIENTS, seconds, define, directory });
    return { 'checkouts/s': perSecond };
  };
  return {
    contenders: [
      { name: 'tradewind', measure: () => load(service.origin, customers, service.process) },
      { name: 'pgbench', measure: sameStatements },
      { name: 'plain Nest', measure: () => load(plain.origin, plain.customers, plain.process) },
    ],
    goals: [
      { figure: 'checkouts/s', of: 'tradewind', against: 'pgbench', atLeast: 0.5 },
      { figure: 'checkouts/s', of: 'tradewind', against: 'plain Nest' },
    ],
    close: async () => {
      await plain.stop();
      await service.stop();
    },
  };
}

async function fillDatabase(url: string, baskets: number): Promise<void> {
  const pool = poolOf(url);
  await fillBaskets(pool, baskets);
  await pool.end();
}

async function checkOutOnce(origin: string, issuer: TokenIssuer, customers: Customers): Promise<void> {
  const pool = new Pool(origin);
  await checkOut(pool, signIn(issuer, customers.next(1)));
  await pool.close();
}
