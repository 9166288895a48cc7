import { type Admin, type Kafka as KafkajsClient, logLevel } from 'kafkajs';
import { kafkajsClient } from '../../kafka/kafkajs-client.js';
import { NotHereError } from '../runner/not-here.error.js';

export const PARTITIONS = 6;

/** The broker under test, seen from outside. */
export class Kafka {
  private topics = 0;

  private constructor(
    readonly address: string,
    private readonly admin: Admin,
  ) {}

  /** @throws NotHereError when nothing answers there */
  static async connect(address: string): Promise<Kafka> {
    const admin = plainClient(address).admin();
    try {
      await admin.connect();
    } catch (error) {
      throw new NotHereError(`No Kafka answers at ${address}: ${(error as Error).message}`);
    }
    return new Kafka(address, admin);
  }

  /** The topic of a context that nobody else has: `tradewind.<context>.events`. */
  async createTopic(purpose: string): Promise<string> {
    const topic = `tradewind.bench-${purpose}-${process.pid}-${(this.topics += 1)}.events`;
    await this.admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: PARTITIONS }] });
    return topic;
  }

  async deleteTopics(topics: string[]): Promise<void> {
    await this.admin.deleteTopics({ topics });
  }

  /** How many records were ever appended. */
  async countRecords(topic: string): Promise<number> {
    const partitions = await this.admin.fetchTopicOffsets(topic);
    return partitions.reduce((sum, { high }) => sum + Number(high), 0);
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
  }
}

/** kafkajs with its defaults. */
export function plainClient(address: string): KafkajsClient {
  return kafkajsClient(address, { as: 'bench', log: logLevel.ERROR });
}

/** kafkajs with Nagle's algorithm switched off, which it leaves on. */
export function promptClient(address: string): KafkajsClient {
  return kafkajsClient(address, { as: 'bench', log: logLevel.ERROR, noDelay: true });
}
