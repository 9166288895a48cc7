import { createTestDatabase } from '@tradewind/embedded-postgres';
import { Client } from 'pg';
import type { BrokerConfig } from '@tradewind/broker';
import { KafkaGroups } from '@tradewind/broker/test-support';

/** A broker before a shop floor, of whatever kind. */
export interface FloorBroker {
  readonly config: BrokerConfig;
  /** Puts a group back to the beginning of a topic; on Kafka, one without members. */
  rewind(group: string, topic: string): Promise<void>;
  /** Whatever of it is the floor's alone. */
  drop(): Promise<void>;
}

export async function postgresLogBeforeFloor(): Promise<FloorBroker> {
  const { url, drop } = await createTestDatabase();
  const rewind = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('UPDATE log.claim SET next_offset = 0');
    await client.end();
  };
  return { config: { kind: 'postgres', url }, rewind, drop };
}

/** A server that runs already, with what others have put there. */
export function kafkaBeforeFloor(address: string): FloorBroker {
  const groups = new KafkaGroups(address);
  const rewind = (group: string, topic: string) => groups.rewind(group, topic);
  return { config: { kind: 'kafka', brokers: [address] }, rewind, drop: () => Promise.resolve() };
}
