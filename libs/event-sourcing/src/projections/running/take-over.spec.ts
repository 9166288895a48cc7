import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually } from '../../specs/eventually.js';
import { ShownChanges } from '../../specs/shown-changes.js';
import { SpawnedWarehouse } from '../../specs/spawn-warehouse.js';
import { startWarehouse, type Warehouse } from '../../specs/start-warehouse.js';
import { StockReceivedDomainEvent } from '../../specs/stock-item.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ARRIVAL_MS = 30_000;

describe('Several instances of a service', () => {
  /** Appends, and has no projection itself. */
  let warehouse: Warehouse;
  let shown: ShownChanges;
  const instances: SpawnedWarehouse[] = [];
  let writing: Promise<void>;
  let isWriting: boolean;
  let started = 0;

  beforeAll(async () => {
    warehouse = await startWarehouse();
    shown = new ShownChanges(warehouse);
    await warehouse.query(
      'CREATE TABLE signatures (nth bigint GENERATED ALWAYS AS IDENTITY, position bigint, name text)',
    );
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.kill()));
    await warehouse?.stop();
  });
  beforeEach(async () => {
    const start = () => SpawnedWarehouse.start(warehouse.url, `instance ${(started += 1)}`);
    const missing = Array.from({ length: 2 - instances.length }, () => start());
    instances.push(...(await Promise.all(missing)));
    isWriting = true;
    writing = write();
  });
  afterEach(() => stopWriting());

  const write = async () => {
    const productId = newId();
    while (isWriting) {
      const event = new StockReceivedDomainEvent(productId, 1);
      await warehouse.eventStore.append(`stock-item:${productId}`, [event], 'any');
    }
  };
  const stopWriting = async () => {
    isWriting = false;
    await writing;
  };
  const newest = async () => {
    const rows = await warehouse.query<{ name: string; nth: string }>(
      'SELECT name, nth FROM signatures ORDER BY nth DESC LIMIT 1',
    );
    return rows[0];
  };
  /** The one that is at work, and the other. */
  const atWork = async () => {
    const row = await eventually(async () => {
      const found = await newest();
      const instance = instances.find(({ name }) => name === found?.name);
      if (!instance) throw new Error('Nothing is shown yet.');
      return instance;
    }, ARRIVAL_MS);
    return { one: row, other: instances.find((instance) => instance !== row)! };
  };
  const untilShownBy = ({ name }: SpawnedWarehouse) => {
    const since = newest();
    return eventually(async () => {
      const rows = await warehouse.query('SELECT 1 FROM signatures WHERE name = $1 AND nth > $2', [
        name,
        (await since)!.nth,
      ]);
      expect(rows).not.toEqual([]);
    }, ARRIVAL_MS);
  };
  const expectAllShownOnce = async () => {
    await stopWriting();
    await shown.expectAll(ARRIVAL_MS);
    const doubled = 'SELECT position FROM signatures GROUP BY position HAVING count(*) > 1';
    expect(await warehouse.query(doubled)).toEqual([]);
    const [{ count }] = (await warehouse.query('SELECT count(*)::int AS count FROM signatures')) as [{ count: number }];
    expect(count).toBe(await shown.count());
  };

  it('project every event once, whichever of them does it', async () => {
    await atWork();
    const before = await shown.count();
    await eventually(async () => expect(await shown.count()).toBeGreaterThan(before + 200), ARRIVAL_MS);
    await expectAllShownOnce();
  });

  it('go on within five seconds when the one at work is killed', async () => {
    const { one, other } = await atWork();
    instances.splice(instances.indexOf(one), 1);
    await one.kill();
    const died = performance.now();
    await untilShownBy(other);
    expect(performance.now() - died).toBeLessThan(5_000);
    await expectAllShownOnce();
  });

  it('go on within five seconds when the one at work hangs, whose work is undone when it wakes up', async () => {
    const { one, other } = await atWork();
    await one.hang();
    const hung = performance.now();
    await untilShownBy(other);
    expect(performance.now() - hung).toBeLessThan(5_000);
    one.thaw();
    await expectAllShownOnce();
  });
});
