import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { connectBroker } from '../broker-config.js';
import type { Broker } from '../port/broker.js';
import { BrokerUnavailableError } from '../port/broker-errors.js';
import type { BrokerHarness } from './broker-harness.js';
import { eventually } from './eventually.js';
import { type Step, messageOf } from './history.js';

export const PARTITIONS = 6;

/** The environment of a test case: clients that are closed after it, and its own topic. */
export class TestBench {
  topic = '';
  group = '';
  private clients: Broker[] = [];

  constructor(readonly harness: BrokerHarness) {}

  async setUp(): Promise<void> {
    this.topic = `orders-${randomUUID()}`;
    this.group = `shop-${randomUUID()}`;
    const broker = await this.client('setup');
    await broker.ensureTopics([{ name: this.topic, partitions: PARTITIONS }]);
  }

  async tearDown(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.close()));
  }

  async client(clientId: string): Promise<Broker> {
    const client = await connectBroker(this.harness.config(), clientId);
    this.clients.push(client);
    return client;
  }

  publish(broker: Broker, steps: readonly Step[]) {
    return broker.publish(this.topic, steps.map(messageOf));
  }

  /** Publishes in order and repeats each batch until it is acknowledged. */
  async publishStubbornly(broker: Broker, steps: readonly Step[], batch = 20): Promise<void> {
    for (let from = 0; from < steps.length; from += batch) {
      let acknowledged = false;
      while (!acknowledged) {
        try {
          await this.publish(broker, steps.slice(from, from + batch));
          acknowledged = true;
        } catch (error) {
          if (!(error instanceof BrokerUnavailableError)) throw error;
          await setImmediate();
        }
      }
    }
  }

  /** Runs the work while the server is down after a kill, and then restarts the server in any case. */
  async withoutServer(work: () => Promise<void>): Promise<void> {
    await this.harness.killServer();
    try {
      await work();
    } finally {
      await this.harness.startServer();
    }
  }

  eventually = eventually;
}
