import {
  HELD_BACK,
  isPublished,
  MessageTooLargeError,
  type PublicationOutcome,
  TOO_LARGE,
} from '../port/broker-errors.js';
import type { BrokerMessage, PublishedRecord } from '../port/broker-message.js';
import { BlockedKeys } from './blocked-keys.js';
import type { TopicMessage } from './topic-message.js';
import { assertAllFit, messageSize, REQUEST_LIMIT_BYTES } from './message-size.js';

/** Sends messages of any topics in one request. Resolves with the outcome of each message, in the same order. */
export type SendRequest = (messages: readonly TopicMessage[]) => Promise<PublicationOutcome>;

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
 * Sends one request at a time, in the order of the calls, so that two publications of one key can't overtake each other.
 * Publications that arrive during a request share the next one.
 */
export class PublishQueue {
  private waiting: Publication[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly send: SendRequest) {}

  async publish(topic: string, messages: readonly BrokerMessage[], partitions?: number): Promise<PublishedRecord[]> {
    const sized = messages.map((message) => ({ topic, message, partitions, bytes: messageSize(message) }));
    if (sized.length === 0) return [];
    assertAllFit(topic, sized);
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
    while (this.waiting.length > 0) await this.sendBatch(this.takeRequest());
    this.running = undefined;
  }

  private takeRequest(): Publication[] {
    let bytesSoFar = 0;
    let count = 0;
    for (const { bytes } of this.waiting) {
      bytesSoFar += bytes;
      if (count > 0 && bytesSoFar > REQUEST_LIMIT_BYTES) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  /** Does not send messages whose key was blocked by an earlier request of the same publications. */
  private async sendUnblocked(request: readonly SizedMessage[], blocked: BlockedKeys): Promise<PublicationOutcome> {
    const unblocked = request.filter((message) => !blocked.has(message));
    const sent = unblocked.length > 0 ? [...(await this.send(unblocked))] : [];
    const outcome =
      unblocked.length === request.length
        ? sent
        : request.map((one) => (unblocked.includes(one) ? sent.shift()! : HELD_BACK));
    request.forEach((message, index) => {
      if (!isPublished(outcome[index]!)) blocked.add(message);
    });
    return outcome;
  }

  private async sendBatch(publications: Publication[]): Promise<void> {
    try {
      const outcome: PublicationOutcome[number][] = [];
      const blocked = new BlockedKeys();
      for (const request of splitBySize(publications.flatMap((publication) => publication.messages))) {
        outcome.push(...(await this.sendUnblocked(request, blocked)));
      }
      let from = 0;
      for (const publication of publications) {
        complete(publication, outcome.slice(from, (from += publication.messages.length)));
      }
    } catch (error) {
      for (const { reject } of publications) reject(error);
    }
  }
}

function complete({ messages, resolve, reject }: Publication, outcome: PublicationOutcome): void {
  if (outcome.every(isPublished)) return resolve([...outcome]);
  const tooLarge = messages.filter((_, index) => outcome[index] === TOO_LARGE);
  const { topic, bytes } = tooLarge[0] ?? messages[0]!;
  reject(
    new MessageTooLargeError(topic, bytes, undefined, {
      refused: new Set(tooLarge.map(({ message }) => message)),
      outcome,
    }),
  );
}

function splitBySize(messages: readonly SizedMessage[]): SizedMessage[][] {
  const requests: SizedMessage[][] = [];
  let bytesSoFar = Infinity;
  for (const message of messages) {
    bytesSoFar += message.bytes;
    if (bytesSoFar > REQUEST_LIMIT_BYTES) {
      requests.push([]);
      bytesSoFar = message.bytes;
    }
    requests.at(-1)!.push(message);
  }
  return requests;
}
