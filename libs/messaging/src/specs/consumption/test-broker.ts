import { createTestDatabase } from '@tradewind/embedded-postgres';
import { Client } from 'pg';
import type { BrokerConfig } from '@tradewind/broker';
import { KafkaGroups } from '@tradewind/broker/test-support';

/** A broker for a test consumer, of any kind. */
export interface TestBroker {
  readonly config: BrokerConfig;
  /** Resets a group to the start of a topic; on Kafka, a group without members. */
  rewind(group: string, topic: string): Promise<void>;
  /** Removes what belongs to this consumer only. */
  drop(): Promise<void>;
}

export async function postgresLogTestBroker(): Promise<TestBroker> {
  const { url, drop } = await createTestDatabase();
  const rewind = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('UPDATE log.claim SET next_offset = 0');
    await client.end();
  };
  return { config: { kind: 'postgres', url }, rewind, drop };
}

/** A running server that other specs use, too. */
export function kafkaTestBroker(address: string): TestBroker {
  const groups = new KafkaGroups(address);
  const rewind = (group: string, topic: string) => groups.rewind(group, topic);
  return { config: { kind: 'kafka', brokers: [address] }, rewind, drop: () => Promise.resolve() };
}
