import {
  type Broker,
  type BrokerMessage,
  BlockedKeys,
  isPublished,
  messageSize,
  MessageTooLargeError,
  type PublishedRecord,
  TOO_LARGE,
} from '@tradewind/broker';

/** Where a message was appended, why it was refused, or that it was held back behind a refused message of its key. */
export type PublishOutcome = PublishedRecord | MessageTooLargeError | 'held-back';

/**
 * Publishes all messages except those above the limit and those of their keys behind them. Keys are distributed over
 * `partitions`. Resolves with the outcome of each message, in their order; rejects with any other error.
 */
export async function publishWithinLimit(
  broker: Broker,
  topic: string,
  messages: readonly BrokerMessage[],
  partitions: number,
): Promise<PublishOutcome[]> {
  try {
    return await broker.publish(topic, messages, partitions);
  } catch (error) {
    if (!(error instanceof MessageTooLargeError)) throw error;
    const { outcome, refused } = error;
    if (!outcome && refused.size === 0) throw error;
    if (!outcome) return publishOthers(refused, broker, topic, messages, partitions);
    return outcome.map((one, index) => {
      if (isPublished(one)) return one;
      return one === TOO_LARGE ? tooLarge(topic, messages[index]!) : 'held-back';
    });
  }
}

/** Nothing of the publication was sent. */
async function publishOthers(
  refused: ReadonlySet<BrokerMessage>,
  broker: Broker,
  topic: string,
  messages: readonly BrokerMessage[],
  partitions: number,
): Promise<PublishOutcome[]> {
  const held = new BlockedKeys();
  const outcomes: PublishOutcome[] = [];
  const free: number[] = [];
  for (const [index, message] of messages.entries()) {
    const isRefused = refused.has(message);
    if (isRefused) held.add({ topic, message });
    else if (!held.has({ topic, message })) free.push(index);
    outcomes.push(isRefused ? tooLarge(topic, message) : 'held-back');
  }
  if (free.length === 0) return outcomes;
  const published = await publishWithinLimit(
    broker,
    topic,
    free.map((index) => messages[index]!),
    partitions,
  );
  free.forEach((index, place) => (outcomes[index] = published[place]!));
  return outcomes;
}

function tooLarge(topic: string, message: BrokerMessage): MessageTooLargeError {
  return new MessageTooLargeError(topic, messageSize(message));
}
