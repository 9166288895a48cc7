import { Inject, Injectable, Logger } from '@nestjs/common';
import { BackOff, BrokerRefusedError, BrokerMonitor, pause, type Subscription } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { PartitionConsumer } from './partition-consumer.js';

const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 2_000;
const REFUSED_MOST_MS = 10_000;

/** This service's subscription as a member of its consumer group. Joining is retried until it succeeds. */
@Injectable()
export class EventSubscription {
  private readonly logger = new Logger(EventSubscription.name);
  private readonly closing = new AbortController();
  private opening: Promise<Subscription | undefined> | undefined;

  constructor(
    private readonly connection: BrokerConnection,
    private readonly consumer: PartitionConsumer,
    private readonly monitor: BrokerMonitor,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  open(handlers: EventHandlers): void {
    this.opening ??= this.subscribeUntilDone(handlers);
  }

  /** Resolves after the running handlers. Idempotent. */
  async close(): Promise<void> {
    this.closing.abort();
    const subscription = await this.opening;
    await subscription?.close();
  }

  private async subscribeUntilDone(handlers: EventHandlers): Promise<Subscription | undefined> {
    const joining = this.monitor.track('join', `group ${this.options.service}`);
    const backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
    const slowly = new BackOff(RETRY_FIRST_MS, REFUSED_MOST_MS);
    try {
      while (!this.closing.signal.aborted) {
        try {
          const subscription = await this.subscribe(handlers);
          joining.succeeded();
          return subscription;
        } catch (error) {
          if (this.closing.signal.aborted) break;
          this.logger.debug(`Joining group "${this.options.service}" failed and will be retried: ${String(error)}`);
          joining.failed(error);
          const waits = error instanceof BrokerRefusedError ? slowly : backOff;
          await pause(waits.nextMs(), this.closing.signal);
        }
      }
      return undefined;
    } finally {
      joining.ended();
    }
  }

  private async subscribe(handlers: EventHandlers): Promise<Subscription | undefined> {
    if (handlers.topics.length === 0) return undefined;
    const broker = await this.connection.broker();
    return broker.subscribe({
      group: this.options.service,
      topics: handlers.topics,
      handle: (batch) => this.consumer.consume(batch, handlers),
      monitor: this.monitor,
      offsetReset: (reset) => this.consumer.continuedElsewhere(reset),
      signal: this.closing.signal,
    });
  }
}
