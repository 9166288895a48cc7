import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import type { Broker } from '@tradewind/broker';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import { CapturedServer } from '../../specs/cdc/captured-server.js';
import { CapturedShop, type CaptureTools, priceOf } from '../../specs/cdc/captured-shop.js';
import { PriceKeeper } from '../../specs/cdc/price-keeper.js';
import { type ReadMessage, TopicReader } from '../../specs/cdc/topic-reader.js';
import { RelayProcess } from '../../specs/relay-process.js';
import { eventually } from '../../specs/eventually.js';
import { recoverSlot } from './recover-slot.js';
import { SlotGauges } from '../../gauges/slot-gauges.js';
import { readSlotState } from './slot-state.js';

const kafka = process.env['KAFKA_BROKERS'];
const control = process.env['DEBEZIUM_CONTROL'];

if (kafka && control) {
  Logger.overrideLogger(['error', 'warn']);
  describeChangeDataCapture({ kafka: kafka.split(',')[0]!, control });
} else {
  describe.skip('Change data capture publishes what the relay would', () => {
    it('runs if KAFKA_BROKERS names a server and DEBEZIUM_CONTROL the program that starts Debezium', () => {});
  });
}

function describeChangeDataCapture(tools: CaptureTools): void {
  describe('Change data capture', () => {
    vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });
    const server = new CapturedServer();
    let captured: CapturedShop;
    beforeAll(() => server.start(), 240_000);
    afterEach(() => captured.close(), 240_000);
    afterAll(() => server.remove(), 240_000);

    it('publishes the same messages as the relay: envelope, key, partition, and order of a key', async () => {
      captured = await CapturedShop.open(server, tools);
      captured.shop.start();
      await captured.worker.start();
      await captured.untilArrived(600);
      await captured.shop.stop();
      await captured.untilComplete();
      expect(await captured.faults()).toEqual([]);

      const beside = await TopicReader.open(tools.kafka, `${captured.topic}.relay`);
      const relay = new RelayProcess(captured.dataSource, renaming(beside.broker, captured.topic));
      relay.start();
      try {
        await eventually(() => expect(beside.messages.length).toBeGreaterThanOrEqual(600), 240_000);
        await captured.untilCursorCaughtUp();
        await eventually(() => expect(count(beside)).toBe(count(captured.reader)), 240_000);
        expect(captured.reader.byKey).toEqual(beside.byKey);
      } finally {
        await relay.stop();
        await beside.close();
      }
    });

    it('has each effect once and in order in a service, though its worker is killed repeatedly', async () => {
      captured = await CapturedShop.open(server, tools, 'tradewind.catalog.events');
      const { shop, worker } = captured;
      const keeper = await PriceKeeper.start(await server.createDatabase(), tools.kafka, `keeper-${randomUUID()}`);
      try {
        await worker.start();
        shop.start();
        for (let kill = 0; kill < 2; kill += 1) {
          await captured.untilArrived(200);
          await worker.kill();
          await worker.start();
        }
        await captured.untilArrived(200);
        await shop.stop();
        await captured.untilComplete();
        expect(await captured.faults()).toEqual([]);
        for (const product of shop.products) {
          const told = captured.reader.byKey.get(product)!.map(priceOf);
          await eventually(async () => expect(await keeper.pricesOf(product)).toEqual(told), 240_000);
        }
      } finally {
        await keeper.close();
      }
    });

    it('takes over from the relay and hands back to it, in order and without a gap', async () => {
      captured = await CapturedShop.open(server, tools);
      const { shop, worker, dataSource, reader } = captured;
      const polling = new RelayProcess(dataSource, reader.broker);
      const standing = new RelayProcess(dataSource, reader.broker, { relay: 'cdc' });
      const again = new RelayProcess(dataSource, reader.broker);
      try {
        polling.start();
        shop.start();
        await captured.untilArrived(200);
        await polling.stop();
        standing.start();
        await worker.start();
        await captured.untilArrived(200);
        await worker.stop();
        await standing.stop();
        again.start();
        await captured.untilArrived(200);
        await shop.stop();
        await captured.untilComplete();
        expect(await captured.faults()).toEqual([]);
      } finally {
        await Promise.all([polling, standing, again].map((relay) => relay.stop()));
      }
    });

    it('continues by itself after PostgreSQL was killed', async () => {
      captured = await CapturedShop.open(server, tools);
      await captured.worker.start();
      captured.shop.start();
      await captured.untilArrived(200);
      await server.kill();
      await server.restart();
      await captured.untilArrived(200);
      await captured.shop.stop();
      await captured.untilComplete();
      expect(await captured.faults()).toEqual([]);
    });

    it.each(['dropped', 'given up by PostgreSQL'])('recovers a slot that was %s', async (how) => {
      captured = await CapturedShop.open(server, tools);
      const { shop, worker, dataSource } = captured;
      const service = new RelayProcess(dataSource, captured.reader.broker, { relay: 'cdc' });
      service.start();
      try {
        await worker.start();
        shop.start();
        await captured.untilArrived(300);
        await shop.stop();
        await captured.untilComplete();
        await captured.untilCursorCaughtUp();
        const before = captured.reader.messages.length;
        expect(await gaugesOf(captured)).toMatch(
          /_status{status="reserved"} 1[^]*_active 1[^]*_lag_bytes \d[^]*_safe_bytes \d/,
        );

        shop.start();
        await captured.untilArrived(50);
        await worker.kill();
        const slot = await readSlotState(dataSource);
        if (how === 'dropped') await dropWhenFree(captured, slot!.name);
        else await server.floodLog();
        await shop.raise(5);
        expect(await gaugesOf(captured)).toContain(`{status="${how === 'dropped' ? 'missing' : 'lost'}"} 1`);
        const starting = worker.start();
        await recoverSlot({
          database: captured.captureSource,
          connectUrl: worker.connectUrl,
          connector: worker.connector,
          timeoutMs: 240_000,
        });
        await starting;
        await captured.untilArrived(50);
        await shop.stop();
        await captured.untilComplete();
        expect(await captured.faults()).toEqual([]);
        expect(captured.reader.messages.slice(before).filter(isOfBefore(captured, before))).toEqual([]);
      } finally {
        await service.stop();
      }
    });
  });
}

async function gaugesOf({ dataSource }: CapturedShop): Promise<string> {
  const metrics = new MessagingMetrics();
  const options = { service: 'shop', broker: { kind: 'kafka', brokers: [] }, relay: 'cdc' } as const;
  await new SlotGauges(metrics, dataSource, options).read();
  return metrics.registry.metrics();
}

/** A slot is free once the server has noticed that its reader is gone. */
async function dropWhenFree({ captureSource }: CapturedShop, slot: string): Promise<void> {
  await eventually(() => captureSource.query('SELECT pg_drop_replication_slot($1)', [slot]), 240_000);
}

/** Whether a message was among the first ones already. */
function isOfBefore({ reader }: CapturedShop, before: number): (message: ReadMessage) => boolean {
  const ids = new Set(reader.messages.slice(0, before).map(({ headers }) => headers['ce_id']));
  return ({ headers }) => ids.has(headers['ce_id']);
}

/** The broker, and a topic in addition to the one of the rows. */
function renaming(broker: Broker, topic: string): Broker {
  const renamed = Object.create(broker) as Broker;
  renamed.publish = (name, messages, partitions) =>
    broker.publish(name === topic ? `${topic}.relay` : name, messages, partitions);
  return renamed;
}

function count({ byKey }: TopicReader): number {
  return [...byKey.values()].reduce((sum, messages) => sum + messages.length, 0);
}
