const SUFFIX = ' outbox';

/**
 * The consumer name under which undeliverable events of a service are stored among its dead letters. Their offset is the position
 * in the outbox; they have no partition yet.
 */
export function outgoingConsumer(service: string): string {
  return service + SUFFIX;
}

export function isOutgoing(consumer: string): boolean {
  return consumer.endsWith(SUFFIX);
}

export const NO_PARTITION = -1;
