import { Inject, Injectable, Logger } from '@nestjs/common';
import { BackOff, pause } from '../broker/back-off.js';
import type { Subscription } from '../broker/index.js';
import { BrokerConnection } from '../connection/broker-connection.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options.js';
import { MessagingMetrics } from '../metrics/messaging-metrics.js';
import type { EventHandlers } from './event-handlers.js';
import { PartitionConsumer } from './partition-consumer.js';

const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 2_000;

/** This service's membership in its consumer group: asked for until the broker grants it. */
@Injectable()
export class EventSubscription {
  private readonly logger = new Logger(EventSubscription.name);
  private readonly closing = new AbortController();
  private opening: Promise<Subscription | undefined> | undefined;
  private subscribed: readonly string[] = [];

  constructor(
    private readonly connection: BrokerConnection,
    private readonly consumer: PartitionConsumer,
    private readonly metrics: MessagingMetrics,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** What the group of this service reads. */
  get topics(): readonly string[] {
    return this.subscribed;
  }

  open(handlers: EventHandlers): void {
    this.subscribed = handlers.topics;
    this.opening ??= this.subscribeUntilDone(handlers);
  }

  /** Resolves after the handlers that run. Idempotent. */
  async close(): Promise<void> {
    this.closing.abort();
    const subscription = await this.opening;
    await subscription?.close();
  }

  private async subscribeUntilDone(handlers: EventHandlers): Promise<Subscription | undefined> {
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    while (!this.closing.signal.aborted) {
      try {
        return await this.subscribe(handlers);
      } catch (error) {
        if (this.closing.signal.aborted) break;
        this.logger.warn(`Could not join group "${this.options.service}", will try again: ${String(error)}`);
        await pause(backOff.nextMs(), this.closing.signal);
      }
    }
    return undefined;
  }

  private async subscribe(handlers: EventHandlers): Promise<Subscription | undefined> {
    if (handlers.topics.length === 0) return undefined;
    const broker = await this.connection.broker();
    return broker.subscribe({
      group: this.options.service,
      topics: handlers.topics,
      handle: (batch) => this.consumer.consume(batch, handlers),
      offsetReset: (reset) => this.metrics.offsetReset(reset),
      signal: this.closing.signal,
    });
  }
}
