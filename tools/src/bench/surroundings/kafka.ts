import { type Admin, type Kafka as KafkajsClient, logLevel } from 'kafkajs';
import { kafkajsClient } from '../../kafka/kafkajs-client.js';
import { NotHereError } from '../runner/not-here.error.js';

export const PARTITIONS = 6;

/** The broker under test, as an outside client sees it. */
export class Kafka {
  private topics = 0;

  private constructor(
    readonly address: string,
    private readonly admin: Admin,
  ) {}

  /** @throws NotHereError when no broker responds at this address */
  static async connect(address: string): Promise<Kafka> {
    const admin = plainClient(address).admin();
    try {
      await admin.connect();
    } catch (error) {
      throw new NotHereError(`No Kafka answers at ${address}: ${(error as Error).message}`);
    }
    return new Kafka(address, admin);
  }

  /** Creates a topic of a unique context: `tradewind.<context>.events`. */
  async createTopic(purpose: string): Promise<string> {
    const topic = `tradewind.bench-${purpose}-${process.pid}-${(this.topics += 1)}.events`;
    await this.admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: PARTITIONS }] });
    return topic;
  }

  async deleteTopics(topics: string[]): Promise<void> {
    await this.admin.deleteTopics({ topics });
  }

  /** Lets a consumer group without members continue at the end of all topics. */
  async skipWhatIsThere(groupId: string): Promise<void> {
    for (const topic of await this.admin.listTopics()) {
      if (topic.startsWith('__')) continue;
      const ends = await this.admin.fetchTopicOffsets(topic);
      const partitions = ends.map(({ partition, high: offset }) => ({ partition, offset }));
      await this.admin.setOffsets({ groupId, topic, partitions });
    }
  }

  /** Returns the number of records ever appended. */
  async countRecords(topic: string): Promise<number> {
    const partitions = await this.admin.fetchTopicOffsets(topic);
    return partitions.reduce((sum, { high }) => sum + Number(high), 0);
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
  }
}

/** A kafkajs client with the default settings. */
export function plainClient(address: string): KafkajsClient {
  return kafkajsClient(address, { as: 'bench', log: logLevel.ERROR });
}

/** A kafkajs client with Nagle's algorithm disabled. By default, kafkajs leaves it enabled. */
export function promptClient(address: string): KafkajsClient {
  return kafkajsClient(address, { as: 'bench', log: logLevel.ERROR, noDelay: true });
}
