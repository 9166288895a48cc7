import { kafkaClient } from '../kafka/kafka-client.js';

/** Groups as their coordinator sees them. */
export class KafkaGroups {
  private readonly kafka;

  constructor(address: string) {
    this.kafka = kafkaClient({ brokers: [address], clientId: 'onlooker' });
  }

  /** The ids of the members. */
  async members(group: string): Promise<string[]> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      const { groups } = await admin.describeGroups([group]);
      return groups.flatMap(({ members }) => members.map(({ memberId }) => memberId)).sort();
    } finally {
      await admin.disconnect();
    }
  }

  /** Puts a group without members back to the beginning of a topic. */
  async rewind(groupId: string, topic: string): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect();
    await admin.resetOffsets({ groupId, topic, earliest: true });
    await admin.disconnect();
  }
}
