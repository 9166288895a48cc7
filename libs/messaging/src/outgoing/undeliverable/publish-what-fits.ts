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

/** Where a message came to lie, why it did not, or that it is held back behind one of its key that did not. */
export type Fate = PublishedRecord | MessageTooLargeError | 'held-back';

/**
 * Publishes all messages but those above the limit, and those of their keys behind them; keys are placed by `partitions`. Resolves with what became of each, in their
 * order; rejects with any other failure.
 */
export async function publishWhatFits(
  broker: Broker,
  topic: string,
  messages: readonly BrokerMessage[],
  partitions: number,
): Promise<Fate[]> {
  try {
    return await broker.publish(topic, messages, partitions);
  } catch (error) {
    if (!(error instanceof MessageTooLargeError)) throw error;
    const { outcome, refused } = error;
    if (!outcome && refused.size === 0) throw error;
    if (!outcome) return publishWithout(refused, broker, topic, messages, partitions);
    return outcome.map((one, index) => {
      if (isPublished(one)) return one;
      return one === TOO_LARGE ? tooLarge(topic, messages[index]!) : 'held-back';
    });
  }
}

/** Nothing of the publication was sent. */
async function publishWithout(
  refused: ReadonlySet<BrokerMessage>,
  broker: Broker,
  topic: string,
  messages: readonly BrokerMessage[],
  partitions: number,
): Promise<Fate[]> {
  const held = new BlockedKeys();
  const fates: Fate[] = [];
  const free: number[] = [];
  for (const [index, message] of messages.entries()) {
    const isRefused = refused.has(message);
    if (isRefused) held.add({ topic, message });
    else if (!held.has({ topic, message })) free.push(index);
    fates.push(isRefused ? tooLarge(topic, message) : 'held-back');
  }
  if (free.length === 0) return fates;
  const published = await publishWhatFits(
    broker,
    topic,
    free.map((index) => messages[index]!),
    partitions,
  );
  free.forEach((index, place) => (fates[index] = published[place]!));
  return fates;
}

function tooLarge(topic: string, message: BrokerMessage): MessageTooLargeError {
  return new MessageTooLargeError(topic, messageSize(message));
}
