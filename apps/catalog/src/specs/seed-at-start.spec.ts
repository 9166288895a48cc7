import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandBus } from '@nestjs/cqrs';
import { CurrentTransaction, UnitOfWork } from '@tradewind/application';
import { eventually, type TestService } from '@tradewind/testing';
import { SeedAtStart } from '../application/seed-catalogue/seed-at-start.js';
import { seedProducts } from '../application/seed-catalogue/products/seed-products.js';
import { startCatalog } from '../test-support/catalog-service.js';

/** When the transactions that wait for the lock began. Within one transaction, the statistics are a snapshot unless it is cleared. */
const WAITING = `
  SELECT xact_start::text AS since FROM pg_stat_activity, pg_stat_clear_snapshot()
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'`;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('Seeding the catalogue at the start', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startCatalog();
  });
  afterAll(() => service.stop());

  const start = () =>
    new SeedAtStart(service.app.get(CommandBus, { strict: false }), { SEED: 'true' }).onApplicationBootstrap();
  const products = async () => {
    const [row] = await service.query<{ count: number }>('SELECT count(*)::int AS count FROM products');
    return row!.count;
  };

  /** Like another instance that seeds the catalogue, and fails in the end. */
  const holdingTheLock = (work: () => Promise<void>) =>
    service.app.get(UnitOfWork).run(async () => {
      await sql(`SELECT pg_advisory_xact_lock(hashtext('seed the catalogue'))`);
      await work();
    });
  const sql = (statement: string) =>
    service.app.get(CurrentTransaction).manager.query<Array<{ since: string }>>(statement);
  const waiting = async () => (await sql(WAITING)).map(({ since }) => since);

  it('stops the start with a failure that does not pass by itself', async () => {
    await service.query('ALTER TABLE products RENAME TO lost');
    await expect(start()).rejects.toThrow('relation "products" does not exist');
    await service.query('ALTER TABLE lost RENAME TO products');
  });

  it('waits for another instance that seeds, for longer than a unit of work waits for a lock', async () => {
    let held: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => (held = resolve));
    const other = holdingTheLock(async () => {
      held();
      const first = await eventually(async () => expectOne(await waiting()), { timeoutMs: 60_000 });
      await eventually(async () => expect(expectOne(await waiting())).not.toBe(first), { timeoutMs: 60_000 });
    });
    await isHeld;
    const starting = start();
    await other;
    await starting;
    expect(await products()).toBe(seedProducts.length);
  });

  it('does not change a catalogue that has products', async () => {
    const before = await products();
    await start();
    expect(await products()).toBe(before);
  });

  it('is done once, whatever operators have removed from the catalogue since', async () => {
    await service.query('DELETE FROM products');
    await start();
    expect(await products()).toBe(0);
  });

  it('is finished when it was interrupted, and changes no existing product', async () => {
    await service.query('DELETE FROM catalogue_seedings');
    await start();
    await service.query(`DELETE FROM products WHERE sku LIKE 'TW-DEC-%'`);
    await service.query(`UPDATE products SET discontinued = true, name = 'Kept' WHERE sku = 'TW-BAG-001'`);
    await service.query('DELETE FROM catalogue_seedings');
    await start();
    expect(await products()).toBe(seedProducts.length);
    expect(await service.query(`SELECT name, discontinued FROM products WHERE sku = 'TW-BAG-001'`)).toEqual([
      { name: 'Kept', discontinued: true },
    ]);
  });
});

function expectOne(all: readonly string[]): string {
  expect(all).toHaveLength(1);
  return all[0]!;
}
