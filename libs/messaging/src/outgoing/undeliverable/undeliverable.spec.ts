import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { murmur2 } from '@tradewind/broker';
import type { DeadLetters } from '../../dead-letters/dead-letters.js';
import { requestPartitionChange, readTopicPartitions } from '../partitions/request-partition-change.js';
import { eventually } from '../../specs/eventually.js';
import { OperatorDeadLetters } from '../../specs/operator-dead-letters.js';
import { RelayProcess } from '../../specs/relay-process.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { TestLog } from '../../specs/test-log.js';

const TOPIC = 'tradewind.catalog.events';
const OPERATOR = 'operator@tradewind.example';
/** Above the limit for all brokers. */
const TOO_LARGE = 'x'.repeat(1_000_001);
const INSERT = `
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
  SELECT gen_random_uuid(), 'price-changed', $1, key, '/spec', '2026-11-20T09:30:00.000Z', 'spec', payload
  FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS l(key, payload, number) ORDER BY number`;

describe('A row of the outbox above the size limit', () => {
  let database: ServiceDatabase;
  let log: TestLog;
  let operator: OperatorDeadLetters;
  let letters: DeadLetters;
  let product: string;
  let bystander: string;
  const relays: RelayProcess[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    [database, log] = await Promise.all([createServiceDatabase(), TestLog.create()]);
    const broker = { kind: 'postgres', url: log.url } as const;
    operator = await OperatorDeadLetters.open(database.dataSource, { service: 'spec', broker });
    letters = operator.letters;
  });
  afterAll(async () => {
    await operator?.close();
    await log?.drop();
    await database?.drop();
  });

  beforeEach(() => {
    [product, bystander] = [randomUUID(), randomUUID()];
  });
  afterEach(async () => {
    log.comeBack();
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await database.dataSource.query('TRUNCATE dead_letter');
  });

  const startRelay = async (): Promise<RelayProcess> => {
    const relay = new RelayProcess(database.dataSource, log.broker);
    relays.push(relay);
    relay.start();
    await eventually(() => expect(relay.status.role).toBe('relaying'));
    return relay;
  };

  /** In one transaction, and so in one page. */
  const write = (...rows: ReadonlyArray<readonly [key: string, payload: string]>) =>
    database.dataSource.query(INSERT, [TOPIC, rows.map(([key]) => key), rows.map(([, payload]) => payload)]);
  const states = async () => (await letters.list({ key: product })).letters.map(({ state }) => state);
  const published = (key: string) => [...new Set(log.payloadsOf(key))];

  it('waits for an operator with the later rows of its key, while all other keys continue', async () => {
    await startRelay();
    await write([product, '1'], [product, TOO_LARGE], [bystander, '1'], [product, '2'], [bystander, '2']);
    await eventually(() => expect(published(bystander)).toEqual(['1', '2']));
    await write([product, '3'], [bystander, '3']);
    await eventually(() => expect(published(bystander)).toEqual(['1', '2', '3']));
    expect(published(product)).toEqual(['1']);
    expect(await states()).toEqual(['dead', 'parked', 'parked']);
    expect(await letters.undeliverable()).toEqual({ dead: 1, parked: 2 });
    expect(await letters.counts()).toEqual({ dead: 0, retrying: 0, parked: 0, blockedKeys: 0 });
  });

  it('is shown with its error, its headers and its position in the outbox, also after the outbox removed it', async () => {
    await startRelay();
    await write([product, TOO_LARGE]);
    await eventually(async () => expect(await states()).toEqual(['dead']));
    await database.dataSource.query('TRUNCATE outbox');
    const [summary] = (await letters.list({ key: product })).letters;
    expect(summary).toMatchObject({
      direction: 'outgoing',
      ...{ topic: TOPIC, partition: null, offset: expect.stringMatching(/^\d+$/) },
      ...{ type: 'price-changed', errorName: 'MessageTooLargeError', attempts: 1 },
    });
    const { headers, payload } = await letters.get(summary!.id);
    expect(payload!.toString()).toBe(TOO_LARGE);
    expect(Object.fromEntries(headers.map(([name, value]) => [name, value.toString()]))).toMatchObject({
      ce_id: summary!.messageId,
      ce_subject: product,
    });
  });

  it('is dead again when it is replayed with an unchanged limit, and its key keeps waiting', async () => {
    await startRelay();
    await write([product, TOO_LARGE], [product, '1']);
    await eventually(async () => expect(await states()).toEqual(['dead', 'parked']));
    expect(await letters.replay({ key: product }, OPERATOR)).toEqual({ replayed: 1 });
    await eventually(async () => {
      const [first] = (await letters.list({ key: product })).letters;
      expect(first).toMatchObject({ state: 'dead', replayedBy: OPERATOR, attempts: 1 });
    });
    expect(published(product)).toEqual([]);
  });

  it('that is discarded unblocks the rest of its key in order, and later rows are published as usual', async () => {
    await startRelay();
    await write([product, TOO_LARGE], ...Array.from({ length: 50 }, (_, n) => [product, String(n)] as const));
    await eventually(async () => expect((await states())[0]).toBe('dead'));
    const [first] = (await letters.list({ key: product })).letters;
    await letters.discard(first!.id, { reason: 'Too large for everybody', by: OPERATOR });
    await write([product, '50'], [product, '51']);
    const all = Array.from({ length: 52 }, (_, n) => String(n));
    await eventually(() => expect(published(product)).toEqual(all));
    await eventually(async () => expect(await states()).toEqual(['discarded']));
    const inbox = await database.dataSource.query<unknown[]>('SELECT FROM inbox');
    expect(inbox).toEqual([]);
  });

  it('keeps its key blocked when another relay takes over', async () => {
    const first = await startRelay();
    await write([product, TOO_LARGE], [product, '1']);
    await eventually(async () => expect(await states()).toEqual(['dead', 'parked']));
    await first.stop();
    await startRelay();
    await write([product, '2'], [bystander, '1']);
    await eventually(() => expect(published(bystander)).toEqual(['1']));
    await eventually(async () => expect(await states()).toEqual(['dead', 'parked', 'parked']));
    expect(published(product)).toEqual([]);
  });

  it('is dead-lettered by the leading relay alone: one that wakes up as a zombie changes nothing', async () => {
    const zombie = await startRelay();
    let wakeUp: () => void = () => undefined;
    log.beforePublish = () => {
      log.beforePublish = () => undefined;
      zombie.freeze();
      return new Promise<void>((resolve) => (wakeUp = resolve));
    };
    await write([product, TOO_LARGE], [product, '1']);
    await startRelay();
    await eventually(async () => expect(await states()).toEqual(['dead', 'parked']));
    const [first] = (await letters.list({ key: product })).letters;
    await letters.discard(first!.id, { reason: 'spec', by: OPERATOR });
    await eventually(() => expect(published(product)).toEqual(['1']));
    wakeUp();
    zombie.wakeUp();
    await eventually(() => expect(zombie.status.role).toBe('standby'));
    expect(await states()).toEqual(['discarded']);
  });

  it('waits while the broker is unavailable, and that is not confused with the limit', async () => {
    const relay = await startRelay();
    log.goDown();
    await write([product, TOO_LARGE], [bystander, '1']);
    await eventually(() => expect(relay.status.blockedBy).toContain('The broker is down'));
    expect(await states()).toEqual([]);
    log.comeBack();
    await eventually(() => expect(published(bystander)).toEqual(['1']));
    await eventually(async () => expect(await states()).toEqual(['dead']));
    await eventually(() => expect(relay.status.blockedBy).toBeUndefined());
  });

  it('that is discarded unblocks its key, which is then published to the partition of the current count', async () => {
    const former = await log.broker.partitionCount(TOPIC);
    const grown = 2 * former;
    const placeOf = (key: string, partitions: number) => (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
    const altered = 2 * grown;
    while (new Set([former, grown, altered].map((count) => placeOf(product, count))).size < 3) product = randomUUID();
    await startRelay();
    await write([product, '1'], [product, TOO_LARGE], [product, '2']);
    await eventually(async () => expect(await states()).toEqual(['dead', 'parked']));
    const request = { topic: TOPIC, partitions: grown, withinMs: 60_000, unawaitedGroups: [] };
    await requestPartitionChange(database.dataSource, request);
    await eventually(async () => {
      expect(await readTopicPartitions(database.dataSource)).toMatchObject([{ partitions: grown, progress: 'done' }]);
    }, 20_000);
    await log.broker.addPartitions(TOPIC, altered);
    const [first] = (await letters.list({ key: product })).letters;
    await letters.discard(first!.id, { reason: 'Too large for everybody', by: OPERATOR });
    await eventually(() => expect(published(product)).toEqual(['1', '2']), 20_000);
    const places = log.received.filter(({ key }) => String(key) === product).map(({ partition }) => partition);
    expect(new Set(places)).toEqual(new Set([placeOf(product, former), placeOf(product, grown)]));
  }, 60_000);
});
