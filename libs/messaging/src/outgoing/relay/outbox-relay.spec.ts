import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventually } from '../../specs/eventually.js';
import { snapshotAfterAllRows } from '../../specs/snapshot-after-all-rows.js';
import { RelayProcess } from '../../specs/relay-process.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { StallingProxy } from '../../specs/stalling-proxy.js';
import { TestLog } from '../../specs/test-log.js';

const TOPIC = 'tradewind.catalog.events';
const INSERT = `
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
  SELECT md5(n::text)::uuid, 'price-changed', $1, $2, '/spec', '2026-11-20T09:30:00.000Z', 'spec', n::text
  FROM generate_series($3::int, $4::int) AS n`;

describe('The relay', () => {
  let database: ServiceDatabase;
  let log: TestLog;
  let key: string;
  const relays: RelayProcess[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    [database, log] = await Promise.all([createServiceDatabase(), TestLog.create()]);
  });

  afterAll(async () => {
    await log?.drop();
    await database?.drop();
  });

  beforeEach(() => {
    key = randomUUID();
  });

  afterEach(async () => {
    log.comeBack();
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  });

  const startRelay = (dataSource = database.dataSource): RelayProcess => {
    const relay = new RelayProcess(dataSource, log.broker);
    relays.push(relay);
    relay.start();
    return relay;
  };

  const inOffice = async (relay: RelayProcess): Promise<RelayProcess> => {
    await eventually(() => expect(relay.status.role).toBe('relaying'));
    return relay;
  };

  const write = (from: number, to = from) => database.dataSource.query(INSERT, [TOPIC, key, from, to]);
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  /** Makes rows as old as those of an expired generation. */
  const expire = (...payloads: string[]) =>
    database.dataSource.query(
      `UPDATE outbox SET created_at = now() - interval '25 hours', generation = (generation + 1) % 4
       WHERE key = $1 AND payload = ANY ($2)`,
      [key, payloads],
    );
  const payloadsLeft = async () => {
    const sql = 'SELECT payload FROM outbox WHERE key = $1 ORDER BY position';
    return ((await database.dataSource.query(sql, [key])) as Array<{ payload: string }>).map(({ payload }) => payload);
  };
  const epoch = async () => (await database.dataSource.query('SELECT epoch FROM outbox_relay'))[0].epoch as string;

  it('publishes what a service wrote, in order, over many pages', async () => {
    startRelay();
    await write(1, 1_300);
    await eventually(() => expect(log.payloadsOf(key)).toEqual(numbers(1, 1_300)));
  });

  it('publishes headers and payload bytes as they were written', async () => {
    startRelay();
    await write(1);
    const message = await eventually(() => {
      const found = log.received.find((received) => received.key?.toString() === key);
      expect(found).toBeDefined();
      return found!;
    });
    expect(Object.fromEntries(message.headers.map(([name, value]) => [name, value.toString()]))).toEqual({
      ce_specversion: '1.0',
      ce_id: 'c4ca4238-a0b9-2382-0dcc-509a6f75849b',
      ce_type: 'price-changed',
      ce_source: '/spec',
      ce_subject: key,
      ce_time: '2026-11-20T09:30:00.000Z',
      'content-type': 'application/json',
      ce_correlationid: 'spec',
    });
    expect(message.value).toEqual(Buffer.from('1'));
  });

  it('publishes at once when it is woken', async () => {
    const relay = await inOffice(startRelay());
    const waits: number[] = [];
    for (let n = 1; n <= 20; n += 1) {
      await write(n);
      const committed = performance.now();
      relay.signal.wake();
      await new Promise<void>((resolve) => (log.afterPublish = resolve));
      waits.push(performance.now() - committed);
    }
    expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(250);
  });

  it('keeps rows in order while the broker is down, and publishes them when it is back', async () => {
    const relay = await inOffice(startRelay());
    log.goDown();
    await write(1, 700);
    await eventually(() => expect(relay.status.blockedBy).toContain('The broker is down'));
    await write(701, 900);
    expect(log.payloadsOf(key)).toEqual([]);
    log.comeBack();
    await eventually(() => expect(log.payloadsOf(key)).toEqual(numbers(1, 900)));
    expect(relay.status.blockedBy).toBeUndefined();
  });

  it('repeats a page whose answer was lost, and never leaves a gap', async () => {
    startRelay();
    let answersToLose = 2;
    log.afterPublish = () => {
      if (answersToLose-- > 0) throw new Error('The connection was cut');
    };
    await write(1, 3);
    await eventually(() => expect(log.payloadsOf(key)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3].map(String)));
  });

  it('publishes again what it published before it could store its cursor', async () => {
    const killed = await inOffice(startRelay());
    log.afterPublish = () => killed.freeze();
    await write(1, 3);
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['1', '2', '3']));
    log.comeBack();
    startRelay();
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['1', '2', '3', '1', '2', '3']));
    await write(4);
    await eventually(() => expect(log.payloadsOf(key).slice(6)).toEqual(['4']));
  });

  it('does not let a second relay work at the same time', async () => {
    await inOffice(startRelay());
    const second = startRelay();
    await write(1, 100);
    await eventually(() => expect(log.payloadsOf(key)).toEqual(numbers(1, 100)));
    expect(second.status.role).toBe('standby');
  });

  it('is replaced within five seconds when its process dies', async () => {
    const killed = await inOffice(startRelay());
    const other = startRelay();
    killed.freeze();
    const died = performance.now();
    await write(1);
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['1']));
    expect(performance.now() - died).toBeLessThan(5_000);
    await eventually(() => expect(other.status.role).toBe('relaying'));
  });

  it('is replaced at once when it stops', async () => {
    const first = await inOffice(startRelay());
    await first.stop();
    const other = startRelay();
    const stopped = performance.now();
    await inOffice(other);
    expect(performance.now() - stopped).toBeLessThan(1_000);
  });

  it('changes nothing when it wakes up as a zombie during a publication', async () => {
    const zombie = await inOffice(startRelay());
    let wakeUp: () => void = () => undefined;
    log.beforePublish = () => {
      log.beforePublish = () => undefined;
      zombie.freeze();
      return new Promise<void>((resolve) => (wakeUp = resolve));
    };
    await write(1, 5);
    const successor = await inOffice(startRelay());
    await eventually(() => expect(log.payloadsOf(key)).toEqual(numbers(1, 5)));
    await write(6, 9);
    await eventually(() => expect(log.payloadsOf(key)).toEqual(numbers(1, 9)));
    const leader = await epoch();
    wakeUp();
    zombie.wakeUp();
    await eventually(() => expect(zombie.status.role).toBe('standby'));
    await write(10);
    await eventually(() => expect(log.payloadsOf(key).at(-1)).toBe('10'));
    expect([...new Set(log.payloadsOf(key))]).toEqual(numbers(1, 10));
    expect(successor.status.role).toBe('relaying');
    expect(await epoch()).toBe(leader);
  });

  it('gives up when its database stops answering, and another takes over', async () => {
    const proxy = await StallingProxy.start(database.url);
    const distant = await new DataSource({ type: 'postgres', url: proxy.url }).initialize();
    const cutOff = await inOffice(startRelay(distant));
    const other = startRelay();
    await write(1);
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['1']));
    proxy.stall();
    await write(2, 3);
    await eventually(() => expect(log.payloadsOf(key).slice(-2)).toEqual(['2', '3']));
    expect(other.status.role).toBe('relaying');
    await eventually(() => expect(cutOff.status.role).not.toBe('relaying'));
    proxy.flow();
    await write(4);
    await eventually(() => expect(log.payloadsOf(key).at(-1)).toBe('4'));
    expect([...new Set(log.payloadsOf(key))]).toEqual(['1', '2', '3', '4']);
    await cutOff.stop();
    await distant.destroy();
    await proxy.close();
  });

  it('buffers at most two pages of a backlog, and publishes it in order while it still grows', async () => {
    const relay = await inOffice(startRelay());
    const pages: number[] = [];
    const heldAtReading: number[] = [];
    let taken = 0;
    const read = relay.database.read.bind(relay.database);
    vi.spyOn(relay.database, 'read').mockImplementation(async <Row>(...args: Parameters<typeof read>) => {
      heldAtReading.push(pages.length - taken);
      const rows = await read<Row>(...args);
      const { length } = (rows as Array<{ payload?: unknown }>).filter(({ payload }) => payload);
      if (length > 0) pages.push(length);
      return rows;
    });
    log.goDown();
    log.afterPublish = () => void (taken += 1);
    await write(1, 5_000);
    await eventually(() => expect(relay.status.blockedBy).toContain('The broker is down'));
    await write(5_001, 5_500);
    log.beforePublish = () => undefined;
    await eventually(() => expect(log.payloadsOf(key)).toHaveLength(5_500), 60_000);
    expect(log.payloadsOf(key)).toEqual(numbers(1, 5_500));
    expect(Math.max(...pages)).toBeLessThanOrEqual(500);
    expect(Math.max(...heldAtReading)).toBe(1);
    expect(relay.status.blockedBy).toBeUndefined();
  }, 70_000);

  it('continues after the database cut its connection', async () => {
    await inOffice(startRelay());
    await database.dataSource.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await write(1, 3);
    await eventually(() => expect([...new Set(log.payloadsOf(key))]).toEqual(['1', '2', '3']));
  });

  it('removes what was published more than a day ago, and nothing else', async () => {
    await write(1, 3);
    await snapshotAfterAllRows(database.dataSource);
    const first = await inOffice(startRelay());
    await first.stop();
    await expire('1', '2');
    startRelay();
    await eventually(async () => expect(await payloadsLeft()).toEqual(['3']));
  });

  it('does not publish when change data capture does', async () => {
    const standingDown = new RelayProcess(database.dataSource, log.broker, { relay: 'cdc' });
    relays.push(standingDown);
    const term = await epoch();
    await write(1);
    standingDown.start();
    expect(standingDown.status.role).toBe('cdc');
    await standingDown.stop();
    expect(standingDown.status.role).toBe('stopped');
    expect(await epoch()).toBe(term);
    expect(log.payloadsOf(key)).toEqual([]);
  });

  it('publishes all retained rows again when the database was restored into another cluster', async () => {
    await database.dataSource.query('TRUNCATE outbox');
    await write(1, 3);
    const first = await inOffice(startRelay());
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['1', '2', '3']));
    await first.stop();
    await database.dataSource.query(`UPDATE outbox_relay SET system_identifier = 1, old_snapshot = '9000000:9000000:'`);
    startRelay();
    await eventually(() => expect(log.payloadsOf(key)).toEqual(['1', '2', '3', '1', '2', '3']));
  });
});
