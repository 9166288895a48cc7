import { randomUUID } from 'node:crypto';
import { type Broker, KafkaBroker, type ReceivedMessage } from '@tradewind/broker';

/** The order and the content of a message; headers by name. */
export interface ReadMessage {
  readonly partition: number;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a topic from its start, as a separate consumer group. */
export class TopicReader {
  readonly messages: ReadMessage[] = [];
  /** Each message once, where it was first read, by key. */
  readonly byKey = new Map<string, ReadMessage[]>();
  private readonly known = new Set<string>();

  private constructor(readonly broker: Broker) {}

  static async open(kafka: string, topic: string, partitions = 6): Promise<TopicReader> {
    const broker = await KafkaBroker.connect({ brokers: [kafka], clientId: 'spec' });
    const reader = new TopicReader(broker);
    await broker.ensureTopics([{ name: topic, partitions }]);
    await broker.subscribe({
      group: `spec-${randomUUID()}`,
      topics: [topic],
      handle: (batch) => {
        for (const message of batch.messages) reader.add(toReadMessage(message));
        batch.resolve(batch.messages.at(-1)!.offset);
        return Promise.resolve();
      },
    });
    return reader;
  }

  close(): Promise<void> {
    return this.broker.close();
  }

  private add(message: ReadMessage): void {
    this.messages.push(message);
    const id = message.headers['ce_id']!;
    if (this.known.has(id)) return;
    this.known.add(id);
    const ofKey = this.byKey.get(message.key);
    if (ofKey) ofKey.push(message);
    else this.byKey.set(message.key, [message]);
  }
}

function toReadMessage({ partition, key, value, headers }: ReceivedMessage): ReadMessage {
  const byName = headers.map(([name, content]) => [name, content.toString()] as const).sort();
  return { partition, key: String(key), value: String(value), headers: Object.fromEntries(byName) };
}
