const SUFFIX = ' outbox';

/**
 * The relay of a service as the consumer of its outbox: by this name lie the events that no broker takes, beside the messages that
 * the service could not handle. Their place is the position in the outbox; they have no partition yet.
 */
export function outgoingConsumer(service: string): string {
  return service + SUFFIX;
}

export function isOutgoing(consumer: string): boolean {
  return consumer.endsWith(SUFFIX);
}

export const NO_PARTITION = -1;
