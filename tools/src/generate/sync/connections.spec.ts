import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { poolSize } from '@tradewind/platform';
import { services, simulators } from '@tradewind/services';

const root = new URL('../../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** Of an instance on the log in PostgreSQL: the pool of the broker, and the session of its group. */
const toTheLog = 5;
/** Of an instance: the scheduler's. */
const toTheScheduler = 1;
/** Of an instance of Ordering: the one at which it hears of changed orders. */
const toOrderChanges = 1;
const gateways = 1;
/** What PostgreSQL keeps for superusers, and what tools and operators need meanwhile. */
const others = 20;
/** Two per connector of change data capture. */
const perConnector = 2;

function limitIn(file: string): number {
  const [, limit] = /max_connections(?:=|: )(\d+)/.exec(read(file)) ?? [];
  return Number(limit);
}

describe('PostgreSQL accepts all connections that the services can open at once', () => {
  const pools = (instances: number, perInstance: number) =>
    services.length * instances * (perInstance + toTheScheduler) +
    instances * toOrderChanges +
    (simulators.length + gateways) * poolSize +
    others;

  it('in Compose, with change data capture', () => {
    expect(pools(1, poolSize + perConnector)).toBeLessThanOrEqual(limitIn('docker-compose.yml'));
  });

  it('in the demo, whose broker is in the same server', () => {
    expect(pools(1, poolSize + toTheLog)).toBeLessThanOrEqual(limitIn('tools/src/demo/database-server.ts'));
  });

  it('in a chaos run, with two instances of each service', () => {
    expect(pools(2, poolSize + toTheLog)).toBeLessThanOrEqual(limitIn('tools/src/chaos/shop/postgres-server.ts'));
  });
});
