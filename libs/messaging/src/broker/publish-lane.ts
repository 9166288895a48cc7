import { REQUEST_LIMIT_BYTES, sizeThatFits } from './message-size.js';
import type { BrokerMessage, PublishedRecord } from './broker-message.js';

export interface TopicMessage {
  readonly topic: string;
  readonly message: BrokerMessage;
  /** By how many partitions its key is placed. */
  readonly partitions?: number | undefined;
}

/** Sends messages of any topics in one request; resolves with one record each, in the same order. */
export type SendRequest = (messages: readonly TopicMessage[]) => Promise<PublishedRecord[]>;

interface SizedMessage extends TopicMessage {
  readonly bytes: number;
}

interface Publication {
  readonly messages: readonly SizedMessage[];
  readonly bytes: number;
  readonly resolve: (records: PublishedRecord[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One request at a time, in the order of the calls: two publications of one key can't overtake each other. What arrives while
 * a request is under way shares the next one.
 */
export class PublishLane {
  private waiting: Publication[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly send: SendRequest) {}

  async publish(topic: string, messages: readonly BrokerMessage[], partitions?: number): Promise<PublishedRecord[]> {
    const sized = messages.map((message) => ({ topic, message, partitions, bytes: sizeThatFits(topic, message) }));
    if (sized.length === 0) return [];
    const bytes = sized.reduce((sum, message) => sum + message.bytes, 0);
    return new Promise((resolve, reject) => {
      this.waiting.push({ messages: sized, bytes, resolve, reject });
      this.running ??= this.run();
    });
  }

  async drained(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.waiting.length > 0) await this.sendTogether(this.takeRequest());
    this.running = undefined;
  }

  private takeRequest(): Publication[] {
    let together = 0;
    let count = 0;
    for (const { bytes } of this.waiting) {
      together += bytes;
      if (count > 0 && together > REQUEST_LIMIT_BYTES) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private async sendTogether(publications: Publication[]): Promise<void> {
    try {
      const records: PublishedRecord[] = [];
      for (const request of splitBySize(publications.flatMap((publication) => publication.messages))) {
        records.push(...(await this.send(request)));
      }
      let from = 0;
      for (const { messages, resolve } of publications) resolve(records.slice(from, (from += messages.length)));
    } catch (error) {
      for (const { reject } of publications) reject(error);
    }
  }
}

function splitBySize(messages: readonly SizedMessage[]): SizedMessage[][] {
  const requests: SizedMessage[][] = [];
  let together = Infinity;
  for (const message of messages) {
    together += message.bytes;
    if (together > REQUEST_LIMIT_BYTES) {
      requests.push([]);
      together = message.bytes;
    }
    requests.at(-1)!.push(message);
  }
  return requests;
}
