import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import type { ReceivedMessage } from '@tradewind/broker';
import { BusyWriter } from '../../specs/busy-writer.js';
import { eventually } from '../../specs/eventually.js';
import { RELAYED_BY } from '../../specs/relay-child.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';
import { SpawnedRelay } from '../../specs/spawn-relay.js';
import { TestLog } from '../../specs/test-log.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TOPIC = 'tradewind.catalog.events';
const START_MS = 60_000;
const ARRIVAL_MS = 30_000;

describe('Relays in separate processes', () => {
  let database: ServiceDatabase;
  let log: TestLog;
  let writer: BusyWriter;
  const relays: SpawnedRelay[] = [];
  let started = 0;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    [database, log] = await Promise.all([createServiceDatabase(), TestLog.create()]);
  });

  afterAll(async () => {
    await Promise.all(relays.map((relay) => relay.kill()));
    await log?.drop();
    await database?.drop();
  });

  beforeEach(() => {
    writer = new BusyWriter(database.dataSource, TOPIC, randomUUID());
  });

  afterEach(() => writer.stop());

  /** New ones join those that the previous spec left. */
  const anOfficerAndASubstitute = async () => {
    while (relays.length < 2) {
      const name = `relay ${(started += 1)}`;
      relays.push(SpawnedRelay.start({ name, databaseUrl: database.url, logUrl: log.url }));
    }
    const [one, other] = relays as [SpawnedRelay, SpawnedRelay];
    await eventually(() => expect(relays.map(({ role }) => role).sort()).toEqual(['relaying', 'standby']), START_MS);
    const [officer, substitute] = one.role === 'relaying' ? [one, other] : [other, one];
    await untilSentBy(officer);
    return { officer, substitute };
  };

  /** It is removed for the following specs. */
  const lose = (relay: SpawnedRelay) => relays.splice(relays.indexOf(relay), 1);

  const sender = (message: ReceivedMessage) => message.headers.find(([name]) => name === RELAYED_BY)?.[1].toString();
  const ofThisSpec = () => log.received.filter(({ key }) => writer.keys.includes(String(key)));
  const untilSentBy = ({ name }: SpawnedRelay) =>
    eventually(() => expect(ofThisSpec().map(sender)).toContain(name), ARRIVAL_MS);
  const untilAllSent = () => eventually(() => expect(effects()).toHaveLength(writer.written), ARRIVAL_MS);

  /** What a consumer with an inbox takes from the log: each row at its first occurrence. */
  const effects = () => {
    const seen = new Set<string>();
    const isNew = (message: ReceivedMessage) => {
      const id = message.headers.find(([name]) => name === 'ce_id')![1].toString();
      return !seen.has(id) && seen.add(id);
    };
    return ofThisSpec().filter(isNew);
  };

  const expectAllInOrder = () => {
    const messages = effects();
    for (const key of writer.keys) {
      const payloads = messages.filter((message) => String(message.key) === key).map(({ value }) => String(value));
      expect(payloads).toEqual(writer.payloadsOf(key));
    }
  };

  /** `true` if a publisher that was replaced never published again. */
  const oneAfterTheOther = (messages: readonly ReceivedMessage[]) => {
    const order = [...messages].sort((a, b) => a.partition - b.partition || Number(a.offset - b.offset));
    const turns = order.map((message) => `${message.partition} ${sender(message)}`);
    const changes = turns.filter((turn, index) => turn !== turns[index - 1]);
    return changes.length === new Set(changes).size;
  };

  it('continue within five seconds when the leader is killed', async () => {
    const { officer, substitute } = await anOfficerAndASubstitute();
    lose(officer);
    await officer.kill();
    const died = performance.now();
    await untilSentBy(substitute);
    expect(performance.now() - died).toBeLessThan(5_000);
    await writer.stop();
    await untilAllSent();
    expectAllInOrder();
    expect(oneAfterTheOther(ofThisSpec())).toBe(true);
  });

  it('continue at once when it stops, and nothing is published twice', async () => {
    const { officer, substitute } = await anOfficerAndASubstitute();
    lose(officer);
    await officer.stop();
    const stopped = performance.now();
    await substitute.until('relaying');
    expect(performance.now() - stopped).toBeLessThan(2_000);
    await writer.stop();
    await untilAllSent();
    expectAllInOrder();
    expect(ofThisSpec()).toHaveLength(writer.written);
    expect(oneAfterTheOther(ofThisSpec())).toBe(true);
  });

  it('are not disturbed by one that was paused and wakes up as a zombie', async () => {
    const { officer: zombie, substitute } = await anOfficerAndASubstitute();
    zombie.freeze();
    await substitute.until('relaying');
    await untilSentBy(substitute);
    const leader = () => database.dataSource.query('SELECT epoch, owner FROM outbox_relay');
    const before: unknown = await leader();
    zombie.thaw();
    await zombie.until('standby');
    const { written } = writer;
    await eventually(() => expect(writer.written).toBeGreaterThan(written + 50), ARRIVAL_MS);
    await writer.stop();
    await untilAllSent();
    expect(await leader()).toEqual(before);
    expect(substitute.role).toBe('relaying');
    expectAllInOrder();
    expect(oneAfterTheOther(effects())).toBe(true);
  });
});
