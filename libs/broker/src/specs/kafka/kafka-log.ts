import type { Admin } from 'kafkajs';
import { kafkaClient } from '../../kafka/kafka-client.js';

/** What an operator can do to the log of a broker and to the offsets of a group. */
export class KafkaLog {
  constructor(private readonly address: string) {}

  deleteTopic(topic: string): Promise<void> {
    return this.as((admin) => admin.deleteTopics({ topics: [topic] }));
  }

  /** Deletes all records of the partition before the offset, as retention would. */
  deleteRecordsBefore(topic: string, partition: number, offset: bigint): Promise<void> {
    const partitions = [{ partition, offset: offset.toString() }];
    return this.as(async (admin) => {
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions });
    });
  }

  async commit(groupId: string, topic: string, partition: number, offset: bigint): Promise<void> {
    const partitions = [{ partition, offset: offset.toString() }];
    await this.as((admin) => admin.setOffsets({ groupId, topic, partitions }));
  }

  /** Sets the offset at which a group continues. */
  async committed(groupId: string, topic: string, partition: number): Promise<bigint> {
    const [stand] = await this.as((admin) => admin.fetchOffsets({ groupId, topics: [topic] }));
    return BigInt(stand!.partitions.find((each) => each.partition === partition)!.offset);
  }

  private async as<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = kafkaClient({ brokers: [this.address], clientId: 'operator' }).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
}
