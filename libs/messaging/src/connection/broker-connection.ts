import { Inject, Injectable } from '@nestjs/common';
import { topics } from '@tradewind/contracts';
import { type Broker, BrokerMonitor, connectBroker, type TrackedActivity } from '@tradewind/broker';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options/messaging-options.js';

/** The single connection of this process to its broker. It is opened at the first use, and creates missing topics. */
@Injectable()
export class BrokerConnection {
  private connecting: Promise<Broker> | undefined;
  private closed = false;
  private readonly attempts: TrackedActivity;

  constructor(
    monitor: BrokerMonitor,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {
    this.attempts = monitor.track('connect', options.broker.kind);
  }

  /** Rejects with `BrokerUnavailableError`; the next call tries again. */
  broker(): Promise<Broker> {
    if (this.closed) return Promise.reject(new Error('The connection to the broker is closed'));
    if (this.connecting) return this.connecting;
    const connecting = this.connect();
    this.connecting = connecting;
    connecting.then(
      () => this.attempts.succeeded(),
      (error) => {
        this.connecting = undefined;
        this.attempts.failed(error);
      },
    );
    return connecting;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.closed = true;
    this.attempts.ended();
    const broker = await this.connecting?.catch(() => undefined);
    await broker?.close();
  }

  private async connect(): Promise<Broker> {
    const broker = await connectBroker(this.options.broker, this.options.service);
    try {
      await broker.ensureTopics(topics);
      return broker;
    } catch (error) {
      await broker.close();
      throw error;
    }
  }
}
