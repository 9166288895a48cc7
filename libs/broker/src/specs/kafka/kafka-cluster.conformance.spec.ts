import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import type { Broker } from '../../port/broker.js';
import { DeliveryGaps } from '../../conformance/delivery-gaps.js';
import { History, type Step } from '../../conformance/history.js';
import { KafkaCluster } from './kafka-cluster.js';
import { PARTITIONS, TestBench } from '../../conformance/test-bench.js';

const addresses = process.env['KAFKA_CLUSTER'];
const control = process.env['KAFKA_CONTROL'];
const KEYS = 24;
const PACE_MS = 50;

if (addresses && control) {
  Logger.overrideLogger(['error', 'warn']);
  describeCluster(new KafkaCluster(addresses, control));
} else {
  describe.skip('A cluster of three Apache Kafka brokers', () => {
    it('runs if KAFKA_CLUSTER names its servers and KAFKA_CONTROL the program that starts, stops and kills each of them', () => {});
  });
}

function describeCluster(cluster: KafkaCluster): void {
  describe('A cluster of three Apache Kafka brokers', () => {
    vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
    const bench = new TestBench({
      start: async () => {},
      stop: async () => {},
      config: () => ({ kind: 'kafka', brokers: cluster.addresses }),
      killServer: async () => {},
      startServer: async () => {},
      cutConnections: async () => {},
    });
    const gaps = new DeliveryGaps();
    let history: History;
    let load: Load;
    beforeEach(async () => {
      history = new History();
      await bench.setUp();
      for (const name of ['first', 'second']) {
        const client = await bench.client(name);
        await client.subscribe({ group: bench.group, topics: [bench.topic], handle: gaps.monitor(history.handle) });
      }
      load = new Load(bench, await bench.client('publisher'));
    });
    afterEach(async () => {
      await load.end();
      await bench.tearDown();
    });

    const report = (what: string) => process.stderr.write(`${what}: ${gaps}\n`);
    /** Resolves when every partition has delivered a record that was published after this call. */
    const flowing = async () => {
      const now = load.published.length + 2 * KEYS;
      await bench.eventually(() => load.published.length > now);
      await history.untilComplete(load.published.slice(now - KEYS, now));
    };

    it('keeps as many replicas of each topic as the cluster is configured for', async () => {
      expect(await cluster.replicationOf(bench.topic)).toEqual({ replicas: Array(PARTITIONS).fill(3), minInSync: '2' });
    });

    it('loses, reorders and duplicates nothing in effect when any of the brokers is killed', async () => {
      for (const address of cluster.addresses) {
        await flowing();
        gaps.begin();
        await cluster.kill(address);
        await flowing();
        report(`Broker ${address} killed`);
        await cluster.start(address);
        await cluster.whole(bench.topic);
      }
      await load.end();
      await history.untilComplete(load.published);
      history.expectFaithful(load.published);
    });

    it('loses, reorders and duplicates nothing in effect when all brokers are restarted one after the other', async () => {
      await flowing();
      gaps.begin();
      for (const address of cluster.addresses) {
        await cluster.stop(address);
        await cluster.start(address);
        await cluster.whole(bench.topic);
      }
      await flowing();
      report('All brokers restarted one after the other');
      await load.end();
      await history.untilComplete(load.published);
      history.expectFaithful(load.published);
    });
  });
}

/** Publishes one step of each key after the other until it is stopped. */
class Load {
  readonly published: Step[] = [];
  private ended = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly bench: TestBench,
    private readonly broker: Broker,
  ) {
    this.running = this.run();
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (let n = 0; !this.ended; n += 1) {
      const steps = Array.from({ length: KEYS }, (_, key) => ({ key: `order-${key}`, n }));
      await this.bench.publishStubbornly(this.broker, steps, KEYS);
      this.published.push(...steps);
      await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    }
  }
}
