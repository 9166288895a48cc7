import {
  HELD_BACK,
  isPublished,
  MessageTooLargeError,
  type PublicationOutcome,
  TOO_LARGE,
} from '../port/broker-errors.js';
import type { BrokerMessage, PublishedRecord } from '../port/broker-message.js';
import { HeldKeys } from './held-keys.js';
import type { TopicMessage } from './topic-message.js';
import { assertAllFit, messageSize, REQUEST_LIMIT_BYTES } from './message-size.js';

/** Sends messages of any topics in one request; resolves with what became of each, in the same order. */
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
 * One request at a time, in the order of the calls: two publications of one key can't overtake each other. What arrives while
 * a request is under way shares the next one.
 */
export class PublishLane {
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

  /** What lies behind a refused message of its key, in an earlier request of the same publications, is not sent. */
  private async sendUnheld(request: readonly SizedMessage[], held: HeldKeys): Promise<PublicationOutcome> {
    const free = request.filter((message) => !held.has(message));
    const sent = free.length > 0 ? [...(await this.send(free))] : [];
    const outcome =
      free.length === request.length ? sent : request.map((one) => (free.includes(one) ? sent.shift()! : HELD_BACK));
    request.forEach((message, index) => {
      if (!isPublished(outcome[index]!)) held.add(message);
    });
    return outcome;
  }

  private async sendTogether(publications: Publication[]): Promise<void> {
    try {
      const outcome: PublicationOutcome[number][] = [];
      const held = new HeldKeys();
      for (const request of splitBySize(publications.flatMap((publication) => publication.messages))) {
        outcome.push(...(await this.sendUnheld(request, held)));
      }
      let from = 0;
      for (const publication of publications) {
        settle(publication, outcome.slice(from, (from += publication.messages.length)));
      }
    } catch (error) {
      for (const { reject } of publications) reject(error);
    }
  }
}

function settle({ messages, resolve, reject }: Publication, outcome: PublicationOutcome): void {
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
