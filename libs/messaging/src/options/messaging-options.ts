import type { BrokerConfig } from '@tradewind/broker';
import type { RetryPolicy } from './retry-policy.js';

export interface MessagingOptions {
  /** Name of the service: its consumer group and the source of its events. */
  readonly service: string;
  readonly broker: BrokerConfig;
  /**
   * Tables with a column `generation` that the handlers of this service fill, and nothing but them. If present, the handlers do
   * nothing but project, so `ProjectionRebuild` may run them again for a new generation.
   */
  readonly projections?: readonly string[] | undefined;
  /** How messages with a transient failure are retried. Default: 10 attempts within about three minutes. */
  readonly retry?: RetryPolicy;
  /** What publishes the outbox: the relay of this library, or change data capture from outside. Default: `polling`. */
  readonly relay?: 'polling' | 'cdc' | undefined;
  /**
   * `one`: each message is committed by itself. It costs a commit per message. A service needs it if its handlers lock
   * several things in an order that prevents deadlocks, because the locks of several messages are in no order.
   * Default: `many`.
   */
  readonly messagesPerTransaction?: 'one' | 'many' | undefined;
}

export const MESSAGING_OPTIONS = Symbol('MESSAGING_OPTIONS');
