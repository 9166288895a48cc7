import { kafkaClient } from '../kafka/kafka-client.js';

/** Consumer groups as reported by their coordinator. */
export class KafkaGroups {
  private readonly kafka;

  constructor(address: string) {
    this.kafka = kafkaClient({ brokers: [address], clientId: 'onlooker' });
  }

  /** The member ids. */
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

  /** Resets a group without members to the start of a topic. */
  async rewind(groupId: string, topic: string): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect();
    await admin.resetOffsets({ groupId, topic, earliest: true });
    await admin.disconnect();
  }
}
