import { randomUUID } from 'node:crypto';
import { PostgresLogBroker } from '@tradewind/broker';
import { type DataOf, type IntegrationEventContract, topics } from '@tradewind/contracts';

/** The broker, for a spec that publishes to a service in another process. */
export class MessageLog {
  private constructor(private readonly broker: PostgresLogBroker) {}

  static async open(url: string): Promise<MessageLog> {
    const broker = await PostgresLogBroker.connect({ url, clientId: 'spec' });
    await broker.ensureTopics(topics);
    return new MessageLog(broker);
  }

  async publish<C extends IntegrationEventContract>(contract: C, data: DataOf<C>): Promise<void> {
    const key = contract.key(data);
    const headers = {
      ce_specversion: '1.0',
      ce_id: randomUUID(),
      ce_type: contract.type,
      ce_source: `/tradewind/${contract.context}`,
      ce_subject: key,
      ce_time: new Date().toISOString(),
      ce_correlationid: randomUUID(),
      'content-type': 'application/json',
    };
    await this.broker.publish(contract.topic, [
      {
        key: Buffer.from(key),
        value: Buffer.from(JSON.stringify(data)),
        headers: Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)] as const),
      },
    ]);
  }

  close(): Promise<void> {
    return this.broker.close();
  }
}
