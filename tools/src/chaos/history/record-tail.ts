import { type Broker, type BrokerConfig, connectBroker, type ReceivedMessage } from '@tradewind/broker';
import { headerValues } from '@tradewind/messaging';

const openWithinMs = 5_000;

/** Follows the broker's log as a consumer group of its own. */
export class RecordTail {
  /** In the order of arrival; each offset once. */
  readonly records: ReceivedMessage[] = [];
  private readonly places = new Set<string>();
  private readonly messages = new Set<string>();

  private constructor(private readonly broker: Broker) {}

  /** From the first record on. The group must be new. */
  static async open(config: BrokerConfig, group: string, topics: readonly string[]): Promise<RecordTail> {
    const broker = await connectBroker(config, group);
    const tail = new RecordTail(broker);
    await broker.subscribe({
      group,
      topics,
      handle: async (batch) => {
        batch.messages.forEach((message) => tail.add(message));
        const last = batch.messages.at(-1);
        if (last) batch.resolve(last.offset);
      },
    });
    return tail;
  }

  /** Whether a message, named by `messageOf`, lies in the log. */
  holds(message: string): boolean {
    return this.messages.has(message);
  }

  holdsPlace(topic: string, partition: number, offset: number): boolean {
    return this.places.has(`${topic} ${partition} ${offset}`);
  }

  /** Publishes a copy with the same key, id and content. False when the broker did not acknowledge it; the broker may have stored it all the same. */
  async publishAgain({ topic, key, value, headers }: ReceivedMessage): Promise<boolean> {
    return this.broker.publish(topic, [{ key, value, headers }]).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, openWithinMs).unref());
    await Promise.race([this.broker.close().catch(() => undefined), late]);
  }

  private add(message: ReceivedMessage): void {
    const place = `${message.topic} ${message.partition} ${message.offset}`;
    if (this.places.has(place)) return;
    this.places.add(place);
    this.records.push(message);
    const { ce_id: id, ce_type: type } = headerValues(message.headers);
    this.messages.add(`${id} ${type}`);
  }
}
