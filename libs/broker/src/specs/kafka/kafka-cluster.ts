import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Admin } from 'kafkajs';
import { kafkaClient } from '../../kafka/kafka-client.js';
import { eventually } from '../../conformance/eventually.js';

const run = promisify(execFile);

/** Three running brokers; `control` is the program that starts, stops and kills each of them. */
export class KafkaCluster {
  readonly addresses: readonly string[];

  constructor(
    addresses: string,
    private readonly control: string,
  ) {
    this.addresses = addresses.split(',');
  }

  kill(address: string): Promise<unknown> {
    return this.order('kill', address);
  }

  stop(address: string): Promise<unknown> {
    return this.order('stop', address);
  }

  start(address: string): Promise<unknown> {
    return this.order('start', address);
  }

  /** Resolves when all replicas of every partition of the topic are in sync again. */
  async whole(topic: string): Promise<void> {
    await eventually(async () => {
      const partitions = await this.ask(async (admin) => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
        return topics[0]!.partitions;
      }).catch(() => []);
      return partitions.length > 0 && partitions.every(({ isr }) => isr.length === this.addresses.length);
    });
  }

  async replicationOf(topic: string): Promise<{ replicas: number[]; minInSync: string | undefined }> {
    return this.ask(async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: 2, name: topic, configNames: ['min.insync.replicas'] }],
      });
      const replicas = topics[0]!.partitions.map((partition) => partition.replicas.length);
      return { replicas, minInSync: resources[0]?.configEntries[0]?.configValue };
    });
  }

  private order(command: string, address: string): Promise<unknown> {
    return run(this.control, [command, address.split(':')[1]!]);
  }

  private async ask<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = kafkaClient({ brokers: this.addresses, clientId: 'onlooker' }).admin();
    try {
      await admin.connect();
      return await work(admin);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}
